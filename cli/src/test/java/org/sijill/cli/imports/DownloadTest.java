package org.sijill.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of its own; the network is never used. */
class DownloadTest {

  private static final byte[] CONTENT = new byte[300_000];

  @TempDir Path folder;

  private HttpServer server;
  private URI address;
  private boolean breaks;
  private final List<String> ranges = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    for (int i = 0; i < CONTENT.length; i++) {
      CONTENT[i] = (byte) (i * 31);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/SY.zip", this::answer);
    server.start();
    address = URI.create("http://localhost:" + server.getAddress().getPort() + "/SY.zip");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(String.valueOf(range));
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    int length = CONTENT.length - from;
    exchange.sendResponseHeaders(range == null ? 200 : 206, length);
    exchange.getResponseBody().write(CONTENT, from, breaks ? length / 2 : length);
    exchange.close();
  }

  private String fetch(String sha256) throws Exception {
    return Download.fetch(address, folder.resolve("SY.zip"), sha256, (come, all) -> {});
  }

  @Test
  void aBrokenTransferGoesOnWhereItStopped() throws Exception {
    breaks = true;
    assertThatThrownBy(() -> fetch(null)).isInstanceOf(Refused.class).hasMessageContaining("broke");
    assertThat(folder.resolve("SY.zip")).doesNotExist();
    breaks = false;
    fetch(null);
    assertThat(Files.readAllBytes(folder.resolve("SY.zip"))).isEqualTo(CONTENT);
    assertThat(ranges).hasSize(2);
    assertThat(ranges.get(1)).startsWith("bytes=");
  }

  @Test
  void aWrongChecksumIsToldAndNothingKept() throws Exception {
    assertThatThrownBy(() -> fetch("00"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("checksum");
    assertThat(folder.resolve("SY.zip")).doesNotExist();
    assertThat(folder.resolve("SY.zip.part")).doesNotExist();
    assertThat(fetch(null)).hasSize(64);
  }

  @Test
  void noServerIsToldInPlainWords() {
    server.stop(0);
    assertThatThrownBy(() -> fetch(null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("network");
  }
}
