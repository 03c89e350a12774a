package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Claim;
import org.sijill.register.review.Agreement;
import org.sijill.register.review.Coders;
import org.sijill.register.review.Standing;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.ReviewStore.Review;

/** What people say of claims: the queue, the history, how well they agree. */
final class ReviewApi {

  static final List<String> QUEUE_SORTS = List.of("doubt", "weight", "published", "rank");
  static final List<String> SORTS = List.of("at");

  /** Below this a claim is as likely wrong as right. */
  private static final int SURE = 50;

  private final Tools tools;
  private final Selection.Selector selector;
  private final IncidentsApi incidents;

  ReviewApi(Tools tools, Selection.Selector selector, IncidentsApi incidents) {
    this.tools = tools;
    this.selector = selector;
    this.incidents = incidents;
  }

  /** A claim that nobody has looked at, with how much speaks for looking at it. */
  private record Doubtful(int at, KnownClaim known, int doubt, int weight) {
    int rank() {
      return doubt * weight;
    }
  }

  /** All claims that nobody has looked at, in an order. */
  private static List<Doubtful> queue(Snapshot snapshot, Query.Order order) {
    List<Doubtful> rows = new ArrayList<>();
    for (int i = 0; i < snapshot.keys().size(); i++) {
      KnownClaim known = snapshot.claim(i);
      if (known.verdict() == Verdict.UNREVIEWED) {
        int doubt = 100 - known.claim().confidence();
        rows.add(new Doubtful(i, known, doubt, 1 + weight(reasons(snapshot, known))));
      }
    }
    return switch (order.field()) {
      case "doubt" -> Page.sorted(rows, order, Doubtful::doubt);
      case "weight" -> Page.sorted(rows, order, Doubtful::weight);
      case "published" -> Page.sorted(rows, order, row -> row.known().claim().report().published());
      default -> Page.sorted(rows, order, Doubtful::rank);
    };
  }

  Answer queue(Query query) {
    Query.Order order = query.order("-rank", QUEUE_SORTS);
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    List<Doubtful> sorted = new ArrayList<>();
    for (Doubtful row : snapshot.kept(List.of("queue", order), () -> queue(snapshot, order))) {
      if (selection.takes(row.at())) {
        sorted.add(row);
      }
    }
    boolean named = query.named();
    return Answer.of(
        Page.of(
            query,
            snapshot.id(),
            sorted,
            row -> {
              ObjectNode tree = incidents.claim(snapshot, row.known(), named);
              tree.set("report", snapshot.report(row.known().claim().report().id()).head());
              tree.put("doubt", row.doubt() / 100.0).put("weight", row.weight());
              var reasons = tree.putArray("reasons");
              reasons(snapshot, row.known()).forEach(reason -> reasons.add(reason.word()));
              return tree;
            }));
  }

  /** What speaks for looking at a claim, in the order in which it is told. */
  private enum Reason {
    LOW_CONFIDENCE(0),
    AMBIGUOUS_PLACE(0),
    /** It changes who has what, or who stands with whom. */
    MOVES_STATE(1),
    /** It tells of the dead. */
    NUMBERS(1),
    /** An incident is told by it alone. */
    STANDS_ALONE(1),
    CONTRADICTED(1);

    private final int weight;

    Reason(int weight) {
      this.weight = weight;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static int weight(Set<Reason> reasons) {
    int weight = 0;
    for (Reason reason : reasons) {
      weight += reason.weight;
    }
    return weight;
  }

  private static Set<Reason> reasons(Snapshot snapshot, KnownClaim known) {
    Claim claim = known.claim();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (claim.confidence() < SURE) {
      reasons.add(Reason.LOW_CONFIDENCE);
    }
    for (Claim.Place place : claim.place()) {
      if (!place.candidates().isEmpty()) {
        reasons.add(Reason.AMBIGUOUS_PLACE);
      }
    }
    if (claim.effect() != null) {
      reasons.add(Reason.MOVES_STATE);
    }
    for (Claim.Count count : claim.counts()) {
      if (count.what().equals("killed")) {
        reasons.add(Reason.NUMBERS);
      }
    }
    String incident = snapshot.incidentOf(known.id());
    IncidentInfo info = incident == null ? null : snapshot.incident(incident);
    if (info != null && info.claims().length == 1) {
      reasons.add(Reason.STANDS_ALONE);
    }
    if (info != null && info.contradicted()) {
      reasons.add(Reason.CONTRADICTED);
    }
    return reasons;
  }

  Answer history(Query query) {
    Query.Order order = query.order("-at", SORTS);
    List<Review> all = tools.register().database().read(ReviewStore::all);
    List<Review> rows =
        all.stream()
            .filter(
                review ->
                    is(query.text("claim"), review.claim())
                        || query.text("claim") != null
                            && query.text("claim").equals(review.other()))
            .filter(review -> is(query.text("report"), review.report()))
            .filter(review -> is(query.text("by"), review.by()))
            .filter(review -> is(query.text("kind"), review.kind()))
            .toList();
    List<Review> sorted = new ArrayList<>(rows);
    if (order.falling()) {
      java.util.Collections.reverse(sorted);
    }
    String snapshot = selector.snapshot(query).id();
    Set<String> stand = Standing.ids(all);
    return Answer.of(
        Page.of(
            query,
            snapshot,
            sorted,
            review -> ReviewTree.of(review, !stand.contains(review.id()))));
  }

  private static boolean is(String asked, String value) {
    return asked == null || asked.equals(value);
  }

  Answer agreement(Query query) {
    Coders.Pair pair = Coders.pair(tools.register(), query.needed("one"), query.needed("other"));
    Agreement.Result result = Agreement.of(pair.one(), pair.other());
    ObjectNode answer = JsonTree.object();
    answer.put("units", result.units()).put("reports", pair.reports().size());
    number(answer, "kappa", result.kappa());
    number(answer, "alpha", result.alpha());
    ObjectNode f1 = answer.putObject("f1");
    for (Map.Entry<String, Double> slot : result.f1().entrySet()) {
      number(f1, slot.getKey(), slot.getValue());
    }
    return Answer.of(answer);
  }

  /** A number that JSON knows, else null. */
  private static void number(ObjectNode node, String field, double value) {
    if (Double.isFinite(value)) {
      node.put(field, value);
    } else {
      node.putNull(field);
    }
  }
}
