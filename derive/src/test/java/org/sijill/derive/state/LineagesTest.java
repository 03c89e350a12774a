package org.sijill.derive.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Party;
import org.sijill.derive.state.Lineage.Change;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;

class LineagesTest {

  private static Told merges(Status status, String day) {
    return Told.of(Type.COOPERATE, "merges")
        .actor("b", "a")
        .about("جيش واحد")
        .status(status)
        .on(day);
  }

  @Test
  void whatIsAnnouncedIsNotDoneUntilItIs() {
    State state =
        Told.state(merges(Status.FUTURE, "2020-01-01"), merges(Status.ACTUAL, "2020-02-01"));
    Lineage announced = state.lineage().asOf(LocalDate.of(2020, 1, 31)).get(0);
    assertThat(announced.status()).isEqualTo(Status.FUTURE);
    assertThat(announced.what()).isEqualTo(Change.MERGES);
    assertThat(announced.groups()).extracting(Party::id).containsExactly("a", "b");
    assertThat(announced.into()).extracting(Party::nameAr).containsExactly("جيش واحد");
    assertThat(state.lineage().asOf(null).get(0).status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void aLaterAnnouncementDoesNotUndoIt() {
    State state =
        Told.state(merges(Status.ACTUAL, "2020-01-01"), merges(Status.FUTURE, "2020-02-01"));
    assertThat(state.lineage().asOf(null).get(0).status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void aDenialIsADisputeAndOfNothingToldNothing() {
    Told denial = merges(Status.NEGATED, "2020-02-01").said("b", Stance.DENIES);
    assertThat(Told.state(denial).lineage().asOf(null)).isEmpty();
    Lineage disputed =
        Told.state(merges(Status.FUTURE, "2020-01-01"), denial).lineage().asOf(null).get(0);
    assertThat(disputed.status()).isEqualTo(Status.FUTURE);
    assertThat(disputed.evidence().deniedBy()).hasSize(1);
  }

  @Test
  void theNumberOfGroupsStandsInTheSentence() {
    assertThat(number("أعلنت سبعة عشر فصيلا في الجبل كلمة الاندماج")).isEqualTo(17);
    assertThat(number("أعلنت جماعات تضم ٢٣ كتيبة كلمة الاندماج")).isEqualTo(23);
    assertThat(number("أعلنت الفصائل بعد ثلاثة أيام كلمة الاندماج")).isNull();
  }

  private static Integer number(String sentence) {
    Told told = merges(Status.FUTURE, "2020-01-01").inSentence(0, sentence);
    return Told.state(told.at(sentence.indexOf("كلمة"))).lineage().asOf(null).get(0).number();
  }

  @Test
  void whoLeavesComesFromTheGroup() {
    Lineage lineage =
        Told.state(Told.of(Type.RETREAT, "leaves").actor("a").recipient("front"))
            .lineage()
            .asOf(null)
            .get(0);
    assertThat(lineage.from()).extracting(Party::id).containsExactly("front");
    assertThat(lineage.into()).isEmpty();
  }
}
