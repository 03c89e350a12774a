package org.sijill.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.sijill.bench.Coded.Stretch;

/**
 * Counts of right and wrong over reports, and the measures made of them. A claim is right when its
 * type is gold's and its trigger overlaps gold's, one to one, best overlap first; everything else
 * is judged on the claims that are right. Roles end to end are judged on all.
 */
final class Tally {

  /** From this likeness on two stretches are the same participant or speaker. */
  private static final double SAME = 0.3;

  /** Types with fewer gold claims are left out of the mean over types. */
  private static final int LEAST_OF_TYPE = 5;

  /** Found, coded and gold numbers. */
  record Share(int right, int coded, int gold) {
    double precision() {
      return coded == 0 ? 0 : (double) right / coded;
    }

    double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    double f1() {
      double p = precision();
      double r = recall();
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Share plus(Share other) {
      return new Share(right + other.right, coded + other.coded, gold + other.gold);
    }
  }

  /** A gold claim and the coded one that is right for it. */
  record Pair(Coded gold, Coded coded) {}

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Share> types = new TreeMap<>();
  private int reports;

  /** The best one-to-one pairs whose fit is above 0. */
  static <T> List<int[]> pairs(List<T> gold, List<T> coded, ToDoubleBiFunction<T, T> fit) {
    record Candidate(double fit, int gold, int coded) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < coded.size(); j++) {
        double f = fit.applyAsDouble(gold.get(i), coded.get(j));
        if (f > 0) {
          candidates.add(new Candidate(f, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.fit())
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::coded));
    boolean[] goldTaken = new boolean[gold.size()];
    boolean[] codedTaken = new boolean[coded.size()];
    List<int[]> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!goldTaken[c.gold()] && !codedTaken[c.coded()]) {
        goldTaken[c.gold()] = true;
        codedTaken[c.coded()] = true;
        pairs.add(new int[] {c.gold(), c.coded()});
      }
    }
    return pairs;
  }

  /** The pairs of claims that are right, as indices. */
  static List<int[]> matches(List<Coded> gold, List<Coded> coded) {
    return pairs(
        gold, coded, (g, c) -> g.type().equals(c.type()) ? g.trigger().likeness(c.trigger()) : 0);
  }

  private void add(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }

  private void add(String what, boolean right) {
    add(what, right ? 1 : 0);
  }

  private int get(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** Adds one report. */
  void report(List<Coded> gold, List<Coded> coded) {
    reports++;
    add("gold", gold.size());
    add("coded", coded.size());
    add("trigger", pairs(gold, coded, (g, c) -> g.trigger().likeness(c.trigger())).size());
    for (Coded g : gold) {
      types.merge(g.type(), new Share(0, 0, 1), Share::plus);
    }
    for (Coded c : coded) {
      types.merge(c.type(), new Share(0, 1, 0), Share::plus);
    }
    List<Pair> matches =
        matches(gold, coded).stream().map(p -> new Pair(gold.get(p[0]), coded.get(p[1]))).toList();
    add("claim", matches.size());
    for (Pair pair : matches) {
      match(pair.gold(), pair.coded());
    }
    for (int r = 0; r < Coded.ROLES.size(); r++) {
      String role = Coded.ROLES.get(r);
      for (Coded g : gold) {
        add("gold " + role, g.role(r).size());
      }
      for (Coded c : coded) {
        add("coded " + role, c.role(r).size());
      }
      for (Pair pair : matches) {
        List<Stretch> wanted = pair.gold().role(r);
        List<Stretch> found = pair.coded().role(r);
        add("matched gold " + role, wanted.size());
        add("matched coded " + role, found.size());
        add(
            "right " + role,
            pairs(wanted, found, (a, b) -> a.likeness(b) >= SAME ? a.likeness(b) : 0).size());
      }
    }
  }

  private void match(Coded gold, Coded coded) {
    types.merge(gold.type(), new Share(1, 0, 0), Share::plus);
    add("status right", gold.status().equals(coded.status()));
    if (!gold.status().equals("actual")) {
      add("not actual", 1);
      add("not actual right", gold.status().equals(coded.status()));
      add("told as fact", coded.status().equals("actual"));
    }
    if (gold.mode() != null) {
      add("modes", 1);
      add("mode right", gold.mode().equals(coded.mode()));
    }
    if (!gold.speakers().isEmpty()) {
      add("attributed", 1);
      add("outlet's voice", coded.speakers().isEmpty());
    }
    if (!gold.actor().isEmpty() && !gold.recipient().isEmpty()) {
      add("two-sided", 1);
      add(
          "swapped",
          meet(gold.actor(), coded.recipient()) || meet(gold.recipient(), coded.actor()));
    }
    add("speaker right", speakerRight(gold, coded));
    if (gold.from() != null) {
      add("times", 1);
      add("time right", gold.from().equals(coded.from()) && Objects.equals(gold.to(), coded.to()));
    }
    if (gold.hasKilled()) {
      add("numbers", 1);
      add("number right", Objects.equals(gold.killed(), coded.killed()));
    }
    if (gold.hasInjured()) {
      add("numbers", 1);
      add("number right", Objects.equals(gold.injured(), coded.injured()));
    }
  }

  /** Whether the nearest speaker is gold's, or both have none. */
  static boolean speakerRight(Coded gold, Coded coded) {
    if (gold.speakers().isEmpty() || coded.speakers().isEmpty()) {
      return gold.speakers().isEmpty() && coded.speakers().isEmpty();
    }
    return gold.speakers().get(0).likeness(coded.speakers().get(0)) >= SAME;
  }

  private static boolean meet(List<Stretch> some, List<Stretch> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.likeness(b) >= SAME));
  }

  int reports() {
    return reports;
  }

  Share claims() {
    return new Share(get("claim"), get("coded"), get("gold"));
  }

  Share triggers() {
    return new Share(get("trigger"), get("coded"), get("gold"));
  }

  Share role(String role) {
    return new Share(get("right " + role), get("coded " + role), get("gold " + role));
  }

  Share roleGivenClaim(String role) {
    return new Share(
        get("right " + role), get("matched coded " + role), get("matched gold " + role));
  }

  Share roles() {
    return Coded.ROLES.stream().map(this::role).reduce(new Share(0, 0, 0), Share::plus);
  }

  Map<String, Share> types() {
    return new TreeMap<>(types);
  }

  /** Mean F1 over the types that gold has often enough. */
  Double macroF1() {
    List<Double> all =
        types.values().stream()
            .filter(s -> s.gold() >= LEAST_OF_TYPE)
            .map(s -> 2.0 * s.right() / (s.coded() + s.gold()))
            .toList();
    return all.isEmpty() ? null : all.stream().mapToDouble(d -> d).sum() / all.size();
  }

  private Double rate(String right, String of) {
    return get(of) == 0 ? null : (double) get(right) / get(of);
  }

  /** All measures in the order of the table; null where there is nothing to measure. */
  Map<String, Double> measures() {
    Map<String, Double> m = new LinkedHashMap<>();
    m.put("trigger F1", triggers().f1());
    m.put("claim precision", claims().precision());
    m.put("claim recall", claims().recall());
    m.put("claim F1", claims().f1());
    m.put("claim F1, mean over types", macroF1());
    for (String role : Coded.ROLES) {
      m.put(role + " F1 end to end", role(role).f1());
      m.put(role + " F1 given claim", roleGivenClaim(role).f1());
    }
    m.put("roles F1 end to end", roles().f1());
    m.put("status", rate("status right", "claim"));
    m.put("status of the not-actual", rate("not actual right", "not actual"));
    m.put("mode", rate("mode right", "modes"));
    m.put("speaker", rate("speaker right", "claim"));
    m.put("time", rate("time right", "times"));
    m.put("numbers", rate("number right", "numbers"));
    m.put("harm: not actual told as actual", rate("told as fact", "not actual"));
    m.put("harm: attributed in the outlet's voice", rate("outlet's voice", "attributed"));
    m.put("harm: actor and recipient swapped", rate("swapped", "two-sided"));
    return m;
  }
}
