package org.sijill.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps others from the desk, and what it shows from running. */
class GuardTest {

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

  private static String get(String path, String host, String... headers) throws Exception {
    return fixture.raw(
        "GET "
            + path
            + " HTTP/1.1\nHost: "
            + host
            + "\n"
            + (headers.length == 0 ? "" : String.join("\n", headers) + "\n")
            + "Connection: close\n\n");
  }

  private static String own() {
    return "127.0.0.1:" + fixture.desk.address().getPort();
  }

  @Test
  void answersUnderItsOwnNamesOnly() throws Exception {
    int port = fixture.desk.address().getPort();
    for (String host : List.of(own(), "localhost:" + port)) {
      assertThat(get("/api/v1/status", host)).startsWith("HTTP/1.1 200");
    }
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + port,
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + port)) {
      for (String path : List.of("/", "/api/v1/status", "/health", "/nothing")) {
        assertThat(get(path, host))
            .as(host + path)
            .startsWith("HTTP/1.1 403")
            .contains("\"error\"");
      }
    }
  }

  @Test
  void refusesOtherSites() throws Exception {
    for (String header :
        List.of(
            "Origin: http://evil.example",
            "Origin: null",
            "Origin: http://127.0.0.1:1",
            "Origin: https://" + own(),
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site")) {
      assertThat(get("/api/v1/reports", own(), header)).as(header).startsWith("HTTP/1.1 403");
    }
    assertThat(
            get("/api/v1/reports", own(), "Origin: http://" + own(), "Sec-Fetch-Site: same-origin"))
        .startsWith("HTTP/1.1 200");
    assertThat(get("/", own(), "Sec-Fetch-Site: cross-site"))
        .as("a link from elsewhere opens the page")
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void nothingChangesWithoutTheToken() {
    String body = "{\"text\":\"قصفت المدفعية أطراف البلدة.\"}";
    for (String token : List.of("", "0".repeat(64), "x")) {
      HttpResponse<String> answer =
          fixture.ask(
              "POST",
              "/api/v1/reports",
              body,
              "Content-Type",
              "application/json",
              "X-Sijill",
              token);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("رمز");
    }
    assertThat(
            fixture
                .ask(
                    "POST",
                    "/api/v1/reports",
                    body,
                    "X-Sijill",
                    fixture.token(),
                    "Content-Type",
                    "text/plain")
                .statusCode())
        .isEqualTo(415);
    assertThat(fixture.get("status").path("counts").path("reports").asInt()).isEqualTo(4);
  }

  @Test
  void theTokenStandsInThePageAlone() {
    HttpResponse<String> page = fixture.ask("GET", "/", null);
    assertThat(page.body()).contains(fixture.token());
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(fixture.ask("GET", "/api/v1/status", null).body()).doesNotContain(fixture.token());
  }

  @Test
  void everyAnswerForbidsWhatItDoesNotNeed() {
    for (String path : List.of("/", "/incidents", "/api/v1/reports", "/api/v1/none", "/health")) {
      var headers = fixture.ask("GET", path, null).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'")
                      .contains("script-src 'self';", "frame-ancestors 'none'")
                      .doesNotContain("unsafe", "http:", "https:"));
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void tilesFromOutsideAreAllowedOnlyWhenSwitchedOn() {
    String tiles = "https://tiles.example/{z}/{x}/{y}.png";
    assertThat(fixture.send("PUT", "settings", "{\"tiles\":\"" + tiles + "\"}").statusCode())
        .isEqualTo(200);
    String policy =
        fixture.ask("GET", "/", null).headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("img-src 'self' data: blob: https://tiles.example;")
        .contains("connect-src 'self' https://tiles.example;")
        .contains("script-src 'self';");
    for (String bad :
        List.of(
            "http://tiles.example/{z}/{x}/{y}",
            "https://tiles.example/",
            "https://a; script-src *;/{z}/{x}/{y}",
            "https://u:p@tiles.example/{z}/{x}/{y}",
            "javascript:alert(1)//{z}{x}{y}")) {
      assertThat(fixture.send("PUT", "settings", "{\"tiles\":\"" + bad + "\"}").statusCode())
          .as(bad)
          .isEqualTo(400);
    }
    assertThat(fixture.send("PUT", "settings", "{\"tiles\":null}").statusCode()).isEqualTo(200);
    assertThat(
            fixture
                .ask("GET", "/", null)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow())
        .doesNotContain("tiles.example");
  }

  @Test
  void noPathLeadsOutOfTheBuild() throws Exception {
    for (String path :
        List.of(
            "/../pom.xml",
            "/assets/../../Desk.class",
            "/assets/..%2f..%2fDesk.class",
            "/assets/%2e%2e/%2e%2e/Desk.class",
            "/assets/..\\..\\Desk.class",
            "/..;/Desk.class",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/assets/%00index.html",
            "/org/sijill/desk/Desk.class",
            "/Desk.class",
            "/index.html",
            "/.hidden.js",
            "/api/v1/reports/..%2f..%2fpasswd",
            "/api/v1/../../health.js")) {
      String answer = get(path, own());
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 4(00|04) .*");
      assertThat(answer).doesNotContain("root:", "\u00CA\u00FE\u00BA\u00BE");
    }
  }

  @Test
  void tooMuchIsRefused() throws Exception {
    String large = "{\"text\":\"" + "ا".repeat(3 * 1024 * 1024) + "\"}";
    HttpResponse<String> answer = fixture.send("POST", "code", large);
    assertThat(answer.statusCode()).isEqualTo(413);
    byte[] bytes = new byte[(int) Guard.LARGEST_FILE + 1];
    assertThat(fixture.form("code/files", "large.txt", bytes).statusCode()).isEqualTo(413);
    Object[] many = new Object[2 * (Guard.MOST_FILES + 1)];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".txt";
      many[i + 1] = "نص".getBytes(StandardCharsets.UTF_8);
    }
    assertThat(fixture.form("code/files", many).statusCode()).isEqualTo(413);
    String endless =
        fixture.raw(
            "POST /api/v1/code HTTP/1.1\nHost: "
                + own()
                + "\nX-Sijill: "
                + fixture.token()
                + "\nContent-Type: application/json\nContent-Length: 99999999999\n"
                + "Connection: close\n\n{");
    assertThat(endless).startsWith("HTTP/1.1 413");
  }

  @Test
  void scriptStaysText() throws Exception {
    HttpResponse<String> list = fixture.ask("GET", "/api/v1/reports", null);
    assertThat(list.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(list.body()).contains("<script>");
    JsonNode rows = DeskFixture.json(list.body()).path("rows");
    assertThat(rows.findValuesAsText("title")).contains("موسكو تنفي " + DeskFixture.SCRIPT);
    HttpResponse<String> coded =
        fixture.form(
            "code/files",
            "x<img src=x onerror=alert(1)>.txt",
            ("قصفت طائرات " + DeskFixture.SCRIPT + " سوق البلدة.")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(coded.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(
            DeskFixture.json(coded.body())
                .path("reports")
                .path(0)
                .path("report")
                .path("text")
                .asText())
        .contains(DeskFixture.SCRIPT);
    HttpResponse<String> error = fixture.ask("GET", "/api/v1/reports?status=%3Cscript%3E", null);
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.headers().firstValue("Content-Type")).hasValue("application/json");
    HttpResponse<String> none = fixture.ask("GET", "/%3Cscript%3E", null);
    assertThat(none.headers().firstValue("Content-Type")).hasValue("application/json");
  }
}
