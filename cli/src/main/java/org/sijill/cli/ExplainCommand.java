package org.sijill.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.register.intake.Inputs;
import org.sijill.register.intake.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows each claim with the words and rules behind it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Each claim of a report with the words, the analyses and the rule behind every slot.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin private Rules rules;

  @Parameters(paramLabel = "FILE", description = "Text, *.json or *.jsonl; \"-\": standard input.")
  private String file;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "ISO date of a report that does not name its own.")
  private String published;

  @Override
  public Integer call() throws IOException {
    Engine engine = rules.engine();
    boolean all = true;
    try (Inputs inputs =
            new Inputs(List.of(file), System.in, new Inputs.Options(null, null, published, null));
        Output target = new Output()) {
      Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
      while (inputs.hasNext()) {
        Item item = inputs.next();
        if (item.problem() != null) {
          System.err.println(item.problem());
          all = false;
        } else {
          Explanation.write(out, item.report(), engine);
        }
      }
      out.flush();
    }
    return all ? Main.DONE : Main.UNREAD;
  }
}
