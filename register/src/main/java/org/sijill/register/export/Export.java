package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.register.Register;
import org.sijill.register.RegisterException;
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.review.Rows.Verdict;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.RedactionStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.Signing;
import org.sijill.register.store.StoredReport;

/**
 * Writes the claims of a register, reviews applied, in a format of the field, with a manifest
 * (version, rules, filter, numbers, hashes, signed head of the log, redactions) and a trace from
 * each row's cells to claim and span. Rows come in the order of report ids and triggers, so that
 * the same register gives the same files.
 */
public final class Export {

  private static final JsonMapper JSON = new JsonMapper();

  private final Register register;
  private final String by;
  private final PossibleNames names;
  private final NoteWords words = NoteWords.bundled();

  /** An export by {@code by}; {@code names} tells what a quotation must not tell. */
  public Export(Register register, String by, PossibleNames names) {
    this.register = register;
    this.by = by;
    this.names = names;
  }

  /** The formats. */
  public enum Name {
    PLOVER,
    CSV,
    JSONL,
    GEOJSON,
    FTM,
    WEBANNOTATION
  }

  /**
   * What is exported.
   *
   * @param from first day of publication, or null
   * @param to last day of publication, or null
   * @param types types, empty for all
   * @param status status, or null for all
   * @param outlet outlet, or null for all
   * @param named whether private persons and speakers at risk are named
   * @param reason why they are named, or null where they are not
   */
  public record Options(
      String from,
      String to,
      List<String> types,
      String status,
      String outlet,
      boolean named,
      String reason) {
    public static final Options ALL = new Options(null, null, List.of(), null, null, false, null);

    String written() {
      return "from="
          + from
          + " to="
          + to
          + " types="
          + String.join(",", types)
          + " status="
          + status
          + " outlet="
          + outlet;
    }

    boolean takes(StoredReport report) {
      String day = report.report().published();
      String date = day == null || day.length() < 10 ? null : day.substring(0, 10);
      return (from == null || date != null && date.compareTo(from) >= 0)
          && (to == null || date != null && date.compareTo(to) <= 0)
          && (outlet == null || outlet.equals(report.report().outlet()));
    }

    boolean takes(JsonNode row) {
      return (types.isEmpty() || types.contains(row.path("type").asText()))
          && (status == null || status.equals(row.path("status").asText()));
    }
  }

  /**
   * What was written.
   *
   * @param folder the folder
   * @param rows number of rows
   * @param leftOut number of claims that the format has no place for, by reason
   */
  public record Written(Path folder, int rows, Map<String, Integer> leftOut) {}

  /**
   * Writes an export into a folder, which is made; the files appear whole or not at all.
   *
   * @throws RegisterException if the folder is not empty, or people are named without a reason
   */
  public Written to(Path folder, Name name, Options options) {
    if (options.named() && (options.reason() == null || options.reason().isBlank())) {
      throw new RegisterException("naming people needs a reason, which is logged: --reason TEXT");
    }
    try {
      Files.createDirectories(folder);
      try (var inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new RegisterException(folder + " is not empty; give a new folder");
        }
      }
      return register.database().write(h -> write(h, folder, name, options));
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be written (" + e.getMessage() + ")", e);
    }
  }

  /** Writes the rows alone. */
  public void rows(Writer out, Name name, Options options) {
    if (options.named() && (options.reason() == null || options.reason().isBlank())) {
      throw new RegisterException("naming people needs a reason, which is logged: --reason TEXT");
    }
    register
        .database()
        .write(
            h -> {
              Run run = new Run(options);
              run.write(h, format(name), out, null);
              log(h, name, options, run);
              return null;
            });
  }

  private ExportFormat format(Name name) {
    return switch (name) {
      case PLOVER -> new Plover(words);
      case CSV -> new Formats.Csv(words);
      case JSONL -> new Formats.Jsonl();
      case GEOJSON -> new Formats.GeoJson(words);
      case FTM -> new Formats.FollowTheMoney(words);
      case WEBANNOTATION -> new Formats.WebAnnotation();
    };
  }

  private Written write(Handle handle, Path folder, Name name, Options options) {
    ExportFormat format = format(name);
    Path rows = folder.resolve(format.file());
    Path trace = folder.resolve("trace.jsonl");
    Run run = new Run(options);
    try (Writer out = Files.newBufferedWriter(part(rows));
        Writer traced = Files.newBufferedWriter(part(trace))) {
      run.write(handle, format, out, traced);
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be written (" + e.getMessage() + ")", e);
    }
    try {
      Files.move(part(rows), rows);
      Files.move(part(trace), trace);
      log(handle, name, options, run);
      Signing.Signed head = Signing.sign(handle, register.journal().head(handle));
      Files.writeString(
          folder.resolve("manifest.json"),
          JSON.writerWithDefaultPrettyPrinter()
                  .writeValueAsString(manifest(handle, name, options, run, head, rows, trace))
              + "\n");
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be written (" + e.getMessage() + ")", e);
    }
    return new Written(folder, run.rows, run.leftOut);
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private void log(Handle handle, Name name, Options options, Run run) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("filter", options.written());
    detail.put("people", options.named() ? "named" : "roles");
    detail.put("rows", String.valueOf(run.rows));
    if (options.named()) {
      detail.put("reason", options.reason());
    }
    register.journal().add(handle, by, "export", name.name().toLowerCase(Locale.ROOT), detail);
  }

  private ObjectNode manifest(
      Handle handle,
      Name name,
      Options options,
      Run run,
      Signing.Signed head,
      Path rows,
      Path trace)
      throws IOException {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("format", name.name().toLowerCase(Locale.ROOT));
    manifest.put("created", register.journal().now()).put("by", by);
    ArrayNode rules = manifest.putArray("rules");
    run.coders.forEach(rules::add);
    manifest.put("filter", options.written());
    manifest.put("people", options.named() ? "named" : "roles");
    manifest.put("reason", options.reason());
    manifest.put("reports", run.reports).put("rows", run.rows).put("rejected", run.rejected);
    ObjectNode out = manifest.putObject("left_out");
    run.leftOut.forEach(out::put);
    ObjectNode files = manifest.putObject("files");
    for (Path file : List.of(rows, trace)) {
      files.put(file.getFileName().toString(), Knowledge.sha256(Files.readAllBytes(file)));
    }
    manifest
        .putObject("log")
        .put("head", head.head())
        .put("signature", head.signature())
        .put("public_key", head.publicKey())
        .put("algorithm", "Ed25519");
    ArrayNode redactions = manifest.putArray("redactions");
    for (RedactionStore.Redacted each : RedactionStore.all(handle)) {
      redactions
          .addObject()
          .put("at", each.at())
          .put("by", each.by())
          .put("reason", each.reason())
          .put("kind", each.kind())
          .put("report", each.report())
          .put("sha256", each.sha256());
    }
    return manifest;
  }

  /** One walk over the register. */
  private final class Run {
    private final Options options;
    private final People people = new People(words, names);
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final TreeSet<String> coders = new TreeSet<>();
    private int rows;
    private int reports;
    private int rejected;

    Run(Options options) {
      this.options = options;
    }

    void write(Handle handle, ExportFormat format, Writer out, Writer trace) {
      try {
        format.begin(out);
        for (long number : ReportStore.numbers(handle)) {
          StoredReport report = ReportStore.byNumber(handle, number);
          if (options.takes(report)) {
            report(handle, report, format, out, trace);
          }
        }
        format.end(out);
        out.flush();
      } catch (IOException e) {
        throw new RegisterException("the export could not be written (" + e.getMessage() + ")", e);
      }
    }

    private void report(
        Handle handle, StoredReport report, ExportFormat format, Writer out, Writer trace)
        throws IOException {
      reports++;
      Coder coder = ClaimStore.coder(handle, report.number());
      Coder person = new Coder(coder.version(), "person");
      List<ObjectNode> published = new ArrayList<>();
      for (Reviewed reviewed :
          Rows.of(
              ClaimStore.present(handle, report.number()),
              ReviewStore.ofReport(handle, report.number()))) {
        if (reviewed.verdict() == Verdict.REJECTED) {
          rejected++;
          continue;
        }
        Coder by = reviewed.byPerson() ? person : coder;
        coders.add(by.rules());
        published.add(
            new ClaimStore.Stored(0, report.number(), 0, reviewed.row())
                .published(report.report(), by));
      }
      for (ObjectNode row : published) {
        if (!options.takes(row)) {
          continue;
        }
        String why = format.leftOut(row, published);
        if (why != null) {
          leftOut.merge(why, 1, Integer::sum);
          continue;
        }
        ObjectNode shown = options.named() ? row : people.asRoles(row);
        format.row(out, shown);
        rows++;
        if (trace != null) {
          trace.append(trace(shown, report).toString()).append('\n');
        }
      }
    }

    private ObjectNode trace(ObjectNode row, StoredReport report) {
      ObjectNode trace = JSON.createObjectNode();
      trace.put("row", rows).put("claim", row.path("id").asText());
      trace.put("report", report.report().id()).put("text_sha256", report.textSha256());
      ObjectNode cells = trace.putObject("cells");
      for (String slot :
          List.of(
              "trigger",
              "actor",
              "recipient",
              "mediator",
              "guarantor",
              "place",
              "within",
              "time",
              "speakers",
              "counts",
              "means",
              "about")) {
        ArrayNode spans = JSON.createArrayNode();
        spans(row.path(slot), spans);
        if (!spans.isEmpty()) {
          cells.set(slot, spans);
        }
      }
      return trace;
    }

    private static void spans(JsonNode node, ArrayNode spans) {
      if (node.has("begin")) {
        spans
            .addObject()
            .put("begin", node.path("begin").asInt())
            .put("end", node.path("end").asInt());
      } else if (node.isArray()) {
        node.forEach(each -> spans(each, spans));
      }
    }
  }
}
