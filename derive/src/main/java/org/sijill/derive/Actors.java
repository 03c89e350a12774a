package org.sijill.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.text.Normaliser;

/** Who belongs to whom, by the ids that claims carry. Immutable. */
public final class Actors {

  /** Longest chain from a body to the one at the top. */
  private static final int DEEPEST = 8;

  /** PLOVER sectors of the bodies that make up a state. */
  private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY", "PRM");

  private final Map<String, Actor> byId = new HashMap<>();

  public Actors(NameBook book) {
    book.actors().stream()
        .filter(actor -> !actor.id().isEmpty())
        .forEach(actor -> byId.put(actor.id(), actor));
  }

  private Actors(List<Actor> actors) {
    actors.forEach(actor -> byId.put(actor.id(), actor));
  }

  /** No book: nobody belongs to anybody. */
  public static Actors none() {
    return new Actors(List.of());
  }

  /** The entry with an id, or null. */
  public Actor entry(String id) {
    return id == null ? null : byId.get(id);
  }

  /**
   * Ids of the bodies that a person may mean by one of their names, Arabic or English; in order.
   */
  public List<String> meant(String asked) {
    String letters = Normaliser.letters(asked);
    return byId.values().stream()
        .filter(
            actor ->
                asked.equalsIgnoreCase(actor.nameEn())
                    || letters.equals(Normaliser.letters(actor.nameAr()))
                    || actor.aliases().stream()
                        .anyMatch(alias -> letters.equals(Normaliser.letters(alias))))
        .map(Actor::id)
        .sorted()
        .toList();
  }

  /** Names that a person may have meant by one that no entry has, the likeliest first. */
  public List<String> near(String asked) {
    return NearNames.of(
        asked,
        byId.values().stream()
            .sorted(Comparator.comparing(Actor::id))
            .flatMap(
                actor ->
                    Stream.concat(
                        Stream.of(actor.nameAr(), actor.nameEn()), actor.aliases().stream())));
  }

  /**
   * Whether two parties are one body, or the one belongs to the other, or the one is a country and
   * the other a body of its state.
   */
  public boolean together(Claim.Party one, Claim.Party other) {
    return isOf(one.id(), other.id())
        || isOf(other.id(), one.id())
        || isStateOf(one, other)
        || isStateOf(other, one);
  }

  private static boolean isStateOf(Claim.Party state, Claim.Party body) {
    return state.id() != null
        && body.sector() != null
        && OF_STATE.contains(body.sector())
        && state.id().equalsIgnoreCase(body.country());
  }

  /** Whether the one is the other or belongs to it. */
  public boolean isOf(String inner, String outer) {
    Actor at = entry(inner);
    if (inner != null && inner.equals(outer)) {
      return true;
    }
    for (int steps = 0; at != null && steps < DEEPEST; steps++) {
      if (at.parent().equals(outer)) {
        return true;
      }
      at = byId.get(at.parent());
    }
    return false;
  }
}
