package org.sijill.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.names.PlaceEntry;

/**
 * Which claims are asked for. What is null or empty does not matter.
 *
 * @param from happened on this day or later; where no time is told, the report's day counts
 * @param until happened on this day or before
 * @param types names of types
 * @param actor id or name of a participant
 * @param place id or name of a place
 * @param within id or name of a place or of what contains it
 * @param outlet name of the outlet
 * @param speaker id, name or kind of a speaker
 * @param status status
 * @param reviewed whether a person must have accepted, corrected or added it
 */
public record ClaimFilter(
    LocalDate from,
    LocalDate until,
    Set<String> types,
    String actor,
    String place,
    String within,
    String outlet,
    String speaker,
    String status,
    boolean reviewed) {

  /** Takes every claim. */
  public static final ClaimFilter ALL =
      new ClaimFilter(null, null, Set.of(), null, null, null, null, null, null, false);

  public ClaimFilter {
    types = Set.copyOf(types);
  }

  /** The same of claims of every type. */
  public ClaimFilter ofAnyType() {
    return new ClaimFilter(
        from, until, Set.of(), actor, place, within, outlet, speaker, status, reviewed);
  }

  /** The filter, ready for claims. */
  public Predicate<KnownClaim> over(Geography geography, Actors bodies) {
    Predicate<ClaimKeys> keys = keys(geography, bodies);
    return known -> keys.test(ClaimKeys.of(known));
  }

  /**
   * The filter, ready for claims of which the keys are worked out; for one thread.
   *
   * @param geography what lies in what
   * @param bodies who has which names
   */
  public Predicate<ClaimKeys> keys(Geography geography, Actors bodies) {
    List<String> actors = actor == null ? null : forms(actor, bodies);
    List<String> speakers = speaker == null ? null : forms(speaker, bodies);
    List<String> places = place == null ? null : places(geography);
    Predicate<ClaimKeys> inside = within == null ? keys -> true : inside(geography);
    return keys ->
        (types.isEmpty() || types.contains(keys.type().name()))
            && (status == null || keys.status().name().equalsIgnoreCase(status))
            && (outlet == null || outlet.equals(keys.outlet()))
            && (!reviewed || keys.reviewed())
            && isInTime(keys)
            && (actors == null || holds(keys.participants(), actors))
            && (speakers == null || holds(keys.speakers(), speakers))
            && (places == null || holds(keys.places(), places))
            && inside.test(keys);
  }

  private List<String> places(Geography geography) {
    List<String> forms = new ArrayList<>(ClaimKeys.forms(place));
    geography.meant(place).forEach(entry -> forms.add(entry.id()));
    return forms;
  }

  /**
   * What is asked for by a name that the books lack, each with the names that are near; claims may
   * still have it in their words.
   */
  public Map<String, List<String>> unknown(Geography geography, Actors bodies) {
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    for (String name : Arrays.asList(place, within)) {
      if (name != null && geography.meant(name).isEmpty()) {
        unknown.put(name, geography.near(name));
      }
    }
    if (actor != null && bodies.entry(actor) == null && bodies.meant(actor).isEmpty()) {
      unknown.put(actor, bodies.near(actor));
    }
    return unknown;
  }

  /** The words asked for, and the ids of the bodies that have them for a name. */
  private static List<String> forms(String asked, Actors bodies) {
    List<String> forms = new ArrayList<>(ClaimKeys.forms(asked));
    forms.addAll(bodies.meant(asked));
    return forms;
  }

  private boolean isInTime(ClaimKeys keys) {
    if (from == null && until == null) {
      return true;
    }
    return keys.from() != null
        && keys.to() != null
        && (from == null || !keys.to().isBefore(from))
        && (until == null || !keys.from().isAfter(until));
  }

  private Predicate<ClaimKeys> inside(Geography geography) {
    List<String> named = ClaimKeys.forms(within);
    List<PlaceEntry> regions = geography.meant(within);
    Set<String> in = new HashSet<>();
    Set<String> out = new HashSet<>();
    return keys -> {
      for (String id : keys.placeIds()) {
        if (in.contains(id)) {
          return true;
        }
        if (out.contains(id)) {
          continue;
        }
        boolean lies =
            regions.stream()
                .anyMatch(region -> region.id().equals(id) || geography.contains(region.id(), id));
        (lies ? in : out).add(id);
        if (lies) {
          return true;
        }
      }
      return holds(keys.places(), named);
    };
  }

  private static boolean holds(List<String> keys, List<String> asked) {
    for (String form : asked) {
      if (keys.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
