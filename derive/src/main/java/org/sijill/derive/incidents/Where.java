package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sijill.derive.Geography;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Gazetteer;

/**
 * Where a claim's event happened.
 *
 * @param spots the places, most local ones
 * @param own whether the claim itself names them; else they are taken from the claims around it
 */
record Where(List<Spot> spots, boolean own) {

  /** No place is known. */
  static final Where UNKNOWN = new Where(List.of(), false);

  /** Two places that rule each other out. */
  static final int APART = -1;

  /** Nothing is known of the one or the other. */
  static final int SILENT = 0;

  /** The same site or village: hardly the scene of two like events within days. */
  static final int SAME_SPOT = 7;

  /** The same two places say more than one of them. */
  private static final int SEVERAL = 2;

  private static final String NEAR = "near";

  /**
   * One place.
   *
   * @param id its id in the gazetteer
   * @param precision what its point stands for
   * @param lat latitude, or null
   * @param lon longitude, or null
   * @param country country, or null
   * @param admin1 name of the first-level unit, or null
   * @param aside how the event lay to it: near, or in a direction from it; null for at it
   */
  record Spot(
      String id,
      String precision,
      Double lat,
      Double lon,
      String country,
      String admin1,
      String aside) {

    private static Spot of(Claim.Place place) {
      return new Spot(
          place.id(),
          place.precision() == null ? "region" : place.precision(),
          place.lat(),
          place.lon(),
          place.country(),
          place.admin1(),
          "at".equals(place.relation()) ? null : place.relation());
    }

    /** Whether it is no larger than a town with its surroundings. */
    boolean isLocal() {
      return reach() > 0;
    }

    /** Kilometres within which an event at this place may be told of another one, 0 for areas. */
    private double reach() {
      double own =
          switch (precision) {
            case "site", "neighbourhood" -> 4;
            case "village" -> 5;
            case "town" -> 8;
            case "subdistrict" -> 20;
            case "district" -> 35;
            default -> 0;
          };
      return own == 0 ? 0 : aside != null ? own + 10 : own;
    }

    private boolean isSmall() {
      return precision.equals("site")
          || precision.equals("neighbourhood")
          || precision.equals("village");
    }
  }

  /** The places that a claim itself names; the site of an attacked thing is one of them. */
  static Where of(Claim claim) {
    Set<Spot> spots = new LinkedHashSet<>();
    add(spots, claim.place());
    for (Claim.Party party : claim.recipient()) {
      if (party.site() != null) {
        add(spots, List.of(party.site()));
      }
    }
    if (spots.isEmpty()) {
      add(spots, claim.within());
    }
    return spots.isEmpty() ? UNKNOWN : new Where(List.copyOf(spots), true);
  }

  /** The places that a claim names in words for its event, none of those that contain them. */
  static Where stated(Claim claim) {
    Set<Spot> spots = new LinkedHashSet<>();
    add(
        spots,
        claim.place().stream().filter(place -> place.basis() == Claim.Basis.STATED).toList());
    return spots.isEmpty() ? UNKNOWN : new Where(List.copyOf(spots), true);
  }

  private static void add(Set<Spot> spots, List<Claim.Place> places) {
    places.stream().filter(place -> place.id() != null).map(Spot::of).forEach(spots::add);
  }

  /** The same places, taken over by a claim that names none. */
  Where takenOver() {
    return new Where(spots, false);
  }

  boolean isKnown() {
    return !spots.isEmpty();
  }

  /** Whether a claim itself names a place no larger than a town. */
  boolean isLocal() {
    for (Spot spot : spots) {
      if (own && spot.isLocal()) {
        return true;
      }
    }
    return false;
  }

  /** Names under which events that may be at one of these places are found. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Spot spot : spots) {
      String key = spot.country() + "/" + (spot.admin1() == null ? "" : spot.admin1());
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /**
   * How much two places speak for one event: {@link #SAME_SPOT}, 4 for the same town, 3 for one in
   * the other or next to it, 2 and 1 for areas, {@link #SILENT}, or {@link #APART}.
   */
  static int together(Where one, Where other, Geography geography) {
    if (!one.isKnown() || !other.isKnown()) {
      return SILENT;
    }
    int best = APART;
    int alike = 0;
    for (Spot a : one.spots) {
      int likest = APART;
      for (Spot b : other.spots) {
        likest = Math.max(likest, together(a, b, geography));
      }
      best = Math.max(best, likest);
      alike += likest > 0 ? 1 : 0;
    }
    if (alike > 1 && other.spots.size() > 1 && best < SAME_SPOT) {
      best += SEVERAL;
    }
    if (one.own && other.own) {
      return best;
    }
    // What was taken over is a guess: it may be wrong, and where it is right it says less.
    return best == APART ? (one.own || other.own ? APART : SILENT) : Math.max(SILENT, best - 1);
  }

  private static int together(Spot a, Spot b, Geography geography) {
    if (a.id().equals(b.id())) {
      // «Near the capital» tells which town is meant and may be far from what happened in it.
      if (a.precision().equals("town")
          && (!Objects.equals(a.aside(), b.aside()) || NEAR.equals(a.aside()))) {
        return 2;
      }
      return a.isSmall() ? SAME_SPOT : a.precision().equals("town") ? 4 : area(a);
    }
    if (!a.precision().equals(b.precision())) {
      if (geography.contains(a.id(), b.id())) {
        return area(a);
      }
      if (geography.contains(b.id(), a.id())) {
        return area(b);
      }
    }
    if (a.lat() == null || b.lat() == null || !a.isLocal() || !b.isLocal()) {
      return APART;
    }
    double far = Gazetteer.kilometres(a.lat(), a.lon(), b.lat(), b.lon());
    return far <= a.reach() + b.reach() ? 3 : APART;
  }

  /** What it says that two events are in one area: the larger, the less. */
  private static int area(Spot spot) {
    return switch (spot.precision()) {
      case "country", "region" -> 1;
      case "admin1" -> 2;
      default -> 3;
    };
  }
}
