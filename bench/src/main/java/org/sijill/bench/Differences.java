package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shows in what coded claims differ from gold.
 *
 * @param out where to
 */
record Differences(PrintStream out) {

  /**
   * Prints what was missed or coded in excess.
   *
   * @param reports where to look, none of them sealed
   * @param most lines at most
   */
  void misses(List<Scored> reports, int most) {
    List<String> lines = new ArrayList<>();
    for (Scored r : reports) {
      Set<Integer> goldRight = r.right(true);
      Set<Integer> codedRight = r.right(false);
      for (int i = 0; i < r.gold().size(); i++) {
        if (!goldRight.contains(i)) {
          lines.add("missed\t" + r.id() + "\t" + context(r.text(), r.gold().get(i)));
        }
      }
      for (int i = 0; i < r.coded().size(); i++) {
        if (!codedRight.contains(i)) {
          lines.add(
              "extra\t"
                  + r.id()
                  + "\t"
                  + context(r.text(), r.coded().get(i))
                  + "\t"
                  + because(r.rows().get(i)));
        }
      }
    }
    lines.stream().limit(most).forEach(out::println);
    out.println(lines.size() + " missed or extra in all");
    out.println();
  }

  private static String because(JsonNode row) {
    List<String> rules = new ArrayList<>();
    row.path("because").forEach(b -> rules.add(b.asText()));
    return String.join(" ", rules);
  }

  private static String context(String text, Coded claim) {
    int[] points = text.codePoints().toArray();
    int begin = Math.min(claim.trigger().begin(), points.length);
    int end = Math.min(claim.trigger().end(), points.length);
    int from = Math.max(0, begin - 40);
    int to = Math.min(points.length, end + 40);
    return (claim.type()
            + "\t"
            + new String(points, from, begin - from)
            + "⟦"
            + new String(points, begin, end - begin)
            + "⟧"
            + new String(points, end, to - end))
        .replace('\n', ' ');
  }

  /** Gold and coded claims of one report side by side, with what differs. */
  void show(Scored r) {
    if (r.sealed()) {
      out.println(r.id() + " is sealed: only totals are shown");
      return;
    }
    List<int[]> matches = Tally.matches(r.gold(), r.coded());
    Map<Integer, Integer> codedOf = new TreeMap<>();
    matches.forEach(p -> codedOf.put(p[0], p[1]));
    for (int i = 0; i < r.gold().size(); i++) {
      Integer c = codedOf.get(i);
      out.println((c == null ? "MISSED " : "right  ") + context(r.text(), r.gold().get(i)));
      if (c != null) {
        for (String slot :
            List.of(
                "mode",
                "status",
                "actor",
                "recipient",
                "mediator",
                "place",
                "within",
                "time",
                "speakers",
                "killed",
                "injured")) {
          String gold = slot(r.text(), r.goldRows().get(i), slot);
          String coded = slot(r.text(), r.rows().get(c), slot);
          if (!gold.equals(coded)) {
            out.printf("         %-10s gold: %s | coded: %s%n", slot, gold, coded);
          }
        }
      }
    }
    for (int i = 0; i < r.coded().size(); i++) {
      if (!codedOf.containsValue(i)) {
        out.println(
            "EXTRA  " + context(r.text(), r.coded().get(i)) + "\t" + because(r.rows().get(i)));
      }
    }
  }

  private static String slot(String text, JsonNode row, String slot) {
    JsonNode value = row.path(slot);
    if (value.isMissingNode() && (slot.equals("killed") || slot.equals("injured"))) {
      Coded coded = Coded.of(row);
      Integer total = slot.equals("killed") ? coded.killed() : coded.injured();
      return total == null ? "" : total.toString();
    }
    if (value.isObject() && value.has("from")) {
      return value.path("basis").asText("stated").equals("stated")
          ? value.path("from").asText() + "/" + value.path("to").asText()
          : "";
    }
    if (value.isObject()) {
      return value.path("min").asText();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(
          s -> {
            if (s.path("basis").asText("stated").equals("stated")) {
              parts.add(Scored.words(text, s));
            }
          });
      return String.join("، ", parts);
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }
}
