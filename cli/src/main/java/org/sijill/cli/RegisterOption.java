package org.sijill.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.sijill.register.Register;
import picocli.CommandLine.Option;

/** Options that say which register is meant, and who acts. */
final class RegisterOption {

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description =
          "The register. Default: SIJILL_REGISTER, the configuration file, else register.sqlite in"
              + " the user's data folder.")
  private String file;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who acts, for the log. Default: SIJILL_BY, else the user's name.")
  private String by;

  /** Opens the register; it is made where there is none. */
  Register open() {
    Register register = Register.open(path(), Clock.systemUTC());
    Path backup = register.backupBeforeMigration();
    if (backup != null) {
      System.err.println("sijill: the register was brought to this version; before: " + backup);
    }
    return register;
  }

  /** Opens a register that must be there. */
  Register existing() {
    if (!java.nio.file.Files.exists(path())) {
      throw new Main.Failure(
          path() + " is not there; sijill add makes it, --register names another");
    }
    return open();
  }

  private Path path() {
    String set = Settings.of(Settings.Key.REGISTER, file);
    return set != null ? Path.of(set) : Settings.data().resolve("register.sqlite");
  }

  /** Who acts. */
  String by() {
    String set = Settings.of(Settings.Key.BY, by);
    return set != null ? set : System.getProperty("user.name", "unknown");
  }
}
