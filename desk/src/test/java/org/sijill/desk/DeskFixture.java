package org.sijill.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Report;
import org.sijill.register.Coding;
import org.sijill.register.Intake;
import org.sijill.register.Register;
import org.sijill.register.intake.Incoming;
import org.sijill.register.store.Words;

/** A desk over a register in a folder, asked through HTTP as a browser asks it. */
final class DeskFixture implements AutoCloseable {

  static final Knowledge KNOWLEDGE = Knowledge.bundled();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T08:00:00Z"), ZoneOffset.UTC);
  static final String BY = "مراجعة";

  static final String AGENCY = "وكالة الميناء (نص مؤلَّف)";
  static final String SITE = "موقع الضفة (نص مؤلَّف)";
  static final String MONITOR = "نشرة الرصد (نص مؤلَّف)";

  /** What no page may ever run. */
  static final String SCRIPT = "<script>alert('س')</script>";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Coding CODING = Coding.of(KNOWLEDGE, "test", List.of());
  private static final Words WORDS = new Words(KNOWLEDGE);

  final Path file;
  final Register register;
  final Desk desk;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private DeskFixture(Path file) {
    this.file = file;
    this.register = Register.open(file, CLOCK);
    this.desk =
        Desk.start(new Desk.Options(register, KNOWLEDGE, "test", List.of(), BY, CLOCK, freePort()));
  }

  private static int freePort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static DeskFixture empty(Path folder) {
    return new DeskFixture(folder.resolve("register.sqlite"));
  }

  /** Two outlets and a monitor on one strike, one of them denies it; and an accord. */
  static DeskFixture filled(Path folder) throws InterruptedException {
    DeskFixture fixture = empty(folder);
    fixture.add(
        report(
            "a-1",
            AGENCY,
            "2024-05-02",
            "غارة على بلدة سراقب",
            "قصفت طائرات حربية روسية سوقا في مدينة سراقب يوم الأربعاء، ما أدى إلى مقتل ستة مدنيين وإصابة"
                + " تسعة آخرين، وفق الدفاع المدني السوري."),
        report(
            "b/2",
            SITE,
            "2024-05-03",
            "موسكو تنفي " + SCRIPT,
            "نفت وزارة الدفاع الروسية قصف سوق في مدينة سراقب يوم الأربعاء. ووصف الناطق باسم المتمردين"
                + " الهجوم بأنه مجزرة."),
        report(
            "c-3",
            MONITOR,
            "2024-05-02",
            null,
            "قال المرصد السوري لحقوق الإنسان إن طائرات حربية روسية قصفت سوق مدينة سراقب يوم الأربعاء وقتلت"
                + " أحد عشر مدنيا. وسيطر الجيش السوري على بلدة معرشورين."),
        report(
            "d-4",
            SITE,
            "2024-05-06",
            "هدنة",
            "أعلنت روسيا وتركيا التوصل إلى اتفاق هدنة في إدلب. وقال الناشط فادي برهوم إن مسلحين اعتقلوا"
                + " المعلم سمير قدور في مدينة سرمين."));
    return fixture;
  }

  static Incoming report(String id, String outlet, String day, String title, String text) {
    return new Incoming(
        new Report(id, outlet, day, null, title, text),
        true,
        text.getBytes(StandardCharsets.UTF_8),
        "test",
        "text/plain",
        "text 1",
        null);
  }

  /** Adds reports as another process does. */
  void add(Incoming... reports) throws InterruptedException {
    try (Register other = Register.open(file, CLOCK)) {
      List<String> refused = new ArrayList<>();
      new Intake(other, CODING, WORDS, "tester")
          .add(
              List.of(reports).iterator(),
              2,
              new Intake.Listener() {
                @Override
                public void added(Intake.Added added) {}

                @Override
                public void refused(String origin, String message) {
                  refused.add(message);
                }
              });
      if (!refused.isEmpty()) {
        throw new IllegalStateException(refused.toString());
      }
    }
    // What another process does is seen within a moment.
    Thread.sleep(60);
  }

  URI uri(String path) {
    return desk.address().resolve(path);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  HttpResponse<String> ask(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A change as a page of the desk sends it. */
  HttpResponse<String> send(String method, String path, String body) {
    return ask(
        method, "/api/v1/" + path, body, "X-Sijill", token(), "Content-Type", "application/json");
  }

  String token() {
    return desk.token();
  }

  /** The answer to a question that must be answered. */
  JsonNode get(String path) {
    HttpResponse<String> response = ask("GET", "/api/v1/" + path, null);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** A request as bytes, for what no client sends. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(Desk.ADDRESS, desk.address().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /** A form with files; each file is a name and its bytes. */
  HttpResponse<String> form(String path, Object... files) throws Exception {
    String boundary = "----sijill";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < files.length; i += 2) {
      body.writeBytes(
          ("--"
                  + boundary
                  + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                  + files[i]
                  + "\"\r\nContent-Type: text/html\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes((byte[]) files[i + 1]);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri("/api/v1/" + path))
            .timeout(Duration.ofSeconds(120))
            .header("X-Sijill", token())
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    desk.close();
    register.close();
  }
}
