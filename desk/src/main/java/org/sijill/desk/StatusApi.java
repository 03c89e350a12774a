package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the desk stands. */
final class StatusApi {

  private final Tools tools;
  private final Snapshots snapshots;
  private final Jobs jobs;
  private final DeskSettings settings;

  StatusApi(Tools tools, Snapshots snapshots, Jobs jobs, DeskSettings settings) {
    this.tools = tools;
    this.snapshots = snapshots;
    this.jobs = jobs;
    this.settings = settings;
  }

  Answer status(Query query) {
    Snapshot snapshot = snapshots.current();
    ObjectNode answer = JsonTree.object();
    answer.put("version", tools.coder().version()).put("rules", tools.coder().rules());
    answer.put("snapshot", snapshot.id()).put("building", snapshots.building());
    answer.put("composed", snapshot.reports().stream().anyMatch(ReportInfo::composed));
    answer.put("empty", snapshot.reports().isEmpty());
    answer.put("by", tools.by());
    answer
        .putObject("counts")
        .put("reports", snapshot.reports().size())
        .put("claims", snapshot.keys().size())
        .put("incidents", snapshot.told().size())
        .put(
            "outlets",
            snapshot.reports().stream()
                .map(ReportInfo::outlet)
                .filter(outlet -> outlet != null)
                .distinct()
                .count())
        .put("reviewed", snapshot.keys().stream().filter(k -> k.reviewed()).count());
    String[] days = snapshot.days();
    answer.putObject("days").put("first", days[0]).put("last", days[1]);
    Jobs.Job job = jobs.running();
    answer.set("job", job == null ? null : job.tree());
    answer.putArray("languages").add("ar").add("en");
    answer.putObject("settings").put("tiles", settings.tiles());
    return Answer.of(answer);
  }

  Answer set(Query query) {
    ObjectNode body = query.body();
    settings.tiles(JsonTree.text(body, "tiles"));
    return Answer.of(JsonTree.object().put("tiles", settings.tiles()));
  }
}
