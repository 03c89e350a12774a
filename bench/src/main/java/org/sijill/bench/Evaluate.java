package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sijill.reader.Knowledge;
import org.sijill.reader.words.WordReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Scores coded claims against gold and prints one table, with the difference to the figures written
 * down. A sealed part of the reports is scored in totals only and never shown.
 */
@Command(name = "Evaluate")
public final class Evaluate implements Callable<Integer> {

  private static final String ESSAY = "essay";
  private static final String ESSAY_ID = "seed";
  private static final String JUDGED = "judged";
  private static final String OPEN = "reports";

  @Option(names = "--dev", required = true, description = "Folder of ID.json and ID.gold.json.")
  private Path dev;

  @Option(names = "--claims", required = true, description = "Coded claims of these reports.")
  private Path claims;

  @Option(names = "--composed", description = "Folder of composed reports.")
  private Path composed;

  @Option(names = "--judged", description = "Claims written down of reports of the corpus.")
  private Path judged;

  @Option(names = "--held-out", description = "More such claims, scored in totals only.")
  private Path heldOut;

  @Option(names = "--corpus", description = "The reports that were judged, one a line.")
  private Path corpus;

  @Option(names = "--gsr", description = "Folder of labelled sentences.")
  private Path gsr;

  @Option(names = "--gsr-claims", description = "Coded claims of the sentences.")
  private Path gsrClaims;

  @Option(names = "--pud", description = "A treebank.")
  private Path pud;

  @Option(names = "--figures", description = "The file that holds the table.")
  private Path figures;

  @Option(names = "--misses", description = "Lines of missed and extra claims at most.")
  private Integer misses;

  @Option(names = "--report", description = "Shows this report slot by slot, and nothing else.")
  private String report;

  @Option(names = "--types", description = "Shows the score of each type.")
  private boolean types;

  @Option(names = "--record", description = "Writes the table into the file of figures.")
  private boolean record;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final FigureTable table = new FigureTable();

  private Evaluate() {}

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Evaluate()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Scored> reports = Scored.of(dev, Scored.claims(claims));
    List<Scored> judgedReports =
        judged == null || corpus == null ? List.of() : Scored.judged(judged, corpus);
    Differences differences = new Differences(out);
    if (report != null) {
      differences.show(named(Stream.concat(reports.stream(), judgedReports.stream()).toList()));
      return 0;
    }
    Map<String, List<Scored>> columns = new LinkedHashMap<>();
    columns.put(OPEN, reports.stream().filter(Evaluate::isOpen).toList());
    columns.put("sealed", reports.stream().filter(Scored::sealed).toList());
    columns.put(JUDGED, judgedReports);
    columns.put(
        "held out", heldOut == null || corpus == null ? List.of() : Scored.judged(heldOut, corpus));
    columns.put(ESSAY, reports.stream().filter(r -> r.id().equals(ESSAY_ID)).toList());
    columns.put("composed", composed == null ? List.of() : Scored.composed(composed));
    columns.values().removeIf(List::isEmpty);
    if (misses != null) {
      differences.misses(
          Stream.of(OPEN, JUDGED, ESSAY)
              .flatMap(column -> columns.getOrDefault(column, List.of()).stream())
              .toList(),
          misses);
    }
    columns.forEach((column, of) -> ReportsScore.score(table, column, of));
    if (gsr != null) {
      Map<String, List<JsonNode>> coded = Scored.claims(gsrClaims);
      for (String kind : List.of("assault", "protest")) {
        SentencesScore.score(table, OPEN, gsr, kind, coded);
      }
    }
    PlacesScore places = places();
    actors();
    WordsScore words = words();
    List<String> shown = List.copyOf(columns.keySet());
    table.lines(shown, FigureTable.written(figures)).forEach(out::println);
    if (types) {
      ReportsScore.types(out, columns.getOrDefault(OPEN, List.of()));
    }
    if (record) {
      table.record(figures, shown);
    }
    out.println();
    out.println("places right/near/wrong/none: " + String.join(", ", places.countries()));
    if (words != null) {
      out.println(words);
    }
    Knowledge knowledge = Knowledge.bundled();
    out.println();
    ConfidenceFit.show(
        out, ConfidenceFit.samples(dev, knowledge), knowledge.confidence().entries().size());
    return 0;
  }

  private static boolean isOpen(Scored report) {
    return !report.sealed() && !report.id().equals(ESSAY_ID);
  }

  private Scored named(List<Scored> reports) {
    return reports.stream()
        .filter(r -> r.id().equals(report))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no report " + report));
  }

  /** Prints a miss where misses are asked for. */
  private <T> Consumer<T> miss() {
    return misses == null ? miss -> {} : out::println;
  }

  private PlacesScore places() throws IOException {
    PlacesScore places = PlacesScore.score(dev, miss());
    table.put("places: right", OPEN, places.share(PlacesScore.Outcome.RIGHT));
    table.put("places: in another district", OPEN, places.share(PlacesScore.Outcome.WRONG));
    table.put("places: no answer", OPEN, places.share(PlacesScore.Outcome.NONE));
    return places;
  }

  private void actors() throws IOException {
    ActorsScore actors = ActorsScore.score(dev, miss());
    table.put("bodies: right", OPEN, actors.share(ActorsScore.Outcome.RIGHT));
    table.put("bodies: wrong", OPEN, actors.share(ActorsScore.Outcome.WRONG));
    table.put("bodies: no answer", OPEN, actors.share(ActorsScore.Outcome.NONE));
    int invented = actors.count(ActorsScore.Outcome.INVENTED);
    int none = invented + actors.count(ActorsScore.Outcome.RIGHTLY_NONE);
    table.put("bodies: one where none is named", OPEN, invented + "/" + none);
  }

  private WordsScore words() throws IOException {
    if (pud == null) {
      return null;
    }
    Knowledge knowledge = Knowledge.bundled();
    WordReader reader = new WordReader(knowledge.words(), knowledge.dictionary());
    WordsScore words = WordsScore.score(pud, reader, miss -> {});
    table.put("words: segmentation F1", OPEN, words.segmentation());
    table.put("words: verbs precision", OPEN, words.verbPrecision());
    table.put("words: verbs recall", OPEN, words.verbRecall());
    table.put("words: part of speech", OPEN, words.upos());
    table.put("words: lemma", OPEN, words.lemmas());
    return words;
  }
}
