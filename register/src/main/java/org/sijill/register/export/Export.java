package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.sijill.derive.Actors;
import org.sijill.derive.Copies;
import org.sijill.derive.Geography;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.Incidents;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.ActorResolver;
import org.sijill.reader.names.NameBook;
import org.sijill.register.Register;
import org.sijill.register.RegisterException;
import org.sijill.register.known.KnownReader;
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
  private final NameBook book;
  private final Geography geography;
  private final Actors actors;
  private final NoteWords words = NoteWords.bundled();

  /**
   * An export.
   *
   * @param register the register
   * @param by who exports
   * @param names tells what a quotation must not tell
   * @param book places and bodies, for incidents
   */
  public Export(Register register, String by, PossibleNames names, NameBook book) {
    this.register = register;
    this.by = by;
    this.names = names;
    this.book = book;
    this.geography = new Geography(book);
    this.actors = new Actors(book);
  }

  /** The formats. */
  public enum Name {
    PLOVER,
    CSV,
    JSONL,
    GEOJSON,
    FTM,
    WEBANNOTATION,
    ACLED,
    UCDP;

    /** Whether its rows are incidents and not claims. */
    boolean isOfIncidents() {
      return this == ACLED || this == UCDP;
    }
  }

  /**
   * Claims that were chosen by other means than the options of an export.
   *
   * @param written by what, for the manifest and the log; never words of a report
   * @param claims their ids
   */
  public record Only(String written, Set<String> claims) {}

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
   * @param since folder of a former export; what is told otherwise is listed, or null
   * @param only the claims that further filters take, or null for all
   */
  public record Options(
      String from,
      String to,
      List<String> types,
      String status,
      String outlet,
      boolean named,
      String reason,
      Path since,
      Only only) {
    public static final Options ALL =
        new Options(null, null, List.of(), null, null, false, null, null);

    /** All claims that the other filters take. */
    public Options(
        String from,
        String to,
        List<String> types,
        String status,
        String outlet,
        boolean named,
        String reason,
        Path since) {
      this(from, to, types, status, outlet, named, reason, since, null);
    }

    /** These claims alone, named or in roles. */
    public static Options of(Only only, boolean named, String reason) {
      return new Options(null, null, List.of(), null, null, named, reason, null, only);
    }

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
          + outlet
          + (only == null ? "" : " only=" + only.written());
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
          && (status == null || status.equals(row.path("status").asText()))
          && (only == null || only.claims().contains(row.path("id").asText()));
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
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RegisterException(
          folder
              + " is a file; an export is a folder of files: give a new folder, or - for its rows");
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
              run.write(h, name, out, null);
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
      case ACLED, UCDP -> throw new IllegalArgumentException(name + " is of incidents");
    };
  }

  private IncidentFormat incidentFormat(Name name) {
    return name == Name.ACLED
        ? new Acled(geography, actors, words, new ActorResolver(book))
        : new Ucdp(geography, actors);
  }

  private Written write(Handle handle, Path folder, Name name, Options options) {
    Map<String, String> before = options.since() == null ? null : Changes.rows(options.since());
    Path rows =
        folder.resolve(name.isOfIncidents() ? incidentFormat(name).file() : format(name).file());
    Path trace = folder.resolve("trace.jsonl");
    Run run = new Run(options);
    try (Writer out = Files.newBufferedWriter(part(rows));
        Writer traced = Files.newBufferedWriter(part(trace))) {
      run.write(handle, name, out, traced);
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be written (" + e.getMessage() + ")", e);
    }
    try {
      Files.move(part(rows), rows);
      Files.move(part(trace), trace);
      List<Path> files = new ArrayList<>(List.of(rows, trace));
      if (before != null) {
        Path changes = folder.resolve("changes.jsonl");
        Files.writeString(changes, changes(before, folder, run));
        files.add(changes);
      }
      log(handle, name, options, run);
      Signing.Signed head = Signing.sign(handle, register.journal().head(handle));
      Files.writeString(
          folder.resolve("manifest.json"),
          JSON.writerWithDefaultPrettyPrinter()
                  .writeValueAsString(manifest(handle, name, options, run, head, files))
              + "\n");
    } catch (IOException e) {
      throw new RegisterException(folder + " could not be written (" + e.getMessage() + ")", e);
    }
    return new Written(folder, run.rows, run.leftOut);
  }

  private static String changes(Map<String, String> before, Path folder, Run run) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode change : Changes.between(before, Changes.rows(folder), run::present)) {
      lines.append(change).append('\n');
    }
    return lines.toString();
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
      Handle handle, Name name, Options options, Run run, Signing.Signed head, List<Path> written)
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
    for (Path file : written) {
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
    private Incidents incidents;

    Run(Options options) {
      this.options = options;
    }

    void write(Handle handle, Name name, Writer out, Writer trace) {
      try {
        if (name.isOfIncidents()) {
          incidents(handle, incidentFormat(name), out, trace);
          out.flush();
          return;
        }
        ExportFormat format = format(name);
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
      List<ObjectNode> published = published(handle, report);
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

    /** The rows of a report that nobody rejected. */
    private List<ObjectNode> published(Handle handle, StoredReport report) {
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
      return published;
    }

    /**
     * Writes the incidents one of whose claims passes the filter. Claims are gathered as they are,
     * and told as they may be shown.
     */
    private void incidents(Handle handle, IncidentFormat format, Writer out, Writer trace)
        throws IOException {
      Known known = KnownReader.read(handle, null);
      incidents = Incidents.of(known, geography, actors);
      Map<String, ObjectNode> rowsById = new HashMap<>();
      Map<String, StoredReport> reportOf = new HashMap<>();
      Set<String> taken = new HashSet<>();
      for (long number : ReportStore.numbers(handle)) {
        StoredReport report = ReportStore.byNumber(handle, number);
        for (ObjectNode row : published(handle, report)) {
          String id = row.path("id").asText();
          rowsById.put(id, row);
          reportOf.put(id, report);
          if (options.takes(report) && options.takes(row)) {
            taken.add(id);
          }
        }
      }
      Csv.line(out, format.columns());
      for (Incident incident : incidents.rows()) {
        if (incident.evidence().claims().stream().anyMatch(taken::contains)) {
          incident(incident, known.copies(), rowsById, reportOf, format, out, trace);
        }
      }
    }

    private void incident(
        Incident incident,
        Copies copies,
        Map<String, ObjectNode> rowsById,
        Map<String, StoredReport> reportOf,
        IncidentFormat format,
        Writer out,
        Writer trace)
        throws IOException {
      List<ObjectNode> shown = new ArrayList<>();
      for (String id : incident.evidence().claims()) {
        ObjectNode row = rowsById.get(id);
        shown.add(options.named() ? row : people.asRoles(row));
      }
      List<Claim> claims = shown.stream().map(ClaimJson::read).toList();
      Incident told = Incidents.row(claims, copies, geography, actors);
      String why = format.leftOut(told, claims);
      if (why != null) {
        leftOut.merge(why, 1, Integer::sum);
        return;
      }
      StringWriter lines = new StringWriter();
      for (List<String> line : format.lines(told, claims)) {
        Csv.line(lines, line);
        rows++;
      }
      out.append(lines.toString());
      if (trace != null) {
        ObjectNode traced = JSON.createObjectNode();
        traced.put("row", rows).put("incident", incident.id());
        traced.put("row_sha256", Hashes.sha256(lines.toString()));
        ArrayNode each = traced.putArray("claims");
        shown.forEach(row -> each.add(cells(row, reportOf.get(row.path("id").asText()))));
        trace.append(traced.toString()).append('\n');
      }
    }

    /** The present id of a row of a former export, or null where it is gone. */
    private String present(String former) {
      return incidents == null ? former : incidents.redirect(former);
    }

    private ObjectNode trace(ObjectNode row, StoredReport report) {
      ObjectNode trace = JSON.createObjectNode();
      trace.put("row", rows).put("row_sha256", Hashes.sha256(row.toString()));
      trace.setAll(cells(row, report));
      return trace;
    }

    /** Where the cells of a claim stand in the text. */
    private static ObjectNode cells(ObjectNode row, StoredReport report) {
      ObjectNode trace = JSON.createObjectNode();
      trace.put("claim", row.path("id").asText());
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
