package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.register.Feeds;
import org.sijill.register.Fixture;
import org.sijill.register.Register;
import org.sijill.register.store.FeedStore;

/** Fetching from a server on the loopback interface. */
class FetcherTest {

  private static final Fetcher.Options LOCAL = Fetcher.Options.USUAL.withPrivate(true);

  @TempDir Path folder;
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(String path, int status, String type, byte[] body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          answer(exchange, status, body);
        });
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void fetchesPages() {
    serve("/1", 200, "text/html; charset=utf-8", utf8("<html><body><p>نص الخبر</p></body></html>"));
    serve("/old", 301, "text/plain", new byte[0], "Location", "/1");
    try (Fetcher fetcher = new Fetcher(LOCAL)) {
      Item item = new Pages(fetcher).page(base + "/old", "موقع", null);
      assertThat(item.report().text()).isEqualTo("نص الخبر");
      assertThat(item.report().url()).isEqualTo(base + "/1");
      assertThat(new Pages(fetcher).page(base + "/none", null, null).problem().message())
          .contains("404");
    }
  }

  @Test
  void privateAddressesAreNotReached() {
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, 200, utf8("secret"));
        });
    int port = server.getAddress().getPort();
    try (Fetcher fetcher = new Fetcher(Fetcher.Options.USUAL)) {
      for (String url :
          List.of(
              base + "/",
              "http://localhost:" + port + "/",
              "http://[::1]:" + port + "/",
              "http://[::ffff:127.0.0.1]:" + port + "/",
              "http://2130706433:" + port + "/",
              "http://0x7f.1:" + port + "/",
              "http://0.0.0.0:" + port + "/",
              "http://10.0.0.1/",
              "http://172.16.0.1/",
              "http://192.168.1.1/",
              "http://169.254.169.254/latest/meta-data/",
              "http://100.64.0.1/",
              "http://[fe80::1]/",
              "http://[fc00::1]/",
              "http://[64:ff9b::7f00:1]/",
              "http://[2002:7f00:1::]/")) {
        assertThatThrownBy(() -> fetcher.fetch(url)).as(url).isInstanceOf(Fetcher.NotFetched.class);
      }
      for (String url :
          List.of("file:///etc/passwd", "ftp://news.example/", "jar:file:/x!/", "x")) {
        assertThatThrownBy(() -> fetcher.fetch(url)).as(url).hasMessageContaining("not an http");
      }
    }
    assertThat(asked).hasValue(0);
  }

  /** A redirect is judged like any address: what may be reached here is this server alone. */
  @Test
  void redirectsAreJudgedAnew() {
    int port = server.getAddress().getPort();
    serve("/file", 302, "text/plain", new byte[0], "Location", "file:///etc/passwd");
    serve("/loop", 302, "text/plain", new byte[0], "Location", "/loop");
    serve("/other", 302, "text/plain", new byte[0], "Location", "http://127.0.0.2:" + port + "/x");
    serve("/meta", 302, "text/plain", new byte[0], "Location", "http://169.254.169.254/latest/");
    serve("/x", 200, "text/plain", utf8("secret"));
    Set<InetAddress> own = Set.of(server.getAddress().getAddress());
    try (Fetcher fetcher = new Fetcher(Fetcher.Options.USUAL, own)) {
      assertThatThrownBy(() -> fetcher.fetch(base + "/file")).hasMessageContaining("not http");
      assertThatThrownBy(() -> fetcher.fetch(base + "/loop")).hasMessageContaining("5 times");
      assertThatThrownBy(() -> fetcher.fetch(base + "/other"))
          .hasMessageContaining("private network");
      assertThatThrownBy(() -> fetcher.fetch(base + "/meta"))
          .hasMessageContaining("private network");
    }
  }

  @Test
  void sizesAndTimesAreBounded() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[10_000_000]);
    }
    serve("/bomb", 200, "text/html", packed.toByteArray(), "Content-Encoding", "gzip");
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[100_000]);
            }
          } catch (IOException closed) {
            // the client has had enough
          }
        });
    server.createContext(
        "/slow",
        exchange -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, utf8("late"));
        });
    Fetcher.Options small = new Fetcher.Options(true, null, Duration.ofSeconds(1), 1_000_000);
    try (Fetcher fetcher = new Fetcher(small)) {
      assertThatThrownBy(() -> fetcher.fetch(base + "/bomb")).hasMessageContaining("larger");
      assertThatThrownBy(() -> fetcher.fetch(base + "/endless")).hasMessageContaining("larger");
      assertThatThrownBy(() -> fetcher.fetch(base + "/slow"))
          .hasMessageContaining("longer than 1 s");
    }
  }

  /** The proxy gets the name itself: nothing is looked up here. */
  @Test
  void aProxyGetsTheName() throws Exception {
    try (ServerSocket socks = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> name(socks));
      InetSocketAddress proxy = new InetSocketAddress("127.0.0.1", socks.getLocalPort());
      try (Fetcher fetcher = new Fetcher(Fetcher.Options.USUAL.withProxy(proxy))) {
        assertThatThrownBy(() -> fetcher.fetch("http://hidden.onion.example/"))
            .isInstanceOf(Fetcher.NotFetched.class);
        assertThatThrownBy(() -> fetcher.fetch("http://localhost/"))
            .hasMessageContaining("private network");
      }
      assertThat(asked.get()).isEqualTo("hidden.onion.example");
    }
  }

  /** The name in a SOCKS5 request (RFC 1928). */
  private static String name(ServerSocket socks) {
    try (Socket client = socks.accept()) {
      InputStream in = client.getInputStream();
      in.readNBytes(1);
      in.readNBytes(in.read());
      client.getOutputStream().write(new byte[] {5, 0});
      in.readNBytes(3);
      if (in.read() != 3) {
        return "an address";
      }
      return new String(in.readNBytes(in.read()), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>وكالة</title>
      <item><guid>1</guid><title>خبر أول</title><link>BASE/1</link><description>ملخص</description>
      <pubDate>Sun, 10 Mar 2024 10:00:00 GMT</pubDate></item>
      <item><guid>2</guid><title>خبر ثان</title><link>BASE/2</link><description>&lt;p&gt;نص الخبر الثاني&lt;/p&gt;</description></item>
      </channel></rss>
      """;

  @Test
  void aFeedIsAskedForWhatIsNew() throws Exception {
    AtomicInteger whole = new AtomicInteger();
    server.createContext(
        "/feed",
        exchange -> {
          boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          if (!same) {
            whole.incrementAndGet();
          }
          answer(exchange, same ? 304 : 200, same ? new byte[0] : utf8(FEED.replace("BASE", base)));
        });
    serve(
        "/1",
        200,
        "text/html; charset=utf-8",
        utf8("<html><body><h1>خبر أول</h1><p>النص كاملا</p></body></html>"));
    try (Register register = Fixture.open(folder.resolve("r.sqlite"));
        Fetcher fetcher = new Fetcher(LOCAL)) {
      register.database().write(h -> FeedStore.add(h, base + "/feed", null));
      Feeds feeds = new Feeds(register, fetcher, Fixture.CLOCK);
      Feeds.Polled first = feeds.poll(register.database().read(FeedStore::all).get(0));
      assertThat(first.items()).hasSize(2).allMatch(i -> i.incoming() != null);
      assertThat(first.items().get(0).report().text()).isEqualTo("خبر أول\nالنص كاملا");
      assertThat(first.items().get(1).report().text()).isEqualTo("خبر ثان\nنص الخبر الثاني");
      assertThat(first.items().get(0).report().outlet()).isEqualTo("وكالة");
      register
          .database()
          .write(
              h -> {
                FeedStore.update(h, first.feed());
                return null;
              });
      Fixture.add(register, first.items().get(0).incoming(), first.items().get(1).incoming());
      Feeds.Polled second = feeds.poll(register.database().read(FeedStore::all).get(0));
      assertThat(second.items()).isEmpty();
      assertThat(whole).hasValue(1);
      assertThat(second.feed().lastSuccess()).isEqualTo("2024-03-12T08:00:00Z");
      Feeds.Polled anew =
          feeds.poll(
              new FeedStore.Feed(base + "/feed", null, null, null, null, null, 0, null, null));
      assertThat(anew.items()).as("entries that are there are not fetched again").isEmpty();
    }
  }

  @Test
  void aFailingFeedIsLeftAloneLongerEachTime() {
    serve("/feed", 500, "text/plain", utf8("x"));
    serve(
        "/laughs",
        200,
        "text/xml",
        utf8(
            "<!DOCTYPE rss [<!ENTITY a \"x\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>"));
    try (Register register = Fixture.open(folder.resolve("r.sqlite"));
        Fetcher fetcher = new Fetcher(LOCAL)) {
      FeedStore.Feed feed =
          new FeedStore.Feed(base + "/feed", null, null, null, null, null, 0, null, null);
      Instant now = Fixture.CLOCK.instant();
      for (int minutes : new int[] {15, 30, 60}) {
        Feeds.Polled polled =
            new Feeds(register, fetcher, Clock.fixed(now, ZoneOffset.UTC)).poll(feed);
        assertThat(Instant.parse(polled.feed().notBefore()))
            .isEqualTo(now.plus(Duration.ofMinutes(minutes)));
        assertThat(polled.feed().lastFailure()).contains("500");
        assertThat(
                new Feeds(register, fetcher, Clock.fixed(now, ZoneOffset.UTC))
                    .poll(polled.feed())
                    .asked())
            .isFalse();
        feed = polled.feed();
        now = Instant.parse(feed.notBefore());
      }
      Feeds.Polled laughs =
          new Feeds(register, fetcher, Fixture.CLOCK)
              .poll(
                  new FeedStore.Feed(
                      base + "/laughs", null, null, null, null, null, 0, null, null));
      assertThat(laughs.feed().lastFailure()).contains("not an RSS or Atom feed");
    }
  }
}
