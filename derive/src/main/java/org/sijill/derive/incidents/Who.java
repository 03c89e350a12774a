package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.derive.Actors;
import org.sijill.reader.Claim;

/**
 * Who took part in a claim's event.
 *
 * @param actors who did it
 * @param recipients to whom it was done
 * @param things words of recipients that are no people: a market, a bus, a convoy
 */
record Who(List<Side> actors, List<Side> recipients, Set<String> things) {

  /** Parties that rule each other out, or the same ones with the deed turned round. */
  static final int APART = -99;

  /** Parties that are certainly not the same. */
  private static final int OTHERS = -4;

  private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY", "PRM");

  private static final Set<String> ARMED = Set.of("REB", "UAF");

  /**
   * A party as far as it is compared.
   *
   * @param id entry of the actor book, or null
   * @param country country, or null
   * @param sector PLOVER sector, or null
   */
  record Side(String id, String country, String sector) {

    private static Side of(Claim.Party party) {
      return new Side(party.id(), party.country(), party.sector());
    }

    private boolean isOfState() {
      return sector != null && OF_STATE.contains(sector);
    }
  }

  static Who of(Claim claim) {
    Set<String> things = new LinkedHashSet<>();
    claim.recipient().stream()
        .filter(party -> party.id() == null && party.sector() == null)
        .forEach(party -> things.addAll(Words.of(party.span().text())));
    return new Who(sides(claim.actor()), sides(claim.recipient()), things);
  }

  private static List<Side> sides(List<Claim.Party> parties) {
    List<Side> sides = new ArrayList<>();
    parties.forEach(party -> sides.add(Side.of(party)));
    return List.copyOf(sides);
  }

  /** Whether a body of the book is among them. */
  boolean isNamed() {
    return actors.stream().anyMatch(side -> side.id() != null)
        || recipients.stream().anyMatch(side -> side.id() != null);
  }

  /** Names under which events with one of these parties are found. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (List<Side> sides : List.of(actors, recipients)) {
      for (Side side : sides) {
        if (side.id() != null && !keys.contains(side.id())) {
          keys.add(side.id());
        }
      }
    }
    return keys;
  }

  /**
   * How much the parties of two claims speak for one event: up to 7 for the same doer, victim and
   * things, 0 where nothing is known, below where they differ, {@link #APART} where the victim of
   * the one is the doer of the other.
   */
  static int together(Who one, Who other, Actors actors) {
    int doers = likest(one.actors, other.actors, actors);
    int victims = likest(one.recipients, other.recipients, actors);
    int things = one.things.stream().anyMatch(other.things::contains) ? 4 : 0;
    if (doers <= 0 && victims <= 0 && things == 0) {
      int turned =
          Math.max(
              likest(one.actors, other.recipients, actors),
              likest(one.recipients, other.actors, actors));
      // A clash is told with both sides as doers, or as the one against the other.
      if (turned >= 2 && one.actors.size() < 2 && other.actors.size() < 2) {
        return APART;
      }
      if (turned >= 2) {
        return turned;
      }
    }
    return doers + Math.max(victims, OTHERS / 2) + things;
  }

  /** The likest two of two lists: 3 the same, 2 parts of one side, 1 one sort, -4 others. */
  private static int likest(List<Side> one, List<Side> other, Actors actors) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int best = OTHERS;
    for (Side a : one) {
      for (Side b : other) {
        best = Math.max(best, likeness(a, b, actors));
      }
    }
    return best;
  }

  private static int likeness(Side a, Side b, Actors actors) {
    if (a.id() != null && b.id() != null) {
      if (a.id().equals(b.id())) {
        return 3;
      }
      if (actors.isOf(a.id(), b.id()) || actors.isOf(b.id(), a.id())) {
        return 2;
      }
    }
    if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
      return a.id() != null && b.id() != null ? OTHERS : -1;
    }
    boolean sameCountry = a.country() != null && a.country().equals(b.country());
    if (sameCountry && a.isOfState() && b.isOfState()) {
      return 2;
    }
    if (a.sector() == null || b.sector() == null) {
      return sameCountry ? 1 : 0;
    }
    if (a.sector().equals(b.sector())) {
      return 1;
    }
    // The forces of a state are no gunmen.
    return a.isOfState() && ARMED.contains(b.sector())
            || b.isOfState() && ARMED.contains(a.sector())
        ? OTHERS
        : 0;
  }

  /** Whether some party of the one is, or belongs with, a party of the other, whatever its role. */
  static boolean share(Who one, Who other, Actors actors) {
    List<Side> all = new ArrayList<>(one.actors);
    all.addAll(one.recipients);
    List<Side> others = new ArrayList<>(other.actors);
    others.addAll(other.recipients);
    return likest(all, others, actors) >= 2;
  }
}
