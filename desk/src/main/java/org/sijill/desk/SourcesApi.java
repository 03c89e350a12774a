package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.reader.ReportJson;
import org.sijill.register.store.FeedStore;
import org.sijill.register.store.OutletStore;

/** Outlets and feeds, and how long they have been silent. */
final class SourcesApi {

  private final Tools tools;
  private final Snapshots snapshots;

  SourcesApi(Tools tools, Snapshots snapshots) {
    this.tools = tools;
    this.snapshots = snapshots;
  }

  /** What an outlet has told. */
  private static final class Told {
    private int reports;
    private int claims;
    private String first;
    private String last;

    private void add(ReportInfo report, int itsClaims) {
      reports++;
      claims += itsClaims;
      LocalDate day = ReportJson.day(report.published());
      if (day != null) {
        String written = day.toString();
        first = first == null || written.compareTo(first) < 0 ? written : first;
        last = last == null || written.compareTo(last) > 0 ? written : last;
      }
    }
  }

  Answer sources(Query query) {
    Snapshot snapshot = snapshots.current();
    Map<String, Told> told = new TreeMap<>();
    for (ReportInfo report : snapshot.reports()) {
      if (report.outlet() != null) {
        told.computeIfAbsent(report.outlet(), k -> new Told())
            .add(report, snapshot.claimsOf(report.id()).size());
      }
    }
    ObjectNode answer = JsonTree.object();
    ArrayNode outlets = answer.putArray("outlets");
    ArrayNode feeds = answer.putArray("feeds");
    tools
        .register()
        .database()
        .read(
            h -> {
              for (OutletStore.Outlet outlet : OutletStore.all(h)) {
                outlets.add(tree(outlet, told.getOrDefault(outlet.name(), new Told())));
              }
              FeedStore.all(h).forEach(feed -> feeds.add(tree(feed)));
              return null;
            });
    return Answer.of(answer);
  }

  private ObjectNode tree(OutletStore.Outlet outlet, Told told) {
    return JsonTree.object()
        .put("name", outlet.name())
        .put("country", outlet.country())
        .put("alignment", outlet.alignment())
        .put("reports", told.reports)
        .put("claims", told.claims)
        .put("first", told.first)
        .put("last", told.last)
        .put("composed", ReportInfo.isComposed(outlet.name()))
        .put("silent_days", silent(told.last));
  }

  private ObjectNode tree(FeedStore.Feed feed) {
    return JsonTree.object()
        .put("url", feed.url())
        .put("outlet", feed.outlet())
        .put("last_success", feed.lastSuccess())
        .put("last_entry", feed.lastEntry())
        .put("failures", feed.failures())
        .put("last_failure", feed.lastFailure())
        .put("silent_days", silent(feed.lastEntry()));
  }

  /** Days since a moment, or null where none is known. */
  private Long silent(String last) {
    LocalDate day = ReportJson.day(last);
    LocalDate today = LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC);
    return day == null ? null : Math.max(0, ChronoUnit.DAYS.between(day, today));
  }
}
