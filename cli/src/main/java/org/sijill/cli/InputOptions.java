package org.sijill.cli;

import org.sijill.reader.ReportJson;
import org.sijill.register.intake.Inputs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How reports are read, and what is said of those that do not say it of themselves. */
final class InputOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
      names = "--input",
      paramLabel = "KIND",
      description =
          "text, json, jsonl, csv, parquet, telegram or warc. Default: by the file's name, else"
              + " text, HTML, PDF or DOCX by its bytes.")
  private String input;

  /**
   * The options as given, without columns of a table.
   *
   * @throws ParameterException if the date or the kind is none
   */
  Inputs.Options options() {
    if (published != null && ReportJson.day(published) == null) {
      throw new ParameterException(
          spec.commandLine(), "--published is not an ISO date such as 2024-01-31: " + published);
    }
    return new Inputs.Options(kind(), outlet, published, null);
  }

  private Inputs.Kind kind() {
    if (input == null) {
      return null;
    }
    return switch (input) {
      case "text" -> Inputs.Kind.TEXT;
      case "json" -> Inputs.Kind.JSON;
      case "jsonl" -> Inputs.Kind.JSONL;
      case "csv" -> Inputs.Kind.CSV;
      case "parquet" -> Inputs.Kind.PARQUET;
      case "telegram" -> Inputs.Kind.TELEGRAM;
      case "warc" -> Inputs.Kind.WARC;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--input is text, json, jsonl, csv, parquet, telegram or warc, not " + input);
    };
  }
}
