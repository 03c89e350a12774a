package org.sijill.register.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.sijill.register.RegisterException;

/** Brings a register to the present version of the schema, after a backup. */
public final class Migrations {

  /** Where the steps of the schema lie on the class path. */
  public static final String BUNDLED = "classpath:org/sijill/register/migrations";

  /** Looks at a register that lacks steps, before it is taken for an old one. */
  private static final int LOOKS = 10;

  private static final long BETWEEN_LOOKS = 100;

  private Migrations() {}

  /**
   * Applies the steps that are missing. A register that is not new is backed up first, beside it.
   *
   * @return the backup, or null where none was needed
   * @throws RegisterException if the register is of a newer version or a step fails
   */
  public static Path apply(Database database, String... locations) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database.source())
            .locations(locations)
            .table("schema_version")
            .loggers("slf4j")
            .load();
    try {
      Schema schema = schema(database, flyway);
      for (int i = 0; i < LOOKS && schema.missing && schema.newest != null; i++) {
        // Another process may be making it just now: that is no old register.
        Thread.sleep(BETWEEN_LOOKS);
        schema = schema(database, flyway);
      }
      if (!schema.missing) {
        flyway.validate();
        return null;
      }
      MigrationInfo newest = schema.newest;
      Path backup = newest == null ? null : backup(database, newest.getVersion().toString());
      flyway.migrate();
      return backup;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterException(database.file() + " was not opened: interrupted", e);
    } catch (FlywayException e) {
      if (database.told(e) instanceof RegisterException told) {
        throw told;
      }
      throw new RegisterException(
          database.file() + " could not be brought to the present version: " + first(e), e);
    }
  }

  /**
   * How far a register is.
   *
   * @param newest the last step that was applied, or null
   * @param missing whether there are steps that were not
   */
  private record Schema(MigrationInfo newest, boolean missing) {}

  private static Schema schema(Database database, Flyway flyway) {
    MigrationInfo newest = null;
    boolean missing = false;
    for (MigrationInfo step : flyway.info().all()) {
      if (step.getState() == MigrationState.FUTURE_SUCCESS
          || step.getState() == MigrationState.FUTURE_FAILED) {
        throw new RegisterException(
            database.file()
                + " was made by a newer Sijill (schema "
                + step.getVersion()
                + "); use that or a newer one, nothing was changed");
      }
      if (step.getState().isApplied()) {
        newest = step;
      }
      missing |= step.getState() == MigrationState.PENDING;
    }
    return new Schema(newest, missing);
  }

  private static Path backup(Database database, String version) {
    Path file = database.file();
    Path backup = file.resolveSibling(file.getFileName() + ".version-" + version);
    for (int i = 2; Files.exists(backup); i++) {
      backup = file.resolveSibling(file.getFileName() + ".version-" + version + "-" + i);
    }
    Path target = backup;
    database.read(h -> h.execute("vacuum into ?", target.toString()));
    return backup;
  }

  private static String first(FlywayException e) {
    return e.getMessage() == null ? "unknown" : e.getMessage().lines().findFirst().orElse("");
  }
}
