package org.sijill.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Report;
import org.sijill.register.intake.Incoming;
import org.sijill.register.store.Words;

/** A register with a real reader, for tests. */
public final class Fixture {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-12T08:00:00Z"), ZoneOffset.UTC);
  static final Knowledge KNOWLEDGE = Knowledge.bundled();
  static final Coding CODING = Coding.of(KNOWLEDGE, "test", List.of());
  static final Words WORDS = new Words(KNOWLEDGE);

  static final String SHELLING =
      "قال ناشطون إن طائرات حربية قصفت سوق مدينة إدلب صباح الأحد، ما أدى إلى مقتل ثلاثة مدنيين.";
  static final String MEETING = "التقى وزير الخارجية السوري نظيره الروسي في موسكو يوم الأحد.";

  private Fixture() {}

  public static Register open(Path file) {
    return Register.open(file, CLOCK);
  }

  static Incoming incoming(String id, String outlet, String text) {
    return new Incoming(
        new Report(id, outlet, "2024-03-11", null, null, text),
        id != null,
        text.getBytes(StandardCharsets.UTF_8),
        "test",
        "text/plain",
        "text 1",
        null);
  }

  /** What was acknowledged and what was refused. */
  public static final class Told implements Intake.Listener {
    final List<Intake.Added> added = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    @Override
    public void added(Intake.Added one) {
      added.add(one);
    }

    @Override
    public void refused(String origin, String message) {
      refused.add(message);
    }
  }

  public static Told add(Register register, Incoming... reports) throws InterruptedException {
    return add(register, CODING, List.of(reports));
  }

  static Told add(Register register, Coding coding, List<Incoming> reports)
      throws InterruptedException {
    Told told = new Told();
    new Intake(register, coding, WORDS, "tester").add(reports.iterator(), 2, told);
    return told;
  }
}
