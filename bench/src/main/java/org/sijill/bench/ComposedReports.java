package org.sijill.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/**
 * Reports written for this project, each with the claims that a careful reader finds in it. Their
 * words stand in the file as they stand in the text; of several occurrences the one nearest to the
 * trigger is meant, and triggers are listed in the order of the text.
 */
final class ComposedReports {

  private static final List<String> ROLES = List.of("actor", "recipient", "place", "speakers");
  private static final JsonMapper JSON = new JsonMapper();

  private ComposedReports() {}

  /**
   * A report and its gold claims, in the form that {@link Coded#of} reads.
   *
   * @param report the report; its id is the name of the file
   * @param gold one row a claim, offsets in code points
   */
  record Composed(Report report, List<JsonNode> gold) {}

  /**
   * The reports of a folder, in the order of their names.
   *
   * @throws IOException if a file cannot be read or names words that are not in its text
   */
  static List<Composed> load(Path folder) throws IOException {
    List<Composed> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        reports.add(report(file));
      }
    }
    return reports;
  }

  /** What the reader makes of a report, as rows of the published schema. */
  static List<JsonNode> coded(Reader reader, Report report) throws IOException {
    Coder coder = new Coder("composed", "composed");
    List<JsonNode> rows = new ArrayList<>();
    for (Claim claim : reader.read(report)) {
      StringWriter row = new StringWriter();
      try (JsonGenerator out = JSON.getFactory().createGenerator(row)) {
        ClaimJson.write(out, claim, coder);
      }
      rows.add(JSON.readTree(row.toString()));
    }
    return rows;
  }

  private static Composed report(Path file) throws IOException {
    JsonNode source = new JsonMapper(new YAMLFactory()).readTree(Files.readString(file));
    String name = file.getFileName().toString();
    String text = source.path("text").asText();
    Report report =
        new Report(
            name.substring(0, name.length() - ".yaml".length()),
            source.path("outlet").asText(null),
            source.path("published").asText(null),
            null,
            null,
            text);
    List<JsonNode> gold = new ArrayList<>();
    int from = 0;
    for (JsonNode claim : source.path("claims")) {
      String trigger = claim.path("trigger").asText();
      int at = text.indexOf(trigger, from);
      if (at < 0) {
        throw new IOException(
            file + ": no trigger «" + trigger + "» in the text after the one before it");
      }
      from = at + 1;
      gold.add(row(file, text, claim, at, at + trigger.length()));
    }
    return new Composed(report, gold);
  }

  private static JsonNode row(Path file, String text, JsonNode claim, int begin, int end)
      throws IOException {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("type", claim.path("type").asText());
    row.put("mode", claim.path("mode").asText(null));
    row.put("status", claim.path("status").asText("actual"));
    row.set("trigger", span(text, begin, end));
    for (String role : ROLES) {
      ArrayNode spans = row.putArray(role);
      for (JsonNode words : claim.path(role)) {
        spans.add(nearest(file, text, words.asText(), begin));
      }
    }
    JsonNode time = claim.path("time");
    if (!time.isMissingNode()) {
      row.putObject("time").put("from", time.get(0).asText()).put("to", time.get(1).asText());
    }
    for (String number : List.of("killed", "injured")) {
      if (claim.has(number)) {
        row.putObject(number).put("min", claim.path(number).asInt());
      }
    }
    return row;
  }

  private static JsonNode nearest(Path file, String text, String words, int trigger)
      throws IOException {
    int best = -1;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (best < 0 || Math.abs(at - trigger) < Math.abs(best - trigger)) {
        best = at;
      }
    }
    if (best < 0) {
      throw new IOException(file + ": «" + words + "» does not stand in the text");
    }
    return span(text, best, best + words.length());
  }

  private static ObjectNode span(String text, int begin, int end) {
    ObjectNode span = JsonNodeFactory.instance.objectNode();
    span.put("begin", text.codePointCount(0, begin));
    span.put("end", text.codePointCount(0, end));
    return span;
  }
}
