package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/**
 * A report with its gold and its coded claims.
 *
 * @param id id of the report
 * @param text its text; offsets are code points of it
 * @param gold gold as far as it is scored
 * @param goldRows the same, whole
 * @param coded coded claims as far as they are scored
 * @param rows the same, whole
 */
record Scored(
    String id,
    String text,
    List<Coded> gold,
    List<JsonNode> goldRows,
    List<Coded> coded,
    List<JsonNode> rows) {

  private static final JsonMapper JSON = new JsonMapper();

  private static Scored of(String id, String text, List<JsonNode> gold, List<JsonNode> rows) {
    return new Scored(
        id,
        text,
        gold.stream().map(Coded::of).toList(),
        gold,
        rows.stream().map(Coded::of).toList(),
        rows);
  }

  /** Ids of the reports that are scored in totals only. */
  static Set<String> sealedIds() {
    try (InputStream in = Scored.class.getResourceAsStream("sealed.txt")) {
      return new TreeSet<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reports of a folder of {@code ID.json} and {@code ID.gold.json}, in the order of ids. */
  static List<Scored> of(Path folder, Map<String, List<JsonNode>> claims) throws IOException {
    List<Scored> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        JsonNode gold = JSON.readTree(Files.readString(file));
        String id = gold.path("id").asText();
        Path report = folder.resolve(id + ".json");
        String text =
            Files.exists(report)
                ? JSON.readTree(Files.readString(report)).path("text").asText()
                : "";
        reports.add(of(id, text, claimsOf(gold), claims.getOrDefault(id, List.of())));
      }
    }
    return reports;
  }

  /** Composed reports, coded here and now. */
  static List<Scored> composed(Path folder) throws IOException {
    Reader reader = new Reader(Knowledge.bundled());
    List<Scored> reports = new ArrayList<>();
    for (ComposedReports.Composed composed : ComposedReports.load(folder)) {
      reports.add(
          of(
              composed.report().id(),
              composed.report().text(),
              composed.gold(),
              ComposedReports.coded(reader, composed.report())));
    }
    return reports;
  }

  /**
   * Reports of a corpus whose claims were written down by hand, coded here and now.
   *
   * @param judged one line a report: {@code {"id", "claims"}} in the shape of gold
   * @param corpus the reports, one JSON object a line
   */
  static List<Scored> judged(Path judged, Path corpus) throws IOException {
    Map<String, JsonNode> gold = new TreeMap<>();
    for (String line : Files.readAllLines(judged)) {
      JsonNode report = JSON.readTree(line);
      gold.put(report.path("id").asText(), report);
    }
    Map<String, String> lines = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(corpus)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String id = JSON.readTree(line).path("id").asText();
        if (gold.containsKey(id)) {
          lines.put(id, line);
        }
      }
    }
    Reader reader = new Reader(Knowledge.bundled());
    List<Scored> reports = new ArrayList<>();
    for (Map.Entry<String, JsonNode> report : gold.entrySet()) {
      String line = lines.get(report.getKey());
      if (line == null) {
        throw new IOException(corpus + " lacks the report " + report.getKey() + " of " + judged);
      }
      Report read = report(corpus, line);
      reports.add(
          of(
              read.id(),
              read.text(),
              claimsOf(report.getValue()),
              ComposedReports.coded(reader, read)));
    }
    return reports;
  }

  private static Report report(Path file, String line) throws IOException {
    try {
      return ReportJson.read(line);
    } catch (ReportJson.NotAReport wrong) {
      throw new IOException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Coded claims of a file, one a line, by the id of their report. */
  static Map<String, List<JsonNode>> claims(Path file) throws IOException {
    Map<String, List<JsonNode>> byReport = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode row = JSON.readTree(line);
          byReport
              .computeIfAbsent(row.path("report").path("id").asText(), id -> new ArrayList<>())
              .add(row);
        }
      }
    }
    return byReport;
  }

  private static List<JsonNode> claimsOf(JsonNode gold) {
    List<JsonNode> rows = new ArrayList<>();
    gold.path("claims").forEach(rows::add);
    return rows;
  }

  /** Whether it is scored in totals only. */
  boolean sealed() {
    return sealedIds().contains(id);
  }

  /** Numbers of the gold claims, and of the coded ones, that meet one of the other. */
  Set<Integer> right(boolean ofGold) {
    return Tally.matches(gold, coded).stream()
        .map(pair -> pair[ofGold ? 0 : 1])
        .collect(Collectors.toSet());
  }

  /** The words of a span. */
  String words(JsonNode span) {
    return words(text, span);
  }

  /** The words of a span of a text; empty where the text does not reach. */
  static String words(String text, JsonNode span) {
    int points = text.codePointCount(0, text.length());
    int begin = text.offsetByCodePoints(0, Math.min(points, span.path("begin").asInt()));
    int end = text.offsetByCodePoints(0, Math.min(points, span.path("end").asInt()));
    return begin < end ? text.substring(begin, end) : "";
  }
}
