package org.sijill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Known;
import org.sijill.derive.Party;
import org.sijill.derive.Voice;
import org.sijill.derive.state.Accord;
import org.sijill.derive.state.Control;
import org.sijill.derive.state.Lineage;
import org.sijill.derive.state.Position;
import org.sijill.derive.state.State;
import org.sijill.derive.state.Tie;
import org.sijill.reader.Claim;

/**
 * The state that follows from the claims that a person made of the essay. The accord of
 * de-escalation is not among them.
 */
class SeedStateTest {

  private static final Path DEV = Path.of("..", "..", "shared", "evaluation", "dev");

  private static State state;

  @BeforeAll
  static void derive() throws IOException {
    Assumptions.assumeTrue(Files.exists(DEV.resolve("seed.gold.json")), "no evaluation data");
    state = State.of(Known.of(GoldClaims.of(DEV, "seed", "seed-effects.csv")));
  }

  private static Tie tie(String actor, String recipient) {
    return state.ties().asOf(null).stream()
        .filter(tie -> actor.equals(tie.actor().id()) && recipient.equals(tie.recipient().id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Tie> tiesOf(String actor) {
    return state.ties().asOf(null).stream().filter(tie -> actor.equals(tie.actor().id())).toList();
  }

  private static Control control(String place) {
    return state.control().asOf(null).stream()
        .filter(control -> place.equals(control.place().id()))
        .findFirst()
        .orElseThrow();
  }

  private static Accord accord(Accord.Subject kind) {
    return state.accords().asOf(null).stream()
        .filter(accord -> accord.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> kindsOfSpeakers(DerivedRow row) {
    return row.evidence().assertedBy().stream().map(Voice::kind).toList();
  }

  @Test
  void sponsorsStandBehindTheirForces() {
    assertThat(tie("usa", "syr-sdf").stage()).isEqualTo(Tie.Stage.STANDING);
    assertThat(tie("tur", "syr-euphrates-shield").stage()).isEqualTo(Tie.Stage.STANDING);
  }

  @Test
  void supportIsCutReducedAndRenewed() {
    assertThat(tiesOf("syr-mok"))
        .extracting(Tie::stage)
        .containsExactlyInAnyOrder(Tie.Stage.ENDED, Tie.Stage.REDUCED);
    assertThat(tiesOf("syr-mok")).anyMatch(tie -> kindsOfSpeakers(tie).contains("media"));
    assertThat(tiesOf("jor")).extracting(Tie::stage).contains(Tie.Stage.RENEWED);
  }

  @Test
  void townsAndHillsAreTakenAndFromWhom() {
    for (String place :
        List.of(
            "syr-abu-kamal",
            "syr-harran",
            "syr-hardanah",
            "syr-hinah",
            "syr-kafr-hawr",
            "syr-bayt-tima")) {
      assertThat(control(place).stage()).as(place).isEqualTo(Control.Stage.TAKEN);
      assertThat(control(place).holder())
          .as(place)
          .extracting(Party::id)
          .containsExactly("syr-army");
    }
    assertThat(control("syr-abu-kamal").from()).extracting(Party::id).containsExactly("isis");
    assertThat(control("syr-harran").from()).extracting(Party::id).contains("syr-hts");
  }

  @Test
  void theTownThatIsToBeHandedOverIsStillWithWhoHoldsIt() {
    assertThat(control("syr-menbij").stage()).isEqualTo(Control.Stage.EXPECTED);
    assertThat(control("syr-menbij").holder()).extracting(Party::id).containsExactly("syr-sdf");
  }

  @Test
  void accordsHaveTheirStageTheirBrokersAndWhoSaysSo() {
    Accord frozen = accord(Accord.Subject.RECONCILIATION);
    assertThat(frozen.stage()).isEqualTo(Accord.Stage.FROZEN);
    assertThat(frozen.place()).extracting(place -> place.id()).containsExactly("syr-harasta");
    assertThat(kindsOfSpeakers(frozen)).containsExactly("anonymous-source");
    Accord handover = accord(Accord.Subject.HANDOVER);
    assertThat(handover.stage()).isEqualTo(Accord.Stage.AGREED);
    assertThat(handover.parties()).extracting(Party::id).containsExactly("syr-sdf");
    assertThat(handover.mediators()).extracting(Party::id).containsExactly("rus");
  }

  @Test
  void aMergerIsAnnouncedAndNotDone() {
    assertThat(state.lineage().asOf(null))
        .anyMatch(
            row ->
                row.what() == Lineage.Change.MERGES
                    && row.status() == Claim.Status.FUTURE
                    && Integer.valueOf(19).equals(row.number()));
    assertThat(state.lineage().asOf(null)).noneMatch(row -> row.status() == Claim.Status.ACTUAL);
  }

  @Test
  void partiesRefuseTheConference() {
    assertThat(state.positions().asOf(null))
        .extracting(Position::stance)
        .contains(Position.Stance.REFUSES);
    assertThat(state.positions().asOf(null))
        .extracting(Position::matter)
        .allMatch(matter -> matter.contains("الرياض"));
  }

  @Test
  void nothingIsTiedToResidents() {
    assertThat(state.ties().asOf(null)).noneMatch(tie -> tie.recipient().nameAr().contains("هالي"));
  }
}
