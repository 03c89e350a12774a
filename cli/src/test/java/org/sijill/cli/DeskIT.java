package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk as a user starts it. */
class DeskIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String TEXT = "قصفت المدفعية الحكومية أطراف مدينة دوما صباح الاثنين.";

  @TempDir Path folder;

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("sijill").toString(), "desk"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--register", folder.resolve("r.sqlite").toString()));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private URI address(Process desk) throws Exception {
    for (int i = 0; i < 600 && !read("out").endsWith("/\n"); i++) {
      assertThat(desk.isAlive()).as(read("err")).isTrue();
      Thread.sleep(100);
    }
    return URI.create(read("out").strip());
  }

  private static JsonNode get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return new JsonMapper()
        .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  @Test
  void printsItsAddressAddsThePathsAndEndsCleanly() throws Exception {
    Files.writeString(folder.resolve("خبر.txt"), TEXT);
    Process desk = start("خبر.txt", "--no-browser");
    try {
      URI address = address(desk);
      assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
      assertThat(get(address.resolve("health")).path("status").asText()).isEqualTo("up");
      JsonNode status = get(address.resolve("api/v1/status"));
      for (int i = 0; i < 200 && status.path("counts").path("reports").asInt() == 0; i++) {
        Thread.sleep(100);
        status = get(address.resolve("api/v1/status"));
      }
      assertThat(status.path("counts").path("reports").asInt()).isEqualTo(1);
      desk.destroy();
      assertThat(desk.waitFor(30, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
      assertThat(read("err")).isEmpty();
      assertThat(folder.resolve("r.sqlite-wal")).as("all is in the one file").doesNotExist();
    } finally {
      desk.destroyForcibly();
    }
  }

  @Test
  void aTakenPortIsNamedWithWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Process desk = start("--no-browser", "--port", port);
      assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(desk.exitValue()).isEqualTo(1);
      assertThat(read("err")).contains(port, "taken", "--port");
      assertThat(read("out")).isEmpty();
    }
  }

  @Test
  void anotherAddressIsRefusedWithTheReason() throws Exception {
    Process desk = start("--no-browser", "--address", "0.0.0.0");
    assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(desk.exitValue()).isEqualTo(2);
    assertThat(read("err")).contains("0.0.0.0", "accounts", "ssh -L");
  }

  @Test
  void aPathThatIsNotThereIsNamed() throws Exception {
    Process desk = start("--no-browser", "nothing-here");
    assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(desk.exitValue()).isEqualTo(1);
    assertThat(read("err")).contains("nothing-here");
  }
}
