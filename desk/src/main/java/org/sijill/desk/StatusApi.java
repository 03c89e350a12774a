package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;

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
    return Answer.of(tree());
  }

  ObjectNode tree() {
    ObjectNode answer = JsonTree.object();
    answer.put("version", tools.coder().version()).put("rules", tools.coder().rules());
    answer.put("by", tools.by());
    if (snapshots.deriving()) {
      stored(answer);
    } else {
      derived(answer, snapshots.current());
    }
    answer.put("building", snapshots.building());
    Jobs.Job job = jobs.running();
    answer.set("job", job == null ? null : job.tree());
    answer.putArray("languages").add("ar").add("en");
    answer.putObject("settings").put("tiles", settings.tiles());
    return answer;
  }

  /** What the register tells by itself, before the first snapshot is made. */
  private void stored(ObjectNode answer) {
    tools
        .register()
        .database()
        .readAtOnce(
            h -> {
              List<String> outlets = ReportStore.outlets(h);
              int reports = ReportStore.count(h);
              answer.putNull("snapshot");
              answer.put("composed", outlets.stream().anyMatch(ReportInfo::isComposed));
              answer.put("empty", reports == 0);
              answer
                  .putObject("counts")
                  .put("reports", reports)
                  .put("claims", ClaimStore.count(h))
                  .putNull("incidents")
                  .put("outlets", outlets.size())
                  .putNull("reviewed");
              answer.putObject("days").putNull("first").putNull("last");
              return null;
            });
  }

  private static void derived(ObjectNode answer, Snapshot snapshot) {
    answer.put("snapshot", snapshot.id());
    answer.put("composed", snapshot.reports().stream().anyMatch(ReportInfo::composed));
    answer.put("empty", snapshot.reports().isEmpty());
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
  }

  Answer set(Query query) {
    ObjectNode body = query.body();
    settings.tiles(JsonTree.text(body, "tiles"));
    return Answer.of(JsonTree.object().put("tiles", settings.tiles()));
  }
}
