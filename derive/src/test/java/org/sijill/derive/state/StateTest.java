package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sijill.derive.Known;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;

class StateTest {

  private static final int CLAIMS = 60;
  private static final List<String> EFFECTS =
      List.of(
          "takes",
          "loses",
          "hands-over",
          "holds",
          "contests",
          "begins",
          "stands",
          "renews",
          "reduces",
          "ends",
          "proposes",
          "negotiates",
          "agrees",
          "enters-force",
          "violates",
          "freezes",
          "collapses",
          "completes",
          "merges",
          "joins",
          "attends",
          "refuses",
          "demands",
          "accepts");
  private static final List<String> PARTIES = List.of("a", "b", "c", "*d", "جماعة محلية");
  private static final List<String> PLACES = List.of("p", "q", "r");
  private static final List<String> WORDS = List.of("هدنة", "مصالحة", "اتفاق", "تسليم", "قصف");

  /** The order in which claims come plays no part, byte for byte. */
  @Property(tries = 60)
  void theOrderOfArrivalPlaysNoPart(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.add(claim(random, i));
    }
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    for (LocalDate day : new LocalDate[] {null, LocalDate.of(2020, 1, 6)}) {
      assertThat(rows(shuffled, day)).isEqualTo(rows(claims, day));
    }
  }

  /** What is told later changes nothing of what was so before. */
  @Property(tries = 60)
  void aLaterReportDoesNotChangeAnEarlierDay(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    LocalDate day = LocalDate.of(2020, 1, 5);
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      all.add(claim(random, i));
    }
    List<Claim> early =
        all.stream().filter(c -> !LocalDate.parse(c.report().published()).isAfter(day)).toList();
    assertThat(rows(all, day)).isEqualTo(rows(early, day));
  }

  /** Nothing is told as a fact that is only claimed. */
  @Property(tries = 60)
  void everyRowSaysWhoAssertsIt(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      claims.add(claim(random, i));
    }
    State state = State.of(Known.of(claims));
    for (Histories<?> kind :
        List.of(
            state.ties(), state.control(), state.accords(), state.positions(), state.lineage())) {
      for (var row : kind.asOf(null)) {
        assertThat(row.evidence().claims()).isNotEmpty();
        assertThat(row.evidence().sources()).as("%s", row).isPositive();
        assertThat(row.evidence().assertedBy().isEmpty() && row.evidence().outlets().isEmpty())
            .as("%s", row)
            .isFalse();
      }
    }
  }

  private static Claim claim(Random random, int number) {
    Told told =
        Told.of(pick(random, List.of(Type.values())), pick(random, EFFECTS))
            .on("2020-01-0" + (1 + random.nextInt(9)))
            .by(pick(random, List.of("وكالة", "صحيفة")))
            .trigger(pick(random, WORDS))
            .status(pick(random, List.of(Status.values())))
            .actor(pick(random, PARTIES), pick(random, PARTIES))
            .at(number);
    if (random.nextBoolean()) {
      told.recipient(pick(random, PARTIES));
    }
    if (random.nextBoolean()) {
      told.place(pick(random, PLACES));
    }
    if (random.nextBoolean()) {
      told.about(pick(random, WORDS));
    }
    if (random.nextBoolean()) {
      told.said(pick(random, PARTIES), pick(random, List.of(Stance.values())));
    }
    if (random.nextInt(4) == 0) {
      told.mediator(pick(random, PARTIES)).mode("third-party");
    }
    return told.claim();
  }

  private static <T> T pick(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String rows(List<Claim> claims, LocalDate day) throws IOException {
    State state = State.of(Known.of(claims));
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      for (Tie row : state.ties().asOf(day)) {
        StateJson.write(out, row);
      }
      for (Control row : state.control().asOf(day)) {
        StateJson.write(out, row);
      }
      for (Accord row : state.accords().asOf(day)) {
        StateJson.write(out, row);
      }
      for (Position row : state.positions().asOf(day)) {
        StateJson.write(out, row);
      }
      for (Lineage row : state.lineage().asOf(day)) {
        StateJson.write(out, row);
      }
    }
    return text.toString();
  }
}
