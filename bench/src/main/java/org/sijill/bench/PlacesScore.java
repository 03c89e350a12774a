package org.sijill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.names.Gazetteer;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.PlaceEntry;

/**
 * Scores the entries that names of places were resolved to against a file of ids judged by hand:
 * report, begin and end in code points, and the entries that are right, or {@code within:ID} where
 * the book lacks the place, or {@code -} where the words name no place on the map.
 */
final class PlacesScore {

  private static final double SAME_KM = 10;

  /** How a name came out. */
  enum Outcome {
    /** The entry, one within ten kilometres of it, or rightly none. */
    RIGHT,
    /** A wider or neighbouring place of the same district. */
    NEAR,
    /** A place in another district. */
    WRONG,
    /** No answer. */
    NONE
  }

  private final Gazetteer gazetteer;
  private final Map<String, Map<Outcome, Integer>> byCountry = new TreeMap<>();
  private int judged;

  private PlacesScore(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Scores all judged places of the reports that a folder holds.
   *
   * @param missed told each place that is not right, without the words of the report
   */
  static PlacesScore score(Path folder, Consumer<String> missed) throws IOException {
    Knowledge knowledge = Knowledge.bundled();
    Reader reader = new Reader(knowledge);
    PlacesScore score = new PlacesScore(new Gazetteer(knowledge.names()));
    for (Map.Entry<Report, List<Judged>> each : Judged.reports("places.tsv", folder).entrySet()) {
      score.report(reader, each.getKey(), each.getValue(), missed);
    }
    return score;
  }

  private void report(Reader reader, Report report, List<Judged> places, Consumer<String> missed) {
    List<Name> names = new ArrayList<>();
    reader.read(
        report,
        (parts, field, phrases, events, claims) -> {
          for (Name name : parts.names()) {
            if (name != null && (names.isEmpty() || names.get(names.size() - 1) != name)) {
              names.add(name);
            }
          }
        });
    int[] origin = origins(report.text());
    for (Judged place : places) {
      PlaceEntry found = null;
      for (Name name : names) {
        if (name.place() != null
            && name.begin() < origin[place.end()]
            && origin[place.begin()] < name.end()) {
          found = name.place();
        }
      }
      Outcome outcome = outcome(place.expected(), found);
      String country = country(place.expected());
      if (country != null) {
        judged++;
        byCountry.computeIfAbsent(country, c -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
      }
      if (outcome != Outcome.RIGHT) {
        missed.accept(
            "place\t"
                + outcome
                + "\t"
                + place.report()
                + "\t"
                + place.begin()
                + "\t"
                + String.join("|", place.expected())
                + "\t"
                + (found == null ? "-" : found.id()));
      }
    }
  }

  /** UTF-16 positions of the code points of a text. */
  private static int[] origins(String text) {
    int[] origins = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 0, at = 0; i < origins.length; i++) {
      origins[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return origins;
  }

  private String country(List<String> expected) {
    String id = expected.get(0);
    if (id.equals("-")) {
      return null;
    }
    PlaceEntry place = gazetteer.place(id.startsWith("within:") ? id.substring(7) : id);
    return place == null ? "?" : place.country();
  }

  private Outcome outcome(List<String> expected, PlaceEntry found) {
    if (expected.get(0).equals("-")) {
      return found == null ? Outcome.RIGHT : Outcome.WRONG;
    }
    if (found == null) {
      return Outcome.NONE;
    }
    boolean sameDistrict = false;
    for (String id : expected) {
      boolean within = id.startsWith("within:");
      PlaceEntry right = gazetteer.place(within ? id.substring(7) : id);
      if (right == null) {
        continue;
      }
      if (right.id().equals(found.id())
          || within && gazetteer.contains(right, found)
          || !within && Gazetteer.kilometres(right, found) <= SAME_KM) {
        return Outcome.RIGHT;
      }
      sameDistrict |=
          gazetteer.contains(found, right)
              || gazetteer.contains(right, found)
              || district(right).equals(district(found));
    }
    return sameDistrict ? Outcome.NEAR : Outcome.WRONG;
  }

  private static String district(PlaceEntry place) {
    String code = place.pcode();
    return place.country() + (code.length() >= 6 ? code.substring(0, 6) : place.admin1());
  }

  /** Share of the judged places with an outcome. */
  double share(Outcome outcome) {
    return judged == 0 ? 0 : (double) count(outcome) / judged;
  }

  private int count(Outcome outcome) {
    return byCountry.values().stream().mapToInt(c -> c.getOrDefault(outcome, 0)).sum();
  }

  /** One line a country: right, near, wrong, none. */
  List<String> countries() {
    List<String> lines = new ArrayList<>();
    byCountry.forEach(
        (country, counts) -> {
          List<String> cells = new ArrayList<>();
          for (Outcome outcome : Outcome.values()) {
            cells.add(String.valueOf(counts.getOrDefault(outcome, 0)));
          }
          lines.add(country + " " + String.join("/", cells));
        });
    return lines;
  }
}
