package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.bench.Calibration.Sample;
import org.sijill.bench.Calibration.Told;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.reader.claims.ConfidencePoints.ConfidenceEntry;
import org.sijill.reader.claims.Field;
import org.sijill.reader.claims.ReportReader;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/**
 * Fits the points of confidence to reports that have gold claims, the sealed ones left out, and to
 * those of a corpus that were annotated here, and writes them into the knowledge file.
 *
 * <pre>ConfidenceFit DEV POINTS.yaml [JUDGED.jsonl CORPUS.jsonl]</pre>
 */
public final class ConfidenceFit {

  private static final JsonMapper JSON = new JsonMapper();

  private ConfidenceFit() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Knowledge knowledge = Knowledge.bundled();
    List<ConfidenceEntry> entries = knowledge.confidence().entries();
    List<Sample> samples = new ArrayList<>(samples(Path.of(args[0]), knowledge));
    if (args.length > 3) {
      samples.addAll(judged(Path.of(args[2]), Path.of(args[3]), knowledge));
    }
    int[] points = Calibration.fit(samples, entries.size());
    show(out, samples, entries.size());
    out.println();
    for (int i = 0; i < points.length; i++) {
      int sign = i;
      List<Sample> with = samples.stream().filter(s -> (s.seen() >> sign & 1) != 0).toList();
      out.printf(
          Locale.ROOT,
          "%-32s %4d  of %d claims %.2f right%n",
          entries.get(i).id(),
          points[i],
          with.size(),
          with.stream().filter(Sample::right).count() / (double) Math.max(1, with.size()));
    }
    Path file = Path.of(args[1]);
    Files.write(file, written(Files.readAllLines(file), entries, points));
  }

  /** Shows how the confidence of claims fits that was learnt from the other reports. */
  static void show(PrintStream out, List<Sample> samples, int signs) {
    List<Told> told = Calibration.crossValidated(samples, signs);
    out.printf(
        Locale.ROOT,
        "confidence, each report by points fitted to the others: %d claims, calibration error %.3f,"
            + " %.0f %% of claims at 0.8 or more%n",
        told.size(),
        Calibration.error(told),
        100 * Calibration.sure(told));
    Calibration.table(told).forEach(out::println);
  }

  /** The claims that are read in the reports of a folder that are not sealed. */
  static List<Sample> samples(Path dev, Knowledge knowledge) throws IOException {
    Set<String> sealed = Scored.sealedIds();
    Reader reader = new Reader(knowledge);
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(dev)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ".gold.json".length());
        if (!sealed.contains(id)) {
          JsonNode gold = JSON.readTree(Files.readString(file));
          Report report = report(dev.resolve(id + ".json"));
          samples.addAll(samples(id, reader, report, gold.path("claims")));
        }
      }
    }
    return samples;
  }

  /** The claims that are read in annotated reports of a corpus. */
  private static List<Sample> judged(Path judged, Path corpus, Knowledge knowledge)
      throws IOException {
    Map<String, JsonNode> gold = new HashMap<>();
    for (String line : Files.readAllLines(judged)) {
      JsonNode row = JSON.readTree(line);
      gold.put(row.path("id").asText(), row.path("claims"));
    }
    Reader reader = new Reader(knowledge);
    List<Sample> samples = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      try {
        Report report = ReportJson.read(line);
        if (gold.containsKey(report.id())) {
          samples.addAll(samples(report.id(), reader, report, gold.get(report.id())));
        }
      } catch (ReportJson.NotAReport wrong) {
        throw new IOException(corpus + ": " + wrong.getMessage(), wrong);
      }
    }
    return samples;
  }

  private static Report report(Path file) throws IOException {
    try {
      return ReportJson.read(Files.readString(file));
    } catch (ReportJson.NotAReport wrong) {
      throw new IOException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  private static List<Sample> samples(String id, Reader reader, Report report, JsonNode gold)
      throws IOException {
    Map<String, Long> seen = new HashMap<>();
    List<Coded> coded = new ArrayList<>();
    List<Claim> claims =
        reader.read(
            report,
            new ReportReader.Listener() {
              @Override
              public void sentence(
                  SentenceParts parts,
                  Field field,
                  List<Phrase> phrases,
                  List<Event> events,
                  List<Claim> claims) {}

              @Override
              public void weighed(Claim claim, long signs) {
                seen.put(claim.id(), signs);
              }
            });
    for (Claim claim : claims) {
      StringWriter row = new StringWriter();
      try (var out = JSON.getFactory().createGenerator(row)) {
        ClaimJson.write(out, claim, new Coder("fit", "fit"));
      }
      coded.add(Coded.of(JSON.readTree(row.toString())));
    }
    List<Coded> wanted = new ArrayList<>();
    gold.forEach(claim -> wanted.add(Coded.of(claim)));
    Set<Integer> right = new HashSet<>();
    Tally.matches(wanted, coded).forEach(pair -> right.add(pair[1]));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      samples.add(new Sample(id, seen.get(claims.get(i).id()), right.contains(i)));
    }
    return samples;
  }

  /** The lines of the knowledge file with other points and nothing else changed. */
  static List<String> written(List<String> lines, List<ConfidenceEntry> entries, int[] points) {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < points.length; i++) {
      byId.put(entries.get(i).id(), points[i]);
    }
    List<String> written = new ArrayList<>(lines.size());
    String id = "";
    for (String line : lines) {
      if (line.startsWith("- id: ")) {
        id = line.substring("- id: ".length()).strip();
      }
      boolean own = line.startsWith("  points:") && byId.containsKey(id);
      written.add(own ? "  points: " + byId.get(id) : line);
    }
    return written;
  }
}
