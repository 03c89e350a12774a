package org.sijill.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Report;
import org.sijill.register.Coding;
import org.sijill.register.Intake;
import org.sijill.register.Register;
import org.sijill.register.intake.Incoming;
import org.sijill.register.store.Words;

/**
 * Makes a register of generated claims.
 *
 * <pre>GeneratedRegister FILE NUMBER</pre>
 */
public final class GeneratedRegister {

  /** Words of the second sentence. */
  private static final int WORDS = 30;

  private static final String[] NOUNS = {
    "الطريق", "القرية", "الليل", "الوادي", "المطر", "السوق", "الجسر", "النهر", "الجبل", "البيت",
    "المدرسة", "الحقل", "الباب", "الجدار", "الشارع", "الحي", "الميدان", "الضفة", "المحطة", "البئر"
  };

  private GeneratedRegister() {}

  public static void main(String[] args) throws InterruptedException {
    Knowledge knowledge = Knowledge.bundled();
    List<Claim> claims = GeneratedClaims.of(Integer.parseInt(args[1]), knowledge.names());
    Map<String, List<Claim>> byReport =
        claims.stream().collect(Collectors.groupingBy(claim -> claim.report().id()));
    try (Register register = Register.open(Path.of(args[0]), Clock.systemUTC())) {
      new Intake(register, new Generated(byReport), new Words(knowledge), "bench")
          .add(reports(claims), Runtime.getRuntime().availableProcessors(), new Silent());
    }
  }

  private static Iterator<Incoming> reports(List<Claim> claims) {
    return claims.stream().map(GeneratedRegister::incoming).iterator();
  }

  /** A report of two sentences, the second of words by chance, so that no report copies another. */
  private static Incoming incoming(Claim claim) {
    Report about = claim.report();
    SplittableRandom random = new SplittableRandom(about.id().hashCode());
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      words.append(' ').append(NOUNS[random.nextInt(NOUNS.length)]);
    }
    String text = claim.sentence().text() + "." + words + ".";
    Report report =
        new Report(about.id(), about.outlet(), about.published(), null, "خبر " + about.id(), text);
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    return new Incoming(report, true, raw, "bench", "text/plain", "text 1", null);
  }

  /** Codes each report as it was generated. */
  private record Generated(Map<String, List<Claim>> byReport) implements Coding {
    @Override
    public List<Claim> claims(Report report) {
      return byReport.get(report.id());
    }

    @Override
    public Coder coder() {
      return new Coder("bench", "0".repeat(64));
    }

    @Override
    public List<String> overlays() {
      return List.of();
    }
  }

  private static final class Silent implements Intake.Listener {
    @Override
    public void added(Intake.Added added) {}

    @Override
    public void refused(String origin, String message) {
      throw new IllegalStateException(origin + ": " + message);
    }
  }
}
