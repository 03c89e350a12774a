package org.sijill.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.Incidents;
import org.sijill.derive.state.State;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.NameBook;

/**
 * How long incidents and states take to derive from generated claims, how that grows, and how long
 * a query for a day takes once they are there.
 *
 * <pre>DerivedSpeed [NUMBER...]</pre>
 */
public final class DerivedSpeed {

  private static final int QUERIES = 400;

  private DerivedSpeed() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    NameBook book = Knowledge.bundled().names();
    int[] sizes =
        args.length == 0
            ? new int[] {10_000, 100_000, 1_000_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    // The first run warms the machine up and is not told.
    derive(GeneratedClaims.of(sizes[0], book), book);
    double before = 0;
    for (int i = 0; i < sizes.length; i++) {
      List<Claim> claims = GeneratedClaims.of(sizes[i], book);
      double[] seconds = derive(claims, book);
      double all = seconds[0] + seconds[1];
      String slope =
          i == 0
              ? ""
              : String.format(
                  Locale.ROOT,
                  ", growth n^%.2f",
                  Math.log(all / before) / Math.log(sizes[i] / (double) sizes[i - 1]));
      out.printf(
          Locale.ROOT,
          "%,d claims: incidents %.1f s, state %.1f s%s; a query for a day: p50 %.2f ms, p95 %.2f"
              + " ms%n",
          sizes[i],
          seconds[0],
          seconds[1],
          slope,
          seconds[2],
          seconds[3]);
      before = all;
    }
  }

  /** Seconds for incidents and state, milliseconds of a query at the median and at 95 in 100. */
  private static double[] derive(List<Claim> claims, NameBook book) {
    Known known = Known.of(claims);
    long start = System.nanoTime();
    Incidents incidents = Incidents.of(known, book);
    double forIncidents = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    State state = State.of(known);
    double forState = (System.nanoTime() - start) / 1e9;
    SplittableRandom random = new SplittableRandom(1);
    double[] times = new double[QUERIES];
    long rows = 0;
    for (int i = 0; i < QUERIES; i++) {
      LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(3650));
      long begin = System.nanoTime();
      rows += incidents.asOf(day).size() + state.control().asOf(day).size();
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    if (rows < 0) {
      throw new IllegalStateException("no rows");
    }
    return new double[] {forIncidents, forState, times[QUERIES / 2], times[QUERIES * 95 / 100]};
  }
}
