package org.sijill.cli.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which column of a CSV file holds what. OCHA's tables of units (COD-AB) are known by their header;
 * for any other file the columns are named in a file of lines {@code name_ar = COLUMN}.
 *
 * @param columns position of each known cell by its name in the place book
 * @param type kind of place of all rows where no column tells it, or ""
 * @param country country of all rows where no column tells it, or ""
 */
record Mapping(Map<String, Integer> columns, String type, String country) {

  private static final List<String> KNOWN =
      List.of(
          "id",
          "name_ar",
          "aliases",
          "name_en",
          "type",
          "lat",
          "lon",
          "country",
          "admin1",
          "pcode",
          "parent_pcode",
          "importance");

  /** The mapping of a header by a saved file, or by what the header itself tells. */
  static Mapping of(List<String> header, Path saved) throws IOException, Refused {
    List<String> names = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    return saved != null ? saved(names, saved) : units(names);
  }

  private static Mapping saved(List<String> header, Path file) throws IOException, Refused {
    Map<String, Integer> columns = new TreeMap<>();
    String type = "";
    String country = "";
    int line = 0;
    for (String each : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      line++;
      String text = each.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String[] pair = text.split("=", 2);
      String key = pair[0].strip();
      if (pair.length < 2 || !KNOWN.contains(key)) {
        throw new Refused(
            file + ":" + line + ": write KEY = COLUMN with one of " + String.join(", ", KNOWN));
      }
      String value = pair[1].strip();
      if (value.startsWith("\"") && value.endsWith("\"") && value.length() > 1) {
        type = key.equals("type") ? value.substring(1, value.length() - 1) : type;
        country = key.equals("country") ? value.substring(1, value.length() - 1) : country;
        continue;
      }
      int at = header.indexOf(value.toLowerCase(Locale.ROOT));
      if (at < 0) {
        throw new Refused("the column \"" + value + "\" of " + file + " is not in the header");
      }
      columns.put(key, at);
    }
    return checked(new Mapping(columns, type, country));
  }

  /** OCHA's tables: adm2_name, adm2_name1 (or adm2_ar), adm2_pcode, adm1_pcode, center_lat ... */
  private static Mapping units(List<String> header) throws Refused {
    for (int level = 3; level >= 1; level--) {
      String unit = "adm" + level;
      int pcode = header.indexOf(unit + "_pcode");
      if (pcode < 0) {
        continue;
      }
      Map<String, Integer> columns = new TreeMap<>();
      columns.put("pcode", pcode);
      columns.put("id", pcode);
      put(columns, "name_ar", header, unit + "_ar", unit + "_name1", unit + "_name_ar");
      put(columns, "name_en", header, unit + "_en", unit + "_name", unit + "_name_en");
      put(columns, "admin1", header, "adm1_ar", "adm1_name1", "adm1_name_ar");
      put(columns, "parent_pcode", header, "adm" + (level - 1) + "_pcode");
      put(columns, "lat", header, "center_lat", "lat", "latitude", "y");
      put(columns, "lon", header, "center_lon", "lon", "longitude", "x");
      return checked(new Mapping(columns, "admin" + level, ""));
    }
    Map<String, Integer> columns = new TreeMap<>();
    for (String known : KNOWN) {
      put(columns, known, header, known);
    }
    return checked(new Mapping(columns, "", ""));
  }

  private static void put(
      Map<String, Integer> columns, String key, List<String> header, String... names) {
    for (String name : names) {
      if (header.contains(name)) {
        columns.put(key, header.indexOf(name));
        return;
      }
    }
  }

  private static Mapping checked(Mapping mapping) throws Refused {
    List<String> missing = new ArrayList<>();
    for (String needed : List.of("name_ar", "lat", "lon")) {
      if (!mapping.columns().containsKey(needed)) {
        missing.add(needed);
      }
    }
    if (!missing.isEmpty()) {
      throw new Refused(
          "no column for "
              + String.join(", ", missing)
              + "; name the columns in a file of lines KEY = COLUMN and give it with --columns");
    }
    return mapping;
  }

  Imported row(int line, List<String> cells, int width) throws Refused {
    if (cells.size() != width) {
      throw new Refused("has " + cells.size() + " cells, the header " + width);
    }
    String kind = cell(cells, "type");
    String told = cell(cells, "importance");
    String pcode = cell(cells, "pcode");
    String id = cell(cells, "id");
    String of = cell(cells, "country");
    return new Imported(
        line,
        id.isEmpty() ? String.valueOf(line) : id,
        cell(cells, "name_ar"),
        cell(cells, "aliases").isEmpty()
            ? List.of()
            : List.of(cell(cells, "aliases").split(" *\\| *")),
        cell(cells, "name_en"),
        kind.isEmpty() ? type.isEmpty() ? "village" : type : kind,
        Cells.number(cell(cells, "lat"), "latitude"),
        Cells.number(cell(cells, "lon"), "longitude"),
        of.isEmpty() ? country : of,
        cell(cells, "admin1"),
        "",
        pcode,
        cell(cells, "parent_pcode"),
        told.isEmpty() ? 30 : (int) Math.max(0, Math.min(100, Cells.number(told, "importance"))));
  }

  private String cell(List<String> cells, String key) {
    Integer at = columns.get(key);
    return at == null ? "" : cells.get(at);
  }
}
