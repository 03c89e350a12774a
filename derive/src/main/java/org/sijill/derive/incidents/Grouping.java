package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim.Status;

/**
 * Gathers the claims of one event. The best told claims come first; each joins the group that it
 * fits best, or begins one if it tells enough. The order is that of what the claims say and, among
 * equals, of their ids, so that the order of arrival plays no part.
 */
final class Grouping {

  /** Days of a bucket of the index of groups. */
  static final long BUCKET = 4;

  /** How often it is looked whether groups are one: what has grown may fit another one then. */
  private static final int PASSES = 2;

  private static final Comparator<Telling> BEST_TOLD =
      Comparator.comparingInt((Telling telling) -> rank(telling.claim().status()))
          .thenComparing(Comparator.comparingInt(Telling::fullness).reversed())
          .thenComparingLong(telling -> telling.when().published())
          .thenComparing(Telling::id);

  private final Likeness likeness;
  private final Links links;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Group> ofClaim = new HashMap<>();
  private final Map<String, Map<Long, Set<Group>>> index = new HashMap<>();
  private int searches;

  private Grouping(Likeness likeness, Links links) {
    this.likeness = likeness;
    this.links = links;
  }

  /** The groups of what is known. */
  static List<Group> of(Known known, Kinds kinds, Likeness likeness) {
    Grouping grouping = new Grouping(likeness, new Links(known.links()));
    grouping.gather(Telling.of(known.claims(), Rarity.of(known), kinds));
    grouping.placeLinked(known.claims());
    return grouping.found();
  }

  /** The groups of tellings of which nobody has said that they belong together or do not. */
  static List<Group> of(List<Telling> tellings, Likeness likeness) {
    Grouping grouping = new Grouping(likeness, new Links(List.of()));
    grouping.gather(tellings);
    return grouping.found();
  }

  private void gather(List<Telling> tellings) {
    tellings.stream().sorted(BEST_TOLD).forEach(this::place);
    for (int pass = 0; pass < PASSES; pass++) {
      merge();
    }
    recall();
  }

  private List<Group> found() {
    return groups.stream().filter(Group::tells).toList();
  }

  /** What happened before what will; what is denied or only thought possible last. */
  private static int rank(Status status) {
    return switch (status) {
      case ACTUAL -> 0;
      case FUTURE -> 1;
      case HYPOTHETICAL -> 2;
      case NEGATED -> 3;
    };
  }

  private void place(Telling telling) {
    if (ofClaim.containsKey(telling.id())) {
      Group group = ofClaim.get(telling.id());
      group.add(telling);
      enter(group, telling);
      return;
    }
    Group best = best(telling);
    if (best == null && founds(telling)) {
      best = new Group(groups.size());
      groups.add(best);
    }
    if (best != null) {
      best.add(telling);
      enter(best, telling);
      ofClaim.put(telling.id(), best);
      bind(best, telling.id());
    }
  }

  /** A denial and a mere possibility tell of an event only where others tell of it too. */
  private static boolean founds(Telling telling) {
    Status status = telling.claim().status();
    return status == Status.ACTUAL || status == Status.FUTURE;
  }

  private Group best(Telling telling) {
    Group best = null;
    int most = Likeness.ONE * 100 - 1;
    for (Group group : candidates(telling)) {
      int fit = group.fit(telling, likeness);
      if (isBetter(fit, group, most, best) && !isForbidden(group, telling.id())) {
        most = fit;
        best = group;
      }
    }
    return best;
  }

  /** Of groups that fit as well the one begun first. */
  private static boolean isBetter(int fit, Group group, int most, Group best) {
    return fit > most || fit == most && best != null && group.number() < best.number();
  }

  private boolean isForbidden(Group group, String claim) {
    for (String each : links.with(claim)) {
      if (links.restricts(each) && links.areApart(each, group.ids())) {
        return true;
      }
    }
    return false;
  }

  /** Groups whose time and place or parties may fit, each once, in no order. */
  private List<Group> candidates(Telling telling) {
    List<Group> found = new ArrayList<>();
    int search = ++searches;
    long memory = memory(telling, likeness.kinds());
    long first = Math.floorDiv(telling.when().from() - memory, BUCKET);
    long last = Math.floorDiv(telling.when().from() + memory, BUCKET);
    List<String> keys = new ArrayList<>(placeKeys(telling));
    keys.addAll(wordKeys(telling));
    if (!telling.where().isLocal()) {
      keys.addAll(partyKeys(telling));
    }
    for (String key : keys) {
      Map<Long, Set<Group>> buckets = index.get(key);
      for (long bucket = first; buckets != null && bucket <= last; bucket++) {
        for (Group group : buckets.getOrDefault(bucket, Set.of())) {
          if (group.isNewIn(search)) {
            found.add(group);
          }
        }
      }
    }
    return found;
  }

  /** Days before and after its first one within which a telling looks for others. */
  static long memory(Telling telling, Kinds kinds) {
    return Math.max(When.MEMORY, kinds.remembered(telling.kind(), telling.kind()));
  }

  private void enter(Group group, Telling telling) {
    if (group.members().size() > Group.CORE) {
      return;
    }
    long bucket = Math.floorDiv(telling.when().from(), BUCKET);
    for (String key : keys(telling)) {
      index
          .computeIfAbsent(key, k -> new HashMap<>())
          .computeIfAbsent(bucket, k -> new LinkedHashSet<>())
          .add(group);
    }
  }

  /** Names under which a telling is found, or looks for others. */
  static List<String> keys(Telling telling) {
    List<String> keys = new ArrayList<>(placeKeys(telling));
    keys.addAll(partyKeys(telling));
    keys.addAll(wordKeys(telling));
    return keys;
  }

  private static List<String> placeKeys(Telling telling) {
    return telling.where().keys().stream().map(key -> pool(telling) + " at " + key).toList();
  }

  private static List<String> partyKeys(Telling telling) {
    return telling.who().keys().stream().map(key -> pool(telling) + " by " + key).toList();
  }

  private static List<String> wordKeys(Telling telling) {
    return telling.wordKeys().stream().map(key -> pool(telling) + " in " + key).toList();
  }

  /** Plans are no events that happened: neither are looked for among the other. */
  private static String pool(Telling telling) {
    return telling.claim().status() == Status.FUTURE ? "future" : "";
  }

  /**
   * Groups that were begun apart, because the claims that would have joined them came later, are
   * one where their best told claims are alike.
   */
  private void merge() {
    for (Group group : List.copyOf(groups)) {
      if (group.isEmpty()) {
        continue;
      }
      Group best = null;
      int most = Likeness.ONE * 100 - 1;
      for (Group other : candidates(group.first())) {
        int fit =
            other.number() < group.number() && !other.isEmpty()
                ? other.fit(group, likeness)
                : Likeness.APART;
        if (isBetter(fit, other, most, best)
            && group.ids().stream().noneMatch(id -> isForbidden(other, id))) {
          most = fit;
          best = other;
        }
      }
      if (best != null) {
        join(best, group);
      }
    }
  }

  private void join(Group into, Group from) {
    for (String id : from.ids()) {
      ofClaim.put(id, into);
      bind(into, id);
    }
    enter(into, from.first());
    into.takeOver(from);
  }

  /** What is remembered for weeks is told of by several groups, each in the words of its day. */
  private void recall() {
    Map<String, Map<Group, Remembered>> bySpot = new HashMap<>();
    for (Group group : List.copyOf(groups)) {
      Remembered own = group.isEmpty() ? null : Remembered.of(group.bestTold(), likeness.kinds());
      if (own == null) {
        continue;
      }
      Map<Group, Remembered> there =
          bySpot.computeIfAbsent(own.spot(), spot -> new LinkedHashMap<>());
      Group same = null;
      for (Map.Entry<Group, Remembered> former : there.entrySet()) {
        boolean meant =
            former.getValue().isThatOf(own, likeness.kinds())
                && group.ids().stream().noneMatch(id -> isForbidden(former.getKey(), id));
        if (same == null && meant) {
          same = former.getKey();
        }
      }
      if (same == null) {
        there.put(group, own);
      } else {
        join(same, group);
      }
    }
  }

  /** The claims that people have put together with one follow it. */
  private void bind(Group group, String claim) {
    for (String each : links.with(claim)) {
      ofClaim.put(each, group);
    }
  }

  /** Claims that a person has put together are of one event even where they tell of none. */
  private void placeLinked(List<KnownClaim> claims) {
    Map<String, KnownClaim> linked = new LinkedHashMap<>();
    for (KnownClaim claim : claims) {
      if (links.isLinked(claim.id())) {
        linked.put(claim.id(), claim);
      }
    }
    for (KnownClaim claim : linked.values()) {
      Group group = ofClaim.get(claim.id());
      boolean others = links.with(claim.id()).stream().filter(linked::containsKey).count() > 1;
      if (group == null && others) {
        group = new Group(groups.size());
        groups.add(group);
        bind(group, claim.id());
      }
      if (group != null) {
        group.vouch(claim);
      }
    }
  }
}
