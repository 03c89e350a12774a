package org.sijill.cli.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.names.Gazetteer;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.Normaliser;

/**
 * Reads a file of places row by row: GeoNames country files, OCHA's tables of units, and any CSV
 * whose columns are told. A wrong row is refused with its line; a place that the book has already
 * is reported and never merged.
 */
public final class PlaceImport {

  private static final double SAME_KM = 10;
  private static final double MARGIN_DEGREES = 1;

  /**
   * What came of a file.
   *
   * @param places the good rows
   * @param refused the others, each with its reason
   * @param clashes rows that name a place of the book; they stay places of their own
   * @param leftOut rows without an Arabic name or of kinds that the book does not know
   */
  public record Result(
      List<Imported> places, List<Said> refused, List<Said> clashes, int leftOut) {}

  private final Map<String, double[]> boxes = new HashMap<>();
  private final Map<String, List<PlaceEntry>> byName = new HashMap<>();
  private final Set<String> pcodes = new HashSet<>();

  private final List<Imported> places = new ArrayList<>();
  private final List<Said> refused = new ArrayList<>();
  private final List<Said> clashes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int leftOut;
  private List<String> header;
  private Mapping mapping;
  private char separator = ',';

  private PlaceImport(List<PlaceEntry> known) {
    for (PlaceEntry place : known) {
      byName
          .computeIfAbsent(Normaliser.letters(place.nameAr()), n -> new ArrayList<>(1))
          .add(place);
      if (!place.pcode().isEmpty()) {
        pcodes.add(place.pcode());
      }
      if (!Double.isNaN(place.lat()) && place.level() > 1) {
        double[] box =
            boxes.computeIfAbsent(
                place.country(),
                c -> new double[] {place.lat(), place.lat(), place.lon(), place.lon()});
        box[0] = Math.min(box[0], place.lat());
        box[1] = Math.max(box[1], place.lat());
        box[2] = Math.min(box[2], place.lon());
        box[3] = Math.max(box[3], place.lon());
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param file text or zip
   * @param otherNames GeoNames' list of other names, or null
   * @param columns which column holds what, or null where the header tells
   * @param known the places that the book has
   * @throws Refused where the file as a whole cannot be read
   */
  public static Result read(Path file, Path otherNames, Path columns, List<PlaceEntry> known)
      throws IOException, Refused {
    PlaceImport reading = new PlaceImport(known);
    Map<String, List<String>> arabic = otherNames == null ? Map.of() : arabic(otherNames);
    Refused[] whole = new Refused[1];
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      Workbook.read(
          file,
          (line, cells) ->
              reading.guarded(line, whole, () -> reading.row(line, cells, false, arabic, columns)));
    } else {
      Table.read(
          file,
          (line, text) ->
              reading.guarded(line, whole, () -> reading.line(line, text, arabic, columns)));
    }
    if (whole[0] != null) {
      throw whole[0];
    }
    return reading.result();
  }

  /** Reading of one row. */
  private interface Step {
    void read() throws IOException, Refused;
  }

  /** A wrong row is refused; without a header that can be read, the file is. */
  private void guarded(int line, Refused[] whole, Step step) {
    try {
      step.read();
    } catch (Refused e) {
      if (line == 1 && mapping == null) {
        whole[0] = e;
      }
      refused.add(new Said(line, e.getMessage()));
    } catch (IOException e) {
      whole[0] = new Refused("the file of columns cannot be read (" + e.getMessage() + ")");
    }
  }

  private void line(int line, String text, Map<String, List<String>> arabic, Path columns)
      throws IOException, Refused {
    if (text == null) {
      throw new Refused("is not UTF-8, or longer than a row can be");
    }
    if (text.isBlank()) {
      return;
    }
    if (line == 1) {
      separator =
          text.indexOf('\t') >= 0
              ? '\t'
              : text.indexOf(';') > 0 && text.indexOf(',') < 0 ? ';' : ',';
    }
    List<String> cells = Cells.of(text, separator);
    boolean geoNames = separator == '\t' && cells.get(0).matches("\\d+");
    row(line, cells, geoNames, arabic, columns);
  }

  private void row(
      int line,
      List<String> cells,
      boolean geoNames,
      Map<String, List<String>> arabic,
      Path columns)
      throws IOException, Refused {
    if (line == 1) {
      if (!geoNames) {
        mapping = Mapping.of(cells, columns);
        header = cells;
        return;
      }
    }
    Imported row =
        mapping == null
            ? GeoNames.row(line, cells, arabic)
            : mapping.row(line, cells, header.size());
    if (row == null) {
      leftOut++;
      return;
    }
    check(row);
    ids.add(row.id());
    places.add(row);
  }

  private void check(Imported row) throws Refused {
    if (row.nameAr().isBlank()) {
      throw new Refused("has no Arabic name");
    }
    List<String> names = new ArrayList<>(row.aliases());
    names.add(row.nameAr());
    names.add(row.nameEn());
    for (String name : names) {
      Cells.name(name);
    }
    Cells.arabic(row.nameAr());
    try {
      PlaceEntry.Type.valueOf(row.type().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refused("the kind of place is unknown: " + Cells.cut(row.type()));
    }
    if (!ids.isEmpty() && ids.contains(row.id())) {
      throw new Refused("the id stands twice: " + Cells.cut(row.id()));
    }
    point(row);
  }

  private void point(Imported row) throws Refused {
    boolean inRange = Math.abs(row.lat()) <= 90 && Math.abs(row.lon()) <= 180;
    double[] box = boxes.get(row.country());
    boolean elsewhere = box != null && !inside(box, row.lat(), row.lon());
    if (elsewhere && inside(box, row.lon(), row.lat())
        || !inRange && Math.abs(row.lon()) <= 90 && Math.abs(row.lat()) <= 180) {
      throw new Refused(
          "latitude and longitude seem to be exchanged: " + row.lat() + " " + row.lon());
    }
    if (!inRange) {
      throw new Refused("the point is out of range: " + row.lat() + " " + row.lon());
    }
    if (row.lat() == 0 && row.lon() == 0) {
      throw new Refused("the point is 0 0");
    }
    if (elsewhere) {
      throw new Refused(
          "the point lies outside " + row.country() + ": " + row.lat() + " " + row.lon());
    }
  }

  private static boolean inside(double[] box, double lat, double lon) {
    return lat > box[0] - MARGIN_DEGREES
        && lat < box[1] + MARGIN_DEGREES
        && lon > box[2] - MARGIN_DEGREES
        && lon < box[3] + MARGIN_DEGREES;
  }

  /** What only the whole file tells: parents and clashes. */
  private Result result() {
    Map<String, Imported> units = new HashMap<>();
    for (Imported row : places) {
      if (!row.pcode().isEmpty()) {
        pcodes.add(row.pcode());
      }
      if (row.type().equals("admin1")) {
        units.putIfAbsent(row.admin1(), row);
      }
    }
    List<Imported> good = new ArrayList<>(places.size());
    for (Imported row : places) {
      String parent = row.parentCode();
      if (!row.pcode().isEmpty()
          && !parent.isEmpty()
          && parent.length() > 2
          && (!pcodes.contains(parent) || !row.pcode().startsWith(parent))) {
        refused.add(new Said(row.line(), "the P-code " + row.pcode() + " has no parent " + parent));
        continue;
      }
      Imported placed = row;
      if (mapping == null) {
        Imported unit = units.get(row.admin1());
        placed =
            unit == null
                ? row.within("", "")
                : row.within(unit == row ? "" : unit.id(), unit.nameAr());
      }
      good.add(clash(placed));
    }
    refused.sort(java.util.Comparator.comparingInt(Said::line));
    return new Result(List.copyOf(good), List.copyOf(refused), List.copyOf(clashes), leftOut);
  }

  /** The imported place goes before the one of the book that it seems to be. */
  private Imported clash(Imported row) {
    int most = row.importance();
    for (PlaceEntry known : byName.getOrDefault(Normaliser.letters(row.nameAr()), List.of())) {
      if (Gazetteer.kilometres(row.lat(), row.lon(), known.lat(), known.lon()) <= SAME_KM) {
        clashes.add(new Said(row.line(), row.nameAr() + " may be " + known.id()));
        if (known.type().name().equalsIgnoreCase(row.type())) {
          most = Math.max(most, Math.min(100, known.importance() + 1));
        }
      }
    }
    return row.withImportance(most);
  }

  private static Map<String, List<String>> arabic(Path otherNames) throws IOException, Refused {
    Map<String, List<String>> names = new HashMap<>();
    Table.read(
        otherNames,
        (line, text) -> {
          String[] cells = text == null ? new String[0] : text.split("\t", -1);
          if (cells.length >= 5 && cells[2].equals("ar") && GeoNames.isArabic(cells[3])) {
            List<String> of = names.computeIfAbsent(cells[1], id -> new ArrayList<>(2));
            of.add(cells[4].equals("1") ? 0 : of.size(), cells[3].strip());
          }
        });
    return names;
  }
}
