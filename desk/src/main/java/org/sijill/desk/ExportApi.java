package org.sijill.desk;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.derive.ClaimFilter;
import org.sijill.register.export.Export;
import org.sijill.register.export.GraphExport;

/** What is filtered as a file, in every format of the register. */
final class ExportApi {

  /** Name of the file of each format. */
  static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "csv", "claims.csv",
              "jsonl", "claims.jsonl",
              "geojson", "claims.geojson",
              "plover", "plover.jsonl",
              "ftm", "entities.ftm.json",
              "webannotation", "annotations.jsonld",
              "acled", "acled.csv",
              "ucdp", "ucdp.csv",
              "graphml", "network.graphml",
              "gexf", "network.gexf"));

  private final Tools tools;
  private final Selection.Selector selector;

  ExportApi(Tools tools, Selection.Selector selector) {
    this.tools = tools;
    this.selector = selector;
  }

  Answer export(Query query) throws IOException {
    String format = query.path("format");
    if (!FILES.containsKey(format)) {
      throw Refusal.parameter(
          "format", format, Said.listing("إحدى هذه: ", "one of ", FILES.keySet()));
    }
    String reason = reason(query);
    Export.Only only = only(query);
    Path file = Files.createTempFile("sijill-", ".export");
    try {
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(out, format, query, only, reason);
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Answer.Download(FILES.get(format), file);
  }

  private void write(Writer out, String format, Query query, Export.Only only, String reason) {
    String name = format.toUpperCase(Locale.ROOT);
    if (format.equals("graphml") || format.equals("gexf")) {
      new GraphExport(tools.register(), tools.by())
          .write(
              out,
              GraphExport.Name.valueOf(name),
              query.day("as-of"),
              query.day("known-by"),
              reason,
              only);
    } else {
      new Export(tools.register(), tools.by(), tools.names(), tools.knowledge().names())
          .rows(out, Export.Name.valueOf(name), Export.Options.of(only, reason != null, reason));
    }
  }

  /** Why people are named, or null where they are not. */
  private static String reason(Query query) {
    String people = query.text("people");
    if (people == null || people.equals("roles")) {
      return null;
    }
    if (!people.equals("named")) {
      throw Refusal.parameter("people", people, new Said("roles أو named", "roles or named"));
    }
    String reason = query.text("reason");
    if (reason == null) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          new Said(
              "لا يُسمّى الأفراد إلا بسبب يُكتب في سجل البرنامج",
              "naming people needs a reason, which is logged"),
          new Said("اذكره: &reason=…", "give it: &reason=…"));
    }
    return reason;
  }

  private Export.Only only(Query query) {
    Selection selection = selector.select(query);
    if (selection.all() && query.day("known-by") == null) {
      return null;
    }
    Set<String> claims = new HashSet<>();
    for (int i = 0; i < selection.snapshot().keys().size(); i++) {
      if (selection.takes(i)) {
        claims.add(selection.snapshot().claim(i).id());
      }
    }
    return new Export.Only(written(query), claims);
  }

  /** The filters without words that a person typed: the log holds no words of a report. */
  private static String written(Query query) {
    ClaimFilter filter = query.filter();
    Map<String, Object> parts = new TreeMap<>();
    parts.put("from", filter.from());
    parts.put("until", filter.until());
    parts.put("types", filter.types().isEmpty() ? null : new java.util.TreeSet<>(filter.types()));
    parts.put("status", filter.status());
    parts.put("reviewed", filter.reviewed() ? true : null);
    parts.put("outlet", filter.outlet());
    parts.put("known-by", query.day("known-by"));
    for (String name : new String[] {"actor", "place", "within", "speaker", "q"}) {
      parts.put(name, query.text(name) == null ? null : "given");
    }
    StringBuilder written = new StringBuilder();
    parts.forEach(
        (name, value) -> {
          if (value != null) {
            written.append(written.isEmpty() ? "" : " ").append(name).append(':').append(value);
          }
        });
    return written.toString();
  }
}
