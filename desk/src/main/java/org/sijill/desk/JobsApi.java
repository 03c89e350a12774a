package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Report;
import org.sijill.register.Intake;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Inputs;

/** Adds reports to the register, and tells how far that is. */
final class JobsApi {

  private final Tools tools;
  private final Snapshots snapshots;
  private final Jobs jobs;

  JobsApi(Tools tools, Snapshots snapshots, Jobs jobs) {
    this.tools = tools;
    this.snapshots = snapshots;
    this.jobs = jobs;
  }

  /** Adds one text at once. */
  Answer text(Query query) throws InterruptedException {
    Report report = CodeApi.report(query.body());
    Incoming incoming =
        new Incoming(
            report,
            false,
            report.text().getBytes(StandardCharsets.UTF_8),
            "desk",
            "text/plain",
            "text 1",
            null);
    ObjectNode answer = JsonTree.object();
    List<String> refused = new ArrayList<>();
    new Intake(tools.register(), tools.coding(), tools.words(), tools.by())
        .add(
            List.of(incoming).iterator(),
            1,
            new Intake.Listener() {
              @Override
              public void added(Intake.Added added) {
                answer.put("id", added.id()).put("fresh", added.fresh());
              }

              @Override
              public void refused(String origin, String message) {
                refused.add(message);
              }
            });
    snapshots.changed();
    if (!refused.isEmpty()) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, Said.byTheRegister(refused.get(0)), null);
    }
    return Answer.of(answer);
  }

  /** Adds files behind; their bytes are taken over before the request ends. */
  Answer files(Query query) throws IOException {
    List<Inputs> inputs = new ArrayList<>();
    List<UploadedFile> files = query.files();
    for (UploadedFile file : files) {
      inputs.add(Uploads.copy(file));
    }
    ObjectNode answer = JsonTree.object();
    String what = files.size() == 1 ? Uploads.name(files.get(0)) : files.size() + " files";
    answer.set("job", jobs.add(what, inputs).tree());
    return Answer.of(answer);
  }

  Answer one(Query query) {
    return Answer.of(job(query).tree());
  }

  Answer cancel(Query query) {
    Jobs.Job job = job(query);
    jobs.cancel(job);
    return Answer.of(job.tree());
  }

  private Jobs.Job job(Query query) {
    Jobs.Job job = jobs.get(query.path("id"));
    if (job == null) {
      throw new Refusal(
          HttpStatus.NOT_FOUND,
          new Said(
              "لا عمل بهذا الرقم؛ تُحفظ آخر خمسين", "no such job; the last fifty are remembered"),
          null);
    }
    return job;
  }
}
