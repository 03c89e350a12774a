package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sijill.register.Recoding;
import org.sijill.register.Register;
import org.sijill.register.store.ReviewStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Codes all reports of the register anew. */
@Command(
    name = "recode",
    mixinStandardHelpOptions = true,
    description = {
      "Code all reports with the present rules, as a run of its own.",
      "Prints one JSON object for each claim that is not as it was, and for each review whose claim"
          + " is gone."
    })
final class RecodeCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Mixin private RegisterOption register;
  @Mixin private Rules rules;
  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Codings codings = rules.codings();
    try (Register open = register.existing();
        Progress progress = Progress.of("recoding");
        PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
      Recoding.Result result =
          new Recoding(open, codings.coding(), codings.words(), register.by())
              .run(threads.threads(), progress::to);
      for (Recoding.Changed changed : result.changed()) {
        var row =
            JSON.createObjectNode()
                .put("report", changed.report())
                .put("claim", changed.claim())
                .put("change", changed.change().name().toLowerCase(java.util.Locale.ROOT));
        changed.slots().forEach(row.putArray("slots")::add);
        out.println(row);
      }
      for (ReviewStore.Review review : result.stranded()) {
        out.println(
            JSON.createObjectNode()
                .put("report", review.report())
                .put("claim", review.claim())
                .put("review", review.id())
                .put("change", "review-without-claim"));
      }
      progress.end(
          result.reports()
              + " reports, "
              + result.kept()
              + " claims as before, "
              + result.changed().size()
              + " not, "
              + result.carried()
              + " reviews carried over");
      return Main.DONE;
    }
  }
}
