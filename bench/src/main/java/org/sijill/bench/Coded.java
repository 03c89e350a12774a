package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A claim as far as it is scored, from gold or from a coder's row.
 *
 * @param type its type
 * @param mode its mode, or null
 * @param status its status
 * @param trigger its trigger
 * @param actor stated actors
 * @param recipient stated recipients
 * @param place stated places
 * @param speakers speakers, nearest first
 * @param from first day of a stated time, or null
 * @param to last day of a stated time, or null
 * @param killed total of the killed, or null
 * @param injured total of the injured, or null
 * @param hasKilled whether gold tells a number of killed
 * @param hasInjured whether gold tells a number of injured
 */
record Coded(
    String type,
    String mode,
    String status,
    Stretch trigger,
    List<Stretch> actor,
    List<Stretch> recipient,
    List<Stretch> place,
    List<Stretch> speakers,
    String from,
    String to,
    Integer killed,
    Integer injured,
    boolean hasKilled,
    boolean hasInjured) {

  /** A stretch of text in code points. */
  record Stretch(int begin, int end) {
    int overlap(Stretch other) {
      return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
    }

    /** Shared part of both stretches together, from 0 to 1. */
    double likeness(Stretch other) {
      int shared = overlap(other);
      return shared == 0
          ? 0
          : (double) shared / ((end - begin) + (other.end - other.begin) - shared);
    }
  }

  /** Roles by number, for loops over them. */
  static final List<String> ROLES = List.of("actor", "recipient", "place");

  List<Stretch> role(int number) {
    return switch (number) {
      case 0 -> actor;
      case 1 -> recipient;
      default -> place;
    };
  }

  static Coded of(JsonNode row) {
    JsonNode time = row.path("time");
    boolean stated = time.isObject() && time.path("basis").asText("stated").equals("stated");
    String from = stated ? text(time, "from") : null;
    String to = stated ? text(time, "to") : null;
    return new Coded(
        row.path("type").asText(),
        text(row, "mode"),
        row.path("status").asText("actual"),
        stretch(row.path("trigger")),
        stated(row.path("actor")),
        stated(row.path("recipient")),
        stated(row.path("place")),
        all(row.path("speakers")),
        from,
        from != null && to == null ? from : to,
        total(row, "killed"),
        total(row, "injured"),
        told(row, "killed"),
        told(row, "injured"));
  }

  private static boolean told(JsonNode row, String what) {
    return row.path(what).isObject() && !row.path(what).isEmpty();
  }

  private static Integer total(JsonNode row, String what) {
    if (told(row, what)) {
      JsonNode min = row.path(what).path("min");
      return min.isNumber() ? Integer.valueOf(min.intValue()) : null;
    }
    Integer sum = null;
    for (JsonNode count : row.path("counts")) {
      boolean part = count.path("part_of").isNumber();
      if (count.path("what").asText().equals(what) && !part && count.path("min").isNumber()) {
        sum = Objects.requireNonNullElse(sum, 0) + count.path("min").intValue();
      }
    }
    return sum;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }

  private static Stretch stretch(JsonNode node) {
    return new Stretch(node.path("begin").asInt(), node.path("end").asInt());
  }

  private static List<Stretch> all(JsonNode nodes) {
    List<Stretch> stretches = new ArrayList<>();
    nodes.forEach(n -> stretches.add(stretch(n)));
    return List.copyOf(stretches);
  }

  private static List<Stretch> stated(JsonNode nodes) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.path("basis").asText("stated").equals("stated")) {
        stretches.add(stretch(node));
      }
    }
    return List.copyOf(stretches);
  }
}
