package org.sijill.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Knowledge;
import picocli.CommandLine.Option;

/** Options that say which rules code. */
final class Rules {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder with knowledge files of your own, laid over the bundled ones.")
  private List<Path> folders = new ArrayList<>();

  /** The bundled knowledge with the folders laid over it. */
  Knowledge knowledge() {
    return Engines.knowledge(List.copyOf(folders));
  }

  /** What the register codes with. */
  Codings codings() {
    return Codings.of(knowledge(), folders.stream().map(Path::toString).toList());
  }

  /** The reader with the bundled rules and the folders laid over them. */
  Engine engine() {
    return Engines.load(List.copyOf(folders));
  }
}
