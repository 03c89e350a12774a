package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Report;
import org.sijill.reader.claims.ConfidencePoints.ConfidenceEntry;
import org.sijill.reader.claims.Field;
import org.sijill.reader.claims.ReportReader;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Filler;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;

/** Why claims are as they are: the words of each slot and the rules that filled it. */
final class Reasons {

  private static final List<String> ROLES = List.of("actor", "recipient", "mediator", "guarantor");

  private final Tools tools;
  private RuleSources rules;

  Reasons(Tools tools) {
    this.tools = tools;
  }

  /** Sees the claims of a report while it is read. */
  static Seen seeing(Report report) {
    return new Seen(new CodePoints(report.text()));
  }

  /**
   * Why a claim is as it is.
   *
   * @param row the claim
   * @param read what was seen while its report was read
   */
  ObjectNode of(ObjectNode row, Seen read) {
    OfClaim seen = read.claims.getOrDefault(row.path("id").asText(), OfClaim.NOTHING);
    Map<String, Set<String>> bySlot = new LinkedHashMap<>();
    for (JsonNode rule : row.path("because")) {
      for (String slot : slots(rule.asText(), row, seen)) {
        bySlot.computeIfAbsent(slot, k -> new LinkedHashSet<>()).add(rule.asText());
      }
    }
    ObjectNode answer = JsonTree.object().put("claim", row.path("id").asText());
    ArrayNode slots = answer.putArray("slots");
    words(slots, "type", row.path("trigger"), row.path("type").asText(), bySlot);
    value(slots, "mode", row, bySlot);
    for (String role : ROLES) {
      row.path(role).forEach(party -> words(slots, role, party, null, bySlot));
    }
    for (String slot : List.of("place", "within", "speakers", "counts", "means")) {
      row.path(slot).forEach(span -> words(slots, slot, span, null, bySlot));
    }
    if (row.path("time").isObject()) {
      JsonNode time = row.path("time");
      words(slots, "time", time, time.path("from").asText(), bySlot);
    }
    if (row.path("about").isObject()) {
      words(slots, "about", row.path("about"), null, bySlot);
    }
    value(slots, "status", row, bySlot);
    value(slots, "effect", row, bySlot);
    if (row.path("acled").isObject()) {
      words(slots, "acled", row, row.path("acled").path("sub_event_type").asText(), bySlot);
    }
    value(slots, "cameo", row, bySlot);
    row.path("contexts").forEach(c -> words(slots, "contexts", row, c.asText(), bySlot));
    answer.set("confidence", confidence(row, seen));
    return answer;
  }

  /** The slots that a rule filled. */
  private static List<String> slots(String rule, ObjectNode row, OfClaim seen) {
    String kind = rule.substring(0, Math.max(0, rule.indexOf('.')));
    return switch (kind) {
      case "form", "light", "telling" -> List.of("type");
      case "frame" -> filled(row);
      case "fold" -> List.of("counts");
      case "status" -> List.of("status");
      case "speech" -> List.of("speakers");
      case "means" -> List.of("means", "mode");
      case "place" -> List.of("place");
      case "acled" -> List.of("acled");
      case "cameo" -> List.of("cameo");
      case "context" -> List.of("contexts");
      case "role" -> {
        List<String> roles = seen.roles(rule.substring(rule.indexOf('.') + 1));
        yield roles.isEmpty() ? filled(row) : roles;
      }
      default -> List.of("type", "mode", "effect");
    };
  }

  private static List<String> filled(ObjectNode row) {
    return ROLES.stream().filter(role -> !row.path(role).isEmpty()).toList();
  }

  private void value(
      ArrayNode slots, String slot, ObjectNode row, Map<String, Set<String>> bySlot) {
    if (row.path(slot).isTextual()) {
      words(slots, slot, JsonTree.object(), row.path(slot).asText(), bySlot);
    }
  }

  private void words(
      ArrayNode slots, String slot, JsonNode span, String value, Map<String, Set<String>> bySlot) {
    ObjectNode tree = slots.addObject().put("slot", slot);
    boolean placed = span.has("begin");
    tree.put("text", placed ? span.path("text").asText() : value);
    tree.put("begin", placed ? span.path("begin").asInt() : null);
    tree.put("end", placed ? span.path("end").asInt() : null);
    tree.put("value", value);
    ArrayNode told = tree.putArray("rules");
    bySlot.getOrDefault(slot, Set.of()).forEach(rule -> told.add(rules().of(rule)));
  }

  /** Read when somebody first asks why. */
  private synchronized RuleSources rules() {
    if (rules == null) {
      rules = new RuleSources(tools.rules());
    }
    return rules;
  }

  private ObjectNode confidence(ObjectNode row, OfClaim seen) {
    if (!row.path("confidence").isNumber()) {
      return null;
    }
    ObjectNode tree = JsonTree.object();
    tree.set("value", row.get("confidence"));
    ArrayNode parts = tree.putArray("parts");
    List<ConfidenceEntry> entries = tools.knowledge().confidence().entries();
    for (int i = 0; i < entries.size(); i++) {
      if ((seen.signs & 1L << i) != 0) {
        parts.addObject().put("name", entries.get(i).id()).put("points", entries.get(i).points());
      }
    }
    return tree;
  }

  /** What is seen of one claim. */
  private static final class OfClaim {
    static final OfClaim NOTHING = new OfClaim();

    private final Map<String, Set<Role>> roles = new HashMap<>();
    private long signs;

    private void fillers(Event event) {
      for (Role role : Role.values()) {
        for (Filler filler : event.fillers(role)) {
          roles.computeIfAbsent(filler.rule(), k -> EnumSet.noneOf(Role.class)).add(role);
        }
      }
    }

    /** The slots that a construction filled. */
    List<String> roles(String construction) {
      List<String> slots = new ArrayList<>();
      for (Role role : roles.getOrDefault(construction, Set.of())) {
        if (role != Role.NONE && role != Role.EITHER) {
          slots.add(role.name().toLowerCase(Locale.ROOT));
        }
      }
      return slots;
    }
  }

  /** What is seen of the claims of a report while it is read. */
  static final class Seen implements ReportReader.Listener {
    private final CodePoints points;
    private final Map<String, OfClaim> claims = new HashMap<>();

    private Seen(CodePoints points) {
      this.points = points;
    }

    private OfClaim of(Claim claim) {
      return claims.computeIfAbsent(claim.id(), k -> new OfClaim());
    }

    @Override
    public void sentence(
        SentenceParts parts,
        Field field,
        List<Phrase> phrases,
        List<Event> events,
        List<Claim> told) {
      for (Claim claim : told) {
        for (Event event : events) {
          int begin = claim.trigger().begin();
          if (points.at(parts.word(event.word()).stemBegin()) == begin
              || points.at(parts.word(event.word()).begin()) == begin) {
            of(claim).fillers(event);
          }
        }
      }
    }

    @Override
    public void weighed(Claim claim, long seen) {
      of(claim).signs = seen;
    }
  }
}
