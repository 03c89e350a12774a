package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.List;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.reader.Claim;

/**
 * In what the claims of an incident contradict each other.
 *
 * @param claims all claims, in the order of their ids
 * @param telling those that say that it happened, or will
 * @param geography what lies in what
 * @param bodies who belongs to whom
 */
record Contradictions(
    List<KnownClaim> claims, List<Claim> telling, Geography geography, Actors bodies) {

  /**
   * The contradictions: denials, another actor, another place, other numbers.
   *
   * @param actors actors, those told most often first
   * @param places places, likewise
   * @param counts numbers
   */
  List<Contradiction> of(List<Party> actors, List<Place> places, List<CountRange> counts) {
    List<Contradiction> found = new ArrayList<>();
    denials(found);
    actors(actors, found);
    places(places, found);
    counts.forEach(range -> numbers(range, found));
    return found;
  }

  private void denials(List<Contradiction> found) {
    List<String> deniers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (KnownClaim known : claims) {
      if (Assembly.isDenial(known.claim())) {
        ids.add(known.id());
        String by = Assembly.by(known.claim());
        if (by != null && !deniers.contains(by)) {
          deniers.add(by);
        }
      }
    }
    if (!ids.isEmpty()) {
      found.add(new Contradiction("denial", deniers, ids));
    }
  }

  /**
   * Claims none of whose known actors is one of those that the first actor's claims name, or
   * belongs with one: a body and a part of it are told of the same deed without contradiction.
   */
  private void actors(List<Party> actors, List<Contradiction> found) {
    Party first = actors.stream().filter(party -> party.id() != null).findFirst().orElse(null);
    if (first == null) {
      return;
    }
    List<Claim.Party> beside = new ArrayList<>();
    for (Claim claim : telling) {
      if (names(claim, first.id())) {
        beside.addAll(claim.actor());
        beside.addAll(claim.recipient());
      }
    }
    List<String> values = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Claim claim : telling) {
      List<Claim.Party> known = claim.actor().stream().filter(party -> party.id() != null).toList();
      if (!known.isEmpty() && known.stream().noneMatch(party -> belongs(party, beside))) {
        ids.add(claim.id());
        known.stream()
            .map(party -> Party.of(party).nameAr())
            .filter(name -> !values.contains(name))
            .forEach(values::add);
      }
    }
    if (!ids.isEmpty()) {
      values.add(0, first.nameAr());
      found.add(new Contradiction("actor", values, ids));
    }
  }

  private boolean belongs(Claim.Party party, List<Claim.Party> beside) {
    return beside.stream().anyMatch(other -> bodies.together(party, other));
  }

  private static boolean names(Claim claim, String actor) {
    return claim.actor().stream().anyMatch(party -> actor.equals(party.id()));
  }

  /** Claims none of whose places fits those of the claims that name the first place. */
  private void places(List<Place> places, List<Contradiction> found) {
    Place first = places.stream().filter(place -> place.id() != null).findFirst().orElse(null);
    if (first == null) {
      return;
    }
    List<Where> there =
        telling.stream()
            .filter(claim -> claim.place().stream().anyMatch(at -> first.id().equals(at.id())))
            .map(Where::stated)
            .filter(Where::isKnown)
            .distinct()
            .toList();
    if (there.isEmpty()) {
      return;
    }
    List<String> values = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Claim claim : telling) {
      Where stated = Where.stated(claim);
      if (stated.isKnown()
          && there.stream()
              .allMatch(where -> Where.together(where, stated, geography) == Where.APART)) {
        ids.add(claim.id());
        claim.place().stream()
            .filter(place -> place.id() != null)
            .map(place -> Place.of(place).nameAr())
            .filter(name -> !values.contains(name))
            .forEach(values::add);
      }
    }
    if (!ids.isEmpty()) {
      values.add(0, first.nameAr());
      found.add(new Contradiction("place", values, ids));
    }
  }

  /** Numbers of one kind that do not overlap; one without a greatest is "at least". */
  private static void numbers(CountRange range, List<Contradiction> found) {
    List<CountRange.Given> exact =
        range.given().stream().filter(given -> given.min() != null).toList();
    List<String> values = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (CountRange.Given given : exact) {
      if (exact.stream().anyMatch(o -> o.min() > most(given) || given.min() > most(o))) {
        String value = range.what() + " " + given.min() + upTo(given);
        if (!values.contains(value)) {
          values.add(value);
        }
        if (!ids.contains(given.claim())) {
          ids.add(given.claim());
        }
      }
    }
    if (!ids.isEmpty()) {
      found.add(new Contradiction("number", values, ids));
    }
  }

  private static int most(CountRange.Given given) {
    return given.max() == null ? Integer.MAX_VALUE : given.max();
  }

  private static String upTo(CountRange.Given given) {
    if (given.max() == null) {
      return "+";
    }
    return given.max() > given.min() ? "-" + given.max() : "";
  }
}
