package org.sijill.register.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Hashes;

/**
 * The log of every act upon the register. Each entry carries the hash of the one before, so that an
 * entry changed, removed or put in between shows. It holds ids and hashes, never words of a report.
 */
public final class Journal {

  /** The hash before the first entry. */
  public static final String BEGINNING = "0".repeat(64);

  private final Clock clock;

  public Journal(Clock clock) {
    this.clock = clock;
  }

  /**
   * One entry.
   *
   * @param seq its number, from 1
   * @param at when, in UTC
   * @param by who
   * @param action what was done
   * @param subject id of what it was done to
   * @param detail further ids, hashes and numbers, one {@code key=value} a line, in order of keys
   * @param previous hash of the entry before
   * @param hash hash of this entry
   */
  public record Entry(
      long seq,
      String at,
      String by,
      String action,
      String subject,
      String detail,
      String previous,
      String hash) {

    /** The hash that the entry must have. */
    public String expected() {
      return Hashes.sha256(
          String.join("\u0000", String.valueOf(seq), at, by, action, subject, detail, previous));
    }
  }

  /** The last entry's hash, or {@link #BEGINNING}. */
  public String head(Handle handle) {
    return handle
        .createQuery("select hash from log order by seq desc limit 1")
        .mapTo(String.class)
        .findOne()
        .orElse(BEGINNING);
  }

  /**
   * The hash of the last entry that tells of a change in what the register holds, or {@link
   * #BEGINNING}: exports and backups change nothing.
   */
  public static String change(Handle handle) {
    return handle
        .createQuery(
            "select hash from log where action not in ('export', 'backup')"
                + " order by seq desc limit 1")
        .mapTo(String.class)
        .findOne()
        .orElse(BEGINNING);
  }

  /** The time now, in UTC, to the millisecond. */
  public String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Adds an entry; part of the transaction of {@code handle}. */
  public Entry add(
      Handle handle, String by, String action, String subject, Map<String, String> detail) {
    long seq =
        handle.createQuery("select coalesce(max(seq), 0) + 1 from log").mapTo(Long.class).one();
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(detail)
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    Entry open = new Entry(seq, now(), by, action, subject, lines.toString(), head(handle), "");
    Entry entry =
        new Entry(
            seq, open.at(), by, action, subject, open.detail(), open.previous(), open.expected());
    handle
        .createUpdate(
            "insert into log (seq, at, by, action, subject, detail, previous, hash)"
                + " values (:seq, :at, :by, :action, :subject, :detail, :previous, :hash)")
        .bindMethods(entry)
        .execute();
    return entry;
  }

  /** All entries in order. */
  public static org.jdbi.v3.core.result.ResultIterator<Entry> entries(Handle handle) {
    return handle
        .createQuery("select * from log order by seq")
        .map(
            (row, context) ->
                new Entry(
                    row.getLong("seq"),
                    row.getString("at"),
                    row.getString("by"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("detail"),
                    row.getString("previous"),
                    row.getString("hash")))
        .iterator();
  }
}
