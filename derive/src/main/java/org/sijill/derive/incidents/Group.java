package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.derive.Known.KnownClaim;

/** Claims of one event, while they are gathered. */
final class Group {

  /**
   * So many of the claims that were gathered first, the best told ones, are what others are
   * compared with: an event that hundreds of reports tell costs no more than one that twelve tell.
   */
  static final int CORE = 12;

  /**
   * A claim may be incompatible with one in so many of the core: coding is not free of mistakes.
   */
  private static final int APART_OF = 3;

  /** What it says that an event spoken of as known is known from many reports, at the most. */
  private static final int MOST_KNOWN = 3;

  /** So many of the best told claims stand for a group where two groups are compared. */
  private static final int FEW = 5;

  private final int number;
  private final List<Telling> core = new ArrayList<>();
  private final List<KnownClaim> members = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> reports = new HashSet<>();
  private boolean vouched;
  private int lastSearch;

  Group(int number) {
    this.number = number;
  }

  /** Place in the order in which groups were begun. */
  int number() {
    return number;
  }

  List<KnownClaim> members() {
    return members;
  }

  Set<String> ids() {
    return ids;
  }

  /** Whether it was not met yet in a search, given by its number. */
  boolean isNewIn(int search) {
    boolean met = lastSearch == search;
    lastSearch = search;
    return !met;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  /**
   * Whether its claims tell of an event: one of them by itself, or several reports the same; or a
   * person has put them together.
   */
  boolean tells() {
    return !isEmpty() && (vouched || reports.size() > 1 || core.get(0).isPlain());
  }

  /** The best told claims, the best one first. */
  List<Telling> bestTold() {
    return core;
  }

  /** The best told claim. */
  Telling first() {
    return core.get(0);
  }

  /** Takes over all claims of another group, which is empty then. */
  void takeOver(Group other) {
    other.core.stream().limit(CORE - (long) core.size()).forEach(core::add);
    other.members.forEach(this::join);
    other.core.clear();
    other.members.clear();
    other.ids.clear();
    other.reports.clear();
  }

  /** Adds a claim that fits. */
  void add(Telling telling) {
    join(telling.known());
    if (core.size() < CORE) {
      core.add(telling);
    }
  }

  /** Adds a claim that a person has put here, whether it fits or not. */
  void vouch(KnownClaim claim) {
    vouched = true;
    join(claim);
  }

  private void join(KnownClaim claim) {
    if (ids.add(claim.id())) {
      members.add(claim);
      reports.add(claim.claim().report().id());
    }
  }

  /**
   * How well a telling fits: the mean of its likeness with the better half of the core, in
   * hundredths of a point; {@link Likeness#APART} where too many of the core rule it out. No chain
   * of claims of which only neighbours are alike can grow so. Who repeats the words of one of them
   * is one of them.
   */
  int fit(Telling telling, Likeness likeness) {
    int[] points = new int[core.size()];
    int apart = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = likeness.between(core.get(i), telling);
      if (points[i] == Likeness.APART && ++apart * APART_OF > points.length) {
        return Likeness.APART;
      }
    }
    int best = best(points);
    return best > 0 && telling.when().back() ? best + known() : best;
  }

  /** An event spoken of as known is one that many have told of, rather than another one there. */
  private int known() {
    int doublings = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(reports.size());
    return 100 * Math.min(MOST_KNOWN, doublings);
  }

  /** The mean of the better half, in hundredths. */
  private static int best(int[] points) {
    if (points.length == 0) {
      return Likeness.APART;
    }
    Arrays.sort(points);
    if (points[points.length - 1] == Likeness.COPY) {
      return Likeness.COPY * 100;
    }
    int half = (points.length + 1) / 2;
    long sum = 0;
    for (int i = points.length - half; i < points.length; i++) {
      sum += Math.max(0, points[i]);
    }
    return (int) (sum * 100 / half);
  }

  /** How well another group fits: the mean over pairs of their best told claims. */
  int fit(Group other, Likeness likeness) {
    int few = Math.min(FEW, core.size());
    int others = Math.min(FEW, other.core.size());
    int[] points = new int[few * others];
    int apart = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = likeness.between(core.get(i / others), other.core.get(i % others));
      if (points[i] == Likeness.APART && ++apart * APART_OF > points.length) {
        return Likeness.APART;
      }
    }
    return best(points);
  }
}
