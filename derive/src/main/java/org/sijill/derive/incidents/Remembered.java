package org.sijill.derive.incidents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim.Status;

/**
 * What most of a group's best told claims tell of, where that is a happening which seldom recurs at
 * one place and is spoken of for long. Reports of weeks later speak of it with other words, so that
 * they gather apart; but they mean the same one.
 *
 * @param kind the kind of happening
 * @param spot id of the place, no larger than a town
 * @param day the day that several of them tell, or {@link When#UNKNOWN}
 * @param days their days: those told, else of publication
 */
record Remembered(int kind, String spot, long day, List<Long> days) {

  /** One claim in so many at least must tell the kind: the others only call it an attack. */
  private static final int TELL_KIND = 4;

  /** One claim in so many at least must tell the day for it to count. */
  private static final int TELL_DAY = 4;

  /** The days that two groups tell may differ by so many: night and day, time zones. */
  private static final long NEXT = 1;

  /** What a group remembers, or null where it is news like any other. */
  static Remembered of(List<Telling> told, Kinds kinds) {
    Map<Integer, Integer> byKind = new HashMap<>();
    Map<String, Integer> bySpot = new HashMap<>();
    Map<Long, Integer> byDay = new HashMap<>();
    for (Telling telling : told) {
      if (kinds.remembered(telling.kind(), telling.kind()) > 0) {
        byKind.merge(telling.kind(), 1, Integer::sum);
      }
      for (Where.Spot spot : telling.where().spots()) {
        if (spot.isLocal()) {
          bySpot.merge(spot.id(), 1, Integer::sum);
        }
      }
      if (telling.when().told() && telling.when().from() == telling.when().to()) {
        byDay.merge(telling.when().from(), 1, Integer::sum);
      }
    }
    Integer kind = most(byKind);
    String spot = most(bySpot);
    if (kind == null
        || told.get(0).claim().status() == Status.FUTURE // a plan is nothing to remember
        || spot == null
        || byKind.get(kind) * TELL_KIND < told.size()
        || 2 * bySpot.get(spot) < told.size()) {
      return null;
    }
    Long day = most(byDay);
    boolean known = day != null && byDay.get(day) * TELL_DAY >= told.size();
    return new Remembered(
        kind,
        spot,
        known ? day : When.UNKNOWN,
        told.stream()
            .filter(telling -> telling.kind() == kind)
            .map(telling -> telling.when().from())
            .toList());
  }

  /** The commonest one, of equals the least; null where there is none. */
  private static <K extends Comparable<K>> K most(Map<K, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<K, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether two groups mean one happening. */
  boolean isThatOf(Remembered other, Kinds kinds) {
    if (kind != other.kind || !spot.equals(other.spot)) {
      return false;
    }
    if (day != When.UNKNOWN && other.day != When.UNKNOWN && Math.abs(day - other.day) > NEXT) {
      return false;
    }
    long memory = kinds.remembered(kind, kind);
    for (long one : days) {
      for (long another : other.days) {
        if (Math.abs(one - another) <= memory) {
          return true;
        }
      }
    }
    return false;
  }
}
