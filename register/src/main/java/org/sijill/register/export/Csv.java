package org.sijill.register.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables: small ones that come with the program, and lines of those that leave it. */
final class Csv {

  private Csv() {}

  /** The lines of a table of this package without its remarks and its head, cell by cell. */
  static List<String[]> bundled(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Csv.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one line (RFC 4180). */
  static void line(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      ClaimCsv.cell(out, cells.get(i), i == 0);
    }
    out.append('\n');
  }
}
