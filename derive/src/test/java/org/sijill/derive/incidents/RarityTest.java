package org.sijill.derive.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Claims;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Span;

class RarityTest {

  private static List<KnownClaim> report(String id, String sentence) {
    return List.of(
        KnownClaim.of(Claims.in(id, "one", "2024-03-01", 10, "قصف").sentence(sentence).make()));
  }

  private static Span span(String text) {
    return new Span(0, text.length(), text);
  }

  /** Twenty reports of raids, two of which name a bridge and one a mill. */
  private static Rarity rarity() {
    List<List<KnownClaim>> reports = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      reports.add(report("r" + i, "قصف الطيران البلدة"));
    }
    reports.add(report("bridge", "قصف الطيران الجسر"));
    reports.add(report("bridge too", "قصف الطيران الجسر"));
    reports.add(report("mill", "قصف الطيران المطحنة"));
    return Rarity.of(reports);
  }

  @Test
  void whatFewReportsHaveSaysMostAndWhatAllHaveNothing() {
    Wording town = rarity().ofSentence(span("قصف الطيران البلدة"));
    Wording bridge = rarity().ofSentence(span("قصف الطيران الجسر"));
    assertThat(bridge.words()).hasSize(1);
    assertThat(bridge.total()).isGreaterThan(town.total());
    assertThat(bridge.likeness(town)).isZero();
    assertThat(bridge.likeness(bridge)).isPositive();
  }

  @Test
  void whereReportsAreFewTheirWordsSayLittle() {
    List<List<KnownClaim>> reports =
        List.of(
            report("a", "قصف الجسر"), report("b", "قصف الجسر"), report("c", "انسحاب من المطحنة"));
    Wording bridge = Rarity.of(reports).ofSentence(span("قصف الجسر"));
    assertThat(bridge.words()).hasSize(2);
    assertThat(bridge.likeness(bridge)).isLessThan(10);
  }

  @Test
  void aWordOfOneReportAloneLinksNothing() {
    assertThat(rarity().ofSentence(span("قصف الطيران المطحنة")).words()).isEmpty();
  }

  @Test
  void onlyRareWordsLeadToOtherTellings() {
    assertThat(rarity().ofSentence(span("قصف الطيران الجسر")).rare()).hasSize(1);
    assertThat(rarity().ofSentence(span("قصف الطيران البلدة")).rare()).isEmpty();
  }
}
