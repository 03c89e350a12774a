package org.sijill.derive.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sijill.derive.Actors;
import org.sijill.derive.Claims;
import org.sijill.derive.Copies;
import org.sijill.derive.Geography;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Known.Link;
import org.sijill.derive.incidents.Parts.Told;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Type;
import org.sijill.reader.names.NameBook;

/** What holds of the incidents of any claims. */
class AnyClaimsTest {

  private static final NameBook EMPTY =
      new NameBook(
          List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** What is seized, what seldom recurs, and what does. */
  private static final List<String> MODES =
      Arrays.asList("seize", "unconventional", "unconventional", "explosives", "aerial", null);

  private static final List<String> WORDS =
      List.of(
          "الجسر",
          "المطحنة",
          "السوق",
          "المخبز",
          "المستشفى",
          "المدرسة",
          "الميناء",
          "المعبر",
          "السد");

  private static List<KnownClaim> claims(Random random, int number) {
    return claims(random, number, 1);
  }

  /** What one claim or several tell. */
  private record Event(String day, Type type, String mode, String sentence) {

    static Event any(Random random, int months) {
      return new Event(
          "2024-0" + (1 + random.nextInt(months)) + "-" + (10 + random.nextInt(9)),
          random.nextBoolean() ? Type.ASSAULT : Type.COERCE,
          MODES.get(random.nextInt(MODES.size())),
          "قصف " + WORDS.get(random.nextInt(9)) + " " + WORDS.get(random.nextInt(9)));
    }
  }

  private static List<KnownClaim> claims(Random random, int number, int months) {
    List<KnownClaim> claims = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      if (i == 0 || random.nextBoolean()) {
        events.add(Event.any(random, months));
      }
      Event event = events.get(random.nextInt(events.size()));
      int town = random.nextInt(3);
      Claims claim =
          Claims.in("r" + random.nextInt(number), "o" + i % 3, event.day(), i * 9, "قصف")
              .type(event.type(), event.mode())
              .sentence(event.sentence())
              .status(Status.values()[random.nextInt(8) / 2 % 4]);
      if (random.nextBoolean()) {
        claim.at("town" + town, 35 + town * 0.05, 37);
      }
      if (random.nextInt(3) == 0) {
        claim.by("body" + random.nextInt(3), "AAA", "MIL");
      }
      if (random.nextBoolean()) {
        claim.day(event.day(), event.day());
      }
      claims.add(KnownClaim.of(claim.make()));
    }
    return claims;
  }

  private static Incidents of(List<KnownClaim> claims, List<Link> links) {
    return Incidents.of(new Known(claims, links, Copies.NONE), new Geography(EMPTY), Actors.none());
  }

  @Property(tries = 60)
  void theOrderOfArrivalPlaysNoPart(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
    List<KnownClaim> claims = claims(new Random(seed), number);
    Incidents first = of(claims, List.of());
    Collections.shuffle(claims, new Random(~seed));
    assertThat(of(claims, List.of())).isEqualTo(first);
  }

  @Property(tries = 60)
  void aClaimIsOfOneIncidentAtMostWhichIsNamedAfterItsSmallest(
      @ForAll long seed, @ForAll @IntRange(max = 40) int number) {
    Set<String> seen = new HashSet<>();
    for (Incident row : of(claims(new Random(seed), number), List.of()).rows()) {
      assertThat(row.id()).isEqualTo(Collections.min(row.evidence().claims()));
      assertThat(row.evidence().sources()).isPositive();
      for (String claim : row.evidence().claims()) {
        assertThat(seen.add(claim)).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void linksOfPeopleHold(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int number) {
    List<KnownClaim> claims = claims(new Random(seed), number);
    List<String> ids = claims.stream().map(KnownClaim::id).distinct().toList();
    if (ids.size() < 4) {
      return;
    }
    Link apart = new Link(ids.get(0), ids.get(1), false);
    Link together = new Link(ids.get(2), ids.get(3), true);
    Incidents incidents = of(claims, List.of(apart, together));
    String one = incidents.redirect(ids.get(0));
    assertThat(one == null || !one.equals(incidents.redirect(ids.get(1)))).isTrue();
    assertThat(incidents.redirect(ids.get(2)))
        .isNotNull()
        .isEqualTo(incidents.redirect(ids.get(3)));
  }

  @Property(tries = 60)
  void anIncidentIsOneOfSomethingThatIsToldToHappen(
      @ForAll long seed, @ForAll @IntRange(max = 40) int number) {
    for (Incident row : of(claims(new Random(seed), number), List.of()).rows()) {
      assertThat(row.status()).isIn(Status.ACTUAL, Status.FUTURE);
    }
  }

  /** Tellings that share no key on neighbouring days, however indirectly, are gathered apart. */
  @Property(tries = 200)
  void partByPartTheyAreTheSame(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
    List<KnownClaim> claims = claims(new Random(seed), number, 3);
    Known known = new Known(claims, List.of(), Copies.NONE);
    Parts parts = new Parts(new Geography(EMPTY), Actors.none(), Rarity.of(known));
    List<List<Told>> closed = new ArrayList<>();
    for (Told told : parts.told(known.claims().stream().map(KnownClaim::claim).toList())) {
      List<Told> part = new ArrayList<>(List.of(told));
      closed.removeIf(
          other -> {
            boolean meets = other.stream().anyMatch(each -> mayMeet(each, told));
            return meets && part.addAll(other);
          });
      closed.add(part);
    }
    List<Incident> gathered = new ArrayList<>();
    for (List<Told> part : closed) {
      List<Told> again =
          part.stream()
              .map(told -> parts.told(told.claim(), told.lender(), told.report()))
              .toList();
      gathered.addAll(parts.gather(again, Copies.NONE));
    }
    assertThat(gathered).containsExactlyInAnyOrderElementsOf(of(claims, List.of()).rows());
  }

  private static boolean mayMeet(Told one, Told other) {
    return Math.abs(one.day() - other.day()) <= Math.max(one.reach(), other.reach())
        && one.keys().stream().anyMatch(other.keys()::contains);
  }
}
