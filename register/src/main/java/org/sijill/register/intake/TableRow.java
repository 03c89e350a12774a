package org.sijill.register.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/**
 * How a row of a table becomes a report, whatever the table is written in.
 *
 * @param source name of the table
 * @param options columns, and what is said of reports that do not say it of themselves
 * @param mediaType media type of the table
 * @param extractor what reads it, with its version
 */
record TableRow(String source, Inputs.Options options, String mediaType, String extractor) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The columns that are asked for, or those of the JSON form. */
  Columns columns() {
    return options.columns() == null ? Columns.USUAL : options.columns();
  }

  /**
   * The report of a row, or what is wrong with it.
   *
   * @param row values by the names of their columns
   * @param line number of the row in the table, as a person counts there
   */
  Item item(Map<String, String> row, int line) {
    Columns columns = columns();
    String text = row.get(columns.text());
    if (text == null) {
      return problem(
          line,
          "no column \""
              + columns.text()
              + "\"; say which column holds the text: --columns text=NAME");
    }
    String published = cell(row, columns.published());
    if (published != null && ReportJson.day(published) == null) {
      return problem(
          line,
          "\"" + columns.published() + "\" is not an ISO date such as 2024-01-31; correct the row");
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
        new Incoming(report, id != null, raw(row), source + ":" + line, mediaType, extractor, null);
    return new Item(incoming, null, source, line);
  }

  Item problem(int line, String message) {
    return new Item(null, new Problem(source, line, message), source, line);
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
