package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** Which place a name means, or none, where only the bundled books can tell. */
class WhereIsMeantTest {

  private static final Reader READER = new Reader(Knowledge.bundled());

  private static List<String> places(String text) {
    return READER.read(new Report("r", null, "2021-03-01", null, null, text)).stream()
        .flatMap(claim -> claim.place().stream())
        .map(Claim.Place::id)
        .toList();
  }

  @Test
  void anOrdinaryWordThatBeginsAnUnknownNameIsNoPlace() {
    assertThat(places("قصفت الطائرات بلدة عين الديبة صباحا.")).doesNotContain("yem-ain");
  }

  @Test
  void theSameWordAloneIsOne() {
    assertThat(places("قصفت الطائرات بلدة عين في محافظة شبوة صباحا.")).contains("yem-ain");
  }

  @Test
  void aSideOfARiverIsNoRegion() {
    assertThat(places("انسحبت القوات من قرى على الضفة الغربية لنهر النيل."))
        .doesNotContain("pse-r-west-bank");
    assertThat(places("قصفت الطائرات الضفة الغربية صباحا.")).contains("pse-r-west-bank");
  }

  @Test
  void moneyIsNotOfMali() {
    assertThat(
            READER.parties(
                new Report("r", null, null, null, null, "رفضت الحكومة التعهدات المالية.")))
        .noneMatch(party -> "MLI".equals(party.country()));
    assertThat(
            READER.parties(new Report("r", null, null, null, null, "انسحب الجيش المالي من كيدال.")))
        .anyMatch(party -> "mli-army".equals(party.id()));
  }
}
