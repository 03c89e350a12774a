package org.sijill.lexicon.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;

/** Checks on the books of names as they stand in the project. */
class NameBooksTest {

  private static final Path KNOWLEDGE = Path.of("..", "knowledge", "src", "main", "knowledge");

  private static NameBook book;
  private static Map<String, PlaceEntry> places;

  @BeforeAll
  static void compile() throws IOException {
    book = NamesCompiler.compile(KNOWLEDGE);
    places = new HashMap<>();
    book.places().forEach(p -> places.put(p.id(), p));
  }

  @Test
  void booksAreFilled() {
    assertThat(book.actors()).hasSizeGreaterThan(2000);
    assertThat(book.generics()).hasSizeGreaterThan(250);
    assertThat(book.states()).hasSizeGreaterThan(192);
  }

  @Test
  void syriasUnitsAreComplete() {
    Map<PlaceEntry.Type, Integer> units = new HashMap<>();
    for (PlaceEntry place : book.places()) {
      if (place.country().equals("SYR")
          && place.pcode().startsWith("SY")
          && place.id().equals(unitId(place))) {
        units.merge(place.type(), 1, Integer::sum);
      }
    }
    assertThat(units)
        .containsEntry(PlaceEntry.Type.ADMIN1, 14)
        .containsEntry(PlaceEntry.Type.ADMIN2, 62)
        .containsEntry(PlaceEntry.Type.ADMIN3, 272);
  }

  private static String unitId(PlaceEntry place) {
    return switch (place.type()) {
      case ADMIN1, ADMIN2, ADMIN3 -> place.id();
      default -> "";
    };
  }

  /** A unit's P-code begins with that of the unit that contains it, and so does a town's. */
  @Test
  void placesStandInTheirOwnChain() {
    for (PlaceEntry place : book.places()) {
      PlaceEntry parent = places.get(place.parent());
      if (parent != null && !place.pcode().isEmpty() && !parent.pcode().isEmpty()) {
        assertThat(place.pcode()).as(place.id()).startsWith(parent.pcode());
      }
      if (parent != null && !place.country().isEmpty()) {
        assertThat(parent.country()).as(place.id()).isEqualTo(place.country());
      }
    }
  }

  /** A point far from its unit's is a point of another place of that name. */
  @Test
  void pointsLieNearTheirUnit() {
    List<String> far = new ArrayList<>();
    for (PlaceEntry place : book.places()) {
      PlaceEntry parent = places.get(place.parent());
      if (parent == null || Double.isNaN(place.lat())) {
        continue;
      }
      int limit =
          switch (parent.type()) {
            case ADMIN3 -> 70;
            case ADMIN2 -> 150;
            case CITY, TOWN, NEIGHBOURHOOD -> 30;
            default -> 900;
          };
      double distance = kilometres(place, parent);
      if (!parent.isCountry() && distance > limit) {
        far.add(place.id() + " is " + Math.round(distance) + " km from " + parent.id());
      }
    }
    assertThat(far).isEmpty();
  }

  private static double kilometres(PlaceEntry one, PlaceEntry other) {
    double middle = Math.toRadians((one.lat() + other.lat()) / 2);
    return 111.2
        * Math.hypot(one.lat() - other.lat(), (one.lon() - other.lon()) * Math.cos(middle));
  }

  @Test
  void regionsConsistOfPlacesOfTheBook() {
    assertThat(book.regions()).hasSizeGreaterThan(20);
    assertThat(book.regions())
        .allSatisfy(
            region -> {
              assertThat(places).containsKey(region.region());
              assertThat(places.keySet()).containsAll(region.units());
            });
  }

  @Test
  void wellKnownPoints() {
    near("syr-aleppo-city", 36.20, 37.16);
    near("irq-baghdad-city", 33.34, 44.39);
    near("yem-aden-city", 12.78, 45.03);
    near("lby-benghazi-city", 32.12, 20.07);
    near("usa-washington-d-c", 38.90, -77.01);
  }

  private static void near(String id, double lat, double lon) {
    PlaceEntry place = places.get(id);
    assertThat(place).as(id).isNotNull();
    assertThat(Math.hypot(place.lat() - lat, place.lon() - lon)).as(id).isLessThan(0.1);
  }
}
