package org.sijill.desk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.desk.Desk;
import org.sijill.reader.Knowledge;
import org.sijill.register.Register;

/**
 * A desk over the example reports, and a real browser before it. What a page prints as an error is
 * kept, so that a test can say that there was none.
 */
final class Walker implements AutoCloseable {

  static final Path EXAMPLES = Path.of("..", "examples");

  /** Pages that need nothing to be chosen first. */
  static final List<String> PAGES =
      List.of(
          "/incidents",
          "/read",
          "/map",
          "/timeline",
          "/network",
          "/accords",
          "/control",
          "/positions",
          "/actors",
          "/sources",
          "/review",
          "/export");

  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int WIDE_HEIGHT = 900;
  private static final int NARROW_HEIGHT = 844;
  private static final int PATIENCE = 20_000;

  private final Register register;
  private final Desk desk;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();

  private Walker(Path folder) throws Exception {
    register = Register.open(folder.resolve("register.sqlite"), Clock.systemUTC());
    desk =
        Desk.start(
            new Desk.Options(
                register, Knowledge.bundled(), "test", List.of(), "walker", Clock.systemUTC(), 0));
    desk.add("examples", List.of(EXAMPLES.toString()));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--use-gl=angle",
                            "--use-angle=swiftshader",
                            "--enable-unsafe-swiftshader")));
  }

  /** Starts the desk in a folder and waits until the examples are in it. */
  static Walker begin(Path folder) throws Exception {
    Walker walker = new Walker(folder);
    long reports;
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      reports = files.filter(f -> f.toString().endsWith(".jsonl")).mapToLong(Walker::lines).sum();
    }
    for (int tries = 0; tries < 600; tries++) {
      String status = walker.get("/api/v1/status");
      if (status.contains("\"reports\":" + reports) && status.contains("\"building\":false")) {
        return walker;
      }
      Thread.sleep(100);
    }
    String status = walker.get("/api/v1/status");
    walker.close();
    throw new AssertionError(reports + " examples were not added: " + status);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).count();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError("no Chromium found; on Debian: sudo apt-get install chromium"));
  }

  /** A page as wide as a desk's screen or as a phone, in a language and colours. */
  Page page(String language, boolean phone, boolean dark) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(phone ? NARROW : WIDE, phone ? NARROW_HEIGHT : WIDE_HEIGHT)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setHasTouch(phone)
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> errors.add(page.url() + ": " + error));
    page.navigate(uri("/"));
    settled(page);
    if (language.equals("en")) {
      language(page);
    }
    return page;
  }

  /** Switches to the other language. */
  void language(Page page) {
    Locator button = page.getByTestId("language").first();
    if (!button.isVisible()) {
      page.getByTestId("menu").click();
    }
    button.click();
    settled(page);
  }

  /** Goes to a page and waits until it shows what it has to show. */
  void go(Page page, String path) {
    page.navigate(uri(path));
    settled(page);
  }

  /** Waits until nothing is loading. */
  static void settled(Page page) {
    page.waitForLoadState();
    page.waitForFunction(
        "() => document.querySelector('main') !== null"
            + " && document.querySelector('main').innerText.trim().length > 0"
            + " && document.querySelector('[data-testid=loading]') === null");
  }

  String uri(String path) {
    return desk.address().resolve(path).toString();
  }

  /** The body of an answer. */
  String get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(uri(path))).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Fails if some page told an error since the walk began. */
  void assertNoErrors() {
    assertThat(errors).as("errors that pages told").isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    desk.close();
    register.close();
  }
}
