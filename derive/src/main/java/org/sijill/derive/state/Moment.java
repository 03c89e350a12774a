package org.sijill.derive.state;

import java.util.List;

/**
 * The state of a thing on a day.
 *
 * @param <W> what a claim can say of it
 * @param <S> its state
 * @param state the state
 * @param asserting statements that say that it is so
 * @param disputing statements that say that it is not
 * @param others statements that led there and say neither
 */
record Moment<W, S>(
    S state,
    List<Statement<W>> asserting,
    List<Statement<W>> disputing,
    List<Statement<W>> others) {

  /** The words of all that is not disputing, in the order of days. */
  List<W> words() {
    return java.util.stream.Stream.concat(asserting.stream(), others.stream())
        .sorted(Statement.IN_TIME)
        .map(Statement::word)
        .toList();
  }
}
