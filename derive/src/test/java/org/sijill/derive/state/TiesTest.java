package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sijill.derive.state.Tie.Bond;
import org.sijill.derive.state.Tie.Stage;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;

class TiesTest {

  private static final LocalDate LATE = LocalDate.of(2020, 12, 31);

  private static Told backs(String day) {
    return Told.of(Type.BACKS, "stands").actor("sponsor").recipient("force").on(day);
  }

  private static Told cuts(String effect, String day) {
    return Told.of(Type.SANCTION, effect).actor("sponsor").recipient("force").on(day);
  }

  @Test
  void aTieStandsIsReducedEndedAndRenewed() {
    State state =
        Told.state(
            backs("2020-01-01"),
            cuts("reduces", "2020-02-01"),
            cuts("ends", "2020-03-01"),
            Told.of(Type.AID, "renews").actor("sponsor").recipient("force").on("2020-04-01"));
    assertThat(state.ties().asOf(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(stageOn(state, "2020-01-15")).isEqualTo(Stage.STANDING);
    assertThat(stageOn(state, "2020-02-01")).isEqualTo(Stage.REDUCED);
    assertThat(stageOn(state, "2020-03-31")).isEqualTo(Stage.ENDED);
    assertThat(stageOn(state, "2020-04-01")).isEqualTo(Stage.RENEWED);
    Tie tie = state.ties().asOf(null).get(0);
    assertThat(tie.kind()).isEqualTo(Bond.BACKS);
    assertThat(tie.since()).isEqualTo("2020-04-01");
    assertThat(tie.evidence().claims()).hasSize(1);
    assertThat(tie.id()).isEqualTo(state.ties().asOf(LocalDate.of(2020, 1, 15)).get(0).id());
  }

  private static Stage stageOn(State state, String day) {
    return state.ties().asOf(LocalDate.parse(day)).get(0).stage();
  }

  @Test
  void nobodyIsBoundToThoseWhomOnlyTheReportKnows() {
    assertThat(tiesOf("sponsor", "force")).hasSize(1);
    assertThat(tiesOf("sponsor", "أحرار الوادي")).hasSize(1);
    assertThat(tiesOf("sponsor", "?حلفاءه")).isEmpty();
    assertThat(tiesOf("sponsor", "?أطراف المدينة")).isEmpty();
    assertThat(tiesOf("~تنظيمات", "~الفصائل")).isEmpty();
    assertThat(tiesOf("sponsor", "~الفصائل")).hasSize(1);
  }

  private static java.util.List<Tie> tiesOf(String actor, String recipient) {
    Told backs = Told.of(Type.BACKS, "stands").actor(actor).recipient(recipient).on("2020-01-01");
    return Told.state(backs).ties().asOf(LATE);
  }

  @Test
  void sinceIsNullWhereNoActBeganIt() {
    assertThat(Told.state(backs("2020-01-01")).ties().asOf(LATE).get(0).since()).isNull();
    Tie begun =
        Told.state(
                Told.of(Type.AID, "begins").actor("sponsor").recipient("force").on("2020-01-01"),
                backs("2020-05-01"))
            .ties()
            .asOf(LATE)
            .get(0);
    assertThat(begun.stage()).isEqualTo(Stage.STANDING);
    assertThat(begun.since()).isEqualTo("2020-01-01");
    assertThat(begun.evidence().claims()).hasSize(2);
  }

  @Test
  void ofOneDayTheLeastThatIsToldRulesAndBothSayIt() {
    Tie tie =
        Told.state(
                cuts("ends", "2020-03-01"),
                cuts("reduces", "2020-03-01").said("site", Stance.ASSERTS))
            .ties()
            .asOf(LATE)
            .get(0);
    assertThat(tie.stage()).isEqualTo(Stage.REDUCED);
    assertThat(tie.evidence().assertedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("site");
    assertThat(tie.evidence().outlets()).containsExactly("صحيفة");
    assertThat(tie.evidence().sources()).isEqualTo(2);
    assertThat(tie.evidence().claims()).hasSize(2);
  }

  @Test
  void communitiesHaveNoTies() {
    State state =
        Told.state(
            Told.of(Type.ALIGNED, "stands").actor("*tribe").recipient("force"),
            Told.of(Type.BACKS, "stands").actor("sponsor").recipient("*residents"));
    assertThat(state.ties().asOf(LATE)).isEmpty();
  }

  @Test
  void whatIsDeniedStaysAndSaysByWhom() {
    Tie tie =
        Told.state(
                backs("2020-01-01").said("monitor", Stance.ASSERTS),
                backs("2020-01-02").status(Status.NEGATED).said("spokesman", Stance.ASSERTS),
                backs("2019-12-01").said("minister", Stance.DENIES),
                backs("2020-01-03").by("وكالة").status(Status.NEGATED))
            .ties()
            .asOf(LATE)
            .get(0);
    assertThat(tie.stage()).isEqualTo(Stage.STANDING);
    assertThat(tie.evidence().assertedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("monitor");
    assertThat(tie.evidence().deniedBy())
        .extracting(voice -> voice.party().nameAr())
        .containsExactlyInAnyOrder("spokesman", "minister", "وكالة");
    assertThat(tie.evidence().claims()).hasSize(4);
  }

  @Test
  void aDenialOfNothingToldAndWhatIsOnlyPlannedMakeNoTie() {
    State state =
        Told.state(
            backs("2020-01-01").status(Status.NEGATED),
            cuts("ends", "2020-01-01").status(Status.FUTURE),
            Told.of(Type.AID, "begins").actor("a").recipient("b").status(Status.HYPOTHETICAL),
            Told.of(Type.BACKS, "stands").actor("c").recipient("d").aggregate());
    assertThat(state.ties().asOf(LATE)).isEmpty();
  }

  @Test
  void anAllianceIsOneTieWhicheverIsNamedFirst() {
    State state =
        Told.state(
            Told.of(Type.COOPERATE, "begins").actor("b", "a").on("2020-01-01"),
            Told.of(Type.SANCTION, "ends").actor("a", "b").on("2020-02-01"));
    assertThat(state.ties().asOf(LATE)).hasSize(1);
    Tie tie = state.ties().asOf(LATE).get(0);
    assertThat(tie.kind()).isEqualTo(Bond.ALLIED);
    assertThat(tie.stage()).isEqualTo(Stage.ENDED);
    assertThat(tie.actor().id()).isEqualTo("a");
  }

  @Test
  void warThatIsDeclaredMakesAHostileTieThatHasNoDirection() {
    Tie tie =
        Told.state(
                Told.of(Type.ASSAULT, "begins").actor("movement").recipient("government"),
                Told.of(Type.ASSAULT, "begins").actor("government").recipient("movement"),
                Told.of(Type.ASSAULT, null).actor("movement").recipient("neighbour"))
            .ties()
            .asOf(LATE)
            .get(0);
    assertThat(tie.kind()).isEqualTo(Tie.Bond.HOSTILE);
    assertThat(tie.stage()).isEqualTo(Stage.BEGUN);
    assertThat(tie.evidence().claims()).hasSize(2);
  }
}
