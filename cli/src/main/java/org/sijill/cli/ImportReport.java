package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sijill.cli.imports.Said;

/** Tells what came of an import: the rows that are not taken, and one row of sums. */
final class ImportReport {

  private ImportReport() {}

  /**
   * Names the lines, then writes the sums.
   *
   * @param right how many rows are right
   * @param kept whether they are kept
   * @param leftOut rows that the book has no use for
   * @return the status to exit with
   */
  static int tell(
      Path file,
      String overlay,
      int right,
      boolean kept,
      List<Said> refused,
      List<Said> clashes,
      int leftOut)
      throws IOException {
    refused.forEach(r -> System.err.println("sijill: " + file + ":" + r.line() + ": " + r.what()));
    clashes.forEach(
        c -> System.err.println("sijill: " + file + ":" + c.line() + ": clash: " + c.what()));
    try (Output out = new Output();
        Rows rows =
            new Rows(
                List.of(
                    new Rows.Column("overlay", 24),
                    new Rows.Column("kept", 8),
                    new Rows.Column("refused", 8),
                    new Rows.Column("clashes", 8),
                    new Rows.Column("left_out", 8)),
                RowFormat.table(null),
                out)) {
      rows.write(List.of(overlay, kept ? right : 0, refused.size(), clashes.size(), leftOut));
    }
    if (!kept && right > 0) {
      System.err.println("sijill: nothing was kept; --keep-good keeps the rows that are right");
    }
    return refused.isEmpty() && kept ? Main.DONE : Main.UNREAD;
  }
}
