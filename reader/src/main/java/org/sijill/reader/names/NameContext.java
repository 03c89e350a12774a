package org.sijill.reader.names;

import java.util.HashMap;
import java.util.Map;

/**
 * The places that a report has named so far, for telling apart places of one name. Lives while one
 * report is read.
 */
public final class NameContext {

  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();

  void saw(PlaceEntry place) {
    countries.merge(place.country(), 1, Integer::sum);
    units.merge(place.id(), 1, Integer::sum);
    if (!place.parent().isEmpty()) {
      units.merge(place.parent(), 1, Integer::sum);
    }
    if (!place.admin1().isEmpty()) {
      units.merge(place.country() + "/" + place.admin1(), 1, Integer::sum);
    }
  }

  int score(PlaceEntry place) {
    int score = Math.min(15, 5 * countries.getOrDefault(place.country(), 0));
    if (units.containsKey(place.parent())) {
      score += 20;
    }
    if (units.containsKey(place.country() + "/" + place.admin1())) {
      score += 15;
    }
    return score;
  }
}
