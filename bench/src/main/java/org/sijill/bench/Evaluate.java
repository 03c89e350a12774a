package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.words.WordReader;

/**
 * Scores coded claims against gold and prints one table, with the difference to the figures written
 * down. A sealed part of the reports is scored in totals only and never shown.
 *
 * <pre>Evaluate --dev DIR --claims FILE [--composed DIR] [--gsr DIR --gsr-claims FILE] [--pud FILE]
 *         [--figures BENCHMARKS.md] [--misses N] [--report ID] [--types] [--record]</pre>
 */
public final class Evaluate {

  private static final int RESAMPLES = 1000;
  private static final String ESSAY = "seed";
  private static final String OPEN = "reports";
  private static final String TABLE_BEGIN = "<!-- accuracy:";
  private static final String TABLE_END = "<!-- end of accuracy -->";
  private static final JsonMapper JSON = new JsonMapper();

  /** A report with its gold and its coded claims. */
  private record Scored(
      String id,
      List<Coded> gold,
      List<JsonNode> goldRows,
      List<Coded> coded,
      List<JsonNode> rows) {}

  private final PrintStream out;
  private final Map<String, String> options;
  private final Set<String> sealed = sealedIds();

  private Evaluate(Map<String, String> options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i++) {
      boolean flag = args[i].equals("--types") || args[i].equals("--record");
      options.put(args[i], flag ? "" : args[++i]);
    }
    new Evaluate(options, new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
  }

  private void run() throws IOException {
    List<Scored> reports = load();
    if (options.containsKey("--report")) {
      show(reports, options.get("--report"));
      return;
    }
    Map<String, List<Scored>> columns = new LinkedHashMap<>();
    columns.put(OPEN, reports.stream().filter(this::isOpen).toList());
    columns.put("sealed", reports.stream().filter(r -> sealed.contains(r.id())).toList());
    columns.put("essay", reports.stream().filter(r -> r.id().equals(ESSAY)).toList());
    if (options.containsKey("--composed")) {
      columns.put("composed", composed(Path.of(options.get("--composed"))));
    }
    if (options.containsKey("--misses")) {
      misses(columns.get(OPEN), columns.get("essay"), Integer.parseInt(options.get("--misses")));
    }
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, List<Scored>> column : columns.entrySet()) {
      if (!column.getValue().isEmpty()) {
        column(rows, column.getKey(), column.getValue());
      }
    }
    if (options.containsKey("--gsr")) {
      Map<String, List<JsonNode>> claims = claims(Path.of(options.get("--gsr-claims")));
      for (String kind : List.of("assault", "protest")) {
        gsr(rows, Path.of(options.get("--gsr")), kind, claims);
      }
    }
    PlacesScore places = places(rows);
    actors(rows);
    WordsScore words = words(rows);
    List<String> shown = columns.keySet().stream().filter(c -> !columns.get(c).isEmpty()).toList();
    table(rows, shown, figures()).forEach(out::println);
    if (options.containsKey("--types")) {
      types(columns.get(OPEN));
    }
    if (options.containsKey("--record")) {
      record(table(rows, shown, Map.of()));
    }
    out.println();
    out.println("places right/near/wrong/none: " + String.join(", ", places.countries()));
    if (words != null) {
      out.println(words);
    }
    Knowledge knowledge = Knowledge.bundled();
    out.println();
    ConfidenceFit.show(
        out,
        ConfidenceFit.samples(Path.of(options.get("--dev")), knowledge),
        knowledge.confidence().entries().size());
  }

  private PlacesScore places(Map<String, Map<String, String>> rows) throws IOException {
    boolean misses = options.containsKey("--misses");
    PlacesScore places =
        PlacesScore.score(
            Path.of(options.get("--dev")),
            miss -> {
              if (misses) {
                out.println(miss);
              }
            });
    row(rows, "places: right", OPEN, number(places.share(PlacesScore.Outcome.RIGHT)));
    row(rows, "places: in another district", OPEN, number(places.share(PlacesScore.Outcome.WRONG)));
    row(rows, "places: no answer", OPEN, number(places.share(PlacesScore.Outcome.NONE)));
    return places;
  }

  private void actors(Map<String, Map<String, String>> rows) throws IOException {
    boolean misses = options.containsKey("--misses");
    ActorsScore actors =
        ActorsScore.score(
            Path.of(options.get("--dev")),
            miss -> {
              if (misses) {
                out.println(miss);
              }
            });
    row(rows, "bodies: right", OPEN, number(actors.share(ActorsScore.Outcome.RIGHT)));
    row(rows, "bodies: wrong", OPEN, number(actors.share(ActorsScore.Outcome.WRONG)));
    row(rows, "bodies: no answer", OPEN, number(actors.share(ActorsScore.Outcome.NONE)));
    row(
        rows,
        "bodies: one where none is named",
        OPEN,
        actors.count(ActorsScore.Outcome.INVENTED)
            + "/"
            + (actors.count(ActorsScore.Outcome.INVENTED)
                + actors.count(ActorsScore.Outcome.RIGHTLY_NONE)));
  }

  private WordsScore words(Map<String, Map<String, String>> rows) throws IOException {
    if (!options.containsKey("--pud")) {
      return null;
    }
    Knowledge knowledge = Knowledge.bundled();
    WordReader reader = new WordReader(knowledge.words(), knowledge.dictionary());
    WordsScore words = WordsScore.score(Path.of(options.get("--pud")), reader, miss -> {});
    row(rows, "words: segmentation F1", OPEN, number(words.segmentation()));
    row(rows, "words: verbs precision", OPEN, number(words.verbPrecision()));
    row(rows, "words: verbs recall", OPEN, number(words.verbRecall()));
    row(rows, "words: part of speech", OPEN, number(words.upos()));
    row(rows, "words: lemma", OPEN, number(words.lemmas()));
    return words;
  }

  /** Writes the table into the file of figures, between its two marks. */
  private void record(List<String> table) throws IOException {
    Path file = Path.of(options.get("--figures"));
    String text = Files.readString(file);
    int from = text.indexOf('\n', text.indexOf(TABLE_BEGIN)) + 1;
    int to = text.indexOf(TABLE_END);
    if (!text.contains(TABLE_BEGIN) || to < from) {
      throw new IllegalStateException(file + " lacks the marks of the table");
    }
    Files.writeString(
        file,
        text.substring(0, from) + "\n" + String.join("\n", table) + "\n\n" + text.substring(to));
  }

  private boolean isOpen(Scored report) {
    return !sealed.contains(report.id()) && !report.id().equals(ESSAY);
  }

  static Set<String> sealedIds() {
    try (InputStream in = Evaluate.class.getResourceAsStream("sealed.txt")) {
      return new TreeSet<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Scored> load() throws IOException {
    Map<String, List<JsonNode>> claims = claims(Path.of(options.get("--claims")));
    List<Scored> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(options.get("--dev")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        JsonNode gold = JSON.readTree(Files.readString(file));
        List<JsonNode> goldRows = new ArrayList<>();
        gold.path("claims").forEach(goldRows::add);
        String id = gold.path("id").asText();
        List<JsonNode> rows = claims.getOrDefault(id, List.of());
        reports.add(
            new Scored(
                id,
                goldRows.stream().map(Coded::of).toList(),
                goldRows,
                rows.stream().map(Coded::of).toList(),
                rows));
      }
    }
    return reports;
  }

  private static List<Scored> composed(Path folder) throws IOException {
    Reader reader = new Reader(Knowledge.bundled());
    List<Scored> reports = new ArrayList<>();
    for (ComposedReports.Composed composed : ComposedReports.load(folder)) {
      List<JsonNode> rows = ComposedReports.coded(reader, composed.report());
      reports.add(
          new Scored(
              composed.report().id(),
              composed.gold().stream().map(Coded::of).toList(),
              composed.gold(),
              rows.stream().map(Coded::of).toList(),
              rows));
    }
    return reports;
  }

  private static Map<String, List<JsonNode>> claims(Path file) throws IOException {
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

  private static Tally tally(List<Scored> reports) {
    Tally tally = new Tally();
    reports.forEach(r -> tally.report(r.gold(), r.coded()));
    return tally;
  }

  private static void column(
      Map<String, Map<String, String>> rows, String column, List<Scored> reports) {
    Tally tally = tally(reports);
    row(rows, "reports", column, String.valueOf(tally.reports()));
    row(rows, "gold claims", column, String.valueOf(tally.claims().gold()));
    tally.measures().forEach((measure, value) -> row(rows, measure, column, number(value)));
    List<Calibration.Told> told = told(reports);
    row(rows, "confidence: calibration error", column, number(Calibration.error(told)));
    row(rows, "confidence: claims at 0.8 or more", column, number(Calibration.sure(told)));
    row(rows, "claim F1, 95 % of resamples", column, reports.size() < 3 ? "–" : interval(reports));
  }

  /** The confidence of each coded claim, and whether gold has the claim. */
  private static List<Calibration.Told> told(List<Scored> reports) {
    List<Calibration.Told> told = new ArrayList<>();
    for (Scored report : reports) {
      Set<Integer> right =
          Tally.matches(report.gold(), report.coded()).stream()
              .map(pair -> pair[1])
              .collect(Collectors.toSet());
      for (int i = 0; i < report.rows().size(); i++) {
        int hundredths = (int) Math.rint(100 * report.rows().get(i).path("confidence").asDouble());
        told.add(new Calibration.Told(hundredths, right.contains(i)));
      }
    }
    return told;
  }

  private static void row(
      Map<String, Map<String, String>> rows, String measure, String column, String value) {
    rows.computeIfAbsent(measure, m -> new LinkedHashMap<>()).put(column, value);
  }

  private static String number(Double value) {
    return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Where 95 of 100 means lie when the reports are drawn again with replacement. */
  private static String interval(List<Scored> reports) {
    SplittableRandom random = new SplittableRandom(0);
    double[] f1 = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Tally.Share share = new Tally.Share(0, 0, 0);
      for (int k = 0; k < reports.size(); k++) {
        Scored r = reports.get(random.nextInt(reports.size()));
        share =
            share.plus(
                new Tally.Share(
                    Tally.matches(r.gold(), r.coded()).size(), r.coded().size(), r.gold().size()));
      }
      f1[i] = share.f1();
    }
    java.util.Arrays.sort(f1);
    return String.format(
        Locale.ROOT, "%.2f–%.2f", f1[RESAMPLES * 25 / 1000], f1[RESAMPLES * 975 / 1000 - 1]);
  }

  private static List<String> table(
      Map<String, Map<String, String>> rows,
      List<String> columns,
      Map<String, Map<String, String>> figures) {
    List<String> lines = new ArrayList<>();
    lines.add("| measure | " + String.join(" | ", columns) + " |");
    lines.add("|---|" + "---|".repeat(columns.size()));
    rows.forEach(
        (measure, values) -> {
          List<String> cells = new ArrayList<>();
          for (String column : columns) {
            String value = values.getOrDefault(column, "");
            Map<String, String> before = figures.getOrDefault(measure, Map.of());
            cells.add(value + difference(value, before.get(column)));
          }
          lines.add("| " + measure + " | " + String.join(" | ", cells) + " |");
        });
    return lines;
  }

  /** The figures written down: the cells of the table by measure and column. */
  private Map<String, Map<String, String>> figures() throws IOException {
    Map<String, Map<String, String>> figures = new LinkedHashMap<>();
    String name = options.get("--figures");
    if (name == null || !Files.exists(Path.of(name))) {
      return figures;
    }
    List<String> columns = List.of();
    for (String line : Files.readAllLines(Path.of(name))) {
      if (!line.startsWith("| ")) {
        continue;
      }
      List<String> cells = Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
      if (cells.get(0).equals("measure")) {
        columns = cells;
      }
      for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
        row(figures, cells.get(0), columns.get(i), cells.get(i));
      }
    }
    return figures;
  }

  private static String difference(String now, String before) {
    if (before == null || !now.matches("\\d\\.\\d+")) {
      return "";
    }
    Matcher number = Pattern.compile("^\\d\\.\\d+").matcher(before);
    if (!number.find()) {
      return "";
    }
    double difference = Double.parseDouble(now) - Double.parseDouble(number.group());
    return Math.abs(difference) < 0.0005 ? "" : String.format(Locale.ROOT, " (%+.3f)", difference);
  }

  private void types(List<Scored> reports) {
    out.println();
    out.println("| type | precision | recall | F1 | coded | gold |");
    out.println("|---|---|---|---|---|---|");
    tally(reports)
        .types()
        .forEach(
            (type, s) ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %d | %d |%n",
                    type,
                    s.precision(),
                    s.recall(),
                    s.f1(),
                    s.coded(),
                    s.gold()));
  }

  private static void gsr(
      Map<String, Map<String, String>> rows,
      Path folder,
      String kind,
      Map<String, List<JsonNode>> claims)
      throws IOException {
    String type = kind.toUpperCase(Locale.ROOT);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, int[]> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(kind + ".jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String id = row.path("id").asText();
      String label = row.path("label").asText();
      labels.put(id, label);
      boolean hit =
          claims.getOrDefault(id, List.of()).stream()
              .anyMatch(
                  c ->
                      c.path("type").asText().equals(type)
                          && c.path("status").asText("actual").equals("actual"));
      int[] count = found.computeIfAbsent(label, l -> new int[2]);
      count[0] += hit ? 1 : 0;
      count[1]++;
    }
    int[] none = new int[2];
    int[] yes = found.getOrDefault("yes", none);
    int[] hard = found.getOrDefault("difficult no", none);
    int[] easy = found.getOrDefault("easy no", none);
    Tally.Share share = new Tally.Share(yes[0], yes[0] + hard[0] + easy[0], yes[1]);
    String name = "sentences, " + kind + ": ";
    row(rows, name + "precision", OPEN, number(share.precision()));
    row(rows, name + "recall", OPEN, number(share.recall()));
    row(rows, name + "F1", OPEN, number(share.f1()));
    row(rows, name + "false on difficult no", OPEN, hard[0] + "/" + hard[1]);
    row(rows, name + "false on easy no", OPEN, easy[0] + "/" + easy[1]);
    row(rows, name + "actor", OPEN, gsrRole(folder, kind, "actor", labels, claims));
    row(rows, name + "recipient", OPEN, gsrRole(folder, kind, "recipient", labels, claims));
  }

  private static String gsrRole(
      Path folder,
      String kind,
      String role,
      Map<String, String> labels,
      Map<String, List<JsonNode>> claims)
      throws IOException {
    int all = 0;
    int right = 0;
    for (String line : Files.readAllLines(folder.resolve(kind + ".spans.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String id = row.path("id").asText();
      if (row.path(role).isEmpty() || !"yes".equals(labels.get(id))) {
        continue;
      }
      all++;
      String text = row.path("text").asText();
      for (JsonNode claim : claims.getOrDefault(id, List.of())) {
        List<String> parts = new ArrayList<>();
        claim.path(role).forEach(s -> parts.add(words(text, s)));
        String words = String.join(" ", parts);
        boolean covers = !words.isEmpty();
        for (JsonNode word : row.path(role)) {
          covers &= words.contains(word.asText());
        }
        if (covers && claim.path("type").asText().equals(kind.toUpperCase(Locale.ROOT))) {
          right++;
          break;
        }
      }
    }
    return right + "/" + all;
  }

  private static String words(String text, JsonNode span) {
    int points = text.codePointCount(0, text.length());
    int begin = text.offsetByCodePoints(0, Math.min(points, span.path("begin").asInt()));
    int end = text.offsetByCodePoints(0, Math.min(points, span.path("end").asInt()));
    return begin < end ? text.substring(begin, end) : "";
  }

  private String text(String id) throws IOException {
    Path file = Path.of(options.get("--dev")).resolve(id + ".json");
    return Files.exists(file) ? JSON.readTree(Files.readString(file)).path("text").asText() : "";
  }

  private void misses(List<Scored> reports, List<Scored> essay, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Scored r : Stream.concat(reports.stream(), essay.stream()).toList()) {
      List<int[]> matches = Tally.matches(r.gold(), r.coded());
      Set<Integer> goldRight = matches.stream().map(p -> p[0]).collect(Collectors.toSet());
      Set<Integer> codedRight = matches.stream().map(p -> p[1]).collect(Collectors.toSet());
      String text = text(r.id());
      for (int i = 0; i < r.gold().size(); i++) {
        if (!goldRight.contains(i)) {
          lines.add("missed\t" + r.id() + "\t" + context(text, r.gold().get(i)));
        }
      }
      for (int i = 0; i < r.coded().size(); i++) {
        if (!codedRight.contains(i)) {
          lines.add(
              "extra\t"
                  + r.id()
                  + "\t"
                  + context(text, r.coded().get(i))
                  + "\t"
                  + because(r.rows().get(i)));
        }
      }
    }
    lines.stream().limit(most).forEach(out::println);
    out.println(lines.size() + " missed or extra in all");
    out.println();
  }

  private static String because(JsonNode row) {
    List<String> rules = new ArrayList<>();
    row.path("because").forEach(b -> rules.add(b.asText()));
    return String.join(" ", rules);
  }

  private static String context(String text, Coded claim) {
    int[] points = text.codePoints().toArray();
    int begin = Math.min(claim.trigger().begin(), points.length);
    int end = Math.min(claim.trigger().end(), points.length);
    int from = Math.max(0, begin - 40);
    int to = Math.min(points.length, end + 40);
    return (claim.type()
            + "\t"
            + new String(points, from, begin - from)
            + "⟦"
            + new String(points, begin, end - begin)
            + "⟧"
            + new String(points, end, to - end))
        .replace('\n', ' ');
  }

  /** Gold and coded claims of one report side by side, with what differs. */
  private void show(List<Scored> reports, String id) throws IOException {
    if (sealed.contains(id)) {
      out.println(id + " is sealed: only totals are shown");
      return;
    }
    Scored r =
        reports.stream()
            .filter(x -> x.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no report " + id));
    String text = text(id);
    List<int[]> matches = Tally.matches(r.gold(), r.coded());
    Map<Integer, Integer> codedOf = new TreeMap<>();
    matches.forEach(p -> codedOf.put(p[0], p[1]));
    for (int i = 0; i < r.gold().size(); i++) {
      Integer c = codedOf.get(i);
      out.println((c == null ? "MISSED " : "right  ") + context(text, r.gold().get(i)));
      if (c != null) {
        for (String slot :
            List.of(
                "mode",
                "status",
                "actor",
                "recipient",
                "mediator",
                "place",
                "within",
                "time",
                "speakers",
                "killed",
                "injured")) {
          String gold = slot(text, r.goldRows().get(i), slot);
          String coded = slot(text, r.rows().get(c), slot);
          if (!gold.equals(coded)) {
            out.printf("         %-10s gold: %s | coded: %s%n", slot, gold, coded);
          }
        }
      }
    }
    for (int i = 0; i < r.coded().size(); i++) {
      if (!codedOf.containsValue(i)) {
        out.println("EXTRA  " + context(text, r.coded().get(i)) + "\t" + because(r.rows().get(i)));
      }
    }
  }

  private static String slot(String text, JsonNode row, String slot) {
    JsonNode value = row.path(slot);
    if (value.isMissingNode() && (slot.equals("killed") || slot.equals("injured"))) {
      Coded coded = Coded.of(row);
      Integer total = slot.equals("killed") ? coded.killed() : coded.injured();
      return total == null ? "" : total.toString();
    }
    if (value.isObject() && value.has("from")) {
      return value.path("basis").asText("stated").equals("stated")
          ? value.path("from").asText() + "/" + value.path("to").asText()
          : "";
    }
    if (value.isObject()) {
      return value.path("min").asText();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(
          s -> {
            if (s.path("basis").asText("stated").equals("stated")) {
              parts.add(words(text, s));
            }
          });
      return String.join("، ", parts);
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }
}
