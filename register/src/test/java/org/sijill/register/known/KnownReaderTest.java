package org.sijill.register.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Report;
import org.sijill.register.Fixture;
import org.sijill.register.Register;
import org.sijill.register.intake.Incoming;
import org.sijill.register.review.Reviews;
import org.sijill.register.store.ReviewStore;

class KnownReaderTest {

  private static final String RAID = "قصفت طائرات حربية سوق مدينة إدلب صباح الأحد.";
  private static final LocalDate EARLY = LocalDate.parse("2024-03-05");

  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void open() throws Exception {
    register = Fixture.open(folder.resolve("register.sqlite"));
    Fixture.add(
        register,
        report("old", "وكالة", "2024-03-04", RAID),
        report("new", "صحيفة", "2024-03-10", RAID + " وأصيب ثلاثة مدنيين."),
        report("undated", "إذاعة", null, "التقى الوزيران السوري والروسي في موسكو."));
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Incoming report(String id, String outlet, String published, String text) {
    return new Incoming(
        new Report(id, outlet, published, null, null, text),
        true,
        text.getBytes(StandardCharsets.UTF_8),
        "test",
        "text/plain",
        "text 1",
        null);
  }

  private List<String> reports(Known known) {
    return known.claims().stream().map(c -> c.claim().report().id()).distinct().sorted().toList();
  }

  @Test
  void reportsCountFromTheirPublicationElseFromTheirReceipt() {
    assertThat(reports(KnownReader.read(register, null))).containsExactly("new", "old", "undated");
    assertThat(reports(KnownReader.read(register, EARLY))).containsExactly("old");
    // The clock of the fixture stands at 2024-03-12.
    assertThat(reports(KnownReader.read(register, LocalDate.parse("2024-03-12"))))
        .contains("undated");
  }

  @Test
  void reviewsAreAppliedFromTheirDayOn() {
    KnownClaim claim =
        KnownReader.read(register, null).claims().stream()
            .filter(c -> c.claim().report().id().equals("old"))
            .findFirst()
            .orElseThrow();
    assertThat(claim.verdict()).isEqualTo(Verdict.UNREVIEWED);
    Reviews reviews = new Reviews(register, "tester");
    reviews.note(claim.id(), "seen in a second source");
    reviews.correct(claim.id(), "status", "negated", null);
    KnownClaim corrected = find(KnownReader.read(register, null), claim.id());
    assertThat(corrected.verdict()).isEqualTo(Verdict.CORRECTED);
    assertThat(corrected.claim().status().name()).isEqualTo("NEGATED");
    assertThat(corrected.notes()).containsExactly("seen in a second source");
    assertThat(find(KnownReader.read(register, EARLY), claim.id()).verdict())
        .isEqualTo(Verdict.UNREVIEWED);
    reviews.reject(claim.id(), null);
    assertThat(find(KnownReader.read(register, null), claim.id())).isNull();
    assertThat(find(KnownReader.read(register, EARLY), claim.id())).isNotNull();
  }

  @Test
  void ofSeveralLinksOfTwoClaimsTheLastHolds() {
    List<KnownClaim> claims = KnownReader.read(register, null).claims();
    String one = claims.get(0).id();
    String other = claims.get(1).id();
    Reviews reviews = new Reviews(register, "tester");
    reviews.link(one, other, true, null);
    reviews.link(other, one, false, null);
    Known known = KnownReader.read(register, null);
    assertThat(known.links()).hasSize(1);
    assertThat(known.links().get(0).together()).isFalse();
    String last = register.database().read(ReviewStore::all).get(1).id();
    reviews.undo(last, null);
    assertThat(KnownReader.read(register, null).links().get(0).together()).isTrue();
  }

  private static KnownClaim find(Known known, String id) {
    return known.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }
}
