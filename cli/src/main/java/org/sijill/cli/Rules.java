package org.sijill.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say which rules code. */
final class Rules {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder with knowledge files of your own, laid over the bundled ones.")
  private List<Path> folders = new ArrayList<>();

  /** The reader with the bundled rules and the folders laid over them. */
  Engine engine() {
    return Engines.load(List.copyOf(folders));
  }
}
