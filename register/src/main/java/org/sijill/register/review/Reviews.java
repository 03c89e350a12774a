package org.sijill.register.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Hashes;
import org.sijill.reader.Range;
import org.sijill.reader.Span;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.register.Register;
import org.sijill.register.RegisterException;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.ReviewStore.Review;
import org.sijill.register.store.StoredReport;

/** What people say of claims. Nothing is overwritten: each review adds to those before it. */
public final class Reviews {

  /** Longest reason or note, in characters. */
  private static final int LONGEST = 10_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final Register register;
  private final String by;

  public Reviews(Register register, String by) {
    this.register = register;
    this.by = by;
  }

  public Review accept(String claim, String reason) {
    return of("accept", claim, null, null, null, reason);
  }

  public Review reject(String claim, String reason) {
    return of("reject", claim, null, null, null, reason);
  }

  public Review note(String claim, String words) {
    return of("note", claim, null, null, null, words);
  }

  /** Says that two claims are about the same event ({@code together}) or are not. */
  public Review link(String claim, String other, boolean together, String reason) {
    return link(List.of(claim), List.of(other), together, reason).get(0);
  }

  /**
   * Says of each of some claims and each of others that they are about the same event ({@code
   * together}) or are not: all of it or, where a claim is not there, nothing.
   *
   * @param claims ids of claims
   * @param others ids of other claims
   */
  public List<Review> link(
      List<String> claims, List<String> others, boolean together, String reason) {
    return register
        .database()
        .write(
            h -> {
              List<Review> links = new ArrayList<>();
              for (String claim : claims) {
                for (String other : others) {
                  links.add(link(h, claim, other, together, reason));
                }
              }
              return links;
            });
  }

  private Review link(Handle handle, String claim, String other, boolean together, String reason) {
    if (claim.equals(other)) {
      throw new RegisterException("a claim is not linked with itself; give two claims");
    }
    place(handle, other);
    return of(handle, together ? "must-link" : "cannot-link", claim, other, null, null, reason);
  }

  /** Corrects a slot of a claim; see {@link Slots#value} for what may be written. */
  public Review correct(String claim, String slot, String written, String reason) {
    return register
        .database()
        .write(
            h -> {
              Place place = place(h, claim);
              JsonNode value =
                  Slots.value(slot, written, place.report().report().text(), place.trigger());
              return of(h, "correct", claim, null, slot, value.toString(), reason);
            });
  }

  /**
   * Corrects a slot of words of a claim by marking them in the text.
   *
   * @param claim id of the claim
   * @param slot a slot of words; see {@link Slots#marked}
   * @param marked the words; none to empty the slot
   * @param book where the ids of the marked are looked up
   * @param reason why, or null
   */
  public Review correct(
      String claim, String slot, List<Slots.Marked> marked, NameBook book, String reason) {
    return register
        .database()
        .write(
            h -> {
              String text = place(h, claim).report().report().text();
              JsonNode value = Slots.marked(slot, marked, text, book);
              return of(h, "correct", claim, null, slot, value.toString(), reason);
            });
  }

  /**
   * Takes a review back, which adds one that says so; what stood before it holds again. Taking back
   * that one brings the review back.
   *
   * @param review id of the review
   * @param reason why, or null
   * @throws RegisterException if there is no such review or it does not stand
   */
  public Review undo(String review, String reason) {
    return register
        .database()
        .write(
            h -> {
              List<Review> all = ReviewStore.all(h);
              Review undone =
                  all.stream()
                      .filter(r -> r.id().equals(review))
                      .findFirst()
                      .orElseThrow(
                          () ->
                              new RegisterException(
                                  "no review " + review + "; sijill review list has all of them"));
              if (!Standing.stands(undone, all)) {
                throw new RegisterException("the review " + review + " is taken back already");
              }
              return insert(
                  h,
                  "undo",
                  report(h, undone.report()),
                  undone.claim(),
                  undone.other(),
                  undone.slot(),
                  null,
                  reason,
                  undone.rules(),
                  undone.id());
            });
  }

  /**
   * Adds a claim that the machine missed, by marking its trigger.
   *
   * @param report id of the report
   * @param begin first code point of the trigger
   * @param end code point after its last
   * @param type its type
   * @param reason why, or null
   */
  public Review add(String report, int begin, int end, String type, String reason) {
    return register
        .database()
        .write(
            h -> {
              StoredReport stored = report(h, report);
              ObjectNode trigger = Slots.span(begin, end, stored.report().text());
              return add(h, stored, trigger, type, Map.of(), reason);
            });
  }

  /**
   * Adds a claim that the machine missed.
   *
   * @param report id of the report
   * @param trigger words of the trigger, as they stand in the text
   * @param type its type
   * @param slots other slots, as a person writes them
   * @param reason why, or null
   */
  public Review add(
      String report, String trigger, String type, Map<String, String> slots, String reason) {
    return register
        .database()
        .write(
            h -> {
              StoredReport stored = report(h, report);
              ObjectNode span = Slots.span(trigger.strip(), stored.report().text(), 0);
              return add(h, stored, span, type, slots, reason);
            });
  }

  private Review add(
      Handle handle,
      StoredReport stored,
      ObjectNode trigger,
      String type,
      Map<String, String> slots,
      String reason) {
    ObjectNode row = row(stored, trigger, type, slots);
    String claim = row.path("id").asText();
    boolean same =
        Standing.of(ReviewStore.ofReport(handle, stored.number())).stream()
            .filter(r -> r.kind().equals("add") && r.by().equals(by))
            .anyMatch(r -> r.claim().equals(claim));
    if (same) {
      throw new RegisterException(
          "you have added this claim already; correct it instead: " + claim);
    }
    return insert(handle, "add", stored, claim, null, null, row.toString(), reason, null, null);
  }

  /** Begins or ends coding a report from blank: until then the machine's claims stay hidden. */
  public Review blank(String report, boolean begin) {
    return register
        .database()
        .write(
            h ->
                insert(
                    h,
                    begin ? "begin-blank" : "end-blank",
                    report(h, report),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
  }

  private static ObjectNode row(
      StoredReport stored, ObjectNode span, String type, Map<String, String> slots) {
    String text = stored.report().text();
    int at = span.path("begin").asInt();
    String name = Slots.value("type", type, text, at).asText();
    ObjectNode row = JSON.createObjectNode();
    row.put("schema", "claim/1");
    row.put(
        "id",
        Hashes.claimId(
            stored.report().id(),
            new Span(at, span.path("end").asInt(), span.path("text").asText()),
            Claim.Type.valueOf(name),
            0));
    row.set("sentence", sentence(text, at, span.path("end").asInt()));
    row.set("trigger", span);
    row.put("type", name);
    row.put("status", "actual");
    row.put("scope", "instance");
    for (String role :
        List.of("actor", "recipient", "mediator", "guarantor", "place", "within", "speakers")) {
      row.putArray(role);
    }
    row.putNull("time");
    slots.forEach((slot, written) -> row.set(slot, Slots.value(slot, written, text, at)));
    row.putArray("because");
    return row;
  }

  /** The sentence that a stretch of a text stands in; the stretch where it goes beyond one. */
  private static ObjectNode sentence(String text, int begin, int end) {
    AlignedText aligned = Normaliser.align(text);
    CodePoints points = new CodePoints(text);
    for (Sentence sentence : SentenceSplitter.split(aligned)) {
      Range range = aligned.range(sentence.begin(), sentence.end());
      Span span = points.span(range);
      if (span.begin() <= begin && end <= span.end()) {
        return Slots.span(span.begin(), span.end(), text);
      }
    }
    return Slots.span(begin, end, text);
  }

  private Review of(
      String kind, String claim, String other, String slot, String value, String reason) {
    return register.database().write(h -> of(h, kind, claim, other, slot, value, reason));
  }

  private Review of(
      Handle handle,
      String kind,
      String claim,
      String other,
      String slot,
      String value,
      String reason) {
    Place place = place(handle, claim);
    String rules = ClaimStore.coder(handle, place.report().number()).rules();
    return insert(handle, kind, place.report(), claim, other, slot, value, reason, rules, null);
  }

  private Review insert(
      Handle handle,
      String kind,
      StoredReport report,
      String claim,
      String other,
      String slot,
      String value,
      String reason,
      String rules,
      String undoes) {
    if (reason != null && reason.length() > LONGEST) {
      throw new RegisterException("the reason is longer than " + LONGEST + " characters");
    }
    String at = register.journal().now();
    Review review =
        new Review(
            UUID.randomUUID().toString(),
            at,
            by,
            kind,
            report.report().id(),
            claim,
            other,
            slot,
            value,
            reason,
            rules,
            undoes);
    ReviewStore.insert(handle, review, report.number());
    register
        .journal()
        .add(
            handle,
            by,
            "review",
            review.id(),
            Map.of(
                "kind", kind, "report", report.report().id(), "claim", claim == null ? "" : claim));
    return review;
  }

  /** Where a claim stands: its report and the first code point of its trigger. */
  private record Place(StoredReport report, int trigger) {}

  private static Place place(Handle handle, String claim) {
    Long number = ClaimStore.reportOf(handle, claim);
    if (number != null) {
      int trigger =
          ClaimStore.present(handle, number).stream()
              .filter(c -> c.id().equals(claim))
              .findFirst()
              .map(c -> c.row().path("trigger").path("begin").asInt())
              .orElse(0);
      return new Place(ReportStore.byNumber(handle, number), trigger);
    }
    Optional<Review> added =
        ReviewStore.all(handle).stream()
            .filter(r -> r.kind().equals("add") && r.claim().equals(claim))
            .findFirst();
    return added
        .map(
            r ->
                new Place(
                    report(handle, r.report()),
                    Rows.parse(r.value()).path("trigger").path("begin").asInt()))
        .orElseThrow(
            () ->
                new RegisterException(
                    "no claim " + claim + " in the register; sijill export jsonl lists them"));
  }

  private static StoredReport report(Handle handle, String id) {
    return ReportStore.byId(handle, id)
        .orElseThrow(() -> new RegisterException("no report " + id + " in the register"));
  }
}
