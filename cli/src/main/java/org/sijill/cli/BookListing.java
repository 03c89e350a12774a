package org.sijill.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.sijill.derive.NameSearch;
import picocli.CommandLine.Option;

/** The options of the commands that look entries of a book up, and the list of what they find. */
final class BookListing {

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "List the entries whose Arabic or English names hold all the words.")
  private String search;

  @Option(names = "--show", paramLabel = "ID", description = "Show one entry with its sources.")
  private String show;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl. Default: table on a terminal, else jsonl.")
  private RowFormat format;

  /** What an entry is looked up by. */
  record Names(String id, String ar, String en, List<String> aliases) {}

  /** Whether entries are asked for, and no names to resolve. */
  boolean isAsked() {
    return show != null || search != null;
  }

  boolean isTable() {
    return RowFormat.table(format);
  }

  /**
   * Writes the entries that are asked for.
   *
   * @param noun what an entry is called where there is none
   * @throws Main.Failure where there is none
   */
  <T> int write(
      List<T> entries,
      Function<T, Names> names,
      List<Rows.Column> columns,
      Function<T, List<?>> row,
      String noun,
      Output out)
      throws IOException {
    int found = 0;
    try (Rows rows = new Rows(columns, isTable(), out)) {
      for (T entry : entries) {
        if (isMeant(names.apply(entry))) {
          rows.write(row.apply(entry));
          found++;
        }
      }
    }
    if (found == 0) {
      throw new Main.Failure(
          show != null
              ? "no " + noun + " has the id " + show + "; look for it with --search"
              : "no " + noun + "'s name holds the words " + search);
    }
    return Main.DONE;
  }

  private boolean isMeant(Names names) {
    return show != null
        ? names.id().equals(show)
        : NameSearch.holds(
            search, NameSearch.folded(names.id(), names.ar(), names.en(), names.aliases()));
  }
}
