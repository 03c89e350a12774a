package org.sijill.register;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.sijill.register.store.Database;
import org.sijill.register.store.Journal;
import org.sijill.register.store.Migrations;

/**
 * A register: reports and claims in one SQLite file, append-only at heart. Made by {@link #open};
 * several may be open on one file at once, in one process or more: writers wait for each other.
 */
public final class Register implements AutoCloseable {

  private final Database database;
  private final Journal journal;
  private final Path backup;

  private Register(Database database, Journal journal, Path backup) {
    this.database = database;
    this.journal = journal;
    this.backup = backup;
  }

  /**
   * Opens the register of a file, which is made where there is none. One of an older version is
   * backed up beside it and brought to the present one.
   *
   * @param file the SQLite file
   * @param clock tells when things are received and done
   * @throws RegisterException if it cannot be opened, is no register or is of a newer version
   */
  public static Register open(Path file, Clock clock) {
    return open(file, clock, Migrations.BUNDLED);
  }

  static Register open(Path file, Clock clock, String... migrations) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (AccessDeniedException e) {
      throw new RegisterException(folder + " may not be written; check its permissions", e);
    } catch (FileAlreadyExistsException e) {
      throw new RegisterException(folder + " is a file, not a folder; give another place", e);
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be made (" + e.getMessage() + ")", e);
    }
    if (Files.isDirectory(file)) {
      throw new RegisterException(file + " is a folder; give the file of a register");
    }
    Database database = new Database(file);
    Journal journal = new Journal(clock);
    Path backup = Migrations.apply(database, migrations);
    return new Register(database, journal, backup);
  }

  /** The backup that was made while opening, or null where the register was up to date. */
  public Path backupBeforeMigration() {
    return backup;
  }

  public Database database() {
    return database;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * Writes a whole, consistent copy of the register.
   *
   * @throws RegisterException if the target exists or cannot be written
   */
  public void backup(Path target, String by) {
    if (Files.exists(target)) {
      throw new RegisterException(target + " exists; give the name of a new file");
    }
    database.write(h -> journal.add(h, by, "backup", target.getFileName().toString(), Map.of()));
    database.read(h -> h.execute("vacuum into ?", target.toAbsolutePath().toString()));
  }

  /** Moves all that was written into the one file. */
  @Override
  public void close() {
    try {
      database.checkpoint();
    } catch (RegisterException e) {
      // Another process uses the register; the log is moved when that ends. Nothing is lost.
    }
  }
}
