package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.register.Verification;
import org.sijill.register.store.Journal;

/** What is added through the desk, coded or taken out of it. */
class ChangingTest {

  private static final String RAID =
      "أغارت طائرات مسيرة إسرائيلية على مستودع في مدينة القصير مساء الخميس، وأصيب حارسان.";

  @TempDir Path folder;
  private DeskFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = DeskFixture.filled(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static String body(String text) {
    return JsonTree.object()
        .put("text", text)
        .put("outlet", DeskFixture.SITE)
        .put("published", "2024-05-10")
        .toString();
  }

  @Test
  void aTextIsCodedAndStoredNowhere() {
    HttpResponse<String> answer = fixture.send("POST", "code", body(RAID));
    JsonNode coded = DeskFixture.json(answer.body());
    assertThat(coded.path("claims").get(0).path("claim").path("type").asText())
        .isEqualTo("ASSAULT");
    assertThat(coded.path("report").path("text").asText()).isEqualTo(RAID);
    assertThat(fixture.get("status").path("counts").path("reports").asInt()).isEqualTo(4);
  }

  @Test
  void aTextThatIsStoredNowhereSaysWhyAsAStoredOneDoes() {
    JsonNode coded = DeskFixture.json(fixture.send("POST", "code", body(RAID)).body());
    assertThat(coded.path("why").size()).isEqualTo(coded.path("claims").size()).isPositive();
    fixture.send("POST", "reports", body(RAID));
    for (JsonNode each : coded.path("claims")) {
      String id = each.path("claim").path("id").asText();
      JsonNode why = coded.path("why").path(id);
      assertThat(why.path("slots").get(0).path("rules").get(0).path("examples")).isNotEmpty();
      assertThat(why).isEqualTo(fixture.get("claims/" + id + "/why"));
    }
  }

  @Test
  void anAddedTextIsSeenEverywhereAtOnce() {
    String before = fixture.get("status").path("snapshot").asText();
    int incidents = fixture.get("incidents").path("total").asInt();
    JsonNode added = DeskFixture.json(fixture.send("POST", "reports", body(RAID)).body());
    assertThat(added.path("fresh").asBoolean()).isTrue();
    assertThat(fixture.get("status").path("snapshot").asText()).isNotEqualTo(before);
    assertThat(fixture.get("incidents").path("total").asInt()).isGreaterThan(incidents);
    assertThat(fixture.get("reports").path("rows").findValuesAsText("id"))
        .contains(added.path("id").asText());
    assertThat(fixture.get("search?q=" + DeskFixture.encoded("القصير")).path("claims"))
        .isNotEmpty();
    JsonNode again = DeskFixture.json(fixture.send("POST", "reports", body(RAID)).body());
    assertThat(again.path("fresh").asBoolean()).isFalse();
    assertThat(again.path("id")).isEqualTo(added.path("id"));
  }

  @Test
  void whatAnotherProcessAddsIsSeen() throws Exception {
    fixture.get("status");
    fixture.add(DeskFixture.report("other", DeskFixture.AGENCY, "2024-05-11", null, RAID));
    assertThat(fixture.get("reports?limit=1").path("rows").get(0).path("id").asText())
        .isEqualTo("other");
  }

  @Test
  void filesAreAddedBehind() throws Exception {
    byte[] lines =
        ("{\"id\":\"f-1\",\"text\":\"" + RAID + "\"}\n{\"id\":\"f-2\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        fixture.form(
            "reports/files",
            "../../بيانات.jsonl",
            lines,
            "page.html",
            ("<html><body><article><p>" + RAID + "</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8));
    JsonNode job = DeskFixture.json(answer.body()).path("job");
    for (int i = 0; i < 200 && job.path("state").asText().equals("running"); i++) {
      Thread.sleep(50);
      job = fixture.get("jobs/" + job.path("id").asText());
    }
    assertThat(job.path("state").asText()).isEqualTo("done");
    assertThat(job.path("done").asInt()).isEqualTo(2);
    assertThat(job.path("refused").get(0).path("origin").asText()).isEqualTo("بيانات.jsonl:2");
    assertThat(fixture.get("reports/f-1").path("claims")).isNotEmpty();
    assertThat(fixture.get("status").path("counts").path("reports").asInt()).isEqualTo(6);
  }

  @Test
  void aJobIsEndedOnRequest() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"m-").append(i).append("\",\"text\":\"").append(RAID).append("\"}\n");
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    JsonNode job =
        DeskFixture.json(fixture.form("reports/files", "many.jsonl", bytes).body()).path("job");
    String path = "jobs/" + job.path("id").asText();
    assertThat(fixture.get("status").path("job").path("id")).isEqualTo(job.path("id"));
    fixture.send("DELETE", path, null);
    job = fixture.get(path);
    assertThat(job.path("state").asText()).isEqualTo("cancelled");
    Thread.sleep(300);
    int reports = fixture.get("status").path("counts").path("reports").asInt();
    assertThat(reports).isLessThan(20_000);
    assertThat(fixture.get("status").path("job").isNull()).isTrue();
  }

  @Test
  void filesAreCodedByTheirKind() throws Exception {
    HttpResponse<String> answer =
        fixture.form(
            "code/files",
            "note.txt",
            RAID.getBytes(StandardCharsets.UTF_8),
            "old.doc",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
    JsonNode coded = DeskFixture.json(answer.body());
    assertThat(coded.path("reports")).hasSize(1);
    assertThat(coded.path("refused").get(0).path("file").asText()).isEqualTo("old.doc");
    assertThat(coded.path("refused").get(0).path("message").asText()).contains(".docx");
  }

  @Test
  void whatIsFilteredIsExportedInEveryFormat() {
    int claims = fixture.get("search?q=" + DeskFixture.encoded("سوق")).path("claims").size();
    assertThat(claims).isPositive();
    for (String format : ExportApi.FILES.keySet()) {
      HttpResponse<String> file =
          fixture.ask("GET", "/api/v1/export/" + format + "?q=" + DeskFixture.encoded("سوق"), null);
      assertThat(file.statusCode()).as(format).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"" + ExportApi.FILES.get(format) + "\"");
      assertThat(file.body()).as(format).isNotEmpty();
    }
    String rows = fixture.ask("GET", "/api/v1/export/jsonl?type=CONTROLS&type=COERCE", null).body();
    assertThat(rows.lines().map(DeskFixture::json).map(row -> row.path("type").asText()))
        .isNotEmpty()
        .containsOnly("COERCE");
    assertThat(rows).doesNotContain("سمير");
  }

  @Test
  void namingPeopleNeedsAReasonThatIsLogged() {
    assertThat(fixture.ask("GET", "/api/v1/export/jsonl?people=named", null).statusCode())
        .isEqualTo(400);
    String named =
        fixture
            .ask(
                "GET",
                "/api/v1/export/jsonl?people=named&reason=court&actor="
                    + DeskFixture.encoded("مسلحين"),
                null)
            .body();
    assertThat(named).contains("سمير");
    List<Journal.Entry> log = log();
    Journal.Entry last = log.get(log.size() - 1);
    assertThat(last.action()).isEqualTo("export");
    assertThat(last.by()).isEqualTo(DeskFixture.BY);
    assertThat(last.detail()).contains("people=named", "reason=court", "actor:given");
    assertThat(last.detail()).as("no words of a person or a report").doesNotContain("مسلحين");
    assertThat(fixture.ask("GET", "/api/v1/export/xlsx", null).statusCode()).isEqualTo(400);
  }

  private List<Journal.Entry> log() {
    return fixture
        .register
        .database()
        .read(
            h -> {
              List<Journal.Entry> entries = new java.util.ArrayList<>();
              Journal.entries(h).forEachRemaining(entries::add);
              return entries;
            });
  }

  @Test
  void theLogAndStandardErrorHoldNoWordsOfReports() {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      fixture.send("POST", "reports", body(RAID));
      fixture.send("POST", "code", body(RAID).substring(3));
      fixture.ask("GET", "/api/v1/reports?sort=" + DeskFixture.encoded(RAID), null);
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("القصير");
    assertThat(log().toString()).contains("action=add").doesNotContain("القصير");
    assertThat(Verification.of(fixture.register).faults()).isEmpty();
  }

  @Test
  void numbersInTheDefaultLocaleDoNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      String one = fixture.get("incidents").toString();
      Locale.setDefault(Locale.ROOT);
      assertThat(fixture.get("incidents").toString()).isEqualTo(one);
    } finally {
      Locale.setDefault(before);
    }
  }
}
