package org.sijill.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sijill.derive.Actors;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Geography;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.Voice;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.NameBook;
import org.sijill.register.Register;
import org.sijill.register.known.KnownReader;
import picocli.CommandLine.Mixin;

/**
 * Prints rows of one kind that follow from what the register knows.
 *
 * @param <R> kind of row
 */
abstract class DerivedCommand<R extends DerivedRow> implements Callable<Integer> {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator("").build();

  /**
   * A column of the table.
   *
   * @param head its head
   * @param width its width in characters
   * @param cell what a row has there
   */
  record Column<R>(String head, int width, Function<R, String> cell) {}

  @Mixin private RegisterOption register;
  @Mixin private DerivedOptions options;

  /**
   * All rows in the order in which they are printed.
   *
   * @param known what is known
   * @param asOf the day in the world, or null for the last one told
   * @param book the books of places and actors
   */
  abstract List<R> rows(Known known, LocalDate asOf, NameBook book);

  /** Columns of the table. */
  abstract List<Column<R>> columns();

  /** Writes a row as JSON. */
  abstract void json(JsonGenerator out, R row) throws IOException;

  @Override
  public final Integer call() throws IOException {
    NameBook book = Knowledge.bundled().names();
    Geography geography = new Geography(book);
    Actors bodies = new Actors(book);
    Predicate<KnownClaim> filter = options.filter().over(geography, bodies);
    Known known;
    try (Register open = register.existing()) {
      known = KnownReader.read(open, options.knownBy());
    }
    Set<String> taken =
        known.claims().stream().filter(filter).map(KnownClaim::id).collect(Collectors.toSet());
    List<R> rows =
        rows(known, options.asOf(), book).stream()
            .filter(row -> row.evidence().claims().stream().anyMatch(taken::contains))
            .toList();
    if (rows.isEmpty()) {
      nothing(options.filter().unknown(geography, bodies));
      return Main.DONE;
    }
    try (Writer out = new OutputStreamWriter(new Output(), StandardCharsets.UTF_8)) {
      if (options.table()) {
        table(out, rows);
      } else {
        jsonl(out, rows);
      }
    }
    return Main.DONE;
  }

  /** Says that there are no rows, and what may be the reason. */
  private static void nothing(Map<String, List<String>> unknown) {
    System.err.println("sijill: no rows");
    unknown.forEach(
        (name, near) ->
            System.err.println(
                "sijill: the books have no \""
                    + name
                    + "\""
                    + (near.isEmpty() ? "" : "; near are: " + String.join(", ", near))));
  }

  private void table(Writer out, List<R> rows) throws IOException {
    for (Column<R> column : columns()) {
      Table.cell(out, column.head(), column.width());
    }
    out.append('\n');
    for (R row : rows) {
      for (Column<R> column : columns()) {
        String cell = column.cell().apply(row);
        Table.cell(out, Table.clean(cell == null ? "" : cell), column.width());
      }
      out.append('\n');
    }
  }

  private void jsonl(Writer out, List<R> rows) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    for (R row : rows) {
      json(json, row);
      json.writeRaw('\n');
    }
    json.flush();
  }

  /** Names of parties for a cell. */
  static String names(List<Party> parties) {
    return parties.stream().map(Party::nameAr).collect(Collectors.joining("، "));
  }

  /** Names of places for a cell. */
  static String placeNames(List<Place> places) {
    return places.stream().map(Place::nameAr).collect(Collectors.joining("، "));
  }

  /** A day for a cell. */
  static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Who says so, for a cell: speakers, else outlets. */
  static String told(Evidence evidence) {
    Set<String> told = new HashSet<>();
    return (evidence.assertedBy().isEmpty()
            ? evidence.outlets().stream()
            : evidence.assertedBy().stream().map(Voice::party).map(Party::nameAr))
        .filter(told::add)
        .collect(Collectors.joining("، "));
  }
}
