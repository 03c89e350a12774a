package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sijill.derive.ClaimFilter;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.register.review.Standing;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.ReviewStore.Review;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;

/** Reports: the list, and one with its claims. */
final class ReportsApi {

  static final List<String> SORTS = List.of("published", "outlet", "claims");

  private final Tools tools;
  private final Selection.Selector selector;
  private final ReportClaims claims;
  private final Framings framings;

  ReportsApi(Tools tools, Selection.Selector selector, ReportClaims claims, Framings framings) {
    this.tools = tools;
    this.selector = selector;
    this.claims = claims;
    this.framings = framings;
  }

  Answer list(Query query) {
    Snapshot snapshot = selector.snapshot(query);
    Query.Order order = query.order("-published", SORTS);
    List<ReportInfo> rows = matching(snapshot, query.filter(), query.text("q"));
    List<ReportInfo> sorted =
        switch (order.field()) {
          case "outlet" -> Page.sorted(rows, order, ReportInfo::outlet);
          case "claims" -> Page.sorted(rows, order, r -> snapshot.claimsOf(r.id()).size());
          default -> order.falling() ? rows : Page.sorted(rows, order, ReportInfo::published);
        };
    return Answer.of(Page.of(query, snapshot.id(), sorted, report -> row(snapshot, report)));
  }

  /** Reports that hold the words and one of whose claims passes, or that have none and pass. */
  List<ReportInfo> matching(Snapshot snapshot, ClaimFilter filter, String words) {
    Selection selection = selector.select(snapshot, filter, null);
    Set<Long> found = words == null ? null : found(words);
    if (selection.all() && found == null) {
      return snapshot.reports();
    }
    Predicate<ReportInfo> own = own(filter);
    List<ReportInfo> rows = new ArrayList<>();
    for (ReportInfo report : snapshot.reports()) {
      List<Integer> claims = snapshot.claimsOf(report.id());
      boolean passes =
          selection.all() || any(selection, claims) || claims.isEmpty() && own.test(report);
      if (passes && (found == null || found.contains(report.number()))) {
        rows.add(report);
      }
    }
    return rows;
  }

  private static boolean any(Selection selection, List<Integer> claims) {
    for (int claim : claims) {
      if (selection.takes(claim)) {
        return true;
      }
    }
    return false;
  }

  private Set<Long> found(String words) {
    String index = tools.words().query(words);
    return index == null
        ? Set.of()
        : tools.register().database().read(h -> SearchIndex.reportNumbers(h, index));
  }

  /** Whether a report without claims passes by its own day and outlet. */
  private static Predicate<ReportInfo> own(ClaimFilter filter) {
    ClaimFilter days =
        new ClaimFilter(
            filter.from(),
            filter.until(),
            Set.of(),
            null,
            null,
            null,
            filter.outlet(),
            null,
            null,
            false);
    if (!days.equals(filter)) {
      return report -> false;
    }
    return report -> {
      var day = ReportJson.day(report.published());
      return (filter.outlet() == null || filter.outlet().equals(report.outlet()))
          && (filter.from() == null || day != null && !day.isBefore(filter.from()))
          && (filter.until() == null || day != null && !day.isAfter(filter.until()));
    };
  }

  static ObjectNode row(Snapshot snapshot, ReportInfo report) {
    List<Integer> claims = snapshot.claimsOf(report.id());
    Set<String> incidents = new HashSet<>();
    int reviewed = 0;
    for (int at : claims) {
      String incident = snapshot.incidentOf(snapshot.claim(at).id());
      if (incident != null) {
        incidents.add(incident);
      }
      reviewed += snapshot.keys().get(at).reviewed() ? 1 : 0;
    }
    return report
        .head()
        .put("url", report.url())
        .put("claims", claims.size())
        .put("incidents", incidents.size())
        .put("reviewed", reviewed)
        .put("composed", report.composed());
  }

  Answer one(Query query) {
    Snapshot snapshot = selector.snapshot(query);
    String id = query.path("id");
    return tools.register().database().read(handle -> one(handle, snapshot, id));
  }

  private Answer one(Handle handle, Snapshot snapshot, String id) {
    StoredReport stored =
        ReportStore.byId(handle, id).orElseThrow(() -> Refusal.missing(Refusal.Thing.REPORT, id));
    List<Review> reviews = ReviewStore.ofReport(handle, stored.number());
    ObjectNode answer = JsonTree.object();
    answer.set("report", tree(stored));
    answer.set("claims", claims.of(handle, stored, snapshot));
    framings.add(answer.putArray("framing"), stored.report().text(), 0);
    ArrayNode told = answer.putArray("reviews");
    Set<String> stand = Standing.ids(reviews);
    reviews.forEach(review -> told.add(ReviewTree.of(review, !stand.contains(review.id()))));
    answer.put("blank", claims.isBlank(reviews));
    return Answer.of(answer);
  }

  private static ObjectNode tree(StoredReport stored) {
    return tree(stored.report())
        .put("received_at", stored.receivedAt())
        .put("redacted", stored.redactedAt() != null)
        .put("unread", stored.unread());
  }

  /** A report with its text. */
  static ObjectNode tree(Report report) {
    return JsonTree.object()
        .put("id", report.id())
        .put("outlet", report.outlet())
        .put("published", report.published())
        .put("title", report.title())
        .put("url", report.url())
        .put("text", report.text())
        .put("composed", ReportInfo.isComposed(report.outlet()));
  }
}
