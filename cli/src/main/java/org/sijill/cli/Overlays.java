package org.sijill.cli;

import java.io.IOException;
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
    String told = Settings.of(Settings.Key.DATA, data == null ? null : data.toString());
    return told == null ? Settings.data() : Path.of(told.strip());
  }

  /** The folders of the overlays that count, in their order. */
  List<Path> chosen(List<String> asked) {
    List<String> names = asked;
    if (names.isEmpty()) {
      String list = Settings.of(Settings.Key.OVERLAYS, null);
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
