package org.sijill.spark;

import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.NearCopies;
import org.sijill.derive.Sketch;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.Incidents;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

class GroupIncidentsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temp;

  /** Without what is null, as Spark writes JSON. */
  private static String plain(String json) {
    try {
      return plain(JSON.readTree(json)).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode plain(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.stream().filter(name -> object.get(name).isNull()).forEach(object::remove);
    }
    node.forEach(GroupIncidentsTest::plain);
    return node;
  }

  @Test
  void gathersWhatOneMachineGathers() throws IOException {
    List<String> lines = new ArrayList<>(Trial.exampleLines());
    Report copied = Trial.report(lines.get(3));
    lines.add(
        Trial.line(
            java.util.Map.of(
                "id",
                "copy",
                "outlet",
                "نموذج",
                "published",
                "2018-01-01",
                "text",
                copied.text())));
    Path input = Files.write(temp.resolve("in.jsonl"), lines);
    Path coded = temp.resolve("coded");
    Trial.code(input.toString(), "--copies", "keep", "--to", coded.toString());

    GroupIncidents.parse(coded.toString(), "--to", temp.resolve("grouped").toString())
        .run(Trial.spark());

    Knowledge knowledge = Knowledge.bundled();
    Reader reader = new Reader(knowledge);
    List<Report> reports = lines.stream().map(Trial::report).toList();
    Known known =
        new Known(
            reports.stream()
                .flatMap(report -> reader.read(report).stream())
                .map(KnownClaim::of)
                .toList(),
            List.of(),
            NearCopies.of(
                reports.stream()
                    .map(r -> Sketch.of(r.id(), r.outlet(), r.published(), r.text()))
                    .toList()));
    Set<String> expected = new TreeSet<>();
    for (Incident incident : Incidents.of(known, knowledge.names()).rows()) {
      expected.add(plain(IncidentRow.json(incident)));
    }
    var table = Trial.table(temp.resolve("grouped"), "incidents");
    Column[] columns =
        Stream.of(IncidentRow.SCHEMA.fieldNames()).map(table::col).toArray(Column[]::new);
    List<String> found =
        table.select(to_json(struct(columns))).as(Encoders.STRING()).collectAsList();
    assertThat(found.size()).isEqualTo(expected.size()).isGreaterThan(50);
    assertThat(new TreeSet<>(found.stream().map(GroupIncidentsTest::plain).toList()))
        .isEqualTo(expected);
    assertThat(temp.resolve("grouped/incidents/month=2017-11")).isDirectory();
  }
}
