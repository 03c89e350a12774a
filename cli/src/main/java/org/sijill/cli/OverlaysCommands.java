package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists and removes overlays. */
final class OverlaysCommands {

  private OverlaysCommands() {}

  @Command(
      name = "overlays",
      mixinStandardHelpOptions = true,
      description = "List the overlays, one a line.")
  static final class ListThem implements Callable<Integer> {
    @Mixin private Overlays overlays;

    @Override
    public Integer call() throws IOException {
      try (Output out = new Output();
          Rows rows =
              new Rows(
                  List.of(new Rows.Column("overlay", 24), new Rows.Column("folder", 60)),
                  RowFormat.table(null),
                  out)) {
        for (String name : overlays.names()) {
          rows.write(List.of(name, overlays.at(name).toString()));
        }
      }
      return Main.DONE;
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove an overlay with its files.")
  static final class Remove implements Callable<Integer> {
    @Mixin private Overlays overlays;

    @Parameters(paramLabel = "NAME", description = "The overlay.")
    private String name;

    @Override
    public Integer call() throws IOException {
      overlays.remove(name);
      return Files.exists(overlays.at(name)) ? Main.UNREAD : Main.DONE;
    }
  }
}
