package org.sijill.desk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page, in both languages, light and dark, wide and as narrow as a phone: no serious fault of
 * accessibility, nothing wider than the screen, no error told. With {@code -Ddesk.pictures=DIR}
 * each is kept as a picture.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

  private static final Path AXE = Path.of("web", "node_modules", "axe-core", "axe.min.js");

  @TempDir static Path folder;
  private Walker walker;
  private List<String> pages;

  @BeforeAll
  void begin() throws Exception {
    walker = Walker.begin(folder);
    String id = first("incidents?type=ASSAULT&sort=-sources");
    pages = new ArrayList<>(Walker.PAGES);
    pages.add("/incidents/" + id);
    pages.add("/compare/" + id);
    pages.add("/read/nov17-monitor-03");
    pages.add("/print/nov17-monitor-03");
    pages.add("/actors/" + first("actors?"));
  }

  /** Id of the first row of a list. */
  private String first(String list) throws Exception {
    return new JsonMapper()
        .readTree(walker.get("/api/v1/" + list + "&limit=1"))
        .path("rows")
        .path(0)
        .path("id")
        .asText();
  }

  @AfterAll
  void end() {
    walker.close();
  }

  @ParameterizedTest
  @CsvSource({"ar,false,false", "en,false,true", "ar,true,true", "en,true,false"})
  void isAccessibleAndFits(String language, boolean phone, boolean dark) throws Exception {
    Page page = walker.page(language, phone, dark);
    String axe = Files.readString(AXE);
    List<String> faults = new ArrayList<>();
    for (String path : pages) {
      walker.go(page, path);
      keep(page, language, phone, dark, path);
      page.evaluate(axe);
      Object found =
          page.evaluate(
              "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                  + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                  + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | '))");
      ((List<?>) found).forEach(fault -> faults.add(path + ": " + fault));
      int over =
          ((Number)
                  page.evaluate(
                      "() => document.documentElement.scrollWidth"
                          + " - document.documentElement.clientWidth"))
              .intValue();
      if (over > 0) {
        faults.add(path + ": " + over + " pixels wider than the screen");
      }
    }
    assertThat(faults).isEmpty();
    walker.assertNoErrors();
  }

  private static void keep(Page page, String language, boolean phone, boolean dark, String path) {
    String pictures = System.getProperty("desk.pictures");
    if (pictures != null) {
      String name =
          path.substring(1).replaceAll("/.*nov17.*", "-report").replaceAll("/.*", "-one")
              + (language.equals("ar") ? "" : "-en")
              + (dark ? "-dark" : "")
              + (phone ? "-phone" : "");
      page.waitForTimeout(1500);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(pictures).resolve(name + ".png")));
    }
  }
}
