package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk answers about a register that nobody changes. */
class ReadingTest {

  @TempDir static Path folder;
  private static DeskFixture fixture;

  @BeforeAll
  static void open() throws Exception {
    fixture = DeskFixture.filled(folder);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static String q(String value) {
    return DeskFixture.encoded(value);
  }

  private static JsonNode strike() {
    JsonNode rows = fixture.get("incidents?type=ASSAULT&within=" + q("سراقب")).path("rows");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void statusTellsWhatThereIs() {
    JsonNode status = fixture.get("status");
    assertThat(status.path("counts").path("reports").asInt()).isEqualTo(4);
    assertThat(status.path("counts").path("outlets").asInt()).isEqualTo(3);
    assertThat(status.path("counts").path("claims").asInt()).isGreaterThan(5);
    assertThat(status.path("composed").asBoolean()).isTrue();
    assertThat(status.path("empty").asBoolean()).isFalse();
    assertThat(status.path("building").asBoolean()).isFalse();
    assertThat(status.path("days").path("first").asText()).isEqualTo("2024-05-02");
    assertThat(status.path("days").path("last").asText()).isEqualTo("2024-05-06");
    assertThat(status.path("by").asText()).isEqualTo(DeskFixture.BY);
    assertThat(status.path("settings").path("tiles").isNull()).isTrue();
    assertThat(status.path("rules").asText()).hasSize(64);
  }

  @Test
  void aNameThatNobodyHasIsToldWithThoseThatAreNear() {
    HttpResponse<String> answer =
        fixture.ask("GET", "/api/v1/incidents?within=" + q("سراقببب"), null);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = DeskFixture.json(answer.body()).path("error");
    assertThat(error.path("message").asText()).contains("سراقببب");
    assertThat(error.path("remedy").asText()).contains("سراقب");
    assertThat(fixture.get("incidents?within=Idlib").path("total").asInt()).isPositive();
  }

  @Test
  void reportsAreListedTheLatestFirst() {
    JsonNode page = fixture.get("reports");
    assertThat(page.path("total").asInt()).isEqualTo(4);
    assertThat(page.path("rows").findValuesAsText("published"))
        .containsExactly("2024-05-06", "2024-05-03", "2024-05-02", "2024-05-02");
    JsonNode page2 = fixture.get("reports?sort=published&offset=1&limit=1");
    assertThat(page2.path("total").asInt()).isEqualTo(4);
    assertThat(page2.path("rows")).hasSize(1);
    assertThat(fixture.get("reports?offset=100").path("rows")).isEmpty();
    assertThat(fixture.get("reports?outlet=" + q(DeskFixture.SITE)).path("total").asInt())
        .isEqualTo(2);
    assertThat(fixture.get("reports?q=" + q("هدنة")).path("rows").findValuesAsText("id"))
        .containsExactly("d-4");
    assertThat(fixture.get("reports?q=" + q("بقصفهم")).path("total").asInt())
        .as("any form")
        .isEqualTo(3);
    assertThat(fixture.get("reports?known-by=2024-05-03").path("total").asInt()).isEqualTo(3);
  }

  @Test
  void aReportComesWithItsClaimsWordForWord() {
    JsonNode answer = fixture.get("reports/a-1");
    String text = answer.path("report").path("text").asText();
    assertThat(answer.path("report").path("composed").asBoolean()).isTrue();
    assertThat(answer.path("blank").asBoolean()).isFalse();
    assertThat(answer.path("claims")).isNotEmpty();
    for (JsonNode each : answer.path("claims")) {
      JsonNode trigger = each.path("claim").path("trigger");
      assertThat(
              text.substring(
                  text.offsetByCodePoints(0, trigger.path("begin").asInt()),
                  text.offsetByCodePoints(0, trigger.path("end").asInt())))
          .isEqualTo(trigger.path("text").asText());
      assertThat(each.path("verdict").asText()).isEqualTo("unreviewed");
      assertThat(each.path("claim").path("coder").path("rules").asText()).hasSize(64);
    }
    assertThat(answer.path("claims").findValuesAsText("incident"))
        .contains(strike().path("id").asText());
  }

  @Test
  void anIdMayHoldASlash() {
    assertThat(fixture.get("reports/b%2F2").path("report").path("id").asText()).isEqualTo("b/2");
  }

  @Test
  void loadedWordsAreMarked() {
    JsonNode framing = fixture.get("reports/b%2F2").path("framing");
    assertThat(framing.findValuesAsText("text")).contains("مجزرة");
    assertThat(framing.get(0).path("neutral").asText()).isNotEmpty();
  }

  @Test
  void anIncidentIsToldByEachOutlet() {
    JsonNode row = strike();
    assertThat(row.path("denied").asBoolean()).isTrue();
    assertThat(row.path("contradicted").asBoolean()).isTrue();
    assertThat(row.path("outlets_told")).hasSize(3);
    JsonNode answer = fixture.get("incidents/" + row.path("id").asText());
    assertThat(answer.path("redirected_from").isNull()).isTrue();
    assertThat(answer.path("tellings")).hasSize(3);
    assertThat(answer.path("tellings").findValuesAsText("stance")).contains("asserts", "denies");
    JsonNode killed = answer.path("numbers").get(0);
    assertThat(killed.path("what").asText()).isEqualTo("killed");
    assertThat(killed.path("min").asInt()).isEqualTo(6);
    assertThat(killed.path("max").asInt()).isEqualTo(11);
    assertThat(killed.path("given").findValuesAsText("outlet"))
        .contains(DeskFixture.AGENCY, DeskFixture.MONITOR);
  }

  @Test
  void aFormerIdLeadsToTheIncident() {
    JsonNode row = strike();
    for (JsonNode claim : row.path("claims")) {
      if (!claim.asText().equals(row.path("id").asText())) {
        JsonNode answer = fixture.get("incidents/" + claim.asText());
        assertThat(answer.path("redirected_from").asText()).isEqualTo(claim.asText());
        assertThat(answer.path("incident").path("id")).isEqualTo(row.path("id"));
      }
    }
  }

  @Test
  void incidentsAreFilteredAndCounted() {
    int all = fixture.get("incidents").path("total").asInt();
    assertThat(all).isGreaterThan(2);
    JsonNode page = fixture.get("incidents?from=2024-05-01&until=2024-05-02&sort=type");
    assertThat(page.path("total").asInt()).isLessThan(all);
    int types = 0;
    for (JsonNode type : page.path("facets").path("types")) {
      types += type.path("count").asInt();
    }
    assertThat(types).isEqualTo(page.path("total").asInt());
    assertThat(page.path("facets").path("months").get(0).path("month").asText())
        .isEqualTo("2024-05");
    assertThat(
            fixture
                .get("incidents?from=2024-05-01&until=2024-05-02&type=ASSAULT")
                .path("facets")
                .path("types"))
        .as("other types may still be chosen")
        .isEqualTo(page.path("facets").path("types"));
    assertThat(fixture.get("incidents?actor=rus").path("total").asInt()).isPositive();
    assertThat(fixture.get("incidents?actor=" + q("روسيا")).path("total").asInt()).isPositive();
    assertThat(fixture.get("incidents?q=" + q("أسواق سراقب")).path("total").asInt()).isEqualTo(1);
    assertThat(fixture.get("incidents?q=" + q("زرافة")).path("total").asInt()).isZero();
    // The words stand in the sentence and not in what is indexed of the claim; filters leave it
    // out.
    assertThat(
            fixture
                .get("incidents?q=" + q("الدفاع المدني") + "&type=ASSAULT")
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(
            fixture.get("incidents?q=" + q("الدفاع المدني") + "&type=AGREE").path("total").asInt())
        .isZero();
    assertThat(fixture.get("incidents?reviewed=true").path("total").asInt()).isZero();
    assertThat(fixture.get("incidents?status=hypothetical").path("total").asInt()).isZero();
    assertThat(fixture.get("incidents?as-of=2020-01-01").path("total").asInt()).isZero();
    assertThat(fixture.get("incidents?known-by=2024-05-01").path("total").asInt()).isZero();
  }

  @Test
  void aBadValueIsNamedWithWhatToDo() {
    for (String query :
        List.of(
            "from=yesterday",
            "until=2024-13-01",
            "type=WAR",
            "status=done",
            "reviewed=yes",
            "limit=501",
            "limit=0",
            "offset=-1",
            "offset=x",
            "sort=colour",
            "as-of=1",
            "known-by=x",
            "names=all")) {
      HttpResponse<String> answer = fixture.ask("GET", "/api/v1/incidents?" + query, null);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      JsonNode error = DeskFixture.json(answer.body()).path("error");
      assertThat(error.path("message").asText()).contains(query.substring(0, query.indexOf('=')));
      assertThat(error.path("remedy").asText()).isNotEmpty();
    }
  }

  @Test
  void theMapShowsIncidentsAndControl() {
    JsonNode map = fixture.get("map");
    JsonNode incident = map.path("incidents").path("features").get(0);
    assertThat(incident.path("geometry").path("coordinates")).hasSize(2);
    assertThat(incident.path("properties").path("precision").asText()).isNotEmpty();
    JsonNode control = map.path("control").path("features");
    assertThat(control).isNotEmpty();
    assertThat(control.findValuesAsText("stage")).contains("taken");
    assertThat(fixture.get("map?as-of=2020-01-01").path("control").path("features")).isEmpty();
  }

  @Test
  void daysAreCountedByType() {
    JsonNode days = fixture.get("timeline").path("days");
    int counted = 0;
    for (JsonNode day : days) {
      for (JsonNode count : day.path("types")) {
        counted += count.asInt();
      }
    }
    int undated = fixture.get("timeline").path("undated").asInt();
    assertThat(counted + undated).isEqualTo(fixture.get("incidents").path("total").asInt());
  }

  @Test
  void theNetworkNamesTheClaimsBehindAnEdge() {
    JsonNode network = fixture.get("network");
    List<String> nodes = network.path("nodes").findValuesAsText("id");
    assertThat(nodes).contains("rus-air-force");
    for (JsonNode edge : network.path("edges")) {
      assertThat(nodes).contains(edge.path("source").asText(), edge.path("target").asText());
      assertThat(edge.path("claims")).hasSize(edge.path("weight").asInt());
      assertThat(edge.path("kind").asText()).isIn("tie", "act");
    }
    assertThat(network.path("edges")).isNotEmpty();
    assertThat(fixture.get("network?type=CONTROLS").path("edges")).isEmpty();
  }

  @Test
  void theStateIsAskedForADay() {
    assertThat(
            fixture
                .get("control?place=" + q("معرشورين"))
                .path("rows")
                .get(0)
                .path("stage")
                .asText())
        .isEqualTo("taken");
    assertThat(fixture.get("control?as-of=2024-04-30").path("total").asInt()).isZero();
    assertThat(fixture.get("accords").path("rows").findValuesAsText("kind")).contains("truce");
    for (String kind : List.of("ties", "positions", "lineage")) {
      assertThat(fixture.get(kind).path("rows").isArray()).isTrue();
    }
  }

  @Test
  void actorsAreCountedAndShown() {
    JsonNode rows = fixture.get("actors?q=" + q("روسيا")).path("rows");
    assertThat(rows.findValuesAsText("id")).contains("rus");
    JsonNode actor = fixture.get("actors/syr-army");
    assertThat(actor.path("entry").path("name_ar").asText()).isEqualTo("الجيش السوري");
    assertThat(actor.path("entry").path("aliases").get(0).path("uses").asInt()).isPositive();
    assertThat(actor.path("entry").path("aliases").get(0).path("outlets")).isNotEmpty();
    assertThat(actor.path("counts").path("actor").size()).isPositive();
    JsonNode monitor = fixture.get("actors?sort=-said").path("rows").get(0);
    JsonNode speaks = fixture.get("actors/" + monitor.path("id").asText());
    assertThat(speaks.path("statements").get(0).path("sentence").asText()).isNotEmpty();
  }

  @Test
  void sourcesTellHowLongTheyAreSilent() {
    JsonNode outlets = fixture.get("sources").path("outlets");
    assertThat(outlets).hasSize(3);
    for (JsonNode outlet : outlets) {
      assertThat(outlet.path("silent_days").asInt()).isBetween(26, 30);
      assertThat(outlet.path("composed").asBoolean()).isTrue();
    }
  }

  @Test
  void theBooksAreSearchedInAnySpelling() {
    assertThat(fixture.get("book/places?q=" + q("ادلب")).get(0).path("name_ar").asText())
        .isEqualTo("إدلب");
    assertThat(fixture.get("book/places?q=saraqib").isArray()).isTrue();
    assertThat(fixture.get("book/actors?q=" + q("الجيش السوري")).get(0).path("id").asText())
        .isEqualTo("syr-army");
    assertThat(fixture.get("book/actors?q=" + q("ا"))).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void wordsAreFoundEverywhere() {
    JsonNode found = fixture.get("search?q=" + q("سوق سراقب"));
    assertThat(found.path("reports")).hasSize(3);
    assertThat(found.path("claims")).isNotEmpty();
    assertThat(found.path("incidents")).hasSize(1);
  }

  @Test
  void privatePersonsAreToldAsRolesUntilTheyAreAskedFor() {
    String where = "within=" + q("سرمين");
    for (String list : List.of("incidents?" + where, "network?" + where, "map?" + where)) {
      assertThat(fixture.get(list).toString()).as(list).doesNotContain("سمير", "فادي", "قدور");
    }
    JsonNode row = fixture.get("incidents?" + where).path("rows").get(0);
    assertThat(fixture.get("incidents?names=shown&" + where).toString()).contains("سمير");
    JsonNode told =
        fixture
            .get("incidents/" + row.path("id").asText())
            .path("tellings")
            .get(0)
            .path("claims")
            .get(0);
    String shown = told.path("sentence").asText();
    int sentence = told.path("claim").path("sentence").path("begin").asInt();
    List<String> hidden = new java.util.ArrayList<>();
    for (JsonNode person : told.path("private")) {
      hidden.add(
          shown.substring(
              person.path("begin").asInt() - sentence, person.path("end").asInt() - sentence));
      assertThat(person.path("role").asText()).isNotEmpty();
    }
    assertThat(hidden).containsExactly("فادي برهوم", "المعلم سمير قدور");
    assertThat(
            fixture
                .get("incidents/" + row.path("id").asText() + "?names=shown")
                .path("tellings")
                .findValues("private")
                .toString())
        .doesNotContain("role");
  }

  @Test
  void claimsAreAskedForByTheirIds() {
    JsonNode ids = strike().path("claims");
    String asked = "claims?id=" + ids.get(1).asText() + "&id=none&id=" + ids.get(0).asText();
    JsonNode rows = fixture.get(asked).path("rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("claim").path("id")).isEqualTo(ids.get(1));
    assertThat(rows.get(0).path("report").path("composed").asBoolean()).isTrue();
    assertThat(fixture.ask("GET", "/api/v1/claims", null).statusCode()).isEqualTo(400);
  }

  @Test
  void peopleWhomNobodyNamesStayAsTheyAre() {
    assertThat(strike().path("recipient").findValuesAsText("name_ar")).contains("مدنيين");
  }

  @Test
  void theQueueBeginsWithWhatIsMostInDoubt() {
    JsonNode rows = fixture.get("review/queue").path("rows");
    double before = Double.MAX_VALUE;
    for (JsonNode row : rows) {
      double rank = row.path("doubt").asDouble() * row.path("weight").asInt();
      assertThat(rank).isLessThanOrEqualTo(before);
      before = rank;
      assertThat(row.path("report").path("id").asText()).isNotEmpty();
    }
    assertThat(rows.toString()).contains("numbers", "contradicted");
  }

  @Test
  void whyNamesTheRuleWithItsExamples() {
    for (JsonNode each : fixture.get("reports/a-1").path("claims")) {
      JsonNode claim = each.path("claim");
      JsonNode why = fixture.get("claims/" + claim.path("id").asText() + "/why");
      JsonNode type = why.path("slots").get(0);
      assertThat(type.path("slot").asText()).isEqualTo("type");
      assertThat(type.path("text").asText()).isEqualTo(claim.path("trigger").path("text").asText());
      JsonNode rule = type.path("rules").get(0);
      assertThat(rule.path("id").asText()).isEqualTo(claim.path("because").get(0).asText());
      assertThat(rule.path("file").asText()).startsWith("lexemes/");
      assertThat(rule.path("examples").get(0).path("text").asText()).isNotEmpty();
      assertThat(why.path("slots").findValuesAsText("slot")).contains("actor", "place", "speakers");
      int points = 0;
      for (JsonNode part : why.path("confidence").path("parts")) {
        points += part.path("points").asInt();
      }
      assertThat(why.path("confidence").path("value").asDouble())
          .isEqualTo(org.sijill.reader.claims.Confidence.hundredths(points) / 100.0);
    }
  }

  @Test
  void agreementIsTold() {
    JsonNode agreement = fixture.get("agreement?one=machine&other=reviewed");
    assertThat(agreement.path("units").asInt()).isZero();
    assertThat(agreement.path("kappa").isNull()).isTrue();
  }
}
