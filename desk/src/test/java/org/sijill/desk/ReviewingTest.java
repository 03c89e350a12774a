package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.register.Verification;

/** What a person says is seen everywhere, with who and why, and can be taken back. */
class ReviewingTest {

  @TempDir Path folder;
  private DeskFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = DeskFixture.filled(folder);
  }

  @AfterEach
  void close() {
    assertThat(Verification.of(fixture.register).faults()).isEmpty();
    fixture.close();
  }

  private JsonNode say(ObjectNode review) {
    HttpResponse<String> answer = fixture.send("POST", "reviews", review.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return DeskFixture.json(answer.body());
  }

  private static ObjectNode review(String kind, String claim) {
    return JsonTree.object().put("kind", kind).put("claim", claim).put("reason", "قرئ النص");
  }

  private JsonNode strike() {
    return fixture
        .get("incidents?type=ASSAULT&within=" + DeskFixture.encoded("سراقب"))
        .path("rows")
        .get(0);
  }

  /** The first claim of a report that has a type. */
  private JsonNode claim(String report, String type) {
    for (JsonNode each : fixture.get("reports/" + report).path("claims")) {
      if (each.path("claim").path("type").asText().equals(type)) {
        return each;
      }
    }
    throw new AssertionError("no " + type + " in " + report);
  }

  @Test
  void aRejectedClaimIsGoneButForItsReport() {
    String id = claim("a-1", "ASSAULT").path("claim").path("id").asText();
    int outlets = strike().path("outlets_told").size();
    JsonNode answer = say(review("reject", id));
    assertThat(answer.path("review").path("by").asText()).isEqualTo(DeskFixture.BY);
    assertThat(answer.path("claims").findValuesAsText("verdict")).contains("rejected");
    assertThat(strike().path("claims").toString()).doesNotContain(id);
    assertThat(strike().path("outlets_told").size()).isEqualTo(outlets - 1);
    assertThat(claim("a-1", "ASSAULT").path("verdict").asText()).isEqualTo("rejected");
  }

  @Test
  void anAcceptedClaimLeavesTheQueueAndCountsAsReviewed() {
    String id = claim("a-1", "ASSAULT").path("claim").path("id").asText();
    assertThat(fixture.get("review/queue").toString()).contains(id);
    say(review("accept", id));
    assertThat(fixture.get("review/queue").path("rows").findValuesAsText("id")).doesNotContain(id);
    assertThat(fixture.get("incidents?reviewed=true").path("total").asInt()).isEqualTo(1);
    assertThat(fixture.get("status").path("counts").path("reviewed").asInt()).isEqualTo(1);
  }

  @Test
  void aCorrectedActorIsSeenEverywhereAndTakenBack() {
    JsonNode claim = claim("a-1", "ASSAULT").path("claim");
    ObjectNode correct = review("correct", claim.path("id").asText()).put("slot", "actor");
    JsonNode place = claim.path("place").get(0);
    correct
        .putObject("value")
        .putArray("spans")
        .addObject()
        .put("begin", place.path("begin").asInt())
        .put("end", place.path("end").asInt())
        .put("id", "syr-army");
    String review = say(correct).path("review").path("id").asText();
    JsonNode now = claim("a-1", "ASSAULT");
    assertThat(now.path("verdict").asText()).isEqualTo("corrected");
    assertThat(now.path("claim").path("actor").findValuesAsText("id")).containsExactly("syr-army");
    assertThat(
            fixture
                .get("incidents?actor=syr-army&within=" + DeskFixture.encoded("سراقب"))
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(fixture.ask("GET", "/api/v1/export/csv?reviewed=true", null).body())
        .contains("syr-army");
    HttpResponse<String> undone =
        fixture.send(
            "POST",
            "reviews/undo",
            JsonTree.object().put("id", review).put("reason", "خطأ").toString());
    assertThat(DeskFixture.json(undone.body()).path("review").path("undoes").asText())
        .isEqualTo(review);
    assertThat(claim("a-1", "ASSAULT").path("verdict").asText()).isEqualTo("unreviewed");
    JsonNode history = fixture.get("reviews").path("rows");
    assertThat(history.findValuesAsText("kind")).containsExactly("undo", "correct");
    assertThat(history.get(1).path("undone").asBoolean()).isTrue();
    assertThat(history.get(0).path("undone").asBoolean()).isFalse();
  }

  @Test
  void aMissedClaimIsAddedByItsTrigger() {
    JsonNode answer = fixture.get("reports/b%2F2");
    String text = answer.path("report").path("text").asText();
    int begin = text.codePointCount(0, text.indexOf("ووصف"));
    int before = fixture.get("status").path("counts").path("claims").asInt();
    ObjectNode add = JsonTree.object().put("kind", "add").put("report", "b/2");
    add.put("type", "ACCUSE").putObject("trigger").put("begin", begin).put("end", begin + 4);
    JsonNode added = say(add);
    String id = added.path("review").path("claim").asText();
    JsonNode claim = claim("b%2F2", "ACCUSE");
    assertThat(claim.path("claim").path("id").asText()).isEqualTo(id);
    assertThat(claim.path("verdict").asText()).isEqualTo("added");
    assertThat(claim.path("by_person").asBoolean()).isTrue();
    assertThat(claim.path("claim").path("coder").path("rules").asText()).isEqualTo("person");
    assertThat(fixture.get("status").path("counts").path("claims").asInt()).isEqualTo(before + 1);
    assertThat(fixture.get("claims?id=" + id).path("rows").get(0).path("sentence").asText())
        .contains("ووصف");
    assertThat(fixture.get("search?q=" + DeskFixture.encoded("ووصف")).path("claims").toString())
        .contains(id);
    assertThat(fixture.get("claims/" + id + "/why").path("slots")).isNotEmpty();
  }

  @Test
  void codingFromBlankHidesTheMachinesClaims() {
    ObjectNode begin = JsonTree.object().put("kind", "begin-blank").put("report", "a-1");
    assertThat(say(begin).path("claims")).isEmpty();
    assertThat(fixture.get("reports/a-1").path("blank").asBoolean()).isTrue();
    say(JsonTree.object().put("kind", "end-blank").put("report", "a-1"));
    assertThat(fixture.get("reports/a-1").path("claims")).isNotEmpty();
    JsonNode agreement =
        fixture.get("agreement?one=machine&other=" + DeskFixture.encoded(DeskFixture.BY));
    assertThat(agreement.path("reports").asInt()).isEqualTo(1);
  }

  @Test
  void anIncidentIsSplitAndMergedAgain() {
    JsonNode row = strike();
    List<String> out = new ArrayList<>();
    for (JsonNode each : fixture.get("reports/c-3").path("claims")) {
      String id = each.path("claim").path("id").asText();
      if (row.path("claims").toString().contains(id)) {
        out.add(id);
      }
    }
    assertThat(out).isNotEmpty();
    ObjectNode body = JsonTree.object().put("reason", "حادثتان");
    out.forEach(body.putArray("claims")::add);
    HttpResponse<String> split =
        fixture.send("POST", "incidents/" + row.path("id").asText() + "/split", body.toString());
    JsonNode ids = DeskFixture.json(split.body()).path("incidents");
    assertThat(ids).as(split.body()).hasSizeGreaterThan(1);
    assertThat(DeskFixture.json(split.body()).path("reviews").findValuesAsText("reason"))
        .contains("حادثتان");
    ObjectNode merge = JsonTree.object();
    ids.forEach(merge.putArray("ids")::add);
    HttpResponse<String> merged = fixture.send("POST", "incidents/merge", merge.toString());
    assertThat(DeskFixture.json(merged.body()).path("incidents")).as(merged.body()).hasSize(1);
    assertThat(strike().path("claims")).hasSameSizeAs(row.path("claims"));
  }

  @Test
  void whatCannotBeSaidIsRefusedWithTheReason() {
    String id = claim("a-1", "ASSAULT").path("claim").path("id").asText();
    for (ObjectNode bad :
        List.of(
            review("praise", id),
            review("accept", ""),
            review("correct", id),
            review("correct", id).put("slot", "colour").put("value", "red"),
            review("correct", id).put("slot", "status").put("value", "done"),
            review("accept", "none"),
            JsonTree.object().put("kind", "add").put("report", "a-1").put("type", "ASSAULT"))) {
      HttpResponse<String> answer = fixture.send("POST", "reviews", bad.toString());
      assertThat(answer.statusCode()).as(bad.toString()).isBetween(400, 422);
      assertThat(DeskFixture.json(answer.body()).path("error").path("message").asText())
          .isNotEmpty();
    }
    assertThat(fixture.send("POST", "reviews/undo", "{\"id\":\"none\"}").statusCode())
        .isEqualTo(422);
    assertThat(fixture.send("POST", "incidents/merge", "{\"ids\":[\"x\",\"y\"]}").statusCode())
        .isEqualTo(404);
    assertThat(fixture.get("reviews").path("total").asInt()).isZero();
  }
}
