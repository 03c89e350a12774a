package org.sijill.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sijill.register.Register;
import org.sijill.register.export.Export;
import org.sijill.register.export.GraphExport;
import org.sijill.register.export.PossibleNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes claims in a format of the field. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Export the claims, reviews applied: plover, csv, jsonl, geojson, ftm or webannotation; or the"
          + " incidents: acled or ucdp; or ties and acts as of a day: graphml or gexf.",
      "A folder gets the rows, a manifest and a trace from each cell to its words; \"--to -\" prints"
          + " the rows alone. Private persons and speakers at risk become roles unless --people"
          + " named is given with a reason."
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RegisterOption register;
  @Mixin private Rules rules;

  @Parameters(paramLabel = "FORMAT", description = "The format.")
  private String format;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "A new folder, or - for standard output. Default: export-FORMAT.")
  private String to;

  @Option(names = "--from", paramLabel = "DATE", description = "Published on this day or later.")
  private String from;

  @Option(names = "--until", paramLabel = "DATE", description = "Published on this day or before.")
  private String until;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only this type; may be repeated.")
  private List<String> types = new ArrayList<>();

  @Option(names = "--status", paramLabel = "STATUS", description = "Only this status.")
  private String status;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only this outlet.")
  private String outlet;

  @Option(names = "--people", paramLabel = "HOW", description = "roles (default) or named.")
  private String people = "roles";

  @Option(
      names = "--since",
      paramLabel = "EXPORT",
      description =
          "The folder of a former export of this format: changes.jsonl lists what was added,"
              + " changed, merged and withdrawn since.")
  private Path since;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why people are named.")
  private String reason;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DerivedOptions.Day.class,
      description = "graphml, gexf: the day in the world. Default: the last one told.")
  private LocalDate asOf;

  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      converter = DerivedOptions.Day.class,
      description = "graphml, gexf: only what was known on this day. Default: everything.")
  private LocalDate knownBy;

  @Override
  public Integer call() throws IOException {
    for (GraphExport.Name graph : GraphExport.Name.values()) {
      if (graph.name().equalsIgnoreCase(format)) {
        return graph(graph);
      }
    }
    Export.Name name = name();
    if (!people.equals("roles") && !people.equals("named")) {
      throw new ParameterException(spec.commandLine(), "--people is roles or named, not " + people);
    }
    Export.Options options =
        new Export.Options(
            from,
            until,
            types.stream().map(t -> t.toUpperCase(Locale.ROOT)).toList(),
            status,
            outlet,
            people.equals("named"),
            reason,
            since);
    try (Register open = register.existing()) {
      Export export =
          new Export(
              open, register.by(), new PossibleNames(rules.knowledge()), rules.knowledge().names());
      if ("-".equals(to)) {
        try (Writer out = new OutputStreamWriter(new Output(), StandardCharsets.UTF_8)) {
          export.rows(out, name, options);
        }
        return Main.DONE;
      }
      Path folder = Path.of(to == null ? "export-" + format : to);
      Export.Written written = export.to(folder, name, options);
      System.err.println(written.rows() + " rows in " + written.folder());
      written.leftOut().forEach((why, number) -> System.err.println(number + " left out: " + why));
      return Main.DONE;
    }
  }

  private Integer graph(GraphExport.Name name) throws IOException {
    boolean named = people.equals("named");
    if (named && (reason == null || reason.isBlank())) {
      throw new Main.Failure("naming people needs a reason, which is logged: --reason TEXT");
    }
    Path file = Path.of(to == null ? "export." + name.name().toLowerCase(Locale.ROOT) : to);
    try (Register open = register.existing();
        Writer out =
            "-".equals(to)
                ? new OutputStreamWriter(new Output(), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
      new GraphExport(open, register.by()).write(out, name, asOf, knownBy, named ? reason : null);
    }
    return Main.DONE;
  }

  private Export.Name name() {
    for (Export.Name each : Export.Name.values()) {
      if (each.name().equalsIgnoreCase(format)) {
        return each;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "no format "
            + format
            + "; there are plover, csv, jsonl, geojson, ftm, webannotation, acled, ucdp, graphml and"
            + " gexf");
  }
}
