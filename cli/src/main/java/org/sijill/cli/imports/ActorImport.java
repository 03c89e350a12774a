package org.sijill.cli.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.names.ActorsCompiler;
import org.sijill.reader.names.Actor;
import org.sijill.reader.text.Normaliser;

/**
 * Reads a file with the columns of the actor book row by row. A wrong row is refused with its line;
 * a file whose header is wrong is refused as a whole.
 */
public final class ActorImport {

  private static final List<String> NAMES = List.of("name_ar", "aliases", "name_en", "loaded");

  /**
   * What came of a file.
   *
   * @param good the header and the rows that are right, as they stand in the file
   * @param refused the others, each with its reason, in the order of the file
   * @param clashes rows with an id or a name of the book; they are never merged
   */
  public record Result(List<String> good, List<Said> refused, List<Said> clashes) {

    /** How many rows are right. */
    public int kept() {
      return good.size() - 1;
    }
  }

  private final List<String> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<Said> refused = new ArrayList<>();
  private final List<Said> clashes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();
  private List<String> header;

  private ActorImport(List<Actor> known) {
    for (Actor actor : known) {
      ids.add(actor.id());
      owners.putIfAbsent(Normaliser.letters(actor.nameAr()), actor.id());
      actor.aliases().forEach(a -> owners.putIfAbsent(Normaliser.letters(a), actor.id()));
    }
  }

  /**
   * Reads a file.
   *
   * @param known the actors that the book has
   * @throws Refused where the file as a whole cannot be read
   */
  public static Result read(Path file, List<Actor> known) throws IOException, Refused {
    ActorImport reading = new ActorImport(known);
    Refused[] whole = new Refused[1];
    Table.read(
        file,
        (line, text) -> {
          try {
            reading.line(line, text);
          } catch (Refused e) {
            if (line == 1) {
              whole[0] = e;
            }
            reading.refused.add(new Said(line, e.getMessage()));
          }
        });
    if (whole[0] != null) {
      throw whole[0];
    }
    if (reading.header == null) {
      throw new Refused("the file is empty; give it a header line");
    }
    return reading.result(file);
  }

  private void line(int line, String text) throws Refused {
    if (text == null) {
      throw new Refused("is not UTF-8, or longer than a row can be");
    }
    if (text.isBlank() && line > 1) {
      return;
    }
    List<String> cells = Cells.of(text, ',');
    if (line == 1) {
      header = cells;
    } else if (cells.size() != header.size()) {
      throw new Refused("has " + cells.size() + " cells, the header " + header.size());
    } else {
      names(cells);
    }
    rows.add(text);
    lines.add(line);
  }

  private void names(List<String> cells) throws Refused {
    for (int i = 0; i < cells.size(); i++) {
      if (NAMES.contains(header.get(i))) {
        for (String name : cells.get(i).split("\\|")) {
          Cells.name(name);
        }
      }
      if (header.get(i).equals("name_ar") && !cells.get(i).isEmpty()) {
        Cells.arabic(cells.get(i));
      }
    }
  }

  /** What the book's own rules say of each row. */
  private Result result(Path file) throws IOException, Refused {
    Path trial = Files.createTempFile("sijill-actors", ".csv");
    Map<Integer, String> wrong;
    try {
      Files.write(trial, rows);
      wrong = ActorsCompiler.wrong(trial);
    } catch (KnowledgeException e) {
      throw new Refused(e.getMessage().replace(trial.toString(), file.toString()));
    } finally {
      Files.deleteIfExists(trial);
    }
    List<String> good = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String what = wrong.get(i + 1);
      if (what == null) {
        good.add(rows.get(i));
        if (i > 0) {
          clash(lines.get(i), Cells.of(rows.get(i), ','));
        }
      } else {
        refused.add(new Said(lines.get(i), what));
      }
    }
    refused.sort(Comparator.comparingInt(Said::line));
    return new Result(List.copyOf(good), List.copyOf(refused), List.copyOf(clashes));
  }

  private void clash(int line, List<String> cells) {
    String id = cells.get(header.indexOf("id"));
    String name = cells.get(header.indexOf("name_ar"));
    String owner = owners.get(Normaliser.letters(name));
    if (ids.contains(id)) {
      clashes.add(new Said(line, id + " takes the place of the book's entry"));
    } else if (owner != null) {
      clashes.add(new Said(line, name + " may be " + owner));
    }
  }
}
