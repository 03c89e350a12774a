package org.sijill.reader.claims.time;

import java.time.LocalDate;

/**
 * Words that tell when.
 *
 * @param firstWord index of the first word
 * @param endWord index after the last word
 * @param begin first position in the text, in UTF-16, proclitics not included
 * @param end position after the last
 * @param from first day, or null where it cannot be worked out
 * @param to last day, or null where it cannot be worked out
 * @param kind what kind of expression it is
 * @param ofFollowing whether it dates the event told after it (قبل يوم من بدء الاقتراع), not the
 *     event of its own clause
 * @param aggregate whether numbers told with it are sums over a period
 * @param weekday whether it is a bare day of the week, read as the last one before the report
 */
public record TimeExpression(
    int firstWord,
    int endWord,
    int begin,
    int end,
    LocalDate from,
    LocalDate to,
    Kind kind,
    boolean ofFollowing,
    boolean aggregate,
    boolean weekday) {

  /** Kinds of time expressions. */
  public enum Kind {
    /** A day or a part of one. */
    DAY,
    /** A longer stretch. */
    PERIOD,
    /** From a moment to the report (منذ). */
    SINCE,
    /** Up to a moment (حتى). */
    UNTIL,
    /** A length of time (لمدة يومين). */
    DURATION
  }

  /** The same words read of what is to come: the day of the week that is next. */
  public TimeExpression ahead(LocalDate published) {
    boolean past = weekday && from != null && from.isBefore(published);
    return past
        ? new TimeExpression(
            firstWord,
            endWord,
            begin,
            end,
            from.plusWeeks(1),
            to.plusWeeks(1),
            kind,
            ofFollowing,
            aggregate,
            weekday)
        : this;
  }

  /** Whether it is known when. */
  public boolean dated() {
    return from != null && to != null;
  }
}
