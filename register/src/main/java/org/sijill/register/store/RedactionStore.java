package org.sijill.register.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.reader.text.Normaliser;

/** SQL of redactions. */
public final class RedactionStore {

  private RedactionStore() {}

  /**
   * One redaction.
   *
   * @param at when, in UTC
   * @param by who
   * @param reason why
   * @param kind report, span or person
   * @param report id of the report
   * @param begin first code point, or null
   * @param end end in code points, or null
   * @param sha256 hash of what the report was
   */
  public record Redacted(
      String at,
      String by,
      String reason,
      String kind,
      String report,
      Integer begin,
      Integer end,
      String sha256) {}

  public static void insert(Handle handle, Redacted redacted, long report) {
    handle
        .createUpdate(
            "insert into redaction (at, by, reason, kind, report, begin, \"end\", sha256)"
                + " values (:at, :by, :reason, :kind, :number, :begin, :end, :sha256)")
        .bindMethods(redacted)
        .bind("number", report)
        .execute();
  }

  /** All redactions in the order in which they were made. */
  public static List<Redacted> all(Handle handle) {
    return handle
        .createQuery(
            "select d.at, d.by, d.reason, d.kind, r.id, d.begin, d.\"end\", d.sha256"
                + " from redaction d join report r on r.number = d.report order by d.number")
        .map(RedactionStore::redacted)
        .list();
  }

  private static Redacted redacted(ResultSet row, StatementContext context) throws SQLException {
    return new Redacted(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        (Integer) row.getObject(6),
        (Integer) row.getObject(7),
        row.getString(8));
  }

  /** Removes every claim of a report that any run made. */
  public static void removeClaims(Handle handle, long report) {
    for (ClaimStore.Stored claim : ClaimStore.ever(handle, report)) {
      SearchIndex.removeClaim(handle, claim.number());
    }
    handle.execute("delete from claim where report = ?", report);
  }

  /** Removes the words in the reviews of a report; that they were made stays. */
  public static void removeReviewWords(Handle handle, long report) {
    handle.execute(
        "update review set value = null, reason = null where report = ? and kind <> 'add'", report);
    handle.execute("delete from review where report = ? and kind = 'add'", report);
  }

  /** Changes every claim of a report that any run made, and what is searched of it. */
  public static void rewriteClaims(
      Handle handle, long report, Consumer<ObjectNode> change, Words words) {
    for (ClaimStore.Stored claim : ClaimStore.ever(handle, report)) {
      ObjectNode row = claim.row();
      change.accept(row);
      ClaimStore.replaceRow(handle, claim.number(), row);
      SearchIndex.removeClaim(handle, claim.number());
      SearchIndex.claim(
          handle,
          claim.number(),
          words.indexed(
              SearchIndex.of(
                  ClaimJson.read(
                      claim.published(
                          new Report("", null, null, null, null, ""), new Coder("", ""))))));
    }
  }

  /** Whether a review of a report holds a word in its value or reason. */
  public static boolean reviewsHold(Handle handle, long report, String folded) {
    return ReviewStore.ofReport(handle, report).stream()
        .anyMatch(r -> holds(r.value(), folded) || holds(r.reason(), folded));
  }

  /** Removes a word from the reviews of a report: what holds it is emptied. */
  public static void rewriteReviews(Handle handle, long report, String folded, int[] points) {
    for (ReviewStore.Review review : ReviewStore.ofReport(handle, report)) {
      if (holds(review.reason(), folded)) {
        handle.execute("update review set reason = null where id = ?", review.id());
      }
      if (holds(review.value(), folded)) {
        if (review.kind().equals("add")) {
          handle.execute("delete from review where id = ?", review.id());
        } else {
          handle.execute("update review set value = 'null' where id = ?", review.id());
        }
      }
    }
  }

  private static boolean holds(String value, String folded) {
    return value != null && Normaliser.align(value).normal().contains(folded);
  }
}
