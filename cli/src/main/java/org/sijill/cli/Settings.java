package org.sijill.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Values that the user may set once: a flag comes before the environment, and that before the one
 * configuration file, {@code sijill/config.properties} in the folder of XDG_CONFIG_HOME.
 */
final class Settings {

  private Settings() {}

  /** What can be set. */
  enum Key {
    /** The file of the register. */
    REGISTER("SIJILL_REGISTER"),
    /** Folder of the user's data. */
    DATA("SIJILL_DATA"),
    /** Overlays that always count, with commas between them. */
    OVERLAYS("SIJILL_OVERLAYS"),
    /** Who does what is logged. */
    BY("SIJILL_BY");

    private final String variable;

    Key(String variable) {
      this.variable = variable;
    }
  }

  /** The value: {@code flag} if given, else that of the environment or the file; null if none. */
  static String of(Key key, String flag) {
    if (flag != null) {
      return flag;
    }
    String set = System.getenv(key.variable);
    if (set != null && !set.isBlank()) {
      return set;
    }
    return file().getProperty(key.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Properties file() {
    Properties properties = new Properties();
    Path file = folder("XDG_CONFIG_HOME", ".config").resolve("config.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException | IllegalArgumentException e) {
        throw new Main.Failure(
            file + " cannot be read (" + e.getMessage() + "); correct or remove it");
      }
    }
    return properties;
  }

  /** The user's folder for data. */
  static Path data() {
    return folder("XDG_DATA_HOME", ".local/share");
  }

  private static Path folder(String variable, String usual) {
    String set = System.getenv(variable);
    Path base =
        set != null && !set.isBlank()
            ? Path.of(set)
            : Path.of(System.getProperty("user.home"), usual);
    return base.resolve("sijill");
  }
}
