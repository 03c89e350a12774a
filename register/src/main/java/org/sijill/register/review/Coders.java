package org.sijill.register.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sijill.register.Register;
import org.sijill.register.RegisterException;
import org.sijill.register.review.Rows.Verdict;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;

/** Who coded which reports: the machine, the machine after reviews, and people from blank. */
public final class Coders {

  /** The machine's claims as they come. */
  public static final String MACHINE = "machine";

  /** The machine's claims after all reviews. */
  public static final String REVIEWED = "reviewed";

  private Coders() {}

  /**
   * Two coders' claims of the reports that both have coded.
   *
   * @param reports ids of the reports
   * @param one claims of one coder, report by report
   * @param other claims of the other
   */
  public record Pair(List<String> reports, List<List<JsonNode>> one, List<List<JsonNode>> other) {}

  /** The claims of two coders. */
  public static Pair pair(Register register, String one, String other) {
    return register
        .database()
        .read(
            h -> {
              List<String> reports = new ArrayList<>();
              List<List<JsonNode>> first = new ArrayList<>();
              List<List<JsonNode>> second = new ArrayList<>();
              for (long number : ReportStore.numbers(h)) {
                List<ReviewStore.Review> reviews = ReviewStore.ofReport(h, number);
                Set<String> coders = finished(reviews);
                boolean people =
                    (isMachine(one) || coders.contains(one))
                        && (isMachine(other) || coders.contains(other))
                        && !coders.isEmpty();
                if (people) {
                  reports.add(ReportStore.byNumber(h, number).report().id());
                  first.add(claims(h, number, reviews, one));
                  second.add(claims(h, number, reviews, other));
                }
              }
              return new Pair(reports, first, second);
            });
  }

  private static boolean isMachine(String coder) {
    return coder.equals(MACHINE) || coder.equals(REVIEWED);
  }

  /** Those who coded a report from blank to its end. */
  private static Set<String> finished(List<ReviewStore.Review> reviews) {
    Set<String> coders = new LinkedHashSet<>();
    for (ReviewStore.Review review : Standing.of(reviews)) {
      if (review.kind().equals("end-blank")) {
        coders.add(review.by());
      }
    }
    return coders;
  }

  private static List<JsonNode> claims(
      Handle handle, long report, List<ReviewStore.Review> reviews, String coder) {
    List<JsonNode> claims = new ArrayList<>();
    if (coder.equals(MACHINE)) {
      ClaimStore.present(handle, report).forEach(claim -> claims.add(claim.row()));
    } else if (coder.equals(REVIEWED)) {
      Rows.of(ClaimStore.present(handle, report), reviews).stream()
          .filter(row -> row.verdict() != Verdict.REJECTED)
          .forEach(row -> claims.add(row.row()));
    } else {
      List<ReviewStore.Review> own =
          Standing.of(reviews).stream().filter(r -> r.by().equals(coder)).toList();
      Rows.of(List.of(), own).forEach(row -> claims.add(row.row()));
    }
    return claims;
  }

  /** The text of a report. */
  public static String text(Register register, String report) {
    return register
        .database()
        .read(
            h ->
                ReportStore.byId(h, report)
                    .orElseThrow(
                        () -> new RegisterException("no report " + report + " in the register"))
                    .report()
                    .text());
  }
}
