package org.sijill.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.register.intake.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Codes reports into claims. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Code reports into claims.",
      "FILE is plain text, HTML, PDF, DOCX, *.json (one report: \"text\" and, if known, \"id\", \"title\", \"outlet\","
          + " \"published\", \"url\") or *.jsonl (one such report a line). No FILE or \"-\":"
          + " standard input."
    },
    footer = {
      "",
      "Exit status: 0 done, 1 something could not be read (named on standard error, the rest still"
          + " done), 2 wrong usage."
    })
final class CodeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Rules rules;
  @Mixin private InputOptions input;
  @Mixin private ThreadsOption threads;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to code, in this order.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, jsonl or csv. Default: table on a terminal, else jsonl.")
  private Format.Name format;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Format.Name name =
        format != null ? format : Terminal.isOutput() ? Format.Name.table : Format.Name.jsonl;
    int atOnce = threads.threads();
    Engine engine = rules.engine();
    try (Inputs inputs = new Inputs(files, System.in, input.options());
        Output out = new Output()) {
      boolean all = new Pipeline(engine, name.format(), System.err).run(inputs, atOnce, out);
      return all ? Main.DONE : Main.UNREAD;
    }
  }
}
