package org.sijill.desk.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who sees the desk for the first time does, in either language. */
class NewcomerTest {

  /** A report with a strike that others tell otherwise. */
  private static final String REPORT = "/read/nov17-monitor-03";

  @TempDir Path folder;
  private Walker walker;

  @BeforeEach
  void begin() throws Exception {
    walker = Walker.begin(folder);
  }

  @AfterEach
  void end() {
    walker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aNewcomerReadsComparesCorrectsAndTakesHome(String language) throws Exception {
    Page page = walker.page(language, false, false);
    assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
    assertThat(page.getByTestId("composed")).isVisible();
    reads(page);
    filters(page);
    compares(page);
    looksAtTheState(page);
    corrects(page, language.equals("ar") ? "التحالف الدولي" : "Coalition");
    addsWhatWasMissed(page);
    takesHome(page);
    walker.assertNoErrors();
  }

  private void reads(Page page) {
    page.getByTestId("nav-read").click();
    Walker.settled(page);
    assertThat(page.getByTestId("row").count()).isGreaterThan(20);
    walker.go(page, REPORT);
    Locator marks = page.getByTestId("claim-mark");
    assertThat(marks.first()).isVisible();
    press(page, marks.first());
    assertThat(page.getByTestId("claim-record")).isVisible();
    page.getByTestId("why").click();
    assertThat(page.getByTestId("claim-record").locator("li, dd, q").first()).isVisible();
    page.keyboard().press("Escape");
  }

  /** Clicks in the middle of marked words, where a hand would. */
  private static void press(Page page, Locator words) {
    words.scrollIntoViewIfNeeded();
    BoundingBox box = words.boundingBox();
    page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
  }

  private void filters(Page page) {
    page.getByTestId("nav-incidents").click();
    Walker.settled(page);
    int all = page.getByTestId("row").count();
    page.getByTestId("type-chips").locator("a[href*=ASSAULT], button").last().click();
    page.waitForURL(Pattern.compile(".*type=.*"));
    assertThat(page.getByTestId("row")).not().hasCount(all);
    assertThat(page.getByTestId("row").count()).isPositive();
    walker.go(page, "/incidents?type=AGREE&sort=-sources");
  }

  private void compares(Page page) {
    page.getByTestId("row").first().locator("a").first().click();
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
    Walker.settled(page);
    assertThat(page.getByTestId("contested")).isVisible();
    walker.go(page, "/incidents?type=ASSAULT&sort=-sources");
    page.getByTestId("row").first().locator("a").first().click();
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
    Walker.settled(page);
    assertThat(page.getByTestId("telling-claim").count()).isGreaterThan(2);
    page.getByTestId("compare").click();
    page.waitForURL(Pattern.compile(".*/compare/.*"));
    Walker.settled(page);
    assertThat(page.locator("thead th").count()).isGreaterThan(2);
  }

  private void looksAtTheState(Page page) {
    page.getByTestId("nav-map").click();
    Walker.settled(page);
    Locator slider = page.getByTestId("time-slider");
    String before = slider.getAttribute("aria-valuetext");
    slider.focus();
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("PageDown");
    }
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(slider).not().hasAttribute("aria-valuetext", before);
    page.getByTestId("nav-network").click();
    Walker.settled(page);
    assertThat(page.locator("canvas").first()).isVisible();
    page.getByTestId("nav-accords").click();
    Walker.settled(page);
    assertThat(page.getByTestId("row").first()).isVisible();
  }

  /** Names another actor from the book, and sees it where incidents and actors are listed. */
  private void corrects(Page page, String coalition) throws Exception {
    String assaults = "/incidents?type=ASSAULT&actor=" + "التحالف الدولي".replace(" ", "%20");
    walker.go(page, assaults);
    int before = page.getByTestId("row").count();
    walker.go(page, REPORT);
    press(page, page.getByTestId("claim-mark").first());
    page.getByTestId("edit").click();
    choose(page, "actor", "التحالف الدولي");
    assertThat(page.getByTestId("claim-record")).containsText(coalition);
    walker.go(page, assaults);
    assertThat(page.getByTestId("row")).hasCount(before + 1);
    page.getByTestId("row").first().locator("a").first().click();
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
    Walker.settled(page);
    assertThat(page.locator("main")).containsText(coalition);
    assertThat(walker.get("/api/v1/actors?limit=500")).contains("التحالف الدولي");
  }

  /** Takes the first entry of a book for a slot of the claim that is open. */
  private static void choose(Page page, String slot, String words) {
    page.getByTestId("edit-" + slot).click();
    page.getByTestId("from-book").click();
    page.getByTestId("book-search").fill(words);
    page.getByTestId("book-entry").first().click();
    page.getByTestId("slot-save").click();
    assertThat(page.getByTestId("slot-save")).hasCount(0);
  }

  private void addsWhatWasMissed(Page page) throws Exception {
    walker.go(page, REPORT);
    int before = page.getByTestId("claim-mark").count();
    select(page, "سوق");
    page.getByTestId("add-type").selectOption("PROTEST");
    page.getByTestId("add-claim").click();
    assertThat(page.getByTestId("claim-mark")).hasCount(before + 1);
    choose(page, "actor", "الدفاع المدني");
    choose(page, "place", "الأتارب");
    walker.go(page, "/incidents?type=PROTEST&reviewed=true");
    assertThat(page.getByTestId("row")).hasCount(1);
  }

  /** Selects the first occurrence of a word in the report's text, as a mouse does. */
  private static void select(Page page, String word) {
    page.evaluate(
        "word => {"
            + " const walk = document.createTreeWalker("
            + "   document.querySelector('sj-text') ?? document.querySelector('main'), NodeFilter.SHOW_TEXT);"
            + " for (let node = walk.nextNode(); node; node = walk.nextNode()) {"
            + "   const at = node.data.indexOf(word);"
            + "   if (at < 0) continue;"
            + "   const range = document.createRange();"
            + "   range.setStart(node, at); range.setEnd(node, at + word.length);"
            + "   const selection = document.getSelection();"
            + "   selection.removeAllRanges(); selection.addRange(range);"
            + "   node.parentElement.dispatchEvent(new PointerEvent('pointerup', {bubbles: true}));"
            + "   node.parentElement.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));"
            + "   return;"
            + " } }",
        word);
  }

  private void takesHome(Page page) throws Exception {
    walker.go(page, "/export?reviewed=true");
    Download download = page.waitForDownload(() -> page.getByTestId("export-jsonl").click());
    Path file = folder.resolve("claims.jsonl");
    download.saveAs(file);
    assertThat(Files.readAllLines(file)).hasSize(2).anyMatch(row -> row.contains("PROTEST"));
    assertThat(Files.readString(file)).contains("التحالف الدولي");
  }
}
