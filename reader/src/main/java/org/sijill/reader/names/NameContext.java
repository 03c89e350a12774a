package org.sijill.reader.names;

import java.util.HashMap;
import java.util.Map;

/**
 * The places that a report has named so far, for telling apart places of one name. Lives while one
 * report is read.
 */
public final class NameContext {

  /** The least score of a place whose unit, or a place in whose unit, the report has named. */
  static final int NEAR = 15;

  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();

  void saw(PlaceEntry place) {
    if (place.country().isEmpty()) {
      return;
    }
    countries.merge(place.country(), 1, Integer::sum);
    units.merge(place.id(), 1, Integer::sum);
    if (!place.parent().isEmpty()) {
      units.merge(place.parent(), 1, Integer::sum);
    }
    if (!place.admin1().isEmpty()) {
      units.merge(unit(place), 1, Integer::sum);
    }
  }

  /** Whether the report has named the country of a place, or a place in it. */
  boolean knows(PlaceEntry place) {
    return countries.containsKey(place.country());
  }

  int score(PlaceEntry place) {
    int score = Math.min(14, 5 * countries.getOrDefault(place.country(), 0));
    if (place.level() > 2 && units.containsKey(place.parent())) {
      score += 20;
    }
    if (!place.admin1().isEmpty() && units.containsKey(unit(place))) {
      score += NEAR;
    }
    return score;
  }

  private static String unit(PlaceEntry place) {
    return place.country() + "/" + place.admin1();
  }
}
