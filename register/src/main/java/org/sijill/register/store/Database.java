package org.sijill.register.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sijill.register.RegisterException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * The SQLite file under a register: write-ahead log, full synchronisation, so that what is
 * committed survives the end of the process and of the machine; deleted bytes are overwritten.
 */
public final class Database {

  /** How long a writer waits for another one, in milliseconds. */
  static final int PATIENCE_MS = 20_000;

  private final Path file;
  private final SQLiteDataSource source;
  private final Jdbi jdbi;

  public Database(Path file) {
    this(file, PATIENCE_MS);
  }

  Database(Path file, int patienceMs) {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(patienceMs);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    this.jdbi = Jdbi.create(source);
  }

  public Path file() {
    return file;
  }

  /** For the migrations, which make their own connections. */
  SQLiteDataSource source() {
    return source;
  }

  /** Reads; what it sees does not change while it reads only if it reads once. */
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** Reads the register as it is at one moment, without keeping writers from their work. */
  public <T> T readAtOnce(HandleCallback<T, RuntimeException> work) {
    return read(
        handle -> {
          handle.execute("begin deferred");
          try {
            return work.withHandle(handle);
          } finally {
            handle.execute("commit");
          }
        });
  }

  /**
   * Writes all of it or nothing.
   *
   * @throws RegisterException if another process is writing for longer than the patience, the disk
   *     is full or the file may not be written
   */
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** Takes every trace of deleted bytes out of the file and its log. */
  public void compact() {
    read(
        handle -> {
          // Words taken out of the index stay in its older segments until these are merged.
          handle.execute("insert into report_words (report_words) values ('optimize')");
          handle.execute("insert into claim_words (claim_words) values ('optimize')");
          handle.execute("pragma wal_checkpoint(truncate)");
          handle.execute("vacuum");
          handle.execute("pragma wal_checkpoint(truncate)");
          return null;
        });
  }

  /** Moves the write-ahead log into the file, so that the file stands alone. */
  public void checkpoint() {
    read(Database::checkpoint);
  }

  private static Object checkpoint(Handle handle) {
    handle.execute("pragma wal_checkpoint(truncate)");
    return null;
  }

  /** The failure in the user's words. */
  RuntimeException told(RuntimeException failure) {
    if (failure instanceof RegisterException) {
      return failure;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException sqlite) {
        return new RegisterException(file + " " + told(sqlite), failure);
      }
      if (t instanceof SQLException) {
        return new RegisterException(file + " could not be used (" + t.getMessage() + ")", failure);
      }
    }
    return failure;
  }

  private static String told(SQLiteException failure) {
    String name = failure.getResultCode().name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "is being written by another process; wait for it to end and try again";
    }
    if (name.startsWith("SQLITE_FULL")) {
      return "could not be written: the disk is full; nothing was lost, free some space and try"
          + " again";
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return "may not be written; check the permissions of the file and its folder";
    }
    if (name.startsWith("SQLITE_CANTOPEN")) {
      return "cannot be opened; check that its folder is there and may be written";
    }
    if (name.startsWith("SQLITE_NOTADB")) {
      return "is no register; give another file";
    }
    if (name.startsWith("SQLITE_CORRUPT")) {
      return "is damaged; restore a backup, or save what can be read with sqlite3 .recover";
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return "could not be read or written (" + name + "); check the disk";
    }
    return "could not be used (" + failure.getMessage() + ")";
  }
}
