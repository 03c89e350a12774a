package org.sijill.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Claim;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.Period;
import org.sijill.reader.names.WhoIsWho;

/** Which claims a filter takes. */
class ClaimFilterTest {

  private static final Geography NOWHERE =
      new Geography(
          new NameBook(
              List.of(),
              WhoIsWho.empty(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));

  private static final Actors BODIES =
      new Actors(
          new NameBook(
              List.of(
                  new Actor(
                      "sdf",
                      "قوات سوريا الديمقراطية",
                      List.of("قسد"),
                      "Syrian Democratic Forces",
                      "SYR",
                      "REB",
                      "Rebel group",
                      "armed-group",
                      "",
                      List.of(),
                      Period.UNKNOWN,
                      List.of())),
              WhoIsWho.empty(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));

  private static final Claim CLAIM =
      Claims.in("r", "وكالة", "2024-05-10", 3, "قصفت")
          .by("tur-army", "TUR", "MIL")
          .on("sdf", "SYR", "REB")
          .at("afrin", 36.5, 36.9)
          .make();

  private static boolean takes(ClaimFilter filter) {
    return filter.over(NOWHERE, BODIES).test(KnownClaim.of(CLAIM));
  }

  private static ClaimFilter days(String from, String until) {
    return new ClaimFilter(
        from == null ? null : LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private static ClaimFilter with(String type, String actor, String place, String outlet) {
    return new ClaimFilter(
        null,
        null,
        type == null ? Set.of() : Set.of(type),
        actor,
        place,
        null,
        outlet,
        null,
        null,
        false);
  }

  @Test
  void nothingAskedTakesAll() {
    assertThat(takes(ClaimFilter.ALL)).isTrue();
  }

  @Test
  void whereNoTimeIsToldTheDayOfTheReportCounts() {
    assertThat(takes(days("2024-05-10", "2024-05-10"))).isTrue();
    assertThat(takes(days("2024-05-11", null))).isFalse();
    assertThat(takes(days(null, "2024-05-09"))).isFalse();
  }

  @Test
  void participantsAreAskedForByIdOrName() {
    assertThat(takes(with(null, "sdf", null, null))).isTrue();
    assertThat(takes(with(null, "SDF", null, null))).as("English names in any case").isTrue();
    assertThat(takes(with(null, "iraq", null, null))).isFalse();
  }

  @Test
  void typePlaceAndOutletMustAllFit() {
    assertThat(takes(with("ASSAULT", "tur-army", "afrin", "وكالة"))).isTrue();
    assertThat(takes(with("COERCE", "tur-army", "afrin", "وكالة"))).isFalse();
    assertThat(takes(with("ASSAULT", "tur-army", "idlib", "وكالة"))).isFalse();
    assertThat(takes(with("ASSAULT", "tur-army", "afrin", "إذاعة"))).isFalse();
  }

  @Test
  void reviewedIsWhatAPersonAcceptedCorrectedOrAdded() {
    ClaimFilter reviewed =
        new ClaimFilter(null, null, Set.of(), null, null, null, null, null, null, true);
    assertThat(takes(reviewed)).isFalse();
    for (Verdict verdict : List.of(Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.ADDED)) {
      assertThat(reviewed.over(NOWHERE, BODIES).test(new KnownClaim(CLAIM, verdict, List.of())))
          .isTrue();
    }
  }

  @Test
  void aBodyIsFoundByAnyNameOfTheBook() {
    assertThat(takes(with(null, "قسد", null, null))).isTrue();
    assertThat(takes(with(null, "syrian democratic forces", null, null))).isTrue();
    assertThat(takes(with(null, "قسطل", null, null))).isFalse();
  }
}
