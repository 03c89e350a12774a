package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The states of one thing, each from a day on until the next: the fold of all that is said of it.
 * The order in which the statements come plays no part in it.
 *
 * @param <W> what a claim can say of it
 * @param <S> its state
 */
final class History<W, S> {

  /**
   * A state from a day on.
   *
   * @param day its first day, or null where no day is known
   * @param begin the first statement that stands behind it
   * @param end the statement after the last one
   */
  private record Step<S>(LocalDate day, S state, int begin, int end) {}

  private final Kind<W, S, ?> kind;
  private final List<Statement<W>> statements;
  private final List<Step<S>> steps = new ArrayList<>();

  /** Folds statements. */
  History(Kind<W, S, ?> kind, List<Statement<W>> unsorted) {
    this.kind = kind;
    this.statements = new ArrayList<>(unsorted);
    statements.sort(
        Comparator.<Statement<W>, LocalDate>comparing(
                Statement::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(s -> kind.rank(s.word()))
            .thenComparing(Statement.IN_TIME));
    S state = null;
    int begin = 0;
    for (int i = 0; i < statements.size(); i++) {
      Statement<W> said = statements.get(i);
      if (!said.disputes()) {
        S next = kind.after(state, said.word(), said.day());
        if (next != null && state != null && !kind.continues(state, next)) {
          begin = i;
        }
        state = next;
      }
      boolean last =
          i + 1 == statements.size() || !Objects.equals(statements.get(i + 1).day(), said.day());
      if (last && state != null) {
        steps.add(new Step<>(said.day(), state, begin, i + 1));
      }
    }
  }

  /** The state on a day, or null where none is known by then; for null, the last state. */
  Moment<W, S> at(LocalDate day) {
    int found = steps.size() - 1;
    if (day != null) {
      int low = 0;
      int high = steps.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        LocalDate from = steps.get(middle).day();
        if (from == null || !from.isAfter(day)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      found = low - 1;
    }
    return found < 0 ? null : moment(steps.get(found));
  }

  private Moment<W, S> moment(Step<S> step) {
    List<Statement<W>> asserting = new ArrayList<>();
    List<Statement<W>> disputing = new ArrayList<>();
    List<Statement<W>> others = new ArrayList<>();
    for (int i = 0; i < step.end(); i++) {
      Statement<W> said = statements.get(i);
      boolean speaksOfIt = kind.asserts(said.word(), step.state());
      if (said.disputes()) {
        if (speaksOfIt) {
          disputing.add(said);
        }
      } else if (i >= step.begin()) {
        (speaksOfIt ? asserting : others).add(said);
      }
    }
    return new Moment<>(step.state(), asserting, disputing, others);
  }
}
