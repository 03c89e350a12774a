package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;

/**
 * One kind of thing that has a state: which claims speak of it and what moves it.
 *
 * @param <W> what a claim can say of it
 * @param <S> its state
 * @param <R> the row that shows it
 */
interface Kind<W, S, R extends DerivedRow> {

  /** Takes what is said of things. */
  interface Sink<W> {
    /**
     * A statement on a thing.
     *
     * @param thing what is the same for the same thing
     */
    void add(String thing, Statement<W> statement);
  }

  /** Reads what the claims of a report, in the order of its text, say of things. */
  void read(List<KnownClaim> report, Sink<W> sink);

  /**
   * Puts together things that turn out to be one. Most kinds have nothing to do here.
   *
   * @param said what is said of each thing
   */
  default Map<String, List<Statement<W>>> same(SortedMap<String, List<Statement<W>>> said) {
    return said;
  }

  /** Where a word stands among those of one day: the last one rules. */
  int rank(W word);

  /**
   * The state after a word.
   *
   * @param before the state before it, or null where there was none
   * @param day the day of the word, or null
   * @return the state after it, equal to {@code before} where the word does not move it
   */
  S after(S before, W word, LocalDate day);

  /** Whether who says the word says that the state is so. */
  boolean asserts(W word, S state);

  /** Whether what was said of the state before stands behind the state after, too. */
  boolean continues(S before, S after);

  /** The row of a thing. */
  R row(String id, Moment<W, S> moment, Evidence evidence);
}
