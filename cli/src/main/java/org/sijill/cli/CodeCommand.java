package org.sijill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.register.intake.Compression;
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
          + " \"published\", \"url\"), *.jsonl (one such report a line), *.csv or *.parquet. What is packed with gzip"
          + " or zstd is unpacked. No FILE or \"-\": standard input."
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

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Write into this file, packed where its name ends in .gz or .zst. It appears when all is"
              + " written.")
  private Path to;

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean table = format == null && to == null && Terminal.isOutput();
    Format.Name name = format != null ? format : table ? Format.Name.table : Format.Name.jsonl;
    int atOnce = threads.threads();
    Engine engine = rules.engine();
    Pipeline pipeline = new Pipeline(engine, name.format(), System.err);
    boolean all;
    try (Inputs inputs = new Inputs(files, System.in, input.options())) {
      if (to == null) {
        try (Output out = new Output()) {
          all = pipeline.run(inputs, atOnce, out);
        }
      } else {
        all = intoFile(pipeline, inputs, atOnce);
      }
    }
    return all ? Main.DONE : Main.UNREAD;
  }

  private boolean intoFile(Pipeline pipeline, Inputs inputs, int atOnce)
      throws IOException, InterruptedException {
    Path folder = to.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new Main.Failure(folder + " is no folder; create it, or name another file with --to");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    boolean all;
    try {
      try (OutputStream out = Compression.named(to.toString()).pack(Files.newOutputStream(part))) {
        all = pipeline.run(inputs, atOnce, out);
      }
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return all;
  }
}
