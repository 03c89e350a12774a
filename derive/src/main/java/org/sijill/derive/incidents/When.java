package org.sijill.derive.incidents;

import java.time.LocalDate;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;

/**
 * When a claim's event happened, as days since 1970. Where the text tells no day, all that is known
 * is that the report was published after it.
 *
 * @param from first day told, else the day of publication
 * @param to last day told, else the day of publication
 * @param published day of publication; {@link #UNKNOWN} where it is not known
 * @param told whether the text tells the day
 * @param back whether the event is spoken of as one known already («the attack»), which may lie
 *     further back
 */
record When(long from, long to, long published, boolean told, boolean back) {

  /** A day that is not known. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Two times that rule each other out. */
  static final int APART = -9;

  /** What it says that the days told are neighbours. */
  private static final int NEXT_DAY = -3;

  /** What it says that an event would have to be old news. */
  static final int OLD = -1;

  /** News of an event without a day is of that day or the one before. */
  private static final long FRESH = 1;

  /** Days that news of an event without a day lags behind at the most. */
  private static final long LAG = 7;

  /** A time of more days than these tells hardly when. */
  private static final long SPELL = 3;

  /** Days for which an event is spoken of as known. */
  static final long MEMORY = 14;

  /** The time of a claim, or null where nothing is known of it. */
  static When of(Claim claim) {
    LocalDate published = ReportJson.day(claim.report().published());
    LocalDate from = claim.time() == null ? null : ReportJson.day(claim.time().from());
    LocalDate to = from == null ? null : ReportJson.day(claim.time().to());
    boolean back = claim.trigger().text().startsWith("ال");
    boolean told =
        from != null
            && claim.time().basis() != Claim.Basis.REPORT_DATE
            && !(back && published != null && !from.isBefore(published.minusDays(FRESH)));
    LocalDate first = told ? from : published;
    if (first == null) {
      return null;
    }
    LocalDate last = told && to != null && !to.isBefore(from) ? to : first;
    return new When(
        first.toEpochDay(),
        last.toEpochDay(),
        published == null ? UNKNOWN : published.toEpochDay(),
        told,
        back);
  }

  /**
   * How much two times speak for one event, from -3 to 3, or {@link #APART}.
   *
   * @param remembered days for which such an event is spoken of, 0 for those of all news
   */
  static int together(When one, When other, long remembered) {
    if (one.told && other.told) {
      long gap = Math.max(one.from, other.from) - Math.min(one.to, other.to);
      boolean same = one.from == other.from && one.to == other.to;
      if (same) {
        return 3;
      }
      if (gap <= 0) {
        // What went on for weeks lies on many days.
        return Math.max(one.days(), other.days()) > SPELL ? 0 : 2;
      }
      if (gap <= LAG && remembered > 0) {
        return 0; // of what seldom recurs one of the days is wrong
      }
      // «On the night of Sunday to Monday» is told as either day.
      return gap == 1 ? NEXT_DAY : APART;
    }
    if (one.told || other.told) {
      When told = one.told ? one : other;
      When untold = one.told ? other : one;
      if (told.from > untold.from) {
        return APART; // told before it happened
      }
      long lag = untold.from - told.to;
      if (told.days() > SPELL && lag <= LAG) {
        return 0;
      }
      return lag <= 0 ? 2 : lag == 1 ? 1 : old(lag, untold, remembered);
    }
    long gap = Math.abs(one.from - other.from);
    return gap == 0
        ? 2
        : gap == FRESH ? 1 : old(gap, one.from > other.from ? one : other, remembered);
  }

  /** What it says that a claim would have to be of something so many days back. */
  private static int old(long days, When later, long remembered) {
    if (days <= remembered) {
      return 1;
    }
    return days <= LAG || later.back && days <= MEMORY ? OLD : APART;
  }

  private long days() {
    return to - from + 1;
  }
}
