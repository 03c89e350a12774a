package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sijill.derive.ClaimFilter;

/** Finds reports, claims and incidents by words in any form. */
final class SearchApi {

  /** Of each kind so many, at most. */
  private static final int MOST = 20;

  private final Selection.Selector selector;
  private final ReportsApi reports;
  private final IncidentsApi incidents;

  SearchApi(Selection.Selector selector, ReportsApi reports, IncidentsApi incidents) {
    this.selector = selector;
    this.reports = reports;
    this.incidents = incidents;
  }

  Answer search(Query query) {
    String words = query.needed("q");
    boolean named = query.named();
    Snapshot snapshot = selector.snapshot(query);
    ClaimFilter filter = query.filter();
    ObjectNode answer = JsonTree.object();
    ArrayNode foundReports = answer.putArray("reports");
    reports.matching(snapshot, filter, words).stream()
        .limit(MOST)
        .forEach(report -> foundReports.add(ReportsApi.row(snapshot, report)));
    Selection selection = selector.select(snapshot, filter, words);
    ArrayNode claims = answer.putArray("claims");
    selection.claims().stream()
        .limit(MOST)
        .forEach(at -> claims.add(incidents.claim(snapshot, snapshot.claim(at), named)));
    ArrayNode foundIncidents = answer.putArray("incidents");
    selection.incidents().stream()
        .limit(MOST)
        .forEach(info -> foundIncidents.add(IncidentRows.row(snapshot, info, named)));
    return Answer.of(answer);
  }
}
