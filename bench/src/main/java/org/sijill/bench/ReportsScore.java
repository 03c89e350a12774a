package org.sijill.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Scores the claims of whole reports. */
final class ReportsScore {

  private static final int RESAMPLES = 1000;

  private ReportsScore() {}

  /** Puts the figures of some reports into a column of the table. */
  static void score(FigureTable table, String column, List<Scored> reports) {
    Tally tally = tally(reports);
    table.put("reports", column, String.valueOf(tally.reports()));
    table.put("gold claims", column, String.valueOf(tally.claims().gold()));
    tally.measures().forEach((measure, value) -> table.put(measure, column, value));
    List<Calibration.Told> told = told(reports);
    table.put("confidence: calibration error", column, Calibration.error(told));
    table.put("confidence: claims at 0.8 or more", column, Calibration.sure(told));
    table.put("claim F1, 95 % of resamples", column, reports.size() < 3 ? "–" : interval(reports));
  }

  /** Prints the score of each type. */
  static void types(PrintStream out, List<Scored> reports) {
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

  private static Tally tally(List<Scored> reports) {
    Tally tally = new Tally();
    reports.forEach(r -> tally.report(r.gold(), r.coded()));
    return tally;
  }

  /** The confidence of each coded claim, and whether gold has the claim. */
  private static List<Calibration.Told> told(List<Scored> reports) {
    List<Calibration.Told> told = new ArrayList<>();
    for (Scored report : reports) {
      Set<Integer> right = report.right(false);
      for (int i = 0; i < report.rows().size(); i++) {
        int hundredths = (int) Math.rint(100 * report.rows().get(i).path("confidence").asDouble());
        told.add(new Calibration.Told(hundredths, right.contains(i)));
      }
    }
    return told;
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
            share.plus(new Tally.Share(r.right(true).size(), r.coded().size(), r.gold().size()));
      }
      f1[i] = share.f1();
    }
    Arrays.sort(f1);
    return String.format(
        Locale.ROOT, "%.2f–%.2f", f1[RESAMPLES * 25 / 1000], f1[RESAMPLES * 975 / 1000 - 1]);
  }
}
