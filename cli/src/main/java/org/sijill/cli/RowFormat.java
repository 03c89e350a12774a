package org.sijill.cli;

/** How rows of a book are written. */
enum RowFormat {
  table,
  jsonl;

  /** Whether a table is wanted: as asked, else on a terminal. */
  static boolean table(RowFormat asked) {
    return asked == null ? Terminal.isOutput() : asked == table;
  }
}
