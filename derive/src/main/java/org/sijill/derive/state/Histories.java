package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sijill.derive.Copies;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Hashes;

/**
 * All things of one kind with their histories.
 *
 * @param <R> the row that shows one
 */
public final class Histories<R extends DerivedRow> {

  private static final int ID_DIGITS = 16;

  /** A thing of any word and state. */
  private record Thing<W, S, R extends DerivedRow>(
      Kind<W, S, R> kind, String id, History<W, S> history) {

    R row(LocalDate day, Copies copies) {
      Moment<W, S> moment = history.at(day);
      if (moment == null) {
        return null;
      }
      return kind.row(id, moment, Testimony.of(moment, copies));
    }
  }

  private final List<Thing<?, ?, R>> things;
  private final Copies copies;

  private Histories(List<Thing<?, ?, R>> things, Copies copies) {
    this.things = things;
    this.copies = copies;
  }

  /**
   * Reads what reports say of the things of a kind.
   *
   * @param reports the claims of each report in the order of its text
   */
  static <W, S, R extends DerivedRow> Histories<R> of(
      Kind<W, S, R> kind, List<List<KnownClaim>> reports, Copies copies) {
    SortedMap<String, List<Statement<W>>> said = new TreeMap<>();
    for (List<KnownClaim> report : reports) {
      kind.read(
          report,
          (thing, statement) ->
              said.computeIfAbsent(thing, k -> new ArrayList<>(2)).add(statement));
    }
    List<Thing<?, ?, R>> things = new ArrayList<>();
    kind.same(said)
        .forEach(
            (thing, statements) ->
                things.add(new Thing<>(kind, id(thing), new History<>(kind, statements))));
    return new Histories<>(List.copyOf(things), copies);
  }

  /** The rows of a day, in an order of their own; for null, of the last day told. */
  public List<R> asOf(LocalDate day) {
    List<R> rows = new ArrayList<>();
    for (Thing<?, ?, R> thing : things) {
      R row = thing.row(day, copies);
      if (row != null) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  private static String id(String thing) {
    return Hashes.sha256(thing).substring(0, ID_DIGITS);
  }
}
