package org.sijill.register.intake;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.parquet.io.LocalInputFile;

/**
 * The reports of a table in Parquet, one a row, read row by row: what the jobs on Spark write, and
 * what DuckDB, pandas and R do. Lists and groups of values are left out.
 */
final class ParquetTable implements Iterator<Item>, AutoCloseable {

  private static final int OWN_LENGTH = 12;

  private final TableRow form;

  /** The rows are maps of values by column, as the library has no type for such a table. */
  @SuppressWarnings("rawtypes")
  private final CloseableIterator<Map> rows;

  /** Copy of what came as a stream, or null: the end of such a table is read first. */
  private final Path copy;

  private int line;
  private boolean ended;

  private ParquetTable(Path file, Path copy, TableRow form) throws IOException {
    this.form = form;
    this.copy = copy;
    if (Files.size(file) < OWN_LENGTH) {
      throw new IOException("no Parquet table; it is too short");
    }
    this.rows = new CarpetReader<>(new LocalInputFile(file), Map.class).iterator();
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is no such table or is damaged
   */
  static ParquetTable of(Path file, String source, Inputs.Options options) throws IOException {
    return open(file, null, source, options);
  }

  /**
   * Reads a stream, by way of a file that is removed in the end.
   *
   * @throws IOException if it is no such table or is damaged
   */
  static ParquetTable of(InputStream in, String source, Inputs.Options options) throws IOException {
    Path copy = Files.createTempFile("sijill", ".parquet");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return open(copy, copy, source, options);
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ParquetTable open(Path file, Path copy, String source, Inputs.Options options)
      throws IOException {
    TableRow form = new TableRow(source, options, "application/vnd.apache.parquet", "parquet 1");
    try {
      return new ParquetTable(file, copy, form);
    } catch (RuntimeException e) {
      throw new IOException("no Parquet table, or damaged", e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return !ended && rows.hasNext();
    } catch (RuntimeException e) {
      // The next step meets it again and tells where.
      return true;
    }
  }

  @Override
  public Item next() {
    line++;
    Map<String, String> row;
    try {
      row = values(rows.next());
    } catch (RuntimeException e) {
      ended = true;
      return form.problem(line, "the table is damaged here; the rest is not read");
    }
    if (!row.containsKey(form.columns().text())) {
      ended = true;
    }
    String text = row.get(form.columns().text());
    if (text != null && text.length() > Inputs.LARGEST) {
      return form.problem(
          line, "longer than " + Inputs.LARGEST / (1024 * 1024) + " MiB; split the report");
    }
    if (text == null && !ended) {
      return form.problem(line, "no text in this row");
    }
    return form.item(row, line);
  }

  private static Map<String, String> values(Map<?, ?> row) {
    Map<String, String> values = new HashMap<>();
    row.forEach(
        (column, value) -> {
          if (value == null
              || value instanceof CharSequence
              || value instanceof Number
              || value instanceof Boolean
              || value instanceof TemporalAccessor) {
            values.put(column.toString(), value == null ? null : value.toString());
          }
        });
    return values;
  }

  @Override
  public void close() {
    try {
      rows.close();
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
