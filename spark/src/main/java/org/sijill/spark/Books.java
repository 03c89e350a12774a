package org.sijill.spark;

import java.io.Serializable;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.derive.incidents.Parts;
import org.sijill.reader.names.NameBook;

/** The books of places and bodies that claims are gathered by; made once on each executor. */
final class Books implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Rules rules;
  private transient Parts parts;

  Books(Rules rules) {
    this.rules = rules;
  }

  /** What gathers; safe for the tasks of one executor. */
  synchronized Parts parts() {
    if (parts == null) {
      NameBook book = rules.knowledge().names();
      parts = new Parts(new Geography(book), new Actors(book));
    }
    return parts;
  }
}
