package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijill.bench.ComposedReports.Composed;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;

/** Whole reports, coded as they were when somebody last read the difference. */
class ComposedReportsTest {

  private static final Path FOLDER = Path.of("src", "composed");
  private static final boolean WRITE = Boolean.getBoolean("composed.write");

  @TestFactory
  List<DynamicTest> areCodedAsWrittenDown() throws IOException {
    Reader reader = new Reader(Knowledge.bundled());
    List<DynamicTest> tests = new ArrayList<>();
    for (Composed composed : ComposedReports.load(FOLDER)) {
      Path file = FOLDER.resolve(composed.report().id() + ".coded");
      tests.add(
          DynamicTest.dynamicTest(
              composed.report().id(),
              () -> {
                String coded = lines(ComposedReports.coded(reader, composed.report()));
                if (WRITE) {
                  Files.writeString(file, coded);
                }
                assertThat(coded).isEqualTo(Files.readString(file));
              }));
    }
    return tests;
  }

  @Test
  void coverTheRegistersAndTypes() throws IOException {
    List<Composed> reports = ComposedReports.load(FOLDER);
    assertThat(reports).hasSizeGreaterThanOrEqualTo(12);
    assertThat(reports.stream().flatMap(r -> r.gold().stream()).map(c -> c.path("type").asText()))
        .contains("ASSAULT", "COERCE", "RETREAT", "AGREE", "REQUEST", "BACKS", "ALIGNED");
  }

  /** One claim a line: its words in every slot that is filled. */
  private static String lines(List<JsonNode> rows) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode row : rows) {
      lines.append(row.path("trigger").path("begin").asInt()).append(' ');
      lines.append(row.path("trigger").path("text").asText());
      for (String slot : List.of("type", "mode", "effect", "status")) {
        add(lines, slot, row.path(slot).asText("null"));
      }
      add(lines, "scope", row.path("scope").asText().equals("aggregate") ? "aggregate" : "null");
      for (String slot :
          List.of("actor", "recipient", "mediator", "guarantor", "place", "within", "means")) {
        for (JsonNode span : row.path(slot)) {
          String carried = span.path("basis").asText("stated").equals("carried") ? "~" : "";
          add(lines, slot, carried + span.path("text").asText() + id(span));
        }
      }
      JsonNode time = row.path("time");
      if (time.isObject()) {
        add(lines, "time", time.path("from").asText() + "/" + time.path("to").asText());
      }
      for (JsonNode speaker : row.path("speakers")) {
        add(lines, speaker.path("stance").asText(), speaker.path("text").asText() + id(speaker));
      }
      for (JsonNode count : row.path("counts")) {
        add(lines, count.path("what").asText(), count.path("text").asText());
      }
      for (JsonNode context : row.path("contexts")) {
        add(lines, "context", context.asText());
      }
      add(lines, "acled", row.path("acled").path("sub_event_type").asText());
      add(lines, "cameo", row.path("cameo").asText());
      for (JsonNode framing : row.path("framing")) {
        add(lines, "framing", framing.path("text").asText());
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String id(JsonNode span) {
    String id = span.path("id").asText("null");
    return id.equals("null") ? "" : " (" + id + ")";
  }

  private static void add(StringBuilder line, String slot, String value) {
    if (!value.equals("null") && !value.isEmpty()) {
      line.append(" | ").append(slot).append(": ").append(value);
    }
  }
}
