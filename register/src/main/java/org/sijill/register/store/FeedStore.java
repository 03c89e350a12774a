package org.sijill.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** SQL of feeds. */
public final class FeedStore {

  private FeedStore() {}

  /**
   * A feed that is followed. Times are in UTC.
   *
   * @param url its address
   * @param outlet outlet of its entries, or null
   * @param etag for the next conditional request, or null
   * @param modified for the next conditional request, or null
   * @param lastSuccess when it was last read, or null
   * @param lastEntry when it last had something new, or null
   * @param failures failures since it was last read
   * @param lastFailure why it last failed, or null
   * @param notBefore when it may be asked again, or null
   */
  public record Feed(
      String url,
      String outlet,
      String etag,
      String modified,
      String lastSuccess,
      String lastEntry,
      int failures,
      String lastFailure,
      String notBefore) {}

  /** Adds a feed; false where it is there. */
  public static boolean add(Handle handle, String url, String outlet) {
    return handle.execute(
            "insert into feed (url, outlet) values (?, ?) on conflict (url) do nothing",
            url,
            outlet)
        > 0;
  }

  public static boolean remove(Handle handle, String url) {
    return handle.execute("delete from feed where url = ?", url) > 0;
  }

  public static List<Feed> all(Handle handle) {
    return handle.createQuery("select * from feed order by url").map(FeedStore::feed).list();
  }

  public static void update(Handle handle, Feed feed) {
    handle
        .createUpdate(
            "update feed set etag = :etag, modified = :modified, last_success = :lastSuccess,"
                + " last_entry = :lastEntry, failures = :failures, last_failure = :lastFailure,"
                + " not_before = :notBefore where url = :url")
        .bindMethods(feed)
        .execute();
  }

  private static Feed feed(ResultSet row, StatementContext context) throws SQLException {
    return new Feed(
        row.getString("url"),
        row.getString("outlet"),
        row.getString("etag"),
        row.getString("modified"),
        row.getString("last_success"),
        row.getString("last_entry"),
        row.getInt("failures"),
        row.getString("last_failure"),
        row.getString("not_before"));
  }
}
