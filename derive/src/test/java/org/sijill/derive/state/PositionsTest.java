package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.derive.state.Position.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;

class PositionsTest {

  private static List<Position> positions(Told... told) {
    return Told.state(told).positions().asOf(null);
  }

  private static Told refuses(String who, String what) {
    return Told.of(Type.REJECT, "refuses").actor(who).about(what);
  }

  @Test
  void theLastStanceOnAMatterRules() {
    State state =
        Told.state(
            refuses("party", "الهدنة").on("2020-01-01"),
            Told.of(Type.AGREE, "accepts").actor("party").about("هدنة").on("2020-02-01"));
    assertThat(state.positions().asOf(LocalDate.of(2020, 1, 20)))
        .extracting(Position::stance)
        .containsExactly(Stance.REFUSES);
    assertThat(state.positions().asOf(null))
        .extracting(Position::stance)
        .containsExactly(Stance.ACCEPTS);
  }

  @Test
  void whoDoesNotAgreeRefusesAndIsNotSaidToDenyIt() {
    Position position =
        positions(
                Told.of(Type.AGREE, "agrees")
                    .actor("party")
                    .about("الورقة")
                    .status(Status.NEGATED)
                    .said("source", org.sijill.reader.Claim.Stance.ASSERTS))
            .get(0);
    assertThat(position.stance()).isEqualTo(Stance.REFUSES);
    assertThat(position.evidence().deniedBy()).isEmpty();
    assertThat(position.evidence().assertedBy()).hasSize(1);
  }

  @Test
  void aConferenceNamedBeforeIsTheMatterOfWhatNamesNone() {
    Told conference =
        Told.of(Type.CONSULT, "attends")
            .mode("multilateral")
            .trigger("المؤتمر")
            .actor("host")
            .place("جنيف")
            .at(1);
    assertThat(positions(conference, Told.of(Type.REJECT, "refuses").actor("party").at(9)))
        .extracting(Position::matter)
        .containsExactlyInAnyOrder("مؤتمر جنيف", "مؤتمر جنيف");
    assertThat(positions(Told.of(Type.REJECT, "refuses").actor("party").at(9))).isEmpty();
  }

  @Test
  void aDemandStandsBesideAnAnswer() {
    assertThat(
            positions(
                Told.of(Type.REQUEST, "demands").actor("party").about("التعديلات").at(1),
                refuses("party", "التعديلات").at(2)))
        .extracting(Position::stance)
        .containsExactlyInAnyOrder(Stance.DEMANDS, Stance.REFUSES);
  }
}
