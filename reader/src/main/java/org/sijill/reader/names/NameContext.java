package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places that a report has named so far, for telling apart places of one name. Lives while one
 * report is read.
 */
public final class NameContext {

  /** The least score of a place whose unit, or a place in whose unit, the report has named. */
  static final int NEAR = 15;

  /** Farther from everything that a report tells of, a little-known place is not meant. */
  private static final double FAR_KM = 120;

  /** What a place counts in a country that the report has not named. */
  private static final int ABROAD = -10;

  private static final int OUTLET = 1;
  private static final int MOST = 48;

  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Set<String> units = new HashSet<>();

  /** Units of the first level, by country. */
  private final Map<String, Set<String>> regions = new HashMap<>();

  private final List<PlaceEntry> local = new ArrayList<>();

  public NameContext() {}

  /** A context that begins with the country of the outlet, which may be null. */
  public NameContext(String outletCountry) {
    if (outletCountry != null) {
      countries.put(outletCountry, OUTLET);
    }
  }

  void saw(PlaceEntry place) {
    if (place.country().isEmpty()) {
      return;
    }
    countries.merge(place.country(), 1, Integer::sum);
    units.add(place.id());
    if (!place.parent().isEmpty()) {
      units.add(place.parent());
    }
    if (!place.admin1().isEmpty()) {
      regions.computeIfAbsent(place.country(), key -> new HashSet<>(4)).add(place.admin1());
    }
    if (place.level() >= 2 && !Double.isNaN(place.lat()) && local.size() < MOST) {
      local.add(place);
    }
  }

  /** Takes note of a country whose bodies the report names. */
  void heard(String country) {
    countries.merge(country, 1, Integer::sum);
  }

  /** Whether the report has named the country of a place, or a place in it. */
  boolean knows(PlaceEntry place) {
    return countries.containsKey(place.country());
  }

  /** Whether all that the report has named lies in other countries or far from a place. */
  boolean isElsewhere(PlaceEntry place) {
    if (local.size() > 0 && !knows(place)) {
      return true;
    }
    if (Double.isNaN(place.lat()) || local.isEmpty()) {
      return false;
    }
    for (PlaceEntry each : local) {
      if (each == place || Gazetteer.kilometres(each, place) <= FAR_KM) {
        return false;
      }
    }
    return true;
  }

  /** The country that the report names more than any other, or "". */
  String homeland() {
    String most = "";
    int count = 0;
    for (Map.Entry<String, Integer> each : countries.entrySet()) {
      if (each.getValue() > count) {
        most = each.getKey();
        count = each.getValue();
      } else if (each.getValue() == count) {
        most = "";
      }
    }
    return most;
  }

  int score(PlaceEntry place) {
    if (!countries.isEmpty() && !place.country().isEmpty() && !knows(place)) {
      return ABROAD;
    }
    int score = Math.min(14, 5 * countries.getOrDefault(place.country(), 0));
    if (place.level() > 2 && units.contains(place.parent())) {
      score += 20;
    }
    Set<String> near = place.admin1().isEmpty() ? null : regions.get(place.country());
    if (near != null && near.contains(place.admin1())) {
      score += NEAR;
    }
    return score;
  }
}
