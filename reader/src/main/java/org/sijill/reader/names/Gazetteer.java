package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a book as they are asked about: by id, what lies in what, how far two are from each
 * other, and how well two names agree. Immutable.
 */
public final class Gazetteer {

  /** From this agreement on two places speak for each other. */
  static final int TOGETHER = 30;

  /** Up to this agreement two places rule each other out. */
  static final int APART = -1;

  private static final double VICINITY_KM = 100;
  private static final double EARTH_KM = 111.2;

  private final Map<String, PlaceEntry> byId = new HashMap<>();
  private final Map<String, List<PlaceEntry>> regions = new HashMap<>();

  public Gazetteer(NameBook book) {
    for (PlaceEntry place : book.places()) {
      byId.put(place.id(), place);
    }
    for (RegionUnits region : book.regions()) {
      List<PlaceEntry> units = new ArrayList<>();
      for (String unit : region.units()) {
        if (byId.containsKey(unit)) {
          units.add(byId.get(unit));
        }
      }
      regions.put(region.region(), List.copyOf(units));
    }
  }

  /** The place with an id, or null. */
  public PlaceEntry place(String id) {
    return byId.get(id);
  }

  /** The units that a region consists of, where the book lists them; else none. */
  public List<PlaceEntry> units(PlaceEntry region) {
    return regions.getOrDefault(region.id(), List.of());
  }

  /** Whether the second place lies in the first. A place does not lie in itself. */
  public boolean contains(PlaceEntry outer, PlaceEntry inner) {
    if (outer == inner || outer.id().equals(inner.id())) {
      return false;
    }
    if (outer.isCountry()) {
      return !outer.country().isEmpty() && outer.country().equals(inner.country());
    }
    // A region (القلمون) may lie in one unit as well as consist of several.
    boolean region = inner.type() == PlaceEntry.Type.REGION && isUnit(outer);
    if (outer.level() > inner.level() && !region
        || !outer.country().isEmpty() && !outer.country().equals(inner.country())) {
      return false;
    }
    PlaceEntry up = byId.get(inner.parent());
    for (int steps = 0; up != null && steps < 8; steps++) {
      if (up.id().equals(outer.id())) {
        return true;
      }
      up = byId.get(up.parent());
    }
    if (isUnit(outer)) {
      return !outer.pcode().isEmpty()
              && inner.pcode().startsWith(outer.pcode())
              && outer.level() < inner.level()
          || outer.type() == PlaceEntry.Type.ADMIN1
              && inner.level() > 2
              && outer.nameAr().equals(inner.admin1());
    }
    for (PlaceEntry unit : units(outer)) {
      if (unit.id().equals(inner.id()) || contains(unit, inner)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place is a unit of administration. */
  static boolean isUnit(PlaceEntry place) {
    return switch (place.type()) {
      case ADMIN1, ADMIN2, ADMIN3 -> true;
      default -> false;
    };
  }

  /** Whether a place is a city, a town or a village. */
  static boolean isSettlement(PlaceEntry place) {
    return switch (place.type()) {
      case CITY, TOWN, VILLAGE -> true;
      default -> false;
    };
  }

  /** Kilometres between two places, NaN where one has no point. */
  public static double kilometres(PlaceEntry one, PlaceEntry other) {
    return kilometres(one.lat(), one.lon(), other.lat(), other.lon());
  }

  /** Kilometres between two points in degrees, right within one per cent up to some hundred. */
  public static double kilometres(double lat, double lon, double otherLat, double otherLon) {
    double middle = Math.toRadians((lat + otherLat) / 2);
    return EARTH_KM * Math.hypot(lat - otherLat, (lon - otherLon) * Math.cos(middle));
  }

  /**
   * How well a place agrees with a name beside it: as its best with any place of that name. Much
   * above zero where one lies in the other or both are neighbours, far below where they lie in
   * different parts.
   */
  int agreement(PlaceEntry place, List<PlaceEntry> named) {
    int best = Integer.MIN_VALUE;
    for (PlaceEntry other : named) {
      best = Math.max(best, agreement(place, other));
    }
    return named.isEmpty() ? 0 : best;
  }

  private int agreement(PlaceEntry place, PlaceEntry other) {
    if (place == other) {
      return 0;
    }
    if (contains(other, place)) {
      return switch (other.type()) {
        case COUNTRY -> 20;
        case ADMIN1 -> 50;
        case ADMIN2 -> 60;
        case REGION, SEA, RIVER -> 45;
        default -> 65;
      };
    }
    if (contains(place, other)) {
      return 5;
    }
    if (other.isCountry()) {
      return place.country().isEmpty() ? 0 : -80;
    }
    double far = kilometres(place, other);
    if (Double.isNaN(far)) {
      return 0;
    }
    boolean abroad = !place.country().equals(other.country());
    int near = abroad ? 15 : 0;
    if (other.level() == 1 || place.level() == 1 && !isUnit(other)) {
      // A region has no sharp border.
      return far < VICINITY_KM ? 10 : far < 2 * VICINITY_KM ? 0 : -60;
    }
    if (isUnit(other)) {
      int reach =
          switch (other.type()) {
            case ADMIN3 -> 30;
            case ADMIN2 -> 50;
            default -> 70;
          };
      return far < reach && !isUnit(place) ? -5 - near : -60 - near;
    }
    return (far <= 12 ? 45 : far <= 30 ? 35 : far <= 60 ? 15 : far <= 110 ? -5 : -60) - near;
  }

  /** How well the word that tells a kind of place fits a place. */
  static int fit(PlaceEntry.Type told, PlaceEntry place) {
    if (told == null) {
      // A bare name is the town before it is the unit that the town gives its name to.
      return isUnit(place) ? -10 : place.type() == PlaceEntry.Type.NEIGHBOURHOOD ? -8 : 0;
    }
    if (told == place.type()) {
      return 60;
    }
    return switch (told) {
      case CITY, TOWN, VILLAGE ->
          switch (place.type()) {
            case CITY -> told == PlaceEntry.Type.TOWN ? 30 : 5;
            case TOWN -> 50;
            case VILLAGE -> told == PlaceEntry.Type.TOWN ? 50 : 35;
            case NEIGHBOURHOOD -> 15;
            default -> isUnit(place) ? -10 : -30;
          };
      case NEIGHBOURHOOD ->
          isSettlement(place) ? 10 : place.type() == PlaceEntry.Type.CAMP ? 30 : -30;
      case ADMIN1, ADMIN2, ADMIN3 ->
          isUnit(place) ? 40 : isSettlement(place) ? 10 : place.level() == 1 ? 20 : -30;
      case REGION ->
          switch (place.type()) {
            case ADMIN2 -> 50;
            case ADMIN3, ADMIN1 -> 40;
            case CITY, TOWN, VILLAGE -> 30;
            case NEIGHBOURHOOD -> 20;
            default -> 0;
          };
      case COUNTRY -> -30;
      default -> place.level() == 6 && !isSettlement(place) ? 20 : -20;
    };
  }
}
