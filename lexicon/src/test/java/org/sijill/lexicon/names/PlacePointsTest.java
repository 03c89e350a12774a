package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.CsvFiles;

/** The points of places against the tables and places that their sources name. */
class PlacePointsTest {

  private static final Path PLACES =
      Path.of("..", "knowledge", "src", "main", "knowledge", "places");
  private static final Path REFERENCE = Path.of("..", "..", "shared", "reference");

  /** A point drawn from another place may be finer than that, not far from it. */
  private static final double NEAR_KM = 10;

  private static final Map<String, NamesCompiler.PlaceRow> ROWS = new LinkedHashMap<>();

  private record Point(double lat, double lon) {}

  private record UcdpRow(
      String place,
      String adm_1,
      String adm_2,
      Double latitude,
      Double longitude,
      Integer events) {}

  @BeforeAll
  static void read() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(PLACES)) {
      files =
          all.filter(f -> f.getFileName().toString().matches("syria-.*\\.csv")).sorted().toList();
    }
    for (Path file : files) {
      CsvFiles.read(file, NamesCompiler.PlaceRow.class).forEach(row -> ROWS.put(row.id(), row));
    }
  }

  /** A point that is taken from other places stays near them when they move. */
  @Test
  void derivedPointsAreWhereTheirPlacesAre() {
    List<String> wrong = new ArrayList<>();
    for (NamesCompiler.PlaceRow row : ROWS.values()) {
      if (!row.source().matches("(point|mean) of syr-.*") || row.lat() == null) {
        continue;
      }
      double lat = 0;
      double lon = 0;
      String[] ids = row.source().replaceFirst("\\w+ of ", "").replaceFirst(";.*", "").split(" ");
      for (String id : ids) {
        NamesCompiler.PlaceRow place = ROWS.get(id);
        assertThat(place).as(row.id() + " is drawn from " + id).isNotNull();
        lat += place.lat() / ids.length;
        lon += place.lon() / ids.length;
      }
      if (kilometres(row.lat(), row.lon(), lat, lon) > NEAR_KM) {
        wrong.add(row.id());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Within 5 km of a point of the reference, where the reference lies beside the project. */
  @Test
  void pointsOfTheReferenceAreKept() {
    Path ucdp = REFERENCE.resolve("ucdp_ged_places_syria.csv");
    assumeTrue(Files.exists(ucdp), "no reference tables");
    List<Point> points =
        CsvFiles.read(ucdp, UcdpRow.class).stream()
            .map(r -> new Point(r.latitude(), r.longitude()))
            .toList();
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (NamesCompiler.PlaceRow row : ROWS.values()) {
      if (row.source().equals("ucdp_ged_places_syria.csv")) {
        checked++;
        if (points.stream().noneMatch(p -> kilometres(row.lat(), row.lon(), p.lat, p.lon) < 5)) {
          wrong.add(row.id());
        }
      }
    }
    assertThat(checked).isGreaterThan(1000);
    assertThat(wrong).isEmpty();
  }

  private static double kilometres(double lat, double lon, double otherLat, double otherLon) {
    double middle = Math.toRadians((lat + otherLat) / 2);
    return 111.2 * Math.hypot(lat - otherLat, (lon - otherLon) * Math.cos(middle));
  }
}
