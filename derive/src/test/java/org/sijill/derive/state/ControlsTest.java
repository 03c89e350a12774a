package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Party;
import org.sijill.derive.state.Control.Stage;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.Span;

class ControlsTest {

  private static Told takes(String who, String day) {
    return Told.of(Type.COERCE, "takes").actor(who).place("town").on(day);
  }

  private static Told holds(String who, String day) {
    return Told.of(Type.CONTROLS, "holds").actor(who).place("town").on(day);
  }

  private static Control last(Told... told) {
    return Told.state(told).control().asOf(null).get(0);
  }

  @Test
  void whoTakesAPlaceTakesItFromWhoHeldIt() {
    State state = Told.state(holds("army", "2020-01-01"), takes("rebels", "2020-02-01"));
    Control before = state.control().asOf(LocalDate.of(2020, 1, 31)).get(0);
    assertThat(before.stage()).isEqualTo(Stage.HELD);
    assertThat(before.since()).isNull();
    assertThat(before.holder()).extracting(Party::id).containsExactly("army");
    Control after = state.control().asOf(null).get(0);
    assertThat(after.stage()).isEqualTo(Stage.TAKEN);
    assertThat(after.holder()).extracting(Party::id).containsExactly("rebels");
    assertThat(after.from()).extracting(Party::id).containsExactly("army");
    assertThat(after.since()).isEqualTo("2020-02-01");
    assertThat(after.evidence().claims()).hasSize(1);
  }

  @Test
  void whatIsToldOfOnePlaceByTwoClaimsOfADayIsPutTogether() {
    Control control =
        last(
            takes("army", "2020-02-01").at(10),
            takes("army", "2020-02-01").at(40).recipient("rebels"),
            holds("rebels", "2020-02-01").at(60));
    assertThat(control.holder()).extracting(Party::id).containsExactly("army");
    assertThat(control.from()).extracting(Party::id).containsExactly("rebels");
  }

  @Test
  void twoTakersOfOneDayContest() {
    Control control =
        last(
            takes("army", "2020-02-01").said("general", Stance.ASSERTS),
            takes("rebels", "2020-02-01").by("وكالة").said("spokesman", Stance.ASSERTS));
    assertThat(control.stage()).isEqualTo(Stage.CONTESTED);
    assertThat(control.holder()).extracting(Party::id).containsExactly("army", "rebels");
    assertThat(control.evidence().assertedBy()).hasSize(2);
  }

  @Test
  void aRaidAnEntryAndAFightMoveNothing() {
    State state =
        Told.state(
            holds("army", "2020-01-01"),
            Told.of(Type.ASSAULT, null).actor("rebels").place("town").on("2020-02-01"),
            Told.of(Type.COERCE, null)
                .mode("seize")
                .actor("rebels")
                .place("town")
                .on("2020-02-02"));
    Control control = state.control().asOf(null).get(0);
    assertThat(control.stage()).isEqualTo(Stage.HELD);
    assertThat(control.evidence().claims()).hasSize(1);
  }

  @Test
  void aHandingOverToComeIsExpectedAndOneDoneMovesThePlace() {
    Told announced =
        Told.of(Type.RETREAT, "hands-over")
            .actor("rebels")
            .recipient("army")
            .place("town")
            .status(Status.FUTURE)
            .on("2020-02-01");
    Control control = last(takes("rebels", "2020-01-01"), announced);
    assertThat(control.stage()).isEqualTo(Stage.EXPECTED);
    assertThat(control.holder()).extracting(Party::id).containsExactly("rebels");
    assertThat(control.expectedHolder()).extracting(Party::id).containsExactly("army");
    Told done =
        Told.of(Type.RETREAT, "hands-over")
            .actor("rebels")
            .recipient("army")
            .place("town")
            .on("2020-03-01");
    Control moved = last(takes("rebels", "2020-01-01"), announced, done);
    assertThat(moved.stage()).isEqualTo(Stage.TAKEN);
    assertThat(moved.holder()).extracting(Party::id).containsExactly("army");
    assertThat(moved.from()).extracting(Party::id).containsExactly("rebels");
    assertThat(moved.expectedHolder()).isEmpty();
  }

  @Test
  void aHandingOverToNobodyNamedLeavesThePlaceWithTheGiver() {
    Control control =
        last(
            takes("militia", "2020-01-01"),
            Told.of(Type.RETREAT, "hands-over").actor("militia").place("town").on("2020-01-01"));
    assertThat(control.stage()).isEqualTo(Stage.EXPECTED);
    assertThat(control.holder()).extracting(Party::id).containsExactly("militia");
    assertThat(control.expectedHolder()).isEmpty();
  }

  @Test
  void whoWithdrawsHasItNoMore() {
    Control control =
        last(
            holds("army", "2020-01-01"),
            Told.of(Type.RETREAT, "loses").actor("army").place("town").on("2020-02-01"));
    assertThat(control.holder()).isEmpty();
    assertThat(control.from()).extracting(Party::id).containsExactly("army");
    Control other =
        last(
            holds("army", "2020-01-01"),
            Told.of(Type.RETREAT, "loses").actor("rebels").place("town").on("2020-02-01"));
    assertThat(other.holder()).extracting(Party::id).containsExactly("army");
  }

  @Test
  void aCarriedPlaceADirectionAndACountryAreNotMoved() {
    Told far = takes("army", "2020-01-01").place(Told.place("t", "N", "town", Basis.STATED));
    Told carried = takes("army", "2020-01-01").place(Told.place("t", null, "town", Basis.CARRIED));
    Told country =
        takes("army", "2020-01-01").place(Told.place("t", null, "country", Basis.STATED));
    assertThat(Told.state(far, carried, country).control().asOf(null)).isEmpty();
  }

  @Test
  void aTakingThatIsDeniedIsDisputed() {
    Control control =
        last(
            takes("army", "2020-01-01").said("general", Stance.ASSERTS),
            takes("army", "2020-01-02").status(Status.NEGATED).said("spokesman", Stance.DENIES));
    assertThat(control.stage()).isEqualTo(Stage.TAKEN);
    assertThat(control.evidence().deniedBy())
        .extracting(voice -> voice.party().id())
        .containsExactly("spokesman");
  }

  @Test
  void whatNoWordNamesIsNoPlaceThatOneCanHave() {
    State state =
        Told.state(
            Told.of(Type.CONTROLS, "holds").actor("army").place(unresolved("بعض المواقع")),
            Told.of(Type.CONTROLS, "holds").actor("army").place(unresolved("تلال البيضة")));
    assertThat(state.control().asOf(null))
        .extracting(row -> row.place().nameAr())
        .containsExactly("تلال البيضة");
  }

  private static Claim.Place unresolved(String words) {
    return new Claim.Place(
        new Span(0, words.length(), words),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        Claim.Basis.STATED);
  }
}
