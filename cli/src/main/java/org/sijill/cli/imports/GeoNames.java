package org.sijill.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A row of a GeoNames country file: 19 columns, tabs between them. Arabic names are those of the
 * list of other names, preferred ones first, and else those in the column of other names.
 */
final class GeoNames {

  static final int COLUMNS = 19;

  private GeoNames() {}

  /**
   * A row.
   *
   * @param arabic Arabic names by id, from the list of other names; may be empty
   * @return the place, or null where it has no Arabic name or is of no kind that the book knows
   */
  static Imported row(int line, List<String> cells, Map<String, List<String>> arabic)
      throws Refused {
    if (cells.size() != COLUMNS) {
      throw new Refused("has " + cells.size() + " columns and not " + COLUMNS);
    }
    String type = type(cells.get(7), cells.get(14));
    Set<String> names = new LinkedHashSet<>(arabic.getOrDefault(cells.get(0), List.of()));
    for (String name : cells.get(3).split(",")) {
      if (isArabic(name)) {
        names.add(name.strip());
      }
    }
    if (type == null || names.isEmpty()) {
      return null;
    }
    List<String> all = new ArrayList<>(names);
    return new Imported(
        line,
        cells.get(0),
        all.get(0),
        all.subList(1, all.size()),
        cells.get(2),
        type,
        Cells.number(cells.get(4), "latitude"),
        Cells.number(cells.get(5), "longitude"),
        country(cells.get(8)),
        cells.get(8) + "." + cells.get(10),
        "",
        "",
        "",
        importance(cells.get(7), cells.get(14)));
  }

  private static String country(String iso2) throws Refused {
    try {
      return iso2.isEmpty() ? "" : new Locale.Builder().setRegion(iso2).build().getISO3Country();
    } catch (java.util.MissingResourceException | java.util.IllformedLocaleException e) {
      throw new Refused("the country is no code of two letters: " + Cells.cut(iso2));
    }
  }

  /** Letters of the Arabic language only: Persian and Kurdish names are written in others too. */
  static boolean isArabic(String name) {
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean arabic = c >= '\u0621' && c <= '\u0652';
      letter |= arabic;
      if (!arabic && c != ' ' && c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return letter;
  }

  private static long people(String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String type(String code, String people) {
    return switch (code) {
      case "ADM1" -> "admin1";
      case "ADM2" -> "admin2";
      case "ADM3" -> "admin3";
      case "PPLC", "PPLA" -> "city";
      case "PPLA2", "PPLA3", "PPLA4" -> "town";
      case "PPL" ->
          people(people) >= 100_000 ? "city" : people(people) >= 5000 ? "town" : "village";
      case "PPLL", "PPLF", "FRM" -> "village";
      case "PPLX" -> "neighbourhood";
      case "AIRP", "AIRF" -> "airport";
      case "AIRB", "MILB", "INSM" -> "base";
      case "DAM" -> "dam";
      case "OILF", "GASF" -> "field";
      case "HLL", "MT", "MTS", "HLLS" -> "hill";
      case "RGN", "PLN", "VAL" -> "region";
      case "CMP", "CMPRF" -> "camp";
      default -> null;
    };
  }

  private static int importance(String code, String people) {
    int byRank =
        switch (code) {
          case "PPLC" -> 90;
          case "PPLA", "ADM1" -> 70;
          case "PPLA2", "ADM2" -> 45;
          case "PPLA3", "ADM3" -> 35;
          default -> 12;
        };
    int byPeople = (int) Math.min(85, 10 * Math.log10(Math.max(1, people(people) / 100.0)) + 12);
    return Math.max(byRank, byPeople);
  }
}
