package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.Actor;
import org.sijill.reader.text.Normaliser;
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
      "A wrong row is named with its line, and nothing is kept. Names that the book has already"
          + " are named too, and never merged."
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

  @Override
  public Integer call() throws IOException {
    Path target = overlays.at(name);
    if (!Files.isRegularFile(file)) {
      throw new Main.Failure(file + ": no such file; check the name");
    }
    Path trial = Files.createTempDirectory("sijill-actors");
    Path book = trial.resolve("actors").resolve("imported.csv");
    List<Actor> actors;
    try {
      Files.createDirectories(book.getParent());
      Files.copy(file, book);
      actors = KnowledgeCompiler.compile(trial).names().actors();
    } catch (KnowledgeException e) {
      throw new Main.Failure(e.getMessage().replace(book.toString(), file.toString()));
    } finally {
      Files.deleteIfExists(book);
      Files.deleteIfExists(book.getParent());
      Files.deleteIfExists(trial);
    }
    int clashes = clashes(actors);
    Path kept = target.resolve("actors").resolve("imported.csv");
    Files.createDirectories(kept.getParent());
    Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    try (Output out = new Output();
        Rows rows =
            new Rows(
                List.of(
                    new Rows.Column("overlay", 24),
                    new Rows.Column("kept", 8),
                    new Rows.Column("clashes", 8)),
                RowFormat.table(null),
                out)) {
      rows.write(List.of(name, actors.size(), clashes));
    }
    return Main.DONE;
  }

  private int clashes(List<Actor> actors) {
    Set<String> names = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Actor actor : Knowledge.bundled().names().actors()) {
      ids.add(actor.id());
      names.add(Normaliser.letters(actor.nameAr()));
      actor.aliases().forEach(alias -> names.add(Normaliser.letters(alias)));
    }
    int clashes = 0;
    for (Actor actor : actors) {
      if (ids.contains(actor.id())) {
        System.err.println(
            "sijill: " + file + ": clash: " + actor.id() + " takes the place of the book's entry");
        clashes++;
      } else if (names.contains(Normaliser.letters(actor.nameAr()))) {
        System.err.println(
            "sijill: " + file + ": clash: the book has the name " + actor.nameAr() + " already");
        clashes++;
      }
    }
    return clashes;
  }
}
