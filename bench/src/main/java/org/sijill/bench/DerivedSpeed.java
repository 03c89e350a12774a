package org.sijill.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.Incidents;
import org.sijill.derive.state.State;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.NameBook;

/**
 * How long incidents and state take over generated claims, and a question for a day in a warm
 * process. Arguments: numbers of claims. Prints one line of a table for each.
 */
public final class DerivedSpeed {

  private static final int QUERIES = 200;
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final double MILLION = 1e6;

  private DerivedSpeed() {}

  public static void main(String[] args) {
    NameBook book = Knowledge.bundled().names();
    State.of(Known.of(GeneratedClaims.of(book, 5000, 2)));
    System.out.println(
        "| claims | state, s | incidents, s | ties p95, ms | control p95, ms | accords p95, ms |"
            + " positions p95, ms | lineage p95, ms |\n|---|---|---|---|---|---|---|---|");
    for (String number : args) {
      Known known = Known.of(GeneratedClaims.of(book, Integer.parseInt(number), 1));
      long begin = System.nanoTime();
      State state = State.of(known);
      long middle = System.nanoTime();
      Incidents.of(known, book);
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
          number,
          (middle - begin) / MILLION / 1000,
          (end - middle) / MILLION / 1000,
          p95(day -> state.ties().asOf(day)),
          p95(day -> state.control().asOf(day)),
          p95(day -> state.accords().asOf(day)),
          p95(day -> state.positions().asOf(day)),
          p95(day -> state.lineage().asOf(day)));
    }
  }

  private static double p95(Consumer<LocalDate> query) {
    double[] times = new double[QUERIES];
    for (int i = 0; i < 2 * QUERIES; i++) {
      long begin = System.nanoTime();
      query.accept(FIRST.plusDays((i * 37) % 1096));
      times[i % QUERIES] = (System.nanoTime() - begin) / MILLION;
    }
    Arrays.sort(times);
    return times[(int) (QUERIES * 0.95)];
  }
}
