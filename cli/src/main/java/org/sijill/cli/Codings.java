package org.sijill.cli;

import java.util.List;
import org.sijill.reader.Knowledge;
import org.sijill.register.Coding;
import org.sijill.register.store.Words;

/** What the register codes with: the bundled knowledge and the user's rules. */
record Codings(Coding coding, Words words) {

  static Codings of(Knowledge knowledge, List<String> overlays) {
    return new Codings(Coding.of(knowledge, ProgramVersion.text(), overlays), new Words(knowledge));
  }
}
