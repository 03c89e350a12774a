package org.sijill.reader.claims.time;

import java.time.LocalDate;

/**
 * A stretch of days named outright.
 *
 * @param end item after the last
 * @param from first day, or null
 * @param to last day, or null
 * @param until the day meant when it closes a range (حتى منتصف شباط)
 * @param grain how coarse it is
 */
record Point(int end, LocalDate from, LocalDate to, LocalDate until, Grain grain) {

  /** How coarse a point is. */
  enum Grain {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    OTHER
  }

  Point endingAt(int other) {
    return new Point(other, from, to, until, grain);
  }
}
