package org.sijill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.claims.Confidence;

/**
 * Whether confidence means something: of claims that are told with a confidence of 0.8 eight in ten
 * should be right. The calibration error is the mean over ten bins of equal width, weighted by the
 * claims in them, of the distance between the mean confidence and the share of right claims.
 */
final class Calibration {

  private static final int BINS = 10;

  /** Draws the points towards 0: the more, the fewer claims show a sign. */
  private static final double RIDGE = 8.0;

  private static final int STEPS = 25;

  private Calibration() {}

  /**
   * A claim as far as it is learnt from.
   *
   * @param report the report that it stands in
   * @param seen its signs, bit by bit
   * @param right whether gold has it
   */
  record Sample(String report, long seen, boolean right) {}

  /** A confidence in hundredths, and whether the claim is right. */
  record Told(int hundredths, boolean right) {}

  /** Points for each sign: a logistic regression, drawn towards 0, in whole tenths. */
  static int[] fit(List<Sample> samples, int signs) {
    double[] weights = new double[signs];
    for (int step = 0; step < STEPS; step++) {
      double[][] curvature = new double[signs][signs];
      double[] slope = new double[signs];
      for (int i = 0; i < signs; i++) {
        // The first sign is always there: it tells how many are right at all and is left free.
        double ridge = i == 0 ? 0.01 : RIDGE;
        curvature[i][i] = ridge;
        slope[i] = -ridge * weights[i];
      }
      for (Sample sample : samples) {
        double sum = 0;
        for (int i = 0; i < signs; i++) {
          sum += (sample.seen() >> i & 1) * weights[i];
        }
        double p = 1 / (1 + StrictMath.exp(-sum));
        double miss = (sample.right() ? 1 : 0) - p;
        for (int i = 0; i < signs; i++) {
          if ((sample.seen() >> i & 1) != 0) {
            slope[i] += miss;
            for (int j = 0; j < signs; j++) {
              curvature[i][j] += (sample.seen() >> j & 1) * p * (1 - p);
            }
          }
        }
      }
      double[] change = solve(curvature, slope);
      for (int i = 0; i < signs; i++) {
        weights[i] += change[i];
      }
    }
    int[] points = new int[signs];
    for (int i = 0; i < signs; i++) {
      points[i] = (int) StrictMath.rint(10 * weights[i]);
    }
    return points;
  }

  /** Solves a linear system by elimination; the matrix is positive definite. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    double[] b = right.clone();
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    for (int i = 0; i < n; i++) {
      for (int row = i + 1; row < n; row++) {
        double factor = a[row][i] / a[i][i];
        for (int column = i; column < n; column++) {
          a[row][column] -= factor * a[i][column];
        }
        b[row] -= factor * b[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int column = i + 1; column < n; column++) {
        b[i] -= a[i][column] * b[column];
      }
      b[i] /= a[i][i];
    }
    return b;
  }

  /** The confidence that points give to a claim. */
  static int hundredths(long seen, int[] points) {
    int sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += (int) (seen >> i & 1) * points[i];
    }
    return Confidence.hundredths(sum);
  }

  /** The confidence of each claim by points that were fitted to the other reports. */
  static List<Told> crossValidated(List<Sample> samples, int signs) {
    List<Told> told = new ArrayList<>();
    for (String report : samples.stream().map(Sample::report).distinct().toList()) {
      List<Sample> others = samples.stream().filter(s -> !s.report().equals(report)).toList();
      int[] points = fit(others, signs);
      for (Sample sample : samples) {
        if (sample.report().equals(report)) {
          told.add(new Told(hundredths(sample.seen(), points), sample.right()));
        }
      }
    }
    return told;
  }

  /** The calibration error, or null where there is no claim. */
  static Double error(List<Told> told) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      List<Told> in = bin(told, bin);
      error += in.size() * Math.abs(mean(in) - right(in));
    }
    return told.isEmpty() ? null : error / told.size();
  }

  /** The share of claims with a confidence of at least 0.8, or null where there is no claim. */
  static Double sure(List<Told> told) {
    return told.isEmpty()
        ? null
        : (double) told.stream().filter(t -> t.hundredths() >= 80).count() / told.size();
  }

  /** One line a bin that is not empty: claims, mean confidence, share right. */
  static List<String> table(List<Told> told) {
    List<String> lines = new ArrayList<>();
    lines.add("| confidence | claims | mean confidence | share right |");
    lines.add("|---|---|---|---|");
    for (int bin = 0; bin < BINS; bin++) {
      List<Told> in = bin(told, bin);
      if (!in.isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "| %.1f–%.1f | %d | %.2f | %.2f |",
                bin / 10.0,
                (bin + 1) / 10.0,
                in.size(),
                mean(in),
                right(in)));
      }
    }
    return lines;
  }

  private static List<Told> bin(List<Told> told, int bin) {
    return told.stream().filter(t -> Math.min(BINS - 1, t.hundredths() / 10) == bin).toList();
  }

  private static double mean(List<Told> told) {
    return told.stream().mapToInt(Told::hundredths).average().orElse(0) / 100;
  }

  private static double right(List<Told> told) {
    return told.isEmpty() ? 0 : (double) told.stream().filter(Told::right).count() / told.size();
  }
}
