package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.IncidentJson;
import org.sijill.derive.incidents.Incidents;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.ReportJson;

/** The example reports of five voices, from their words to incidents. */
class ExampleIncidentsTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "november-2017");
  private static final JsonMapper JSON = new JsonMapper();

  private static List<Claim> claims() throws Exception {
    Engine engine = Engines.load(List.of());
    List<Claim> claims = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          claims.addAll(engine.read(ReportJson.read(line)));
        }
      }
    }
    return claims;
  }

  private static List<String> rows(List<Claim> claims) {
    return Incidents.of(Known.of(claims), Knowledge.bundled().names()).asOf(null).stream()
        .map(ExampleIncidentsTest::row)
        .toList();
  }

  private static String row(Incident incident) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      IncidentJson.write(out, incident);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static JsonNode told(List<String> rows, String place, String day) throws IOException {
    for (String row : rows) {
      JsonNode json = JSON.readTree(row);
      if (json.path("from").asText().equals(day) && json.path("place").toString().contains(place)) {
        return json;
      }
    }
    throw new AssertionError("no incident at " + place + " on " + day);
  }

  @Test
  void rowsSatisfyTheSchemaInWhateverOrderTheirClaimsCame() throws Exception {
    List<Claim> claims = claims();
    List<String> rows = rows(claims);
    DerivedSchema schema = new DerivedSchema();
    assertThat(rows).hasSizeGreaterThan(40).allSatisfy(schema::check);
    Collections.shuffle(claims, new Random(5));
    assertThat(rows(claims)).isEqualTo(rows);
  }

  @Test
  void theVoicesMeetInOneIncident() throws Exception {
    List<String> rows = rows(claims());
    JsonNode market = told(rows, "syr-atareb", "2017-11-13");
    assertThat(market.path("sources").asInt()).isGreaterThanOrEqualTo(3);
    JsonNode killed = market.path("counts").path(0);
    assertThat(killed.path("min").asInt()).isEqualTo(60);
    assertThat(killed.path("max").asInt()).isEqualTo(61);
    // At least 60, and 61: both can be true.
    assertThat(market.path("contradictions").toString()).doesNotContain("number");
    // The town is taken, lost and taken again: three incidents.
    assertThat(told(rows, "syr-abu-kamal", "2017-11-09").path("actor").toString())
        .contains("syr-army");
    assertThat(told(rows, "syr-abu-kamal", "2017-11-11").path("actor").toString()).contains("isis");
    assertThat(told(rows, "syr-abu-kamal", "2017-11-19").path("actor").toString())
        .contains("syr-army");
  }
}
