package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;

class FormatsTest {

  private static String written(Format format) throws Exception {
    Engine engine = Engines.load(List.of());
    StringWriter out = new StringWriter();
    format.begin(out);
    for (Report report : SchemaTest.examples()) {
      format.write(out, report, engine.read(report), engine.coder());
    }
    return out.toString();
  }

  @Test
  void csvReadsBack() throws Exception {
    MappingIterator<String[]> rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(written(new Csv()));
    List<String[]> all = rows.readAll();
    assertThat(all).hasSizeGreaterThan(1).allMatch(row -> row.length == all.get(0).length);
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    Report report = new Report("a,\"b\"\nc", null, null, null, null, SchemaSamples.SAMPLE.text());
    List<Claim> claims = Engines.load(List.of()).read(report);
    StringWriter out = new StringWriter();
    new Csv().write(out, report, claims.subList(0, 1), Engines.load(List.of()).coder());
    assertThat(out.toString()).startsWith("\"a,\"\"b\"\"\nc\",");
  }

  @Test
  void tableLinesAreEquallyWide() throws Exception {
    assertThat(written(new Table()).lines().filter(l -> !l.startsWith("--")))
        .extracting(line -> line.codePoints().filter(c -> c != 0x200E).count())
        .containsOnly(
            written(new Table())
                .lines()
                .findFirst()
                .orElseThrow()
                .codePoints()
                .filter(c -> c != 0x200E)
                .count());
  }

  @Test
  void onlyATerminalGetsMarksOfDirection() throws Exception {
    String before = System.getProperty("sijill.terminal");
    try {
      System.setProperty("sijill.terminal", "true");
      String seen = written(new Table());
      System.setProperty("sijill.terminal", "false");
      String piped = written(new Table());
      assertThat(seen).contains("\u200E");
      assertThat(piped).isEqualTo(seen.replace("\u200E", ""));
    } finally {
      if (before == null) {
        System.clearProperty("sijill.terminal");
      } else {
        System.setProperty("sijill.terminal", before);
      }
    }
  }

  /** A composed report that has claims. */
  static final class SchemaSamples {
    static final Report SAMPLE =
        new Report("s", null, null, null, null, "قصفت طائرات حربية سوق البلدة صباح الأحد.");

    private SchemaSamples() {}
  }
}
