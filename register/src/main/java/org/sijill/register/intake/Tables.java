package org.sijill.register.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/** The reports of a table: one a row, its first row the names of the columns. */
final class Tables {

  private static final CsvMapper CSV = CsvMapper.builder().build();
  private static final JsonMapper JSON = new JsonMapper();

  private Tables() {}

  static Iterator<Item> read(InputStream in, String source, Inputs.Options options)
      throws IOException, Decoder.Refused {
    byte[] bytes = in.readNBytes(Inputs.LARGEST + 1);
    if (bytes.length > Inputs.LARGEST) {
      throw new Decoder.Refused(0, "larger than 64 MiB; split the table");
    }
    String text = Decoder.decode(bytes);
    String head = text.lines().findFirst().orElse("");
    char separator =
        head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') > head.indexOf(',') ? ';' : ',';
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    Columns columns = options.columns() == null ? Columns.USUAL : options.columns();
    MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class).with(schema).readValues(text);
    return new Iterator<>() {
      private int line = 1;
      private boolean broken;

      @Override
      public boolean hasNext() {
        try {
          return !broken && rows.hasNext();
        } catch (RuntimeJsonMappingException e) {
          return true;
        }
      }

      @Override
      public Item next() {
        line++;
        try {
          return item(rows.next(), columns, source, line, options);
        } catch (RuntimeException e) {
          broken = true;
          String message = "the row is no row of a table; check its quotes; the rest is not read";
          return new Item(null, new Problem(source, line, message), source, line);
        }
      }
    };
  }

  private static Item item(
      Map<String, String> row, Columns columns, String source, int line, Inputs.Options options) {
    String text = row.get(columns.text());
    if (text == null) {
      String message =
          "no column \""
              + columns.text()
              + "\"; say which column holds the text: --columns"
              + " text=NAME";
      return new Item(null, new Problem(source, line, message), source, line);
    }
    String published = cell(row, columns.published());
    if (published != null && ReportJson.day(published) == null) {
      String message =
          "\"" + columns.published() + "\" is not an ISO date such as 2024-01-31; correct the row";
      return new Item(null, new Problem(source, line, message), source, line);
    }
    String outlet = cell(row, columns.outlet());
    String id = cell(row, columns.id());
    Report report =
        new Report(
            id,
            outlet == null ? options.outlet() : outlet,
            published == null ? options.published() : published,
            cell(row, columns.url()),
            cell(row, columns.title()),
            text);
    Incoming incoming =
        new Incoming(report, id != null, raw(row), source + ":" + line, "text/csv", "csv 1", null);
    return new Item(incoming, null, source, line);
  }

  private static String cell(Map<String, String> row, String column) {
    String value = column == null ? null : row.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The whole row, also the columns that are not mapped. */
  private static byte[] raw(Map<String, String> row) {
    try {
      return JSON.writeValueAsBytes(new TreeMap<>(row));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
