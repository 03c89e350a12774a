package org.sijill.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.reader.ReportJson;
import org.sijill.register.intake.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to code, in this order.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "ISO date of reports that do not name theirs.")
  private String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of reports that do not name theirs.")
  private String outlet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, jsonl or csv. Default: table on a terminal, else jsonl.")
  private Format.Name format;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description =
          "text, json, jsonl, csv, telegram or warc. Default: by the file's name, else text, HTML, PDF or"
              + " DOCX by its bytes.")
  private String input;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports read at once. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (published != null && ReportJson.day(published) == null) {
      throw new ParameterException(
          spec.commandLine(), "--published is not an ISO date such as 2024-01-31: " + published);
    }
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(spec.commandLine(), "--threads must be from 1 to 1024");
    }
    Format.Name name =
        format != null ? format : Terminal.isOutput() ? Format.Name.table : Format.Name.jsonl;
    Engine engine = rules.engine();
    try (Inputs inputs =
            new Inputs(
                files,
                System.in,
                new Inputs.Options(InputKind.of(spec, input), outlet, published, null));
        Output out = new Output()) {
      boolean all = new Pipeline(engine, name.format(), System.err).run(inputs, threads, out);
      return all ? Main.DONE : Main.UNREAD;
    }
  }
}
