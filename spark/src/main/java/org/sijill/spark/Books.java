package org.sijill.spark;

import java.io.Serializable;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.derive.incidents.Parts;
import org.sijill.derive.incidents.Rarity;
import org.sijill.reader.names.NameBook;

/**
 * What claims are gathered by: books of places and bodies, made once on each executor, and words.
 */
final class Books implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Rules rules;
  private final Rarity rarity;
  private transient Parts parts;

  Books(Rules rules, Rarity rarity) {
    this.rules = rules;
    this.rarity = rarity;
  }

  /** What gathers; safe for the tasks of one executor. */
  synchronized Parts parts() {
    if (parts == null) {
      NameBook book = rules.knowledge().names();
      parts = new Parts(new Geography(book), new Actors(book), rarity);
    }
    return parts;
  }
}
