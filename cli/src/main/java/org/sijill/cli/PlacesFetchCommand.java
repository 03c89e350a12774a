package org.sijill.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sijill.cli.imports.Download;
import org.sijill.cli.imports.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches the places of a country from GeoNames and makes an overlay of them. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch the places of a country from GeoNames and make an overlay of them.",
      "A broken transfer goes on where it stopped. Nothing else of Sijill uses the network."
    },
    footer = {"", "Exit status: 0 done, 1 it could not be fetched or read whole, 2 wrong usage."})
final class PlacesFetchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Overlays overlays;

  @Parameters(paramLabel = "COUNTRY", description = "Code of two letters, such as SY.")
  private String country;

  @Option(
      names = "--base",
      paramLabel = "URL",
      defaultValue = "https://download.geonames.org/export/dump/",
      description = "Address of the folder. Default: ${DEFAULT-VALUE}")
  private URI base;

  @Option(names = "--sha256", paramLabel = "HEX", description = "Checksum that the file must have.")
  private String sha256;

  @Option(names = "--keep-good", description = "Keep the good rows where others are refused.")
  private boolean keepGood;

  @Override
  public Integer call() throws IOException, InterruptedException {
    String code = country.toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}")) {
      throw new ParameterException(
          spec.commandLine(), "a country is a code of two letters such as SY: " + country);
    }
    Path file = overlays.data().resolve("downloads").resolve(code + ".zip");
    String address = base.toString();
    URI from = URI.create((address.endsWith("/") ? address : address + "/") + code + ".zip");
    boolean terminal = Terminal.isOutput();
    try {
      String sum =
          Download.fetch(
              from,
              file,
              sha256,
              (come, all) -> {
                if (terminal) {
                  System.err.print("\r" + come / 1024 + " of " + all / 1024 + " KiB ");
                }
              });
      System.err.println((terminal ? "\n" : "") + "sijill: " + file + " has SHA-256 " + sum);
    } catch (Refused e) {
      throw new Main.Failure(e.getMessage());
    }
    String name = "geonames-" + code.toLowerCase(Locale.ROOT);
    return PlacesImportCommand.run(overlays, file, name, null, null, keepGood);
  }
}
