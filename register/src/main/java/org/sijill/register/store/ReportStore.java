package org.sijill.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.StatementContext;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Report;
import org.sijill.register.intake.Incoming;

/** SQL of reports. */
public final class ReportStore {

  private static final String COLUMNS =
      "number, id, outlet, url, title, published, received_at, origin, media_type, raw_sha256,"
          + " text, text_sha256, extractor, unread, redacted_at";

  private ReportStore() {}

  /** The same report, received before: the same outlet, address and bytes. */
  public static Optional<StoredReport> same(Handle handle, Incoming incoming) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from report where coalesce(outlet, '') = :outlet and coalesce(url, '') = :url"
                + " and raw_sha256 = :sha")
        .bind("outlet", orEmpty(incoming.report().outlet()))
        .bind("url", orEmpty(incoming.report().url()))
        .bind("sha", Knowledge.sha256(incoming.raw()))
        .map(ReportStore::report)
        .findOne();
  }

  public static Optional<StoredReport> byId(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from report where id = :id")
        .bind("id", id)
        .map(ReportStore::report)
        .findOne();
  }

  /** Whether an outlet's report of an address, or of an id in its place, was received before. */
  public static boolean isKnown(Handle handle, String outlet, String url, String id) {
    return handle
        .createQuery(
            "select exists (select 1 from report where coalesce(outlet, '') = :outlet"
                + " and url in (:url, :id))")
        .bind("outlet", orEmpty(outlet))
        .bind("url", orEmpty(url))
        .bind("id", orEmpty(id))
        .mapTo(Boolean.class)
        .one();
  }

  /** All reports, in the order of their ids. */
  public static ResultIterator<StoredReport> all(Handle handle) {
    return handle
        .createQuery("select " + COLUMNS + " from report order by id")
        .map(ReportStore::report)
        .iterator();
  }

  /** All reports, in the order of their numbers. */
  public static ResultIterator<StoredReport> byNumber(Handle handle) {
    return handle
        .createQuery("select " + COLUMNS + " from report order by number")
        .map(ReportStore::report)
        .iterator();
  }

  /** Numbers of all reports, in the order of their ids. */
  public static List<Long> numbers(Handle handle) {
    return handle.createQuery("select number from report order by id").mapTo(Long.class).list();
  }

  public static StoredReport byNumber(Handle handle, long number) {
    return handle
        .createQuery("select " + COLUMNS + " from report where number = :number")
        .bind("number", number)
        .map(ReportStore::report)
        .one();
  }

  public static int count(Handle handle) {
    return handle.createQuery("select count(*) from report").mapTo(Integer.class).one();
  }

  /** All outlets that reports name, in their order. */
  public static List<String> outlets(Handle handle) {
    return handle
        .createQuery("select distinct outlet from report where outlet is not null order by outlet")
        .mapTo(String.class)
        .list();
  }

  /** The raw bytes, or null where they are redacted. */
  public static byte[] raw(Handle handle, long number) {
    return handle
        .createQuery("select raw from report where number = :number")
        .bind("number", number)
        .map((row, context) -> row.getBytes(1))
        .one();
  }

  /** Adds a report and returns its number. */
  public static long insert(Handle handle, Incoming incoming, Report report, String receivedAt) {
    return handle
        .createUpdate(
            "insert into report (id, outlet, url, title, published, received_at, origin,"
                + " media_type, raw, raw_sha256, text, text_sha256, extractor, unread)"
                + " values (:id, :outlet, :url, :title, :published, :received, :origin, :media,"
                + " :raw, :rawSha, :text, :textSha, :extractor, :unread)")
        .bind("id", report.id())
        .bind("outlet", report.outlet())
        .bind("url", report.url())
        .bind("title", report.title())
        .bind("published", report.published())
        .bind("received", receivedAt)
        .bind("origin", incoming.origin())
        .bind("media", incoming.mediaType())
        .bind("raw", incoming.raw())
        .bind("rawSha", Knowledge.sha256(incoming.raw()))
        .bind("text", report.text())
        .bind("textSha", Hashes.sha256(report.text()))
        .bind("extractor", incoming.extractor())
        .bind("unread", incoming.unread())
        .executeAndReturnGeneratedKeys("number")
        .mapTo(Long.class)
        .one();
  }

  /** Replaces what of a report is no longer to be read; its hashes stay. */
  public static void redact(
      Handle handle, long number, String title, String url, String text, String at) {
    handle
        .createUpdate(
            "update report set raw = null, title = :title, url = :url, text = :text,"
                + " redacted_at = :at where number = :number")
        .bind("number", number)
        .bind("title", title)
        .bind("url", url)
        .bind("text", text)
        .bind("at", at)
        .execute();
  }

  private static StoredReport report(ResultSet row, StatementContext context) throws SQLException {
    return new StoredReport(
        row.getLong("number"),
        new Report(
            row.getString("id"),
            row.getString("outlet"),
            row.getString("published"),
            row.getString("url"),
            row.getString("title"),
            orEmpty(row.getString("text"))),
        row.getString("received_at"),
        row.getString("origin"),
        row.getString("media_type"),
        row.getString("raw_sha256"),
        row.getString("text_sha256"),
        row.getString("extractor"),
        row.getString("unread"),
        row.getString("redacted_at"));
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
