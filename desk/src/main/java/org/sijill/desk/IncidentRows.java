package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Incidents as lists show them. */
final class IncidentRows {

  private IncidentRows() {}

  /** The row of the published schema with what lists tell beside it. */
  static ObjectNode row(Snapshot snapshot, IncidentInfo info, boolean named) {
    ObjectNode row = JsonTree.of(info.incident());
    row.put("reports", info.reports());
    var outlets = row.putArray("outlets_told");
    info.outlets().forEach(outlets::add);
    row.put("denied", info.denied())
        .put("contradicted", info.contradicted())
        .put("claims_count", info.claims().length);
    return named ? row : snapshot.roles().hide(row);
  }
}
