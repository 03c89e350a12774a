package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Actors;
import org.sijill.derive.Copies;
import org.sijill.derive.Evidence;
import org.sijill.derive.Geography;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.ReportJson;

/** Makes the row of an incident from its claims. */
final class Assembly {

  /** What people are counted as, in the order of the row. */
  private static final List<String> COUNTED =
      List.of("killed", "injured", "arrested", "displaced", "missing");

  private final List<KnownClaim> claims;

  /** Those that say that it happened, or will; all of them where none does. */
  private final List<Claim> telling;

  private Assembly(List<KnownClaim> members) {
    claims = new ArrayList<>(members);
    claims.sort(Comparator.comparing(KnownClaim::id));
    List<Claim> affirmed =
        claims.stream().map(KnownClaim::claim).filter(claim -> !isDenial(claim)).toList();
    telling = affirmed.isEmpty() ? claims.stream().map(KnownClaim::claim).toList() : affirmed;
  }

  static Incident of(List<KnownClaim> members, Copies copies, Geography geography, Actors bodies) {
    Assembly assembly = new Assembly(members);
    return assembly.row(copies, geography, bodies);
  }

  private Incident row(Copies copies, Geography geography, Actors bodies) {
    Tally<Claim.Type> types = new Tally<>();
    telling.forEach(claim -> types.add(claim.type().name(), claim.type()));
    Claim.Type type = types.most();
    Tally<String> modes = new Tally<>();
    telling.stream()
        .filter(claim -> claim.type() == type && claim.mode() != null)
        .forEach(claim -> modes.add(claim.mode(), claim.mode()));
    Tally<Party> actors = new Tally<>();
    Tally<Party> recipients = new Tally<>();
    Tally<Place> places = new Tally<>();
    for (Claim claim : telling) {
      claim.actor().forEach(party -> add(actors, party));
      claim.recipient().forEach(party -> add(recipients, party));
      claim.place().forEach(place -> add(places, place));
    }
    if (places.most() == null) {
      telling.forEach(claim -> claim.within().forEach(place -> add(places, place)));
    }
    Days days = Days.of(telling);
    List<CountRange> counts = counts();
    Contradictions contradictions = new Contradictions(claims, telling, geography, bodies);
    return new Incident(
        claims.get(0).id(),
        Evidence.of(claims, copies),
        type,
        modes.most(),
        status(),
        actors.mostTold(),
        recipients.mostTold(),
        places.mostTold(),
        days.from(),
        days.to(),
        days.told(),
        counts,
        contradictions.of(actors.mostTold(), places.mostTold(), counts));
  }

  private static void add(Tally<Party> tally, Claim.Party party) {
    Party told = Party.of(party);
    tally.add(told.key(), told);
  }

  private static void add(Tally<Place> tally, Claim.Place place) {
    Place told = Place.of(place);
    tally.add(told.key(), told);
  }

  private Status status() {
    for (Status status : List.of(Status.ACTUAL, Status.FUTURE, Status.HYPOTHETICAL)) {
      if (telling.stream().anyMatch(claim -> claim.status() == status)) {
        return status;
      }
    }
    return Status.NEGATED;
  }

  /** Whether a claim says that it did not happen. */
  static boolean isDenial(Claim claim) {
    return claim.status() == Status.NEGATED
        || !claim.speakers().isEmpty() && claim.speakers().get(0).stance() == Stance.DENIES;
  }

  /** The days told most often; where none is, the day of the first report. */
  private record Days(String from, String to, boolean told) {

    static Days of(List<Claim> claims) {
      Tally<Days> told = new Tally<>();
      String first = null;
      for (Claim claim : claims) {
        Claim.Time time = claim.time();
        if (time != null && time.from() != null && time.basis() != Claim.Basis.REPORT_DATE) {
          String to = time.to() == null ? time.from() : time.to();
          told.add(time.from() + "/" + to, new Days(time.from(), to, true));
        }
        java.time.LocalDate published = ReportJson.day(claim.report().published());
        if (published != null && (first == null || published.toString().compareTo(first) < 0)) {
          first = published.toString();
        }
      }
      return told.most() == null ? new Days(first, first, false) : told.most();
    }
  }

  private List<CountRange> counts() {
    Map<String, List<CountRange.Given>> given = new LinkedHashMap<>();
    COUNTED.forEach(what -> given.put(what, new ArrayList<>()));
    for (Claim claim : telling) {
      for (Claim.Count count : claim.counts()) {
        if (count.partOf() == null && given.containsKey(count.what())) {
          given
              .get(count.what())
              .add(
                  new CountRange.Given(
                      claim.id(),
                      by(claim),
                      count.category(),
                      count.min(),
                      count.max(),
                      count.vague()));
        }
      }
    }
    List<CountRange> ranges = new ArrayList<>();
    given.forEach(
        (what, numbers) -> {
          if (!numbers.isEmpty()) {
            ranges.add(range(what, numbers));
          }
        });
    return ranges;
  }

  private static CountRange range(String what, List<CountRange.Given> numbers) {
    Integer min = null;
    Integer max = null;
    for (CountRange.Given each : numbers) {
      if (each.min() != null) {
        min = min == null ? each.min() : Math.min(min, each.min());
      }
      Integer most = each.max() == null ? each.min() : each.max();
      if (most != null) {
        max = max == null ? most : Math.max(max, most);
      }
    }
    return new CountRange(what, min, max, List.copyOf(numbers));
  }

  /** Who says it first, else the outlet, or null. */
  static String by(Claim claim) {
    return claim.speakers().isEmpty()
        ? claim.report().outlet()
        : Party.of(claim.speakers().get(0).party()).nameAr();
  }
}
