package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.sijill.cli.imports.ActorImport;
import org.sijill.cli.imports.Refused;
import org.sijill.reader.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an overlay of actors from a file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Make an overlay of actors from a CSV file with the columns of the actor book.",
      "A wrong row is named with its line; then nothing is kept, but with --keep-good what is"
          + " right. Names that the book has already are named too, and never merged."
    },
    footer = {"", "Exit status: 0 done, 1 something was refused, 2 wrong usage."})
final class ActorsImportCommand implements Callable<Integer> {

  @Mixin private Overlays overlays;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Name of the overlay.")
  private String name;

  @Option(names = "--keep-good", description = "Keep the good rows where others are refused.")
  private boolean keepGood;

  @Override
  public Integer call() throws IOException {
    Path folder = overlays.at(name);
    if (!Files.isRegularFile(file)) {
      throw new Main.Failure(file + ": no such file; check the name");
    }
    ActorImport.Result result;
    try {
      result = ActorImport.read(file, Knowledge.bundled().names().actors());
    } catch (Refused e) {
      throw new Main.Failure(file + ": " + e.getMessage());
    }
    boolean keep = result.kept() > 0 && (result.refused().isEmpty() || keepGood);
    if (keep) {
      Path book = folder.resolve("actors").resolve("imported.csv");
      Files.createDirectories(book.getParent());
      Path fresh = Files.createTempFile(book.getParent(), "imported", ".new");
      Files.write(fresh, result.good());
      Files.move(fresh, book, StandardCopyOption.REPLACE_EXISTING);
    }
    return ImportReport.tell(
        file, name, result.kept(), keep, result.refused(), result.clashes(), 0);
  }
}
