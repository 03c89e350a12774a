package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among the places that share a name by the word that tells the kind, by what stands around
 * the name, by what the report has named so far, and by their weight. A place that lies elsewhere
 * than the text says is none of them. Immutable.
 */
final class PlaceChoice {

  private static final int KNOWN_BY_ITSELF = 60;
  private static final int ANCHORED = 15;
  private static final int OTHERS_MOST = 15;
  private static final int OTHERS_LEAST = -10;

  private final Gazetteer gazetteer;

  PlaceChoice(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * What stands around a name in its sentence, each as the places that it may be.
   *
   * @param anchors what the text says that it lies in or near
   * @param others the other names
   * @param beside whether it lies on a side of them, so that a city may be far from them
   */
  record Around(List<List<PlaceEntry>> anchors, List<List<PlaceEntry>> others, boolean beside) {
    static final Around NOTHING = new Around(List.of(), List.of(), false);
  }

  /**
   * The places that may be meant.
   *
   * @param ranked best first; may be empty
   * @param supported whether something in the sentence speaks for the first
   */
  record Choice(List<PlaceEntry> ranked, boolean supported) {}

  private record Scored(PlaceEntry place, int score, boolean supported) {}

  /** Whether what stands around a name can change anything. */
  static boolean isOpen(List<PlaceEntry> places) {
    return places.size() > 1 || places.get(0).importance() < KNOWN_BY_ITSELF;
  }

  /** The places of a name in the order of how likely they are meant. */
  Choice choose(List<PlaceEntry> places, PlaceEntry.Type told, Around around, NameContext context) {
    if (places.size() == 1 && !isOpen(places)) {
      return new Choice(places, false);
    }
    List<Scored> scored = new ArrayList<>(places.size());
    for (PlaceEntry place : places) {
      Scored each = score(place, told, around, context);
      if (each != null) {
        scored.add(each);
      }
    }
    if (scored.size() > 1) {
      scored.sort(
          Comparator.comparingInt((Scored s) -> -s.score()).thenComparing(s -> s.place().id()));
    }
    List<PlaceEntry> ranked = new ArrayList<>(scored.size());
    scored.forEach(s -> ranked.add(s.place()));
    return new Choice(ranked, !scored.isEmpty() && scored.get(0).supported());
  }

  /** Whether a city or a governorate may be told by a side of a town in its country. */
  private static boolean onASide(PlaceEntry place, List<PlaceEntry> towns) {
    boolean wide = place.type() == PlaceEntry.Type.CITY || place.type() == PlaceEntry.Type.ADMIN1;
    return wide
        && towns.stream()
            .anyMatch(t -> Gazetteer.isSettlement(t) && t.country().equals(place.country()));
  }

  /** A place with what speaks for it; null where the text says that it lies elsewhere. */
  private Scored score(PlaceEntry place, PlaceEntry.Type told, Around around, NameContext context) {
    int score = place.importance() + Gazetteer.fit(told, place) + context.score(place);
    boolean supported = false;
    // محافظة شبوة، جنوب شرق صنعاء: what is told to be a governorate may lie far from a town.
    boolean far = told == PlaceEntry.Type.ADMIN1 && place.type() == told;
    for (List<PlaceEntry> anchor : around.anchors()) {
      int agreement = gazetteer.agreement(place, anchor);
      if (agreement <= Gazetteer.APART) {
        if (far || around.beside() && onASide(place, anchor)) {
          continue;
        }
        return null;
      }
      score += agreement;
      supported |= agreement >= ANCHORED;
    }
    int best = 0;
    int worst = 0;
    for (List<PlaceEntry> other : around.others()) {
      int agreement = gazetteer.agreement(place, other);
      best = Math.max(best, agreement / 3);
      worst = Math.min(worst, agreement / 6);
      supported |= agreement >= Gazetteer.TOGETHER && !other.get(0).isCountry();
    }
    score += best > 0 ? Math.min(OTHERS_MOST, best) : Math.max(OTHERS_LEAST, worst);
    return new Scored(place, score, supported);
  }
}
