package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** A second word of saying ends what the first one says. */
class SayingOnTest {

  private final Reader reader = new Reader(Knowledge.bundled());

  private Claim claim(String text, String trigger) {
    List<Claim> claims =
        reader.read(new Report("example", null, "2020-01-15", null, null, text)).stream()
            .filter(claim -> claim.trigger().text().equals(trigger))
            .toList();
    assertThat(claims).as(text).hasSize(1);
    return claims.get(0);
  }

  private void saysOn(String text, String denied, String said) {
    assertThat(claim(text, denied).status()).isEqualTo(Claim.Status.NEGATED);
    Claim asserted = claim(text, said);
    assertThat(asserted.status()).isEqualTo(Claim.Status.ACTUAL);
    assertThat(asserted.speakers()).hasSize(1);
    assertThat(asserted.speakers().get(0).stance()).isEqualTo(Claim.Stance.ASSERTS);
  }

  @Test
  void aParticipleEndsWhatIsDenied() {
    saysOn(
        "نفى متحدث باسم الجيش السوداني قصف المستشفى، مؤكدا أن مسلحين هاجموا مستودعا للأسلحة في"
            + " نيالا أمس.",
        "قصف",
        "هاجموا");
    saysOn(
        "نفت وزارة الدفاع اليمنية قصف السوق، مشيرة إلى أن مسلحين هاجموا حاجزا قرب مأرب.",
        "قصف",
        "هاجموا");
  }

  @Test
  void aSecondVerbEndsWhatIsDenied() {
    saysOn(
        "نفى المتحدث باسم الحوثيين استهداف المدنيين، وأكد أن الصاروخ أصاب قاعدة عسكرية قرب جازان.",
        "استهداف",
        "أصاب");
  }
}
