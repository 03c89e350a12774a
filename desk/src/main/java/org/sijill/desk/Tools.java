package org.sijill.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.register.Coding;
import org.sijill.register.Register;
import org.sijill.register.export.People;
import org.sijill.register.export.PossibleNames;
import org.sijill.register.store.Words;

/**
 * What the desk works with.
 *
 * @param register the register that it shows
 * @param knowledge the rules in use
 * @param coding codes reports for the register
 * @param reader reads a report with all that was found on the way
 * @param words the words of a search
 * @param geography what lies in what
 * @param actors who belongs to whom
 * @param names tells what a quotation must not tell
 * @param people roles in place of names
 * @param rules folders with rules laid over the bundled ones
 * @param by who acts
 * @param clock tells the time
 */
record Tools(
    Register register,
    Knowledge knowledge,
    Coding coding,
    Reader reader,
    Words words,
    Geography geography,
    Actors actors,
    PossibleNames names,
    People people,
    List<Path> rules,
    String by,
    Clock clock) {

  static Tools of(
      Register register,
      Knowledge knowledge,
      String version,
      List<Path> rules,
      String by,
      Clock clock) {
    PossibleNames names = new PossibleNames(knowledge);
    return new Tools(
        register,
        knowledge,
        Coding.of(knowledge, version, rules.stream().map(Path::toString).toList()),
        new Reader(knowledge),
        new Words(knowledge),
        new Geography(knowledge.names()),
        new Actors(knowledge.names()),
        names,
        People.of(names),
        List.copyOf(rules),
        by,
        clock);
  }

  Coder coder() {
    return coding.coder();
  }
}
