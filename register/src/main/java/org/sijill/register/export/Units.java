package org.sijill.register.export;

import java.util.ArrayList;
import java.util.List;
import org.sijill.derive.Geography;
import org.sijill.reader.Claim;
import org.sijill.reader.names.PlaceEntry;

/**
 * The place of an incident with the units that contain it.
 *
 * @param place the most local place of the claims, or null where they name none
 * @param units English names of the units, from the first level down to the third; "" for unknown
 */
record Units(Claim.Place place, List<String> units) {

  private static final List<String> LOCAL =
      List.of("site", "neighbourhood", "village", "town", "subdistrict", "district", "admin1");

  /** The most local place that most of the claims name, of several the first by id. */
  static Units of(List<Claim> claims, Geography geography) {
    Claim.Place best = null;
    for (Claim claim : claims) {
      List<Claim.Place> places = new ArrayList<>(claim.place());
      claim.recipient().stream()
          .map(Claim.Party::site)
          .filter(site -> site != null)
          .forEach(places::add);
      places.addAll(claim.within());
      for (Claim.Place place : places) {
        if (place.lat() != null && (best == null || isBefore(place, best))) {
          best = place;
        }
      }
    }
    return new Units(best, units(best, geography));
  }

  private static boolean isBefore(Claim.Place place, Claim.Place best) {
    int one = rank(place);
    int other = rank(best);
    return one < other
        || one == other
            && (String.valueOf(place.id()).compareTo(String.valueOf(best.id())) < 0
                || place.id() != null && place.id().equals(best.id()) && best.relation() != null);
  }

  private static int rank(Claim.Place place) {
    int at = LOCAL.indexOf(place.precision());
    return at < 0 ? LOCAL.size() : at;
  }

  private static List<String> units(Claim.Place place, Geography geography) {
    String[] units = {"", "", ""};
    PlaceEntry at = place == null ? null : geography.entry(place.id());
    for (int steps = 0; at != null && steps < 8; steps++) {
      switch (at.type()) {
        case ADMIN1 -> units[0] = at.nameEn();
        case ADMIN2 -> units[1] = at.nameEn();
        case ADMIN3 -> units[2] = at.nameEn();
        default -> {
          // no unit
        }
      }
      at = geography.entry(at.parent());
    }
    if (units[0].isEmpty() && place != null && place.admin1() != null) {
      units[0] = place.admin1();
    }
    return List.of(units);
  }

  /** Whether it is known more exactly than the country. */
  boolean isKnown() {
    return place != null && rank(place) < LOCAL.size();
  }

  /** English name of the place, else its Arabic one. */
  String name() {
    return place.nameEn() != null
        ? place.nameEn()
        : place.nameAr() != null ? place.nameAr() : place.span() == null ? "" : place.span().text();
  }

  /** 1 the place itself, 2 near it or a district, 3 a larger unit. */
  int precision() {
    return switch (String.valueOf(place.precision())) {
      case "site", "neighbourhood", "village", "town" ->
          place.relation() == null || place.relation().equals("at") ? 1 : 2;
      case "subdistrict", "district" -> 2;
      default -> 3;
    };
  }

  /** A coordinate as an exact decimal. */
  static String degrees(Double value) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(4, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
