package org.sijill.derive.incidents;

import java.util.ArrayList;
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

  private final int number;
  private final List<Telling> core = new ArrayList<>();
  private final List<KnownClaim> members = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

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

  /** Adds a claim that fits. */
  void add(Telling telling) {
    add(telling.known());
    if (core.size() < CORE) {
      core.add(telling);
    }
  }

  /** Adds a claim that a person has put here, whether it fits or not. */
  void add(KnownClaim claim) {
    if (ids.add(claim.id())) {
      members.add(claim);
    }
  }

  /**
   * How well a telling fits to all of the core: the mean of its likeness with each, in hundredths
   * of a point; {@link Likeness#APART} where one of them rules it out. No chain of claims of which
   * only neighbours are alike can grow so.
   */
  int fit(Telling telling, Likeness likeness) {
    long sum = 0;
    for (Telling one : core) {
      int points = likeness.between(one, telling);
      if (points == Likeness.APART) {
        return Likeness.APART;
      }
      sum += points;
    }
    return core.isEmpty() ? Likeness.APART : (int) (sum * 100 / core.size());
  }
}
