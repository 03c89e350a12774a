package org.sijill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a folder of rules into one file. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Pack a folder of knowledge files of your own into one file, for --rules of the jobs on Spark",
      "(docs/spark.md). Packed rules and the folder give the same claims."
    })
final class PackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder;

  @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file.")
  private Path to;

  @Override
  public Integer call() {
    byte[] packed = Engines.overlay(folder).compile("");
    try {
      Files.write(to, packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Main.DONE;
  }
}
