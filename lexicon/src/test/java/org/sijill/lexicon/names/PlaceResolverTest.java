package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.CsvFiles;
import org.sijill.reader.names.Gazetteer;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.names.PlaceResolver;

/** Names of places as they stand in cells of tables, and every unit of Syria by its name. */
class PlaceResolverTest {

  private static final Path KNOWLEDGE = Path.of("..", "knowledge", "src", "main", "knowledge");
  private static final Path CELLS =
      Path.of("src/test/resources/org/sijill/lexicon/names/place-cells.csv");
  private static final double ENOUGH = 0.99;

  private static NameBook book;
  private static Gazetteer gazetteer;
  private static PlaceResolver resolver;

  private record Cell(String text, String context, String id) {}

  @BeforeAll
  static void compile() throws IOException {
    book = NamesCompiler.compile(KNOWLEDGE);
    gazetteer = new Gazetteer(book);
    resolver = new PlaceResolver(book);
  }

  @Test
  void cellsNameTheirPlace() {
    List<String> wrong = new ArrayList<>();
    List<Cell> cells = CsvFiles.read(CELLS, Cell.class);
    for (Cell cell : cells) {
      String text = cell.text() == null ? "" : cell.text();
      PlaceEntry place = resolver.resolve(text, cell.context()).place();
      String id = place == null ? null : place.id();
      if (cell.id() == null ? id != null : !cell.id().equals(id)) {
        wrong.add(text + ": " + id + " for " + cell.id());
      }
    }
    assertThat(cells).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
  }

  @Test
  void unitsOfSyriaByTheirBareNamesStayInTheirChain() {
    List<String> wrong = new ArrayList<>();
    List<PlaceEntry> units = units();
    for (UnaryOperator<String> spelling : List.<UnaryOperator<String>>of(n -> n, n -> other(n))) {
      for (PlaceEntry unit : units) {
        PlaceEntry found = resolver.resolve(spelling.apply(unit.nameAr()), "سوريا").place();
        if (found == null || !chain(found, unit)) {
          wrong.add(unit.id() + ": " + (found == null ? null : found.id()));
        }
      }
    }
    assertThat(wrong.size()).as(wrong.toString()).isLessThan(allowed(2 * units.size()));
  }

  @Test
  void unitsOfSyriaWithTheirTypeWordAreTheVeryUnit() {
    List<String> wrong = new ArrayList<>();
    List<PlaceEntry> units = units();
    for (PlaceEntry unit : units) {
      String text = typeWord(unit) + " " + unit.nameAr();
      PlaceResolver.Answer answer = resolver.resolve(text, unit.admin1());
      if (answer.place() == null || !answer.place().id().equals(unit.id())) {
        wrong.add(text + ": " + (answer.place() == null ? null : answer.place().id()));
      }
    }
    assertThat(wrong.size()).as(wrong.toString()).isLessThan(allowed(units.size()));
  }

  private static int allowed(int all) {
    return (int) (all * (1 - ENOUGH)) + 1;
  }

  /** Another spelling of a name: hamzas left out, ه for ة. */
  private static String other(String name) {
    return name.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').replace('ة', 'ه');
  }

  private static boolean chain(PlaceEntry found, PlaceEntry unit) {
    return found.id().equals(unit.id())
        || gazetteer.contains(found, unit)
        || gazetteer.contains(unit, found);
  }

  private static String typeWord(PlaceEntry unit) {
    return switch (unit.type()) {
      case ADMIN1 -> "محافظة";
      case ADMIN2 -> "منطقة";
      default -> "ناحية";
    };
  }

  private static List<PlaceEntry> units() {
    return book.places().stream()
        .filter(p -> p.country().equals("SYR") && p.source().startsWith("OCHA syr_admin"))
        .filter(p -> p.type().name().startsWith("ADMIN"))
        .toList();
  }
}
