package org.sijill.cli;

import org.sijill.register.intake.Inputs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The value of {@code --input}. */
final class InputKind {

  private InputKind() {}

  /** The kind that a user names; null where none is named. */
  static Inputs.Kind of(CommandSpec spec, String input) {
    if (input == null) {
      return null;
    }
    return switch (input) {
      case "text" -> Inputs.Kind.TEXT;
      case "json" -> Inputs.Kind.JSON;
      case "jsonl" -> Inputs.Kind.JSONL;
      case "csv" -> Inputs.Kind.CSV;
      case "telegram" -> Inputs.Kind.TELEGRAM;
      case "warc" -> Inputs.Kind.WARC;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--input is text, json, jsonl, csv, telegram or warc, not " + input);
    };
  }
}
