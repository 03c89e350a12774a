package org.sijill.derive.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Actors;
import org.sijill.derive.Claims;
import org.sijill.derive.Copies;
import org.sijill.derive.Geography;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Link;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.names.NameBook;

class IncidentsTest {

  private static final NameBook EMPTY =
      new NameBook(
          List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static Claims raid(String report, String outlet, String published) {
    return Claims.in(report, outlet, published, 10, "قصف")
        .type(Type.ASSAULT, "aerial")
        .by("air-force", "AAA", "MIL")
        .on("rebels", "BBB", "REB")
        .at("hilltown", 35.0, 37.0);
  }

  private static Incidents of(Claim... claims) {
    return of(List.of(), claims);
  }

  private static Incidents of(List<Link> links, Claim... claims) {
    List<KnownClaim> known = Stream.of(claims).map(KnownClaim::of).toList();
    return Incidents.of(new Known(known, links, Copies.NONE), new Geography(EMPTY), Actors.none());
  }

  private static List<Integer> sizes(Incidents incidents) {
    return incidents.rows().stream().map(row -> row.evidence().claims().size()).sorted().toList();
  }

  @Test
  void reportsOfOneRaidAreOneIncident() {
    Incidents incidents =
        of(
            raid("a", "one", "2024-03-01").make(),
            raid("b", "two", "2024-03-01").make(),
            raid("c", "three", "2024-03-02").make());
    assertThat(sizes(incidents)).containsExactly(3);
    Incident row = incidents.rows().get(0);
    assertThat(row.id()).isEqualTo(Collections.min(row.evidence().claims()));
    assertThat(row.evidence().first()).isEqualTo("2024-03-01");
    assertThat(row.evidence().last()).isEqualTo("2024-03-02");
    assertThat(row.evidence().sources()).isEqualTo(3);
    assertThat(row.dayTold()).isFalse();
  }

  private static Claims gas(String report, String published, String mode, String doer) {
    return Claims.in(report, report, published, 10, "هجوم")
        .type(Type.ASSAULT, mode)
        .by(doer, doer.toUpperCase(java.util.Locale.ROOT), "MIL")
        .at("hilltown", 35.0, 37.0);
  }

  @Test
  void whatSeldomRecursIsOneHappeningWhoeverIsSaidToHaveDoneIt() {
    Incidents gas =
        of(
            gas("a", "2024-03-02", "unconventional", "aaa").day("2024-03-01", "2024-03-01").make(),
            gas("b", "2024-03-02", "unconventional", "aaa").day("2024-03-01", "2024-03-01").make(),
            gas("c", "2024-03-20", "unconventional", "bbb").make(),
            gas("d", "2024-03-20", "unconventional", "bbb").make());
    assertThat(sizes(gas)).containsExactly(4);
    assertThat(
            sizes(
                of(
                    gas("a", "2024-03-02", "unconventional", "aaa")
                        .day("2024-03-01", "2024-03-01")
                        .make(),
                    gas("c", "2024-03-20", "unconventional", "bbb")
                        .day("2024-03-15", "2024-03-15")
                        .make())))
        .as("another day")
        .containsExactly(1, 1);
    assertThat(
            sizes(
                of(
                    gas("a", "2024-03-02", "heavy-weapons", "aaa").make(),
                    gas("c", "2024-03-10", "heavy-weapons", "bbb").make())))
        .as("what recurs every day")
        .containsExactly(1, 1);
  }

  private static Claims strike(String report, String doer, String country, String sector) {
    return Claims.in(report, report, "2024-03-01", 10, "قصف")
        .type(Type.ASSAULT, "aerial")
        .by(doer, country, sector)
        .on("rebels", "BBB", "REB")
        .at("hilltown", 35.0, 37.0);
  }

  @Test
  void aStateAndItsForcesAreNoOtherDoerAnotherBodyOfItIs() {
    Incidents whole =
        of(strike("a", "aaa", "AAA", "GOV").make(), strike("b", "air", "AAA", "MIL").make());
    assertThat(sizes(whole)).containsExactly(2);
    assertThat(whole.rows().get(0).contradictions()).isEmpty();
    Incidents bodies =
        of(strike("a", "navy", "AAA", "MIL").make(), strike("b", "air", "AAA", "MIL").make());
    assertThat(sizes(bodies)).containsExactly(2);
    assertThat(bodies.rows().get(0).contradictions())
        .extracting(Contradiction::about)
        .containsExactly("actor");
  }

  private static List<String> contradicted(Claims one, Claims other) {
    Incidents incidents = of(one.make(), other.make());
    assertThat(sizes(incidents)).containsExactly(2);
    return incidents.rows().get(0).contradictions().stream()
        .flatMap(found -> found.values().stream())
        .sorted()
        .toList();
  }

  @Test
  void numbersThatCanBothBeTrueAgree() {
    assertThat(
            contradicted(
                raid("a", "one", "2024-03-01").killed(60, null),
                raid("b", "two", "2024-03-01").killed(61, 61)))
        .isEmpty();
    assertThat(
            contradicted(
                raid("a", "one", "2024-03-01").killed(10, 20),
                raid("b", "two", "2024-03-01").killed(15, 30)))
        .isEmpty();
    assertThat(
            contradicted(
                raid("a", "one", "2024-03-01").killed(60, null),
                raid("b", "two", "2024-03-01").killed(59, 59)))
        .containsExactly("killed 59", "killed 60+");
  }

  @Test
  void likeRaidsOnOtherDaysAreOthers() {
    Incidents incidents =
        of(
            raid("a", "one", "2024-03-01").day("2024-03-01", "2024-03-01").make(),
            raid("b", "two", "2024-03-05").day("2024-03-05", "2024-03-05").make());
    assertThat(sizes(incidents)).containsExactly(1, 1);
  }

  @Test
  void likeRaidsOnOtherTownsAreOthers() {
    Claim there =
        Claims.in("b", "two", "2024-03-01", 10, "قصف")
            .type(Type.ASSAULT, "aerial")
            .by("air-force", "AAA", "MIL")
            .on("rebels", "BBB", "REB")
            .at("far-town", 36.0, 38.0)
            .make();
    assertThat(sizes(of(raid("a", "one", "2024-03-01").make(), there))).containsExactly(1, 1);
  }

  @Test
  void whoStrikesIsNotWhoIsStruck() {
    Claim back =
        Claims.in("b", "two", "2024-03-01", 10, "قصف")
            .type(Type.ASSAULT, "aerial")
            .by("rebels", "BBB", "REB")
            .on("air-force", "AAA", "MIL")
            .at("hilltown", 35.0, 37.0)
            .make();
    assertThat(sizes(of(raid("a", "one", "2024-03-01").make(), back))).containsExactly(1, 1);
  }

  @Test
  void aClashAndTheSeizureThatEndsItAreOneWhereThePartiesAreTheSame() {
    Claims seizure =
        Claims.in("b", "two", "2024-03-01", 10, "سيطر")
            .type(Type.COERCE, "seize")
            .at("hilltown", 35.0, 37.0)
            .day("2024-03-01", "2024-03-01");
    Claim clash =
        Claims.in("a", "one", "2024-03-01", 10, "هاجم")
            .type(Type.ASSAULT, null)
            .by("army", "AAA", "MIL")
            .on("rebels", "BBB", "REB")
            .at("hilltown", 35.0, 37.0)
            .day("2024-03-01", "2024-03-01")
            .make();
    assertThat(sizes(of(clash, seizure.make()))).containsExactly(1, 1);
    Claim same = seizure.by("army", "AAA", "MIL").on("rebels", "BBB", "REB").make();
    assertThat(sizes(of(clash, same))).containsExactly(2);
  }

  @Test
  void numbersDoNotDecideAndTheirRangeIsTold() {
    Incident row =
        of(
                raid("a", "one", "2024-03-01").killed(3, 3).said("clinic", Stance.ASSERTS).make(),
                raid("b", "two", "2024-03-01").killed(20, 25).make())
            .rows()
            .get(0);
    CountRange killed = row.counts().get(0);
    assertThat(killed.min()).isEqualTo(3);
    assertThat(killed.max()).isEqualTo(25);
    assertThat(killed.given()).extracting(CountRange.Given::by).containsOnly("clinic", "two");
    assertThat(row.contradictions()).extracting(Contradiction::about).contains("number");
  }

  @Test
  void tenOutletsThatQuoteOneMonitorAreOneSource() {
    Claim[] claims = new Claim[10];
    for (int i = 0; i < claims.length; i++) {
      claims[i] = raid("r" + i, "outlet " + i, "2024-03-01").said("monitor", Stance.ASSERTS).make();
    }
    Incident row = of(claims).rows().get(0);
    assertThat(row.evidence().claims()).hasSize(10);
    assertThat(row.evidence().sources()).isEqualTo(1);
    assertThat(row.evidence().assertedBy()).hasSize(1);
  }

  @Test
  void copiesOfOneTextAreOneSource() {
    List<KnownClaim> claims =
        Stream.of("a", "b", "c")
            .map(r -> KnownClaim.of(raid(r, "outlet " + r, "2024-03-01").make()))
            .toList();
    Copies copies = new Copies(Map.of("b", new Copies.Original("a", "outlet a")));
    Known known = new Known(claims, List.of(), copies);
    Incidents incidents = Incidents.of(known, new Geography(EMPTY), Actors.none());
    assertThat(incidents.rows().get(0).evidence().sources()).isEqualTo(2);
  }

  @Test
  void aDenialJoinsWhatItDeniesAndOfNothingToldMakesNoIncident() {
    Claim denial =
        raid("b", "two", "2024-03-02")
            .status(Status.NEGATED)
            .said("ministry", Stance.DENIES)
            .make();
    assertThat(of(denial).rows()).isEmpty();
    Incident row = of(raid("a", "one", "2024-03-01").make(), denial).rows().get(0);
    assertThat(row.status()).isEqualTo(Status.ACTUAL);
    assertThat(row.evidence().deniedBy()).extracting(v -> v.party().id()).containsOnly("ministry");
    assertThat(row.evidence().assertedBy()).isEmpty();
    assertThat(row.contradictions()).extracting(Contradiction::about).contains("denial");
  }

  @Test
  void anotherActorIsAContradiction() {
    Claim other =
        Claims.in("b", "two", "2024-03-01", 10, "قصف")
            .type(Type.ASSAULT, "aerial")
            .by("coalition", "CCC", "MIL")
            .on("rebels", "BBB", "REB")
            .at("hilltown", 35.0, 37.0)
            .day("2024-03-01", "2024-03-01")
            .make();
    Claim one = raid("a", "one", "2024-03-01").day("2024-03-01", "2024-03-01").make();
    Incidents incidents = of(one, other);
    assertThat(sizes(incidents)).containsExactly(2);
    assertThat(incidents.rows().get(0).contradictions())
        .extracting(Contradiction::about)
        .contains("actor");
  }

  @Test
  void sumsRelationsAndVagueClaimsMakeNone() {
    assertThat(of(raid("a", "one", "2024-03-01").aggregate().make()).rows()).isEmpty();
    Claim holds = raid("a", "one", "2024-03-01").type(Type.CONTROLS, null).make();
    assertThat(of(holds).rows()).isEmpty();
    Claim vague = Claims.in("a", "one", "2024-03-01", 10, "قصف").make();
    assertThat(of(vague).rows()).isEmpty();
  }

  @Test
  void whatPeoplePutTogetherIsTogetherAndWhatTheyTakeApartIsApart() {
    Claim a = raid("a", "one", "2024-03-01").day("2024-03-01", "2024-03-01").make();
    Claim b = raid("b", "two", "2024-03-01").day("2024-03-01", "2024-03-01").make();
    Claim far = raid("c", "three", "2024-04-20").day("2024-04-20", "2024-04-20").make();
    assertThat(sizes(of(List.of(new Link(a.id(), b.id(), false)), a, b, far)))
        .containsExactly(1, 1, 1);
    assertThat(sizes(of(List.of(new Link(b.id(), far.id(), true)), a, b, far))).containsExactly(3);
    Claim sum = raid("d", "four", "2024-03-02").aggregate().make();
    assertThat(sizes(of(List.of(new Link(sum.id(), a.id(), true)), a, sum))).containsExactly(2);
  }

  @Test
  void noChainGrowsByNeighboursAlone() {
    List<Claim> claims = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      String date = "2024-03-" + (day < 10 ? "0" : "") + day;
      claims.add(raid("r" + day, "outlet", date).make());
    }
    for (Incident row : of(claims.toArray(Claim[]::new)).rows()) {
      assertThat(row.evidence().last().substring(8).compareTo(row.evidence().first().substring(8)))
          .isLessThan(28);
      assertThat(row.evidence().claims()).hasSizeLessThan(12);
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String date = "2024-03-1" + i % 7;
      claims.add(raid("r" + i, "outlet " + i % 5, date).killed(i % 4 + 1, i % 4 + 1).make());
    }
    Incidents first = of(claims.toArray(Claim[]::new));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(claims, new Random(seed));
      assertThat(of(claims.toArray(Claim[]::new))).isEqualTo(first);
    }
  }

  @Test
  void aFormerIdLeadsToThePresentIncident() {
    Claim a = raid("a", "one", "2024-03-01").make();
    Claim b = raid("b", "two", "2024-03-01").make();
    Incidents incidents = of(a, b);
    String id = incidents.rows().get(0).id();
    assertThat(incidents.redirect(a.id())).isEqualTo(id);
    assertThat(incidents.redirect(b.id())).isEqualTo(id);
    assertThat(incidents.redirect("gone")).isNull();
  }

  @Test
  void asOfADayWhatBeganLaterIsNotThere() {
    Incidents incidents =
        of(
            raid("a", "one", "2024-03-01").day("2024-03-01", "2024-03-01").make(),
            raid("b", "two", "2024-03-09").day("2024-03-09", "2024-03-09").make());
    assertThat(incidents.asOf(java.time.LocalDate.parse("2024-03-05"))).hasSize(1);
  }

  @Test
  void aSentenceThatAnotherReportRepeatsTellsOfTheSameEventEvenWhereItNamesNoPlace() {
    String words =
        "فتح مجهولون يستقلون دراجة نارية النار على سيارة رئيس البلدية أمام منزله ثم فروا";
    Claims one = Claims.in("a", "one", "2024-03-01", 10, "النار").sentence(words);
    Claims other = Claims.in("b", "two", "2024-03-02", 10, "النار").sentence(words);
    assertThat(of(one.make()).rows()).isEmpty();
    Claim[] claims = withOthers(one.make(), other.make());
    assertThat(sizes(of(claims))).containsExactly(2);
  }

  @Test
  void wordsThatFewReportsHaveOutweighAPlaceThatWasMisread() {
    String words = "مقتل المصور عادل الشمري برصاص قناص قرب جسر الرستن";
    Claims there = Claims.in("a", "one", "2024-03-01", 10, "مقتل").sentence(words);
    Claims elsewhere =
        Claims.in("b", "two", "2024-03-01", 10, "مقتل")
            .sentence("مقتل المصور عادل الشمري برصاصة قناص أطلقها من جهة جسر الرستن");
    Claim[] claims =
        withOthers(
            there.at("hilltown", 35.0, 37.0).make(), elsewhere.at("far-town", 36.0, 38.0).make());
    Incident row = of(claims).rows().get(0);
    assertThat(row.evidence().claims()).hasSize(2);
    assertThat(row.contradictions())
        .extracting(Contradiction::about, Contradiction::values)
        .containsExactly(tuple("place", List.of("far-town", "hilltown")));
  }

  /** Other reports, vague ones, without which no word would be rare. */
  private static Claim[] withOthers(Claim... claims) {
    List<Claim> all = new ArrayList<>(List.of(claims));
    for (int i = 0; i < 30; i++) {
      String words = "وقال المصدر إن القصف رقم " + (100 + i) + " لم يسفر عن شيء";
      all.add(Claims.in("other " + i, "one", "2023-01-01", 10, "القصف").sentence(words).make());
    }
    return all.stream().toArray(Claim[]::new);
  }

  @Test
  void whatWentOnForWeeksIsNotWhatHappenedOnADayOfThem() {
    Incidents incidents =
        of(
            shelling("a").day("2024-03-01", "2024-03-20").make(),
            shelling("b").day("2024-03-10", "2024-03-10").make());
    assertThat(sizes(incidents)).containsExactly(1, 1);
    Incidents day =
        of(
            shelling("a").day("2024-03-10", "2024-03-11").make(),
            shelling("b").day("2024-03-10", "2024-03-10").make());
    assertThat(sizes(day)).containsExactly(2);
  }

  @Test
  void whatSeldomRecursIsSpokenOfForLong() {
    Claim attack = gas("a", "2024-03-01").day("2024-03-01", "2024-03-01").make();
    assertThat(sizes(of(attack, gas("b", "2024-03-29").make()))).containsExactly(2);
    assertThat(sizes(of(attack, gas("b", "2024-05-29").make()))).containsExactly(1, 1);
    Claim raid = raid("a", "one", "2024-03-01").day("2024-03-01", "2024-03-01").make();
    assertThat(sizes(of(raid, raid("b", "two", "2024-03-29").make()))).containsExactly(1, 1);
  }

  private static Claims shelling(String report) {
    return Claims.in(report, "outlet " + report, "2024-03-20", 10, "قصف")
        .type(Type.ASSAULT, "aerial")
        .at("hilltown", 35.0, 37.0);
  }

  private static Claims gas(String report, String published) {
    return Claims.in(report, "outlet " + report, published, 10, "هجوم")
        .type(Type.ASSAULT, "unconventional")
        .at("hilltown", 35.0, 37.0);
  }
}
