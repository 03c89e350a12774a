package org.sijill.register.known;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Link;
import org.sijill.derive.Known.Verdict;
import org.sijill.derive.NearCopies;
import org.sijill.derive.Sketch;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.register.Register;
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.review.Standing;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.ReviewStore.Review;
import org.sijill.register.store.StoredReport;

/**
 * Reads what is known on a day: the claims of the reports published, else received, by then, in the
 * version of the newest run, with the reviews made by then.
 */
public final class KnownReader {

  private static final Coder ANY = new Coder("", "");

  private KnownReader() {}

  /**
   * What is known on a day.
   *
   * @param register the register
   * @param knownBy the last day of which reports and reviews are known, or null for all of them
   */
  public static Known read(Register register, LocalDate knownBy) {
    return register.database().readAtOnce(handle -> read(handle, knownBy));
  }

  /** The same within a transaction. */
  public static Known read(Handle handle, LocalDate knownBy) {
    Map<String, List<Review>> reviews = new HashMap<>();
    Map<Set<String>, Link> links = new HashMap<>();
    List<Review> made =
        ReviewStore.all(handle).stream().filter(r -> isBy(r.at(), knownBy)).toList();
    for (Review review : inTime(Standing.of(made))) {
      switch (review.kind()) {
        case "must-link" -> link(links, review, true);
        case "cannot-link" -> link(links, review, false);
        default -> reviews.computeIfAbsent(review.report(), k -> new ArrayList<>()).add(review);
      }
    }
    List<KnownClaim> claims = new ArrayList<>();
    List<Sketch> sketches = new ArrayList<>();
    try (ResultIterator<StoredReport> reports = ReportStore.byNumber(handle);
        ResultIterator<ClaimStore.Stored> present = ClaimStore.allPresent(handle)) {
      ClaimStore.Stored next = present.hasNext() ? present.next() : null;
      while (reports.hasNext()) {
        StoredReport stored = reports.next();
        List<ClaimStore.Stored> own = new ArrayList<>();
        while (next != null && next.report() <= stored.number()) {
          own.add(next);
          next = present.hasNext() ? present.next() : null;
        }
        Report report = stored.report();
        if (isBy(day(stored), knownBy)) {
          sketches.add(Sketch.of(report.id(), report.outlet(), report.published(), report.text()));
          claims.addAll(claims(report, own, reviews.getOrDefault(report.id(), List.of())));
        }
      }
    }
    return new Known(claims, List.copyOf(links.values()), NearCopies.of(sketches));
  }

  /** The day from which a report is known: that of its publication, else of its receipt. */
  public static String day(StoredReport stored) {
    String published = stored.report().published();
    return ReportJson.day(published) == null ? stored.receivedAt() : published;
  }

  /** In the order of their moments, whatever that of their arrival. */
  private static List<Review> inTime(List<Review> reviews) {
    return reviews.stream().sorted(Comparator.comparing(Review::at)).toList();
  }

  /** Of what is said of two claims the last holds. */
  private static void link(Map<Set<String>, Link> links, Review review, boolean together) {
    links.put(
        Set.of(review.claim(), review.other()), new Link(review.claim(), review.other(), together));
  }

  /** The claims of a report that nobody rejected. */
  private static List<KnownClaim> claims(
      Report report, List<ClaimStore.Stored> present, List<Review> reviews) {
    Map<String, List<String>> notes = new HashMap<>();
    for (Review review : reviews) {
      if (review.kind().equals("note") && review.reason() != null) {
        notes.computeIfAbsent(review.claim(), k -> new ArrayList<>()).add(review.reason());
      }
    }
    Report shown =
        new Report(
            report.id(), report.outlet(), report.published(), report.url(), report.title(), "");
    List<KnownClaim> claims = new ArrayList<>();
    for (Reviewed reviewed : Rows.of(present, reviews)) {
      if (reviewed.verdict() == Rows.Verdict.REJECTED) {
        continue;
      }
      ObjectNode row = new ClaimStore.Stored(0, 0, 0, reviewed.row()).published(shown, ANY);
      claims.add(
          new KnownClaim(
              ClaimJson.read(row),
              verdict(reviewed.verdict()),
              notes.getOrDefault(row.path("id").asText(), List.of())));
    }
    return claims;
  }

  private static Verdict verdict(Rows.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> Verdict.ACCEPTED;
      case CORRECTED -> Verdict.CORRECTED;
      case ADDED -> Verdict.ADDED;
      case UNREVIEWED, REJECTED -> Verdict.UNREVIEWED;
    };
  }

  /** Whether an ISO day or moment lies on the day or before; its own day is the one written. */
  public static boolean isBy(String at, LocalDate day) {
    LocalDate own = ReportJson.day(at);
    return day == null || own != null && !own.isAfter(day);
  }
}
