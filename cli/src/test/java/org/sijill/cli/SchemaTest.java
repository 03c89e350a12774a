package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/** Every row satisfies the published schema, and its spans spell their words. */
class SchemaTest {

  @Test
  void rowsOfTheExamplesSatisfyTheSchema() throws Exception {
    JsonSchema schema;
    try (InputStream in = Claim.class.getResourceAsStream("/org/sijill/claim.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
    Engine engine = Engines.load(List.of());
    int rows = 0;
    List<Report> reports = new ArrayList<>(examples());
    reports.addAll(sentences());
    for (Report report : reports) {
      List<Claim> claims = engine.read(report);
      Spans.check(report, claims);
      StringWriter text = new StringWriter();
      new Jsonl().write(text, report, claims, engine.coder());
      for (String row : text.toString().lines().toList()) {
        assertThat(schema.validate(new JsonMapper().readTree(row))).as(row).isEmpty();
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(reports.size() / 2);
  }

  /** The sentences of the knowledge files, which between them show every construction. */
  static List<Report> sentences() throws IOException {
    Pattern written = Pattern.compile("^\\s*-?\\s*text:\\s*[\"']?(.+?)[\"']?\\s*$");
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "knowledge", "src", "main", "knowledge"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher matcher = written.matcher(line);
          if (matcher.matches()) {
            String id = "sentence-" + reports.size();
            reports.add(new Report(id, null, "2024-03-11", null, null, matcher.group(1)));
          }
        }
      }
    }
    return reports;
  }

  static List<Report> examples() throws IOException, ReportJson.NotAReport {
    Path folder = Path.of("..", "bench", "reports");
    List<Report> reports = new ArrayList<>();
    reports.add(
        new Report(
            null,
            null,
            "2024-03-11",
            null,
            null,
            Files.readString(folder.resolve("composed-report.txt"))));
    for (String line : Files.readAllLines(folder.resolve("composed-reports.jsonl"))) {
      reports.add(ReportJson.read(line));
    }
    return reports;
  }
}
