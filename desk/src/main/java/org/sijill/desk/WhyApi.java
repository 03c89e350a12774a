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
import org.jdbi.v3.core.Handle;
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
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.StoredReport;

/** Why a claim is as it is: the words of each slot and the rules that filled it. */
final class WhyApi {

  private static final List<String> ROLES = List.of("actor", "recipient", "mediator", "guarantor");

  private final Tools tools;
  private RuleSources rules;

  WhyApi(Tools tools) {
    this.tools = tools;
  }

  Answer why(Query query) {
    String claim = query.path("id");
    return tools.register().database().read(handle -> why(handle, claim));
  }

  private Answer why(Handle handle, String id) {
    StoredReport stored = report(handle, id);
    ObjectNode row =
        Rows.of(
                ClaimStore.present(handle, stored.number()),
                ReviewStore.ofReport(handle, stored.number()))
            .stream()
            .map(Reviewed::row)
            .filter(each -> each.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.missing(Refusal.Thing.CLAIM, id));
    return Answer.of(why(stored.report(), row));
  }

  private static StoredReport report(Handle handle, String claim) {
    Long number = ClaimStore.reportOf(handle, claim);
    if (number != null) {
      return ReportStore.byNumber(handle, number);
    }
    return ReviewStore.all(handle).stream()
        .filter(r -> r.kind().equals("add") && r.claim().equals(claim))
        .findFirst()
        .flatMap(r -> ReportStore.byId(handle, r.report()))
        .orElseThrow(() -> Refusal.missing(Refusal.Thing.CLAIM, claim));
  }

  private ObjectNode why(Report report, ObjectNode row) {
    Seen seen = new Seen(row.path("id").asText(), new CodePoints(report.text()));
    tools.reader().read(report, seen);
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
  private static List<String> slots(String rule, ObjectNode row, Seen seen) {
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

  private ObjectNode confidence(ObjectNode row, Seen seen) {
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

  /** What is seen of a claim while its report is read anew. */
  private static final class Seen implements ReportReader.Listener {
    private final String claim;
    private final CodePoints points;
    private final Map<String, Set<Role>> roles = new HashMap<>();
    private long signs;

    Seen(String claim, CodePoints points) {
      this.claim = claim;
      this.points = points;
    }

    @Override
    public void sentence(
        SentenceParts parts,
        Field field,
        List<Phrase> phrases,
        List<Event> events,
        List<Claim> claims) {
      for (Claim each : claims) {
        if (each.id().equals(claim)) {
          for (Event event : events) {
            if (points.at(parts.word(event.word()).stemBegin()) == each.trigger().begin()
                || points.at(parts.word(event.word()).begin()) == each.trigger().begin()) {
              fillers(event);
            }
          }
        }
      }
    }

    private void fillers(Event event) {
      for (Role role : Role.values()) {
        for (Filler filler : event.fillers(role)) {
          roles.computeIfAbsent(filler.rule(), k -> EnumSet.noneOf(Role.class)).add(role);
        }
      }
    }

    @Override
    public void weighed(Claim each, long seen) {
      if (each.id().equals(claim)) {
        signs = seen;
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
}
