package org.sijill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows of named values: JSON, one object a line, or a table for a terminal. A value is a
 * string, a number, a list of strings or null.
 */
final class Rows implements AutoCloseable {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator("").build();
  private static final int DECIMALS = 5;

  /**
   * One column.
   *
   * @param name its key in JSON
   * @param width its width in a table; 0 where a table leaves it out
   */
  record Column(String name, int width) {}

  private final List<Column> columns;
  private final Writer out;
  private final JsonGenerator json;

  Rows(List<Column> columns, boolean table, OutputStream target) throws IOException {
    this.columns = columns;
    this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    this.json = table ? null : FACTORY.createGenerator(out);
    if (table) {
      for (Column column : columns) {
        if (column.width() > 0) {
          Table.cell(out, Table.upper(column.name()), column.width());
        }
      }
      out.append('\n');
    }
  }

  /** Writes one row; values in the order of the columns. */
  void write(List<?> values) throws IOException {
    if (json == null) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).width() > 0) {
          Table.cell(out, Table.clean(text(values.get(i))), columns.get(i).width());
        }
      }
      out.append('\n');
      return;
    }
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      Object value = values.get(i);
      if (value instanceof Double number) {
        json.writeNumber(decimal(number));
      } else if (value instanceof Integer number) {
        json.writeNumber(number);
      } else if (value instanceof Boolean yes) {
        json.writeBoolean(yes);
      } else if (value instanceof List<?> list) {
        json.writeStartArray();
        for (Object each : list) {
          json.writeString(each.toString());
        }
        json.writeEndArray();
      } else if (value == null) {
        json.writeNull();
      } else {
        json.writeString(value.toString());
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return decimal(number).toPlainString();
    }
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(Object::toString).toList())
        : value.toString();
  }

  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
  }

  @Override
  public void close() throws IOException {
    if (json != null) {
      json.flush();
    }
    out.flush();
  }

  /** The text, or null where it is empty. */
  static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
