package org.sijill.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Knowledge;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say which rules code. */
final class Rules {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder with knowledge files of your own, laid over the bundled ones.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--overlay",
      paramLabel = "NAME",
      description =
          "Overlay to lay over the bundled rules. Default: SIJILL_OVERLAYS, else the config file.")
  private List<String> named = new ArrayList<>();

  @Mixin private Overlays overlays;

  /** The folders laid over the bundled rules, in their order. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(overlays.chosen(named));
    all.addAll(folders);
    return List.copyOf(all);
  }

  /** The bundled knowledge with the folders laid over it. */
  Knowledge knowledge() {
    return Engines.knowledge(all());
  }

  /** What the register codes with. */
  Codings codings() {
    return Codings.of(knowledge(), all().stream().map(Path::toString).toList());
  }

  /** The reader with the bundled rules and the folders laid over them. */
  Engine engine() {
    return Engines.load(all());
  }
}
