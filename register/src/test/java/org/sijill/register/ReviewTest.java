package org.sijill.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.register.Fixture.MEETING;
import static org.sijill.register.Fixture.SHELLING;
import static org.sijill.register.Fixture.add;
import static org.sijill.register.Fixture.incoming;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.register.review.Reviews;
import org.sijill.register.review.Rows;
import org.sijill.register.review.Rows.Reviewed;
import org.sijill.register.review.Rows.Verdict;
import org.sijill.register.review.Slots;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;

class ReviewTest {

  @TempDir Path folder;
  private Register register;
  private Reviews reviews;

  @BeforeEach
  void open() throws Exception {
    register = Fixture.open(folder.resolve("register.sqlite"));
    add(register, incoming("a", "وكالة", SHELLING), incoming("b", null, MEETING));
    reviews = new Reviews(register, "reviewer");
  }

  @AfterEach
  void close() {
    register.close();
  }

  private List<Reviewed> rows(String report) {
    return register
        .database()
        .read(
            h -> {
              long number = ReportStore.byId(h, report).orElseThrow().number();
              return Rows.of(ClaimStore.present(h, number), ReviewStore.ofReport(h, number));
            });
  }

  private List<ReviewStore.Review> all() {
    return register.database().read(ReviewStore::all);
  }

  private String shelling() {
    return rows("a").stream()
        .filter(r -> r.row().path("type").asText().equals("ASSAULT"))
        .findFirst()
        .orElseThrow()
        .row()
        .path("id")
        .asText();
  }

  private Reviewed row(String report, String claim) {
    return rows(report).stream()
        .filter(r -> r.row().path("id").asText().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLastWordOnAClaimHolds() {
    String claim = shelling();
    reviews.accept(claim, null);
    assertThat(row("a", claim).verdict()).isEqualTo(Verdict.ACCEPTED);
    reviews.reject(claim, "not an event");
    assertThat(row("a", claim).verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(all()).hasSize(2);
  }

  @Test
  void aCorrectionAddsAndOverwritesNothing() {
    String claim = shelling();
    reviews.correct(claim, "actor", "طائرات", "shorter");
    reviews.correct(claim, "status", "hypothetical", null);
    reviews.correct(claim, "time", "2024-03-09/2024-03-10", null);
    reviews.correct(claim, "counts", "killed=2-3", null);
    Reviewed after = row("a", claim);
    assertThat(after.verdict()).isEqualTo(Verdict.CORRECTED);
    assertThat(after.row().path("actor").get(0).path("text").asText()).isEqualTo("طائرات");
    assertThat(after.row().path("status").asText()).isEqualTo("hypothetical");
    assertThat(after.row().path("time").path("from").asText()).isEqualTo("2024-03-09");
    assertThat(after.row().path("counts").get(0).path("max").asInt()).isEqualTo(3);
    List<ClaimStore.Stored> stored =
        register
            .database()
            .read(h -> ClaimStore.present(h, ReportStore.byId(h, "a").orElseThrow().number()));
    assertThat(stored)
        .filteredOn(c -> c.id().equals(claim))
        .allMatch(c -> c.row().path("status").asText().equals("actual"));
  }

  @Test
  void whatIsNoValueOfASlotIsRefusedWithWhatIs() {
    String claim = shelling();
    assertThatThrownBy(() -> reviews.correct(claim, "status", "maybe", null))
        .hasMessageContaining("hypothetical");
    assertThatThrownBy(() -> reviews.correct(claim, "weather", "x", null))
        .hasMessageContaining("no slot");
    assertThatThrownBy(() -> reviews.correct(claim, "actor", "كلمات غير موجودة", null))
        .hasMessageContaining("do not stand in the report");
    assertThatThrownBy(() -> reviews.correct(claim, "time", "2024-13-01", null))
        .hasMessageContaining("2024-03-01");
    assertThatThrownBy(() -> reviews.accept("nothing", null)).hasMessageContaining("no claim");
    assertThat(all()).isEmpty();
  }

  @Test
  void aMissedClaimIsAddedByAPerson() {
    ReviewStore.Review added =
        reviews.add("b", "التقى", "AID", Map.of("actor", "وزير الخارجية السوري"), "as a test");
    Reviewed row = row("b", added.claim());
    assertThat(row.byPerson()).isTrue();
    assertThat(row.verdict()).isEqualTo(Verdict.ADDED);
    reviews.correct(added.claim(), "place", "موسكو", null);
    assertThat(row("b", added.claim()).row().path("place").get(0).path("text").asText())
        .isEqualTo("موسكو");
    assertThatThrownBy(() -> reviews.add("b", "التقى", "AID", Map.of(), null))
        .hasMessageContaining("already");
  }

  @Test
  void wordsAreMarkedAndTiedToTheBook() {
    String claim = shelling();
    int begin = SHELLING.indexOf("طائرات");
    int end = SHELLING.indexOf("قصفت") - 1;
    String id = Fixture.KNOWLEDGE.names().actors().get(0).id();
    reviews.correct(
        claim,
        "actor",
        List.of(new Slots.Marked(begin, end, id)),
        Fixture.KNOWLEDGE.names(),
        "by the sentence before");
    assertThat(row("a", claim).row().path("actor").get(0).path("text").asText())
        .isEqualTo("طائرات حربية");
    assertThat(row("a", claim).row().path("actor").get(0).path("id").asText()).isEqualTo(id);
    int town = SHELLING.indexOf("إدلب");
    reviews.correct(
        claim,
        "place",
        List.of(new Slots.Marked(town, town + 4, null)),
        Fixture.KNOWLEDGE.names(),
        null);
    assertThat(row("a", claim).row().path("place").get(0).path("basis").asText())
        .isEqualTo("stated");
    reviews.correct(claim, "recipient", List.of(), Fixture.KNOWLEDGE.names(), null);
    reviews.correct(
        claim,
        "speakers",
        List.of(new Slots.Marked(town, town, id, "monitor", Claim.Stance.DENIES)),
        Fixture.KNOWLEDGE.names(),
        null);
    assertThat(row("a", claim).row().path("speakers").get(0).path("stance").asText())
        .isEqualTo("denies");
    assertThat(row("a", claim).row().path("speakers").get(0).path("id").asText()).isEqualTo(id);
    assertThat(row("a", claim).row().path("recipient")).isEmpty();
    assertThatThrownBy(
            () ->
                reviews.correct(
                    claim,
                    "actor",
                    List.of(new Slots.Marked(0, 5000, null)),
                    Fixture.KNOWLEDGE.names(),
                    null))
        .hasMessageContaining("do not lie in the report");
    assertThatThrownBy(
            () ->
                reviews.correct(
                    claim,
                    "actor",
                    List.of(new Slots.Marked(0, 5, "nobody")),
                    Fixture.KNOWLEDGE.names(),
                    null))
        .hasMessageContaining("no entry nobody");
    assertThatThrownBy(
            () ->
                reviews.correct(
                    claim,
                    "speakers",
                    List.of(new Slots.Marked(0, 5, null, "poet", null)),
                    Fixture.KNOWLEDGE.names(),
                    null))
        .hasMessageContaining("no kind of speaker");
    assertThatThrownBy(
            () -> reviews.correct(claim, "status", List.of(), Fixture.KNOWLEDGE.names(), null))
        .hasMessageContaining("no slot of words");
  }

  @Test
  void aMarkedTriggerMakesAClaimInItsSentence() {
    int begin = MEETING.indexOf("نظيره");
    ReviewStore.Review added = reviews.add("b", begin, begin + 5, "COOPERATE", null);
    assertThat(row("b", added.claim()).row().path("trigger").path("text").asText())
        .isEqualTo("نظيره");
    assertThat(row("b", added.claim()).row().path("sentence").path("text").asText())
        .isEqualTo(MEETING);
    assertThatThrownBy(() -> reviews.add("b", 3, 3, "COOPERATE", null))
        .hasMessageContaining("do not lie in the report");
  }

  @Test
  void whatIsTakenBackDoesNotHoldAndCanBeBroughtBack() {
    String claim = shelling();
    reviews.accept(claim, null);
    ReviewStore.Review correction = reviews.correct(claim, "status", "negated", null);
    ReviewStore.Review undo = reviews.undo(correction.id(), "by mistake");
    assertThat(row("a", claim).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(row("a", claim).row().path("status").asText()).isEqualTo("actual");
    assertThatThrownBy(() -> reviews.undo(correction.id(), null))
        .hasMessageContaining("taken back already");
    reviews.undo(undo.id(), null);
    assertThat(row("a", claim).row().path("status").asText()).isEqualTo("negated");
    assertThat(all())
        .extracting(ReviewStore.Review::kind)
        .containsExactly("accept", "correct", "undo", "undo");
    assertThatThrownBy(() -> reviews.undo("nothing", null)).hasMessageContaining("no review");
  }

  @Test
  void anAddedClaimThatIsTakenBackMayBeAddedAgain() {
    ReviewStore.Review added = reviews.add("b", "التقى", "AID", Map.of(), null);
    reviews.undo(added.id(), null);
    assertThat(rows("b")).noneMatch(Reviewed::byPerson);
    reviews.add("b", "التقى", "AID", Map.of(), null);
    assertThat(rows("b")).filteredOn(Reviewed::byPerson).hasSize(1);
  }

  @Test
  void manyLinksAreMadeAllOrNone() {
    String claim = shelling();
    String other = rows("b").get(0).row().path("id").asText();
    assertThatThrownBy(() -> reviews.link(List.of(claim), List.of(other, "nothing"), false, null))
        .hasMessageContaining("no claim");
    assertThat(all()).isEmpty();
    assertThat(reviews.link(List.of(claim), List.of(other), true, null)).hasSize(1);
  }

  @Test
  void linksAreBetweenTwoClaimsThatAreThere() {
    String claim = shelling();
    String other = rows("b").get(0).row().path("id").asText();
    reviews.link(claim, other, true, null);
    reviews.link(claim, other, false, "another day");
    assertThat(all())
        .extracting(ReviewStore.Review::kind)
        .containsExactly("must-link", "cannot-link");
    assertThatThrownBy(() -> reviews.link(claim, claim, true, null))
        .hasMessageContaining("two claims");
    assertThatThrownBy(() -> reviews.link(claim, "nothing", true, null))
        .hasMessageContaining("no claim");
  }

  /** A coding that finds one claim less and tells another otherwise. */
  private static Coding other(String dropped) {
    return new Coding() {
      @Override
      public List<Claim> claims(Report report) {
        return Fixture.CODING.claims(report).stream().filter(c -> !c.id().equals(dropped)).toList();
      }

      @Override
      public Coder coder() {
        return new Coder("test", "others");
      }

      @Override
      public List<String> overlays() {
        return List.of();
      }
    };
  }

  @Test
  void recodingKeepsTheReviewsThatStillFitAndListsTheOthers() throws Exception {
    String gone = shelling();
    String kept = rows("b").get(0).row().path("id").asText();
    reviews.accept(gone, null);
    reviews.accept(kept, null);
    Recoding.Result result =
        new Recoding(register, other(gone), Fixture.WORDS, "tester").run(2, (done, of) -> {});
    assertThat(result.reports()).isEqualTo(2);
    assertThat(result.changed())
        .containsExactly(new Recoding.Changed("a", gone, Recoding.Change.REMOVED, List.of()));
    assertThat(result.stranded()).extracting(ReviewStore.Review::claim).containsExactly(gone);
    assertThat(result.carried()).isEqualTo(1);
    assertThat(row("b", kept).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(Verification.of(register).faults()).isEmpty();
    Recoding.Result back =
        new Recoding(register, Fixture.CODING, Fixture.WORDS, "tester").run(2, (done, of) -> {});
    assertThat(back.changed())
        .extracting(Recoding.Changed::change)
        .containsExactly(Recoding.Change.ADDED);
    assertThat(row("a", gone).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void recodingWithTheSameRulesChangesNothing() throws Exception {
    Recoding.Result result =
        new Recoding(register, Fixture.CODING, Fixture.WORDS, "tester").run(1, (done, of) -> {});
    assertThat(result.changed()).isEmpty();
    assertThat(result.kept()).isPositive();
  }
}
