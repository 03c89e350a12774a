package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.Comparator;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.ReportJson;

/**
 * What one claim says of one thing.
 *
 * @param <W> what a claim can say of such a thing
 * @param day the day from which it holds, or null where no day is known
 * @param word what it says
 * @param disputes whether it says that this is not so
 * @param known the claim
 */
public record Statement<W>(LocalDate day, W word, boolean disputes, KnownClaim known) {

  /** By day, the undated first; of one day by report and place in it. */
  static final Comparator<Statement<?>> IN_TIME =
      Comparator.<Statement<?>, LocalDate>comparing(
              Statement::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Statement::known, Claims.IN_TEXT);

  /** Says a word, or disputes it where the claim is negated or its first speaker denies it. */
  static <W> Statement<W> of(KnownClaim known, W word) {
    Claim claim = known.claim();
    return new Statement<>(
        day(claim), word, claim.status() == Status.NEGATED || isDenied(claim), known);
  }

  /** Says a word even where the claim is negated: who does not agree refuses. */
  static <W> Statement<W> saying(KnownClaim known, W word) {
    return new Statement<>(day(known.claim()), word, isDenied(known.claim()), known);
  }

  /** Whether the first speaker denies or doubts what is told. */
  static boolean isDenied(Claim claim) {
    return !claim.speakers().isEmpty()
        && (claim.speakers().get(0).stance() == Stance.DENIES
            || claim.speakers().get(0).stance() == Stance.DOUBTS);
  }

  /**
   * The day from which a claim holds: the last day of its time, since by then it has come about,
   * but no later than the report; for what is still to come and where no time is told, the day of
   * the report.
   */
  static LocalDate day(Claim claim) {
    LocalDate published = ReportJson.day(claim.report().published());
    boolean told =
        claim.status() != Status.FUTURE
            && claim.status() != Status.HYPOTHETICAL
            && claim.time() != null
            && claim.time().basis() != Basis.REPORT_DATE;
    if (!told) {
      return published;
    }
    String last = claim.time().to() == null ? claim.time().from() : claim.time().to();
    LocalDate day = ReportJson.day(last);
    return day == null || published != null && day.isAfter(published) ? published : day;
  }
}
