package org.sijill.register.intake;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;

/** The reports of a table in CSV: one a row, its first row the names of the columns. */
final class Tables {

  private static final CsvMapper CSV = CsvMapper.builder().build();

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
    TableRow form = new TableRow(source, options, "text/csv", "csv 1");
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
          return form.item(rows.next(), line);
        } catch (RuntimeException e) {
          broken = true;
          String message = "the row is no row of a table; check its quotes; the rest is not read";
          return new Item(null, new Problem(source, line, message), source, line);
        }
      }
    };
  }
}
