package org.sijill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The overlays of the user: folders of knowledge files, by name, in the data folder. They count
 * only where they are asked for: by option, else by {@code SIJILL_OVERLAYS}, else by the line
 * {@code overlays = A, B} of the config file.
 */
final class Overlays {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of your data. Default: SIJILL_DATA, else the XDG data folder.")
  private Path data;

  /** Where the overlays are. */
  Path folder() {
    return data().resolve("overlays");
  }

  /** Folder of the user's data: option, else environment, else config, else the XDG folder. */
  Path data() {
    if (data != null) {
      return data;
    }
    String told = System.getenv("SIJILL_DATA");
    String configured = told == null || told.isBlank() ? config("data") : told;
    if (configured != null) {
      return Path.of(configured.strip());
    }
    return xdg("XDG_DATA_HOME", ".local/share").resolve("sijill");
  }

  private static Path xdg(String variable, String otherwise) {
    String told = System.getenv(variable);
    return told != null && !told.isBlank()
        ? Path.of(told)
        : Path.of(System.getProperty("user.home")).resolve(otherwise);
  }

  /** A value of the config file, or null. */
  private static String config(String key) {
    Path file = xdg("XDG_CONFIG_HOME", ".config").resolve("sijill").resolve("config");
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).strip().equals(key)) {
          return line.substring(equals + 1).strip();
        }
      }
      return null;
    } catch (IOException e) {
      throw new Main.Failure(file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  /** The folders of the overlays that count, in their order. */
  List<Path> chosen(List<String> asked) {
    List<String> names = asked;
    if (names.isEmpty()) {
      String told = System.getenv("SIJILL_OVERLAYS");
      String list = told == null ? config("overlays") : told;
      names = list == null || list.isBlank() ? List.of() : List.of(list.strip().split(" *, *"));
    }
    List<Path> folders = new ArrayList<>();
    for (String name : names) {
      folders.add(existing(name));
    }
    return folders;
  }

  /** The folder of an overlay by its name. */
  Path existing(String name) {
    Path folder = at(name);
    if (!Files.isDirectory(folder)) {
      throw new Main.Failure(
          "there is no overlay " + name + " in " + folder() + "; see sijill places overlays");
    }
    return folder;
  }

  /** Where an overlay of a name stands or would stand. */
  Path at(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new Main.Failure(
          "an overlay's name has Latin letters, digits, - and _ only, at most 64: " + name);
    }
    return folder().resolve(name);
  }

  /** Names of all overlays, sorted. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  /** Removes an overlay with all its files. */
  void remove(String name) throws IOException {
    try (Stream<Path> all = Files.walk(existing(name))) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
