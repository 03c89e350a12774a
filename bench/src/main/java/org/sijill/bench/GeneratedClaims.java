package org.sijill.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sijill.reader.Claim;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;

/**
 * Claims as a register of ten years may hold them, made by chance from the books: events, each told
 * by one to eight reports, with effects on the state. The same for the same number.
 */
final class GeneratedClaims {

  private static final long SEED = 20_180_101;
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 3650;
  private static final int OUTLETS = 40;

  private static final List<String> MODES =
      java.util.Arrays.asList("aerial", "heavy-weapons", "explosives", "firearms", null);
  private static final List<String> EFFECTS =
      java.util.Arrays.asList("takes", "loses", "holds", "contests", null);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<PlaceEntry> places;
  private final List<Actor> actors;
  private int report;

  private GeneratedClaims(NameBook book) {
    places =
        book.places().stream()
            .filter(p -> p.precision().equals("town") || p.precision().equals("village"))
            .filter(p -> !Double.isNaN(p.lat()))
            .toList();
    actors =
        book.actors().stream()
            .filter(a -> !a.id().isEmpty())
            .filter(a -> List.of("MIL", "REB", "UAF", "GOV").contains(a.sector()))
            .toList();
  }

  /** So many claims. */
  static List<Claim> of(int number, NameBook book) {
    GeneratedClaims generated = new GeneratedClaims(book);
    List<Claim> claims = new ArrayList<>(number);
    while (claims.size() < number) {
      generated.event(claims, number);
    }
    return claims;
  }

  private void event(List<Claim> claims, int most) {
    PlaceEntry place = places.get(random.nextInt(places.size()));
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    Actor doer = actors.get(random.nextInt(actors.size()));
    Actor victim = actors.get(random.nextInt(actors.size()));
    boolean seizure = random.nextInt(4) == 0;
    String mode = seizure ? "seize" : MODES.get(random.nextInt(MODES.size()));
    String effect = seizure ? EFFECTS.get(random.nextInt(EFFECTS.size())) : null;
    int told = 1 + random.nextInt(8);
    for (int i = 0; i < told && claims.size() < most; i++) {
      String published = day.plusDays(random.nextInt(3)).toString();
      boolean dayTold = random.nextInt(3) == 0;
      int killed = random.nextInt(20);
      String id = "r" + report++;
      Span trigger = span(30, seizure ? "سيطرت" : "قصفت");
      Claim.Type type = seizure ? Claim.Type.COERCE : Claim.Type.ASSAULT;
      claims.add(
          new Claim(
              Hashes.claimId(id, trigger, type, 0),
              new Report(id, "outlet " + random.nextInt(OUTLETS), published, null, null, ""),
              span(0, "قال مصدر إن القوات " + trigger.text() + " بلدة وقتلت " + killed),
              trigger,
              type,
              mode,
              List.of(),
              effect,
              null,
              null,
              null,
              random.nextInt(20) == 0 ? Claim.Status.NEGATED : Claim.Status.ACTUAL,
              Claim.Scope.INSTANCE,
              List.of(party(doer)),
              List.of(party(victim)),
              List.of(),
              List.of(),
              List.of(place(place)),
              List.of(),
              dayTold
                  ? new Claim.Time(
                      span(50, "أمس"), day.toString(), day.toString(), Claim.Basis.STATED)
                  : null,
              random.nextBoolean()
                  ? List.of(
                      new Claim.Speaker(
                          party(actors.get(random.nextInt(actors.size()))),
                          "military",
                          Claim.Stance.ASSERTS))
                  : List.of(),
              killed == 0
                  ? List.of()
                  : List.of(
                      new Claim.Count(
                          span(60, String.valueOf(killed)),
                          "killed",
                          "unknown",
                          null,
                          killed,
                          killed,
                          null,
                          null)),
              List.of(),
              List.of(),
              80,
              List.of()));
    }
  }

  private static Span span(int begin, String text) {
    return new Span(begin, begin + text.length(), text);
  }

  private static Claim.Party party(Actor actor) {
    return new Claim.Party(
        span(10, actor.nameAr()),
        actor.id(),
        actor.nameAr(),
        actor.nameEn(),
        actor.country(),
        actor.sector(),
        false,
        null);
  }

  private static Claim.Place place(PlaceEntry place) {
    return new Claim.Place(
        span(40, place.nameAr()),
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
        Claim.Basis.STATED);
  }
}
