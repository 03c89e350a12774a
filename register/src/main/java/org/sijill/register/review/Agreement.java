package org.sijill.register.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well coders agree on the same reports: Cohen's kappa and Krippendorff's alpha (nominal) on
 * the type, with {@code none} where a coder has no claim, and F1 by slot on the claims that two of
 * them share. Units are stretches of text on which some coder's trigger stands.
 */
public final class Agreement {

  private static final String NONE = "none";

  /** From this likeness on two stretches are the same participant. */
  private static final double SAME = 0.3;

  private static final List<String> SPANS =
      List.of("actor", "recipient", "mediator", "guarantor", "place", "speakers");
  private static final List<String> VALUES = List.of("type", "mode", "status", "time");

  private Agreement() {}

  /**
   * The agreement of two coders.
   *
   * @param units number of units
   * @param kappa Cohen's kappa on the type, NaN where both always say the same one thing
   * @param alpha Krippendorff's alpha on the type
   * @param f1 F1 by slot, in the order of the schema; {@code trigger} and {@code claim} first
   */
  public record Result(int units, double kappa, double alpha, Map<String, Double> f1) {}

  /** Two coders' claims of the same reports, report by report. */
  public static Result of(List<List<JsonNode>> one, List<List<JsonNode>> other) {
    List<String[]> units = new ArrayList<>();
    Map<String, int[]> shares = new LinkedHashMap<>();
    for (String slot : List.of("trigger", "claim")) {
      shares.put(slot, new int[3]);
    }
    VALUES.stream().filter(s -> !s.equals("type")).forEach(s -> shares.put(s, new int[3]));
    SPANS.forEach(s -> shares.put(s, new int[3]));
    for (int i = 0; i < one.size(); i++) {
      report(one.get(i), other.get(i), units, shares);
    }
    Map<String, Double> f1 = new LinkedHashMap<>();
    shares.forEach(
        (slot, s) -> {
          if (s[1] + s[2] > 0) {
            f1.put(slot, 2.0 * s[0] / (s[1] + s[2]));
          }
        });
    return new Result(units.size(), kappa(units), alpha(units), f1);
  }

  private static void report(
      List<JsonNode> one, List<JsonNode> other, List<String[]> units, Map<String, int[]> shares) {
    boolean[] taken = new boolean[other.size()];
    for (JsonNode a : one) {
      int best = -1;
      double likest = 0;
      for (int j = 0; j < other.size(); j++) {
        double likeness = likeness(a.path("trigger"), other.get(j).path("trigger"));
        if (!taken[j] && likeness > likest) {
          likest = likeness;
          best = j;
        }
      }
      JsonNode b = best < 0 ? null : other.get(best);
      if (b != null) {
        taken[best] = true;
      }
      unit(a, b, units, shares);
    }
    for (int j = 0; j < other.size(); j++) {
      if (!taken[j]) {
        unit(null, other.get(j), units, shares);
      }
    }
  }

  private static void unit(
      JsonNode a, JsonNode b, List<String[]> units, Map<String, int[]> shares) {
    String typeA = a == null ? NONE : a.path("type").asText();
    String typeB = b == null ? NONE : b.path("type").asText();
    units.add(new String[] {typeA, typeB});
    boolean both = a != null && b != null;
    count(shares.get("trigger"), both, a != null, b != null);
    count(shares.get("claim"), both && typeA.equals(typeB), a != null, b != null);
    if (!both || !typeA.equals(typeB)) {
      return;
    }
    for (String slot : List.of("mode", "status", "time")) {
      String valueA = value(a, slot);
      String valueB = value(b, slot);
      count(
          shares.get(slot),
          valueA != null && valueA.equals(valueB),
          valueA != null,
          valueB != null);
    }
    for (String slot : SPANS) {
      spans(a.path(slot), b.path(slot), shares.get(slot));
    }
  }

  private static void count(int[] share, boolean same, boolean inA, boolean inB) {
    share[0] += same ? 1 : 0;
    share[1] += inA ? 1 : 0;
    share[2] += inB ? 1 : 0;
  }

  private static String value(JsonNode claim, String slot) {
    JsonNode value = claim.path(slot);
    if (slot.equals("time")) {
      return value.hasNonNull("from")
          ? value.path("from").asText() + "/" + value.path("to").asText()
          : null;
    }
    return value.isTextual() ? value.asText() : null;
  }

  private static void spans(JsonNode a, JsonNode b, int[] share) {
    share[1] += a.size();
    share[2] += b.size();
    boolean[] taken = new boolean[b.size()];
    for (JsonNode span : a) {
      for (int j = 0; j < b.size(); j++) {
        if (!taken[j] && likeness(span, b.get(j)) >= SAME) {
          taken[j] = true;
          share[0]++;
          break;
        }
      }
    }
  }

  private static double likeness(JsonNode a, JsonNode b) {
    int beginA = a.path("begin").asInt();
    int endA = a.path("end").asInt();
    int beginB = b.path("begin").asInt();
    int endB = b.path("end").asInt();
    int shared = Math.min(endA, endB) - Math.max(beginA, beginB);
    return shared <= 0 ? 0 : (double) shared / (endA - beginA + endB - beginB - shared);
  }

  /** Cohen (1960): observed agreement beyond what the two coders' own frequencies give. */
  static double kappa(List<String[]> units) {
    if (units.isEmpty()) {
      return Double.NaN;
    }
    Map<String, Integer> one = new TreeMap<>();
    Map<String, Integer> other = new TreeMap<>();
    int same = 0;
    for (String[] unit : units) {
      one.merge(unit[0], 1, Integer::sum);
      other.merge(unit[1], 1, Integer::sum);
      same += unit[0].equals(unit[1]) ? 1 : 0;
    }
    double n = units.size();
    double expected = 0;
    for (Map.Entry<String, Integer> each : one.entrySet()) {
      expected += each.getValue() / n * (other.getOrDefault(each.getKey(), 0) / n);
    }
    return (same / n - expected) / (1 - expected);
  }

  /** Krippendorff (2004), nominal: any number of coders, here as values of each unit. */
  static double alpha(List<String[]> units) {
    Map<String, Double> totals = new TreeMap<>();
    double all = 0;
    double disagreement = 0;
    for (String[] unit : units) {
      int m = unit.length;
      if (m < 2) {
        continue;
      }
      for (int i = 0; i < m; i++) {
        totals.merge(unit[i], 1.0, Double::sum);
        all++;
        for (int j = 0; j < m; j++) {
          disagreement += i != j && !unit[i].equals(unit[j]) ? 1.0 / (m - 1) : 0;
        }
      }
    }
    double expected = 0;
    for (Map.Entry<String, Double> a : totals.entrySet()) {
      for (Map.Entry<String, Double> b : totals.entrySet()) {
        expected += a.getKey().equals(b.getKey()) ? 0 : a.getValue() * b.getValue();
      }
    }
    return expected == 0 ? Double.NaN : 1 - (all - 1) * disagreement / expected;
  }
}
