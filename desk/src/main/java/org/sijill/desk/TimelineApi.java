package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.derive.incidents.Incident;

/** Incidents counted by their first day and by type. */
final class TimelineApi {

  private final Selection.Selector selector;

  TimelineApi(Selection.Selector selector) {
    this.selector = selector;
  }

  Answer timeline(Query query) {
    Map<String, Map<String, Integer>> days = new HashMap<>();
    int undated = 0;
    for (IncidentInfo info : IncidentsApi.asOf(selector.select(query), query)) {
      Incident incident = info.incident();
      if (incident.from() == null) {
        undated++;
      } else {
        days.computeIfAbsent(incident.from(), k -> new TreeMap<>())
            .merge(incident.type().name(), 1, Integer::sum);
      }
    }
    ObjectNode answer = JsonTree.object();
    ArrayNode told = answer.putArray("days");
    new TreeMap<>(days)
        .forEach(
            (day, types) -> {
              ObjectNode each = told.addObject().put("day", day).putObject("types");
              types.forEach(each::put);
            });
    return Answer.of(answer.put("undated", undated));
  }
}
