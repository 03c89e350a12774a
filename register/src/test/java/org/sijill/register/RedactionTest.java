package org.sijill.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.register.Fixture.MEETING;
import static org.sijill.register.Fixture.add;
import static org.sijill.register.Fixture.incoming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.register.review.Reviews;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.RedactionStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.SearchIndex;

class RedactionTest {

  private static final String NAME = "سهيل المرعي";
  private static final String TEXT =
      "اعتقلت قوات الأمن الناشط " + NAME + " في مدينة سلمية يوم السبت، وقال سُهيل المرعي إنه بخير.";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("register.sqlite");
  }

  /** Whether any file of the register holds the bytes of a word. */
  private boolean onDisk(String word) throws IOException {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (indexOf(Files.readAllBytes(file), wanted) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    outer:
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }

  @Test
  void aReportIsGoneFromEveryFile() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, TEXT), incoming("b", null, MEETING));
      assertThat(onDisk("المرعي")).isTrue();
      new Redaction(register, Fixture.WORDS, "reviewer").report("a", "at the family's wish");
      for (String word : List.of("المرعي", "مرعي", "سلمية", "سلميه", "اعتقلت")) {
        assertThat(onDisk(word)).as(word).isFalse();
      }
      assertThat(onDisk("موسكو")).isTrue();
      assertThat(Verification.of(register).faults()).isEmpty();
      List<RedactionStore.Redacted> redacted = register.database().read(RedactionStore::all);
      assertThat(redacted)
          .singleElement()
          .satisfies(r -> assertThat(r.reason()).isEqualTo("at the family's wish"))
          .satisfies(r -> assertThat(r.sha256()).hasSize(64));
      Fixture.Told again = add(register, incoming("a", null, TEXT));
      assertThat(again.added).noneMatch(Intake.Added::fresh);
      assertThat(onDisk("المرعي")).isFalse();
    }
  }

  @Test
  void aNameIsGoneHoweverItIsWritten() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, TEXT), incoming("b", null, MEETING));
      String claim =
          register
              .database()
              .read(h -> ClaimStore.present(h, ReportStore.byId(h, "a").orElseThrow().number()))
              .get(0)
              .id();
      new Reviews(register, "reviewer").accept(claim, "said by " + NAME);
      int reports = new Redaction(register, Fixture.WORDS, "reviewer").person(NAME, "at risk");
      assertThat(reports).isEqualTo(1);
      for (String word : List.of("المرعي", "مرعي", "سهيل", "سُهيل")) {
        assertThat(onDisk(word)).as(word).isFalse();
      }
      String text =
          register.database().read(h -> ReportStore.byId(h, "a").orElseThrow()).report().text();
      assertThat(text).hasSameSizeAs(TEXT).contains("اعتقلت قوات الأمن").contains("█");
      assertThat(Verification.of(register).faults()).isEmpty();
      List<Long> found =
          register.database().read(h -> SearchIndex.reports(h, Fixture.WORDS.query("المرعي"), 9));
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aStretchIsGoneAndPositionsHold() throws Exception {
    try (Register register = Fixture.open(file())) {
      add(register, incoming("a", null, TEXT));
      int begin = TEXT.codePointCount(0, TEXT.indexOf("سلمية"));
      new Redaction(register, Fixture.WORDS, "reviewer").span("a", begin, begin + 5, "a place");
      assertThat(onDisk("سلمية")).isFalse();
      assertThat(onDisk("سلميه")).isFalse();
      assertThat(Verification.of(register).faults()).isEmpty();
      assertThatThrownBy(
              () -> new Redaction(register, Fixture.WORDS, "x").span("a", 5, 9999, "a reason"))
          .hasMessageContaining("no stretch");
      assertThatThrownBy(() -> new Redaction(register, Fixture.WORDS, "x").report("a", " "))
          .hasMessageContaining("reason");
    }
  }
}
