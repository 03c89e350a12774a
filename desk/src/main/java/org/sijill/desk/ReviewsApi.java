package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.register.review.Reviews;
import org.sijill.register.review.Slots.Marked;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore.Review;

/** What a person says of claims: each answer carries the claims of the report as they now stand. */
final class ReviewsApi {

  /** Pairs of claims that one request may speak of. */
  private static final int MOST_PAIRS = 2_000;

  private static final List<String> KINDS =
      List.of(
          "accept",
          "reject",
          "correct",
          "add",
          "note",
          "must-link",
          "cannot-link",
          "begin-blank",
          "end-blank");

  private static final Said SECOND = new Said("تنقص واقعة ثانية", "a second incident is missing");
  private static final Said TWO = new Said("اذكر واقعتين أو أكثر", "name two incidents or more");

  private final Tools tools;
  private final Snapshots snapshots;
  private final ReportClaims claims;
  private final Reviews reviews;

  ReviewsApi(Tools tools, Snapshots snapshots, ReportClaims claims) {
    this.tools = tools;
    this.snapshots = snapshots;
    this.claims = claims;
    this.reviews = new Reviews(tools.register(), tools.by());
  }

  Answer add(Query query) {
    snapshots.current(); // what cannot be answered is not written either
    ObjectNode body = query.body();
    String kind = needed(body, "kind");
    String reason = JsonTree.text(body, "reason");
    return answer(
        switch (kind) {
          case "accept" -> reviews.accept(needed(body, "claim"), reason);
          case "reject" -> reviews.reject(needed(body, "claim"), reason);
          case "note" -> reviews.note(needed(body, "claim"), needed(body, "reason"));
          case "correct" -> correct(body, reason);
          case "add" -> added(body, reason);
          case "must-link", "cannot-link" ->
              reviews.link(
                  needed(body, "claim"), needed(body, "other"), kind.equals("must-link"), reason);
          case "begin-blank", "end-blank" ->
              reviews.blank(needed(body, "report"), kind.equals("begin-blank"));
          default ->
              throw Refusal.parameter("kind", kind, Said.listing("إحدى هذه: ", "one of ", KINDS));
        });
  }

  Answer undo(Query query) {
    snapshots.current();
    ObjectNode body = query.body();
    return answer(reviews.undo(needed(body, "id"), JsonTree.text(body, "reason")));
  }

  private Review correct(ObjectNode body, String reason) {
    String claim = needed(body, "claim");
    String slot = needed(body, "slot");
    JsonNode value = body.path("value");
    if (value.path("spans").isArray()) {
      List<Marked> marked = new ArrayList<>();
      value.get("spans").forEach(span -> marked.add(marked(span)));
      return reviews.correct(claim, slot, marked, tools.knowledge().names(), reason);
    }
    if (!value.isTextual() && !value.isNull()) {
      throw refused(
          "value",
          new Said(
              "أرسل كلمات أو {\"spans\":[{\"begin\",\"end\",\"id\"?}]}",
              "send words, or {\"spans\":[{\"begin\",\"end\",\"id\"?}]}"));
    }
    return reviews.correct(claim, slot, value.isNull() ? "" : value.asText(), reason);
  }

  private static Marked marked(JsonNode span) {
    String stance = JsonTree.text(span, "stance");
    return new Marked(
        point(span, "begin"),
        point(span, "end"),
        JsonTree.text(span, "id"),
        JsonTree.text(span, "kind"),
        stance == null ? null : stance(stance));
  }

  private static Claim.Stance stance(String word) {
    for (Claim.Stance stance : Claim.Stance.values()) {
      if (stance.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return stance;
      }
    }
    String known = Arrays.toString(Claim.Stance.values()).toLowerCase(Locale.ROOT);
    throw Refusal.parameter("stance", word, Said.asIs(known.replace('_', '-')));
  }

  private Review added(ObjectNode body, String reason) {
    JsonNode trigger = body.path("trigger");
    return reviews.add(
        needed(body, "report"),
        point(trigger, "begin"),
        point(trigger, "end"),
        needed(body, "type"),
        reason);
  }

  private static int point(JsonNode span, String field) {
    if (!span.path(field).isInt()) {
      throw refused(
          field,
          new Said(
              "أرسل {\"begin\":0,\"end\":4} بعدّ محارف النص",
              "send {\"begin\":0,\"end\":4}, in code points of the text"));
    }
    return span.get(field).asInt();
  }

  private static String needed(ObjectNode body, String field) {
    String value = JsonTree.text(body, field);
    if (value == null || value.isBlank()) {
      throw refused(field, new Said("أرسله", "send it"));
    }
    return value;
  }

  private static Refusal refused(String field, Said remedy) {
    return refused(new Said("ينقص " + field, field + " is missing"), remedy);
  }

  private static Refusal refused(Said missing, Said remedy) {
    return new Refusal(HttpStatus.BAD_REQUEST, missing, remedy);
  }

  private Answer answer(Review review) {
    snapshots.changed();
    Snapshot snapshot = snapshots.current();
    ObjectNode answer = JsonTree.object();
    answer.set("review", ReviewTree.of(review, false));
    answer.set(
        "claims",
        tools
            .register()
            .database()
            .read(
                h ->
                    ReportStore.byId(h, String.valueOf(review.report()))
                        .map(stored -> claims.of(h, stored, snapshot))
                        .orElseGet(JsonTree::array)));
    return Answer.of(answer);
  }

  /** Takes claims out of an incident: they are apart from each of those that stay. */
  Answer split(Query query) {
    ObjectNode body = query.body();
    IncidentInfo info = incident(query.path("id"));
    Set<String> out = new LinkedHashSet<>(texts(body, "claims"));
    List<String> stay = new ArrayList<>(info.incident().evidence().claims());
    if (!stay.containsAll(out)) {
      throw refused(
          new Said("في ما أُرسل قول ليس من الواقعة", "a claim is none of the incident"),
          new Said("اذكر أقوالا من هذه الواقعة", "name claims of this incident"));
    }
    stay.removeAll(out);
    if (stay.isEmpty()) {
      throw refused(
          new Said("لا يبقى في الواقعة قول", "no claim stays in the incident"),
          new Said("أبقِ فيها قولا", "leave one in the incident"));
    }
    checked(out.size() * stay.size());
    List<Review> links = reviews.link(List.copyOf(out), stay, false, JsonTree.text(body, "reason"));
    return incidents(links, info.incident().evidence().claims());
  }

  /** Says that the claims of some incidents are about one event. */
  Answer merge(Query query) {
    ObjectNode body = query.body();
    List<String> ids = texts(body, "ids");
    if (ids.size() < 2) {
      throw refused(SECOND, TWO);
    }
    List<String> first = incident(ids.get(0)).incident().evidence().claims();
    Set<String> others = new LinkedHashSet<>();
    for (String id : ids.subList(1, ids.size())) {
      others.addAll(incident(id).incident().evidence().claims());
    }
    others.removeAll(first);
    if (others.isEmpty()) {
      throw refused(SECOND, TWO);
    }
    checked(first.size() * others.size());
    List<Review> links =
        reviews.link(first, List.copyOf(others), true, JsonTree.text(body, "reason"));
    List<String> all = new ArrayList<>(first);
    all.addAll(others);
    return incidents(links, all);
  }

  private static void checked(int pairs) {
    if (pairs > MOST_PAIRS) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_CONTENT,
          new Said(
              "يقول ذلك شيئا عن أزواج من الأقوال عددها " + pairs,
              "that would say something of " + pairs + " pairs of claims"),
          new Said("اربط أقوالا مفردة", "link single claims instead"));
    }
  }

  private IncidentInfo incident(String id) {
    Snapshot snapshot = snapshots.current();
    String present = snapshot.incident(id) == null ? snapshot.incidents().redirect(id) : id;
    IncidentInfo info = present == null ? null : snapshot.incident(present);
    if (info == null) {
      throw Refusal.missing(Refusal.Thing.INCIDENT, id);
    }
    return info;
  }

  private static List<String> texts(ObjectNode body, String field) {
    List<String> texts = new ArrayList<>();
    body.path(field).forEach(each -> texts.add(each.asText()));
    if (texts.isEmpty()) {
      throw refused(field, new Said("أرسل [\"…\"]", "send [\"…\"]"));
    }
    return texts;
  }

  /** Where the claims are now. */
  private Answer incidents(List<Review> links, List<String> of) {
    snapshots.changed();
    Snapshot snapshot = snapshots.current();
    Set<String> ids = new LinkedHashSet<>();
    for (String claim : of) {
      String incident = snapshot.incidentOf(claim);
      if (incident != null) {
        ids.add(incident);
      }
    }
    ObjectNode answer = JsonTree.object();
    ArrayNode incidents = answer.putArray("incidents");
    ids.forEach(incidents::add);
    ArrayNode told = answer.putArray("reviews");
    links.forEach(review -> told.add(ReviewTree.of(review, false)));
    return Answer.of(answer);
  }
}
