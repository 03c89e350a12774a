package org.sijill.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of speed and prints one table: {@code SpeedTable [JMH OPTIONS]}. */
public final class SpeedTable {

  private static final Map<String, String> NAMES =
      Map.of(
          "whiteSpace", "division at white space",
          "lucene", "Lucene, ArabicAnalyzer",
          "coreNlp", "CoreNLP, words, sentences, parts of speech",
          "text", "ours: sentences",
          "words", "ours: and words",
          "names", "ours: and names",
          "claims", "ours: whole reader",
          "json", "ours: and rows of JSON");

  private static final List<String> ORDER =
      List.of("whiteSpace", "lucene", "coreNlp", "text", "words", "names", "claims", "json");

  private SpeedTable() {}

  /** Runs the command. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println();
    table(results).forEach(out::println);
  }

  private static List<String> table(Collection<RunResult> results) {
    List<String> lines = new ArrayList<>();
    lines.add("| what | words a second | ± | sentences a second | bytes a word |");
    lines.add("|---|---|---|---|---|");
    for (String name : ORDER) {
      for (RunResult result : results) {
        if (name.equals(result.getPrimaryResult().getLabel())) {
          lines.add(line(NAMES.get(name), result));
        }
      }
    }
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      if (time.getLabel().equals("fiveHundredWords")) {
        lines.add("");
        lines.add(
            String.format(
                Locale.ROOT,
                "One report of 500 words, whole reader: median %.2f ms, 99th percentile %.2f ms.",
                time.getStatistics().getPercentile(50),
                time.getStatistics().getPercentile(99)));
      }
    }
    return lines;
  }

  private static String line(String name, RunResult result) {
    Result<?> words = result.getSecondaryResults().get("words");
    double perWord = result.getPrimaryResult().getScore() / words.getScore();
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f | %,.0f |",
        name,
        words.getScore(),
        words.getScoreError(),
        result.getSecondaryResults().get("sentences").getScore(),
        bytes == null ? Double.NaN : bytes.getScore() * perWord);
  }
}
