package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the table of routes. */
class RoutesTest {

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

  private static String path(Route route) {
    return "/api/v1/"
        + route.path().replace("{format}", "jsonl").replace("{id}", "none")
        + (route.path().startsWith("book/") || route.path().equals("search")
            ? "?q=" + DeskFixture.encoded("سراقب")
            : route.path().equals("agreement")
                ? "?one=machine&other=reviewed"
                : route.path().equals("claims") ? "?id=none" : "");
  }

  @Test
  void whatReadsAnswersJsonOrAFile() {
    for (Route route : fixture.desk.routes()) {
      if (route.changes()) {
        continue;
      }
      HttpResponse<String> answer = fixture.ask("GET", path(route), null);
      boolean ofOne = route.path().contains("{id}");
      assertThat(answer.statusCode()).as(route.path()).isEqualTo(ofOne ? 404 : 200);
      boolean file = route.path().startsWith("export/");
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(route.path())
          .hasValue(file ? "application/octet-stream" : "application/json");
      if (!file) {
        JsonNode json = DeskFixture.json(answer.body());
        assertThat(json.path("error").path("status").asInt()).isEqualTo(ofOne ? 404 : 0);
      }
    }
  }

  @Test
  void whatChangesIsRefusedWithoutToken() {
    int changing = 0;
    for (Route route : fixture.desk.routes()) {
      if (route.changes()) {
        changing++;
        HttpResponse<String> answer =
            fixture.ask(
                route.method().name(), path(route), "{}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(route.path()).isEqualTo(403);
        assertThat(DeskFixture.json(answer.body()).path("error").path("message").asText())
            .contains("رمز");
      }
    }
    assertThat(changing).isGreaterThan(4);
    assertThat(fixture.get("status").path("counts").path("reports").asInt()).isEqualTo(4);
  }

  @Test
  void whatIsSentMustBeWhatIsAskedFor() {
    for (Route route : fixture.desk.routes()) {
      if (route.changes() && route.body() != null) {
        for (String body : new String[] {"", "[]", "{", "{\"text\":", "\u0000"}) {
          int status =
              fixture.send(route.method().name(), path(route).substring(8), body).statusCode();
          assertThat(status).as(route.path() + " " + body).isBetween(400, 499);
        }
      }
    }
  }

  @Test
  void aMethodThatNoRouteHasIsRefused() {
    for (Route route : fixture.desk.routes()) {
      HttpResponse<String> answer =
          fixture.ask("PATCH", path(route), "{}", "X-Sijill", fixture.token());
      assertThat(answer.statusCode()).as(route.path()).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  void theDescriptionHoldsTheWholeTable() {
    JsonNode api = fixture.get("openapi.json");
    assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
    for (Route route : fixture.desk.routes()) {
      JsonNode operation =
          api.path("paths")
              .path("/" + route.path())
              .path(route.method().name().toLowerCase(java.util.Locale.ROOT));
      assertThat(operation.path("summary").asText()).as(route.path()).isNotEmpty();
      assertThat(operation.path("responses").has("200")).isTrue();
    }
    int operations = 0;
    for (Iterator<JsonNode> paths = api.path("paths").elements(); paths.hasNext(); ) {
      operations += paths.next().size();
    }
    assertThat(operations).isEqualTo(fixture.desk.routes().size());
  }

  @Test
  void aRefusalIsInTheLanguageOfTheOneWhoAsks() {
    String path = "/api/v1/incidents/none";
    assertThat(message(path)).contains("لا واقعة");
    assertThat(message(path, "Accept-Language", "en-GB,en;q=0.9,ar;q=0.5"))
        .startsWith("no incident");
    assertThat(message(path, "Accept-Language", "fr, en;q=0.3, ar;q=0.5")).contains("لا واقعة");
    assertThat(message(path, "Accept-Language", "fr;q=x")).contains("لا واقعة");
    assertThat(message(path + "?lang=en", "Accept-Language", "ar")).startsWith("no incident");
    assertThat(message(path + "?lang=ar", "Accept-Language", "en")).contains("لا واقعة");
    assertThat(message("/api/v1/map?from=never")).contains("«never»").contains("from");
    assertThat(message("/api/v1/map?lang=en&from=never"))
        .isEqualTo("\"never\" is no value of from");
  }

  private static String message(String path, String... headers) {
    HttpResponse<String> answer = fixture.ask("GET", path, null, headers);
    return DeskFixture.json(answer.body()).path("error").path("message").asText();
  }

  @Test
  void whereThereIsNothingABrowserIsShownAPageAndAProgramIsToldInJson() {
    for (String path : List.of("/nonsense", "/compare", "/incidents/a/b", "/assets/none.js")) {
      HttpResponse<String> page =
          fixture.ask("GET", path, null, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      HttpResponse<String> json = fixture.ask("GET", path, null);
      assertThat(json.statusCode()).as(path).isEqualTo(404);
      assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
    }
  }

  @Test
  void everyPageOfTheDeskIsServed() {
    for (String path : WebPages.PATHS) {
      HttpResponse<String> page = fixture.ask("GET", path.replace("{id}", "x"), null);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }
    assertThat(fixture.ask("GET", "/health", null).body()).isEqualTo("{\"status\":\"up\"}");
  }
}
