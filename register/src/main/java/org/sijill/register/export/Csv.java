package org.sijill.register.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lines of tables that leave the program. */
final class Csv {

  private Csv() {}

  /** Writes one line (RFC 4180). */
  static void line(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      ClaimCsv.cell(out, cells.get(i), i == 0);
    }
    out.append('\n');
  }
}
