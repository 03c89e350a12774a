package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Party;
import org.sijill.derive.state.Accord.Stage;
import org.sijill.derive.state.Accord.Subject;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;

class AccordsTest {

  private static Told truce(Type type, String effect, String day) {
    return Told.of(type, effect).trigger("الهدنة").place("town").on(day);
  }

  private static List<Accord> accords(Told... told) {
    return Told.state(told).accords().asOf(null);
  }

  @Test
  void anAccordGoesThroughItsStages() {
    State state =
        Told.state(
            truce(Type.REQUEST, "proposes", "2020-01-01").actor("envoy"),
            truce(Type.AGREE, "agrees", "2020-01-05").actor("army", "rebels"),
            truce(Type.AGREE, "enters-force", "2020-01-06"),
            truce(Type.ASSAULT, "violates", "2020-01-08").actor("army"),
            truce(Type.REJECT, "collapses", "2020-01-09").said("spokesman", Stance.ASSERTS));
    assertThat(state.accords().asOf(null)).hasSize(1);
    assertThat(stages(state, 1, 5, 6, 8, 9))
        .containsExactly(
            Stage.PROPOSED, Stage.AGREED, Stage.IN_FORCE, Stage.VIOLATED, Stage.COLLAPSED);
    Accord accord = state.accords().asOf(null).get(0);
    assertThat(accord.kind()).isEqualTo(Subject.TRUCE);
    assertThat(accord.parties()).extracting(Party::id).containsExactly("army", "envoy", "rebels");
    assertThat(accord.evidence().claims()).hasSize(5);
    assertThat(accord.evidence().assertedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("spokesman");
  }

  private static List<Stage> stages(State state, int... days) {
    return java.util.Arrays.stream(days)
        .mapToObj(day -> state.accords().asOf(LocalDate.of(2020, 1, day)).get(0).stage())
        .toList();
  }

  @Test
  void anAgreementAfterTheEndIsANewAccord() {
    assertThat(
            accords(
                truce(Type.AGREE, "agrees", "2020-01-01"),
                truce(Type.REJECT, "collapses", "2020-01-05"),
                truce(Type.AGREE, "agrees", "2020-01-09")))
        .extracting(Accord::stage)
        .containsExactlyInAnyOrder(Stage.COLLAPSED, Stage.AGREED);
  }

  @Test
  void otherPlacesAndOtherKindsAreOtherAccords() {
    assertThat(
            accords(
                truce(Type.AGREE, "agrees", "2020-01-01").actor("army", "rebels"),
                truce(Type.AGREE, "agrees", "2020-01-01").place("village").actor("army", "rebels"),
                truce(Type.AGREE, "agrees", "2020-01-01")
                    .trigger("مصالحة")
                    .actor("army", "rebels")))
        .hasSize(3);
  }

  @Test
  void aSharedPartyIsNotEnoughWhereBothTellMore() {
    Told one = Told.of(Type.AGREE, "agrees").trigger("هدنة").actor("a", "b").at(1);
    Told two = Told.of(Type.AGREE, "agrees").trigger("هدنة").actor("a", "c").at(2);
    Told three = Told.of(Type.AGREE, "agrees").trigger("هدنة").actor("b", "a").at(3);
    assertThat(accords(one, two)).hasSize(2);
    assertThat(accords(one, three)).hasSize(1);
  }

  @Test
  void whatStandsInTheSentenceDescribesTheAccord() {
    Accord accord =
        accords(
                Told.of(Type.RETREAT, "hands-over")
                    .trigger("تسليم")
                    .actor("militia")
                    .place("town")
                    .at(5)
                    .said("source", Stance.ASSERTS),
                Told.of(Type.AGREE, "agrees")
                    .trigger("اتفاق")
                    .actor("militia")
                    .at(20)
                    .said("source", Stance.ASSERTS),
                Told.of(Type.CONSULT, null).mode("third-party").mediator("state").at(30),
                Told.of(Type.CONSULT, null)
                    .mode("third-party")
                    .mediator("other")
                    .inSentence(2, "")
                    .at(40))
            .get(0);
    assertThat(accord.kind()).isEqualTo(Subject.HANDOVER);
    assertThat(accord.stage()).isEqualTo(Stage.AGREED);
    assertThat(accord.parties()).extracting(Party::id).containsExactly("militia");
    assertThat(accord.mediators()).extracting(Party::id).containsExactly("state");
    assertThat(accord.place()).hasSize(1);
    assertThat(accord.evidence().assertedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("source");
  }

  @Test
  void aMediatedHandingOverIsAnAccordOfItsOwn() {
    Accord accord =
        accords(
                Told.of(Type.RETREAT, "hands-over")
                    .trigger("تسليم")
                    .actor("militia")
                    .mediator("state")
                    .place("town"))
            .get(0);
    assertThat(accord.kind()).isEqualTo(Subject.HANDOVER);
    assertThat(accord.mediators()).extracting(Party::id).containsExactly("state");
  }

  @Test
  void frozenAndFailedOnOneDayIsFrozenBecauseItIsTheLeast() {
    Accord accord =
        accords(
                Told.of(Type.REJECT, "collapses").trigger("فشل").about("المصالحة").place("town"),
                Told.of(Type.REJECT, "freezes")
                    .trigger("تجميد")
                    .about("للمصالحة")
                    .place("town")
                    .at(30)
                    .said("source", Stance.ASSERTS))
            .get(0);
    assertThat(accord.kind()).isEqualTo(Subject.RECONCILIATION);
    assertThat(accord.stage()).isEqualTo(Stage.FROZEN);
    assertThat(accord.evidence().assertedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("source");
  }

  @Test
  void partiesCalledGuarantorsStandSurety() {
    Accord accord =
        accords(
                Told.of(Type.AGREE, "enters-force").trigger("خفض التصعيد").at(50),
                Told.of(Type.REQUEST, null).actor("state").recipient("الدول الضامنة").at(9))
            .get(0);
    assertThat(accord.guarantors()).extracting(Party::nameAr).containsExactly("الدول الضامنة");
    assertThat(accord.kind()).isEqualTo(Subject.DE_ESCALATION);
  }

  @Test
  void whatIsPlannedIsAStepBehindAndWhatIsPossibleNothing() {
    assertThat(
            accords(truce(Type.AGREE, "agrees", "2020-01-01").actor("a").status(Status.FUTURE))
                .get(0)
                .stage())
        .isEqualTo(Stage.NEGOTIATING);
    assertThat(accords(truce(Type.AGREE, "agrees", "2020-01-01").status(Status.HYPOTHETICAL)))
        .isEmpty();
  }

  @Test
  void failedTalksOfNoKindAreNoAccord() {
    assertThat(accords(Told.of(Type.REJECT, "collapses").trigger("فشل").actor("a"))).isEmpty();
  }
}
