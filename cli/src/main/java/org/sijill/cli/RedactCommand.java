package org.sijill.cli;

import java.util.concurrent.Callable;
import org.sijill.reader.Knowledge;
import org.sijill.register.Redaction;
import org.sijill.register.Register;
import org.sijill.register.store.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes words out of the register for good. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = {
      "Remove a report, a stretch of it or a person's name from every place on disk, for good.",
      "Hashes, date, reason and who did it stay in the log. A backup made before still holds the"
          + " words."
    })
final class RedactCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RegisterOption register;

  @ArgGroup(multiplicity = "1")
  private What what;

  /** What is removed. */
  static final class What {
    @Option(names = "--report", paramLabel = "ID", description = "A report, or one of its words.")
    private String report;

    @Option(
        names = "--person",
        paramLabel = "NAME",
        description = "A name, in all reports, however its letters are written.")
    private String person;
  }

  @Option(
      names = "--span",
      paramLabel = "BEGIN:END",
      description = "With --report: only this stretch of it, in code points.")
  private String span;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Override
  public Integer call() {
    try (Register open = register.existing()) {
      Redaction redaction = new Redaction(open, new Words(Knowledge.bundled()), register.by());
      if (what.person != null) {
        int reports = redaction.person(what.person, reason);
        System.err.println("removed from " + reports + " reports");
      } else if (span == null) {
        redaction.report(what.report, reason);
      } else {
        if (!span.matches("\\d{1,9}:\\d{1,9}")) {
          throw new ParameterException(
              spec.commandLine(), "--span is BEGIN:END in code points, not " + span);
        }
        String[] ends = span.split(":");
        redaction.span(what.report, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), reason);
      }
    }
    return Main.DONE;
  }
}
