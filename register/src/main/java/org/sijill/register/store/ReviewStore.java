package org.sijill.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** SQL of reviews: what people say of claims. */
public final class ReviewStore {

  private static final String SELECT =
      "select v.id, v.at, v.by, v.kind, r.id as report, v.claim, v.other, v.slot, v.value,"
          + " v.reason, v.rules, v.undoes from review v left join report r on r.number = v.report ";

  /** A review of a claim that no report has any more. */
  private static final String STRANDED =
      "where v.claim is not null and v.kind <> 'add' and (not exists (select 1 from claim c where c.id = v.claim and"
          + " c.until is null) and not exists (select 1 from review a where a.kind = 'add' and"
          + " a.claim = v.claim))";

  private ReviewStore() {}

  /**
   * One review.
   *
   * @param id its id
   * @param at when, in UTC
   * @param by who
   * @param kind what is said: accept, reject, correct, add, must-link, cannot-link, note,
   *     begin-blank, end-blank, undo
   * @param report id of the report, or null
   * @param claim id of the claim, or null
   * @param other id of the other claim of a link, or null
   * @param slot the slot that is corrected, or null
   * @param value JSON of the corrected slot or of the added claim, or null
   * @param reason why, or null
   * @param rules hash of the rules that had coded the claim then, or null
   * @param undoes id of the review that this one takes back, or null
   */
  public record Review(
      String id,
      String at,
      String by,
      String kind,
      String report,
      String claim,
      String other,
      String slot,
      String value,
      String reason,
      String rules,
      String undoes) {}

  /** Adds a review. */
  public static void insert(Handle handle, Review review, Long report) {
    handle
        .createUpdate(
            "insert into review (id, at, by, kind, report, claim, other, slot, value, reason,"
                + " rules, undoes) values (:id, :at, :by, :kind, :reportNumber, :claim, :other, :slot,"
                + " :value, :reason, :rules, :undoes)")
        .bindMethods(review)
        .bind("reportNumber", report)
        .execute();
  }

  /** All reviews in the order in which they were made. */
  public static List<Review> all(Handle handle) {
    return handle.createQuery(SELECT + "order by v.number").map(ReviewStore::review).list();
  }

  public static List<Review> ofReport(Handle handle, long report) {
    return handle
        .createQuery(SELECT + "where v.report = :report order by v.number")
        .bind("report", report)
        .map(ReviewStore::review)
        .list();
  }

  /** Reviews whose claim is gone. */
  public static List<Review> stranded(Handle handle) {
    return handle
        .createQuery(SELECT + STRANDED + " order by v.number")
        .map(ReviewStore::review)
        .list();
  }

  /** Number of reviews of claims that are there. */
  public static int carried(Handle handle) {
    int all =
        handle
            .createQuery("select count(*) from review where claim is not null and kind <> 'add'")
            .mapTo(Integer.class)
            .one();
    return all - stranded(handle).size();
  }

  private static Review review(ResultSet row, StatementContext context) throws SQLException {
    return new Review(
        row.getString("id"),
        row.getString("at"),
        row.getString("by"),
        row.getString("kind"),
        row.getString("report"),
        row.getString("claim"),
        row.getString("other"),
        row.getString("slot"),
        row.getString("value"),
        row.getString("reason"),
        row.getString("rules"),
        row.getString("undoes"));
  }
}
