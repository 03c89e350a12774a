package org.sijill.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;

/**
 * Claims made up at random, the same for the same seed: reports of ten claims over three years,
 * parties and places of the books, the mix of types and effects of news of a conflict. Days,
 * parties and places follow a power law, so that some are told of by many.
 */
final class GeneratedClaims {

  private static final int PER_REPORT = 10;
  private static final int DAYS = 1096;
  private static final int OUTLETS = 40;
  private static final int ACTORS = 400;
  private static final int PLACES = 3000;
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

  /** A type with a mode and an effect; the more often it stands here, the more often it comes. */
  private record Shape(Type type, String mode, String effect, String trigger) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(Type.ASSAULT, "heavy-weapons", null, "قصف"),
          new Shape(Type.ASSAULT, "aerial", null, "غارة"),
          new Shape(Type.ASSAULT, null, null, "اشتباكات"),
          new Shape(Type.ASSAULT, null, null, "هجوم"),
          new Shape(Type.COERCE, "arrest", null, "اعتقال"),
          new Shape(Type.COERCE, "seize", "takes", "سيطر"),
          new Shape(Type.CONTROLS, null, "holds", "تسيطر"),
          new Shape(Type.RETREAT, "withdraw", "loses", "انسحب"),
          new Shape(Type.RETREAT, "return", "hands-over", "تسليم"),
          new Shape(Type.BACKS, null, "stands", "المدعومة"),
          new Shape(Type.ALIGNED, null, "stands", "التابعة"),
          new Shape(Type.SANCTION, "discontinue", "ends", "قطع"),
          new Shape(Type.AGREE, null, "agrees", "هدنة"),
          new Shape(Type.ASSAULT, null, "violates", "خرق الهدنة"),
          new Shape(Type.REJECT, "yield", "refuses", "رفض"),
          new Shape(Type.REQUEST, "yield", "demands", "طالب"),
          new Shape(Type.COOPERATE, null, "merges", "اندماج"),
          new Shape(Type.CONSULT, null, null, "اجتماع"),
          new Shape(Type.PROTEST, "demo", null, "تظاهرة"),
          new Shape(Type.ACCUSE, null, null, "اتهم"));

  private final Random random;
  private final List<Actor> actors;
  private final List<PlaceEntry> places;

  private GeneratedClaims(NameBook book, long seed) {
    this.random = new Random(seed);
    this.actors = book.actors().stream().limit(ACTORS).toList();
    this.places = book.places().stream().filter(p -> !p.isCountry()).limit(PLACES).toList();
  }

  /** Claims in the order of their reports. */
  static List<Claim> of(NameBook book, int number, long seed) {
    GeneratedClaims generated = new GeneratedClaims(book, seed);
    List<Claim> claims = new ArrayList<>(number);
    for (int i = 0; claims.size() < number; i++) {
      generated.report(i, Math.min(PER_REPORT, number - claims.size()), claims);
    }
    return claims;
  }

  private void report(int index, int claims, List<Claim> out) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    Report report =
        new Report(
            "generated-" + index,
            "outlet " + random.nextInt(OUTLETS),
            day.toString(),
            null,
            null,
            "");
    for (int i = 0; i < claims; i++) {
      out.add(claim(report, day, i));
    }
  }

  private Claim claim(Report report, LocalDate day, int index) {
    Shape shape = SHAPES.get(random.nextInt(SHAPES.size()));
    Span trigger = new Span(index * 100, index * 100 + shape.trigger().length(), shape.trigger());
    LocalDate event = day.minusDays(random.nextInt(3));
    boolean timed = random.nextInt(3) > 0;
    List<Claim.Speaker> speakers =
        random.nextInt(3) == 0
            ? List.of(
                new Claim.Speaker(
                    party(), "official", random.nextInt(10) == 0 ? Stance.DENIES : Stance.ASSERTS))
            : List.of();
    return new Claim(
        Hashes.claimId(report.id(), trigger, shape.type(), 0),
        report,
        new Span(index * 100, index * 100 + 100, ""),
        trigger,
        shape.type(),
        shape.mode(),
        List.of(),
        shape.effect(),
        "demands".equals(shape.effect()) || "refuses".equals(shape.effect())
            ? new Span(0, 9, "مؤتمر رقم " + random.nextInt(50))
            : null,
        null,
        null,
        random.nextInt(8) == 0 ? Status.FUTURE : Status.ACTUAL,
        Scope.INSTANCE,
        List.of(party()),
        List.of(party()),
        List.of(),
        List.of(),
        random.nextInt(4) == 0 ? List.of() : List.of(place()),
        List.of(),
        timed
            ? new Claim.Time(trigger, event.toString(), event.toString(), Basis.STATED)
            : new Claim.Time(null, day.toString(), day.toString(), Basis.REPORT_DATE),
        speakers,
        List.of(),
        List.of(),
        List.of(),
        80,
        List.of());
  }

  /** Small numbers are drawn more often than great ones. */
  private int drawn(int size) {
    double even = random.nextDouble();
    return (int) (even * even * even * size);
  }

  private Claim.Party party() {
    Actor actor = actors.get(drawn(actors.size()));
    Span span = new Span(0, actor.nameAr().length(), actor.nameAr());
    return new Claim.Party(
        span,
        actor.id(),
        actor.nameAr(),
        actor.nameEn(),
        actor.country(),
        actor.sector(),
        false,
        null);
  }

  private Claim.Place place() {
    PlaceEntry place = places.get(drawn(places.size()));
    Span span = new Span(0, place.nameAr().length(), place.nameAr());
    return new Claim.Place(
        span,
        place.id(),
        place.nameAr(),
        place.nameEn(),
        place.lat(),
        place.lon(),
        place.country(),
        place.admin1(),
        place.pcode(),
        place.precision(),
        List.of(),
        null,
        null,
        Basis.STATED);
  }
}
