package org.sijill.register.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReviewStore.Review;

/** The claims of a report as they stand after the reviews. A pure function of both. */
public final class Rows {

  private static final JsonMapper JSON = new JsonMapper();

  private Rows() {}

  /** What people have said of a claim in the end. */
  public enum Verdict {
    UNREVIEWED,
    ACCEPTED,
    CORRECTED,
    REJECTED,
    ADDED
  }

  /**
   * A claim after the reviews.
   *
   * @param row its row, corrections applied
   * @param verdict what was said of it
   * @param byPerson whether a person added it
   */
  public record Reviewed(ObjectNode row, Verdict verdict, boolean byPerson) {}

  /**
   * Applies reviews in their order.
   *
   * @param claims the machine's claims
   * @param reviews reviews of the report, in the order in which they were made; those taken back do
   *     not count
   * @return the claims in the order of their triggers, rejected ones among them
   */
  public static List<Reviewed> of(List<ClaimStore.Stored> claims, List<Review> reviews) {
    Map<String, Reviewed> byId = new LinkedHashMap<>();
    for (ClaimStore.Stored claim : claims) {
      byId.put(claim.id(), new Reviewed(claim.row(), Verdict.UNREVIEWED, false));
    }
    for (Review review : Standing.of(reviews)) {
      if (review.kind().equals("add")) {
        byId.putIfAbsent(review.claim(), new Reviewed(parse(review.value()), Verdict.ADDED, true));
        continue;
      }
      Reviewed before = byId.get(review.claim());
      if (before == null) {
        continue;
      }
      switch (review.kind()) {
        case "accept" ->
            byId.put(
                review.claim(), new Reviewed(before.row(), Verdict.ACCEPTED, before.byPerson()));
        case "reject" ->
            byId.put(
                review.claim(), new Reviewed(before.row(), Verdict.REJECTED, before.byPerson()));
        case "correct" -> {
          ObjectNode row = before.row().deepCopy();
          row.set(review.slot(), tree(review.value()));
          byId.put(review.claim(), new Reviewed(row, Verdict.CORRECTED, before.byPerson()));
        }
        default -> {
          // links and notes do not change the claim
        }
      }
    }
    List<Reviewed> all = new ArrayList<>(byId.values());
    all.sort(
        Comparator.comparingInt((Reviewed r) -> r.row().path("trigger").path("begin").asInt())
            .thenComparing(r -> r.row().path("id").asText()));
    return all;
  }

  static ObjectNode parse(String json) {
    return (ObjectNode) tree(json);
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
