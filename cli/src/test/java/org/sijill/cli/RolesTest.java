package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/**
 * Who does what to whom, where: a sentence for each construction, and parties that change places.
 */
class RolesTest {

  private static final Path SENTENCES = Path.of("src/test/resources/roles.txt");

  /** Bodies of many sides that take the same verb form. */
  private static final List<String> BODIES =
      List.of(
          "القوات الحكومية",
          "قوات المعارضة",
          "القوات التركية",
          "القوات الإسرائيلية",
          "قوات سوريا الديمقراطية",
          "القوات العراقية",
          "قوات حفتر",
          "القوات الروسية",
          "القوات السعودية",
          "قوات الدعم السريع");

  private static final List<String> FRAMES =
      List.of(
          "قصفت X مواقع Y في تعز أمس.",
          "X هاجمت مواقع Y قرب الموصل.",
          "قال متحدث إن X استهدفت Y في درنة وأسرت عشرين مقاتلا.",
          "اتهمت X Y بقصف السوق في إدلب.",
          "تعرضت Y لهجوم من قبل X في الحديدة.",
          "اشتبكت X مع Y في محيط طرابلس.",
          "انسحبت X من بلدة عرسال بعد أن حاصرتها Y.");

  private final Reader reader = new Reader(Knowledge.bundled());

  private List<Claim> read(String text) {
    return reader.read(new Report("roles", null, "2020-01-15", null, null, text));
  }

  private static String parties(List<Claim.Party> parties) {
    return String.join("؛ ", parties.stream().map(p -> p.span().text()).toList());
  }

  private static String places(Claim claim) {
    return String.join("؛ ", claim.place().stream().map(p -> p.span().text()).toList());
  }

  @Test
  void everyConstructionGivesTheRolesThatItMarks() throws IOException {
    List<String> wrong = new ArrayList<>();
    int sentences = 0;
    for (String line : Files.readAllLines(SENTENCES)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      sentences++;
      String[] f = line.split("\\s*\\|\\s*");
      String told = "no claim";
      for (Claim claim : read(f[1])) {
        if (claim.trigger().text().equals(f[2])) {
          told =
              parties(claim.actor()) + " | " + parties(claim.recipient()) + " | " + places(claim);
        }
      }
      String expected = String.join(" | ", f[3], f[4], f[5]).replace("-", "");
      if (!told.equals(expected)) {
        wrong.add(f[0] + ": " + told + ", not " + expected + ": " + f[1]);
      }
    }
    assertThat(sentences).isGreaterThan(30);
    assertThat(wrong).isEmpty();
  }

  @Test
  void partiesThatChangePlacesChangeRolesAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    int sentences = 0;
    for (String frame : FRAMES) {
      for (int i = 0; i < BODIES.size(); i++) {
        for (int j = i + 1; j < BODIES.size(); j++) {
          String a = BODIES.get(i);
          String b = BODIES.get(j);
          sentences++;
          String one = coding(frame.replace("X", a).replace("Y", b), a, b);
          String other = coding(frame.replace("X", b).replace("Y", a), b, a);
          if (!one.equals(other)) {
            wrong.add(frame + ": " + a + ", " + b + ": " + one + " <> " + other);
          }
        }
      }
    }
    assertThat(sentences).isGreaterThanOrEqualTo(200);
    assertThat(wrong).isEmpty();
  }

  /** All that a sentence is coded as, with the first party written X and the second Y. */
  private String coding(String text, String first, String second) {
    UnaryOperator<String> mask = s -> s.replace(first, "X").replace(second, "Y");
    List<String> claims = new ArrayList<>();
    for (Claim claim : read(text)) {
      claims.add(
          String.join(
              "/",
              claim.type().name(),
              String.valueOf(claim.mode()),
              claim.status().name(),
              claim.trigger().text(),
              mask.apply(parties(claim.actor())),
              mask.apply(parties(claim.recipient())),
              places(claim),
              claim.time() == null ? "" : claim.time().from(),
              String.valueOf(claim.counts().size())));
    }
    return String.join(" ", claims);
  }
}
