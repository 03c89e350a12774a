package org.sijill.register.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.derive.Party;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.reader.Claim;

/**
 * Candidate events in the shape of UCDP's georeferenced ones: deadly, by organised parties. Ids of
 * conflicts, dyads and sides stay blank: they are UCDP's to give.
 */
final class Ucdp implements IncidentFormat {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "relid",
          "year",
          "active_year",
          "code_status",
          "type_of_violence",
          "conflict_dset_id",
          "conflict_new_id",
          "conflict_name",
          "dyad_dset_id",
          "dyad_new_id",
          "dyad_name",
          "side_a_dset_id",
          "side_a_new_id",
          "side_a",
          "side_b_dset_id",
          "side_b_new_id",
          "side_b",
          "number_of_sources",
          "source_article",
          "source_office",
          "source_date",
          "source_headline",
          "source_original",
          "where_prec",
          "where_coordinates",
          "where_description",
          "adm_1",
          "adm_2",
          "latitude",
          "longitude",
          "geom_wkt",
          "priogrid_gid",
          "country",
          "country_id",
          "region",
          "event_clarity",
          "date_prec",
          "date_start",
          "date_end",
          "deaths_a",
          "deaths_b",
          "deaths_civilians",
          "deaths_unknown",
          "best",
          "high",
          "low",
          "gwnoa",
          "gwnob");

  private static final List<String> CIVILIANS =
      List.of("civilian", "child", "woman", "medic", "journalist");

  private final Geography geography;
  private final Sides sides;
  private final Countries countries = new Countries();

  Ucdp(Geography geography, Actors actors) {
    this.geography = geography;
    this.sides = new Sides(actors);
  }

  @Override
  public String file() {
    return "ucdp.csv";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public String leftOut(Incident incident, List<Claim> claims) {
    if (incident.status() != Claim.Status.ACTUAL) {
      return "planned or expected, not told as having happened";
    }
    if (incident.type() != Claim.Type.ASSAULT) {
      return "no use of force (" + incident.type() + ")";
    }
    if (killed(incident) == null) {
      return "no number of dead is told";
    }
    if (incident.from() == null) {
      return "no day is known";
    }
    Units where = Units.of(claims, geography);
    if (where.place() == null) {
      return "no place with a point is known";
    }
    return violence(claims, where.place().country()) == 0
        ? "who used force against whom is not told"
        : null;
  }

  /** The dead, or null where nobody is told to have died. */
  private static CountRange killed(Incident incident) {
    return incident.counts().stream()
        .filter(range -> range.what().equals("killed") && range.max() != null && range.max() > 0)
        .findFirst()
        .orElse(null);
  }

  /** 1 state-based, 2 non-state, 3 one-sided, 0 where it cannot be told. */
  private int violence(List<Claim> claims, String country) {
    List<Sides.Side> doers = armed(sides.of(claims, false, country));
    List<Sides.Side> all = sides.of(claims, true, country);
    List<Sides.Side> struck = armed(all);
    if (doers.isEmpty()) {
      return 0;
    }
    if (struck.isEmpty() && doers.size() < 2) {
      return all.isEmpty() ? 0 : 3;
    }
    boolean state =
        doers.stream().anyMatch(Ucdp::isState) || struck.stream().anyMatch(Ucdp::isState);
    return state ? 1 : 2;
  }

  private static boolean isState(Sides.Side side) {
    return side.kind().endsWith("forces");
  }

  private static List<Sides.Side> armed(List<Sides.Side> sides) {
    return sides.stream().filter(Sides.Side::isArmed).toList();
  }

  @Override
  public List<List<String>> lines(Incident incident, List<Claim> claims) {
    Units where = Units.of(claims, geography);
    Claim.Place place = where.place();
    String country = place.country();
    int violence = violence(claims, country);
    List<Sides.Side> doers = armed(sides.of(claims, false, country));
    List<Sides.Side> struck = armed(sides.of(claims, true, country));
    Sides.Side a = doers.get(0);
    Sides.Side b = violence == 3 ? null : struck.isEmpty() ? doers.get(1) : struck.get(0);
    String sideB = b == null ? "Civilians" : b.name();
    CountRange killed = killed(incident);
    int best = best(killed);
    int civilians = violence == 3 ? best : civilians(killed, best);
    String year = incident.from().substring(0, 4);
    return List.of(
        List.of(
            incident.id(),
            String.valueOf(country) + "-" + year + "-" + violence + "-" + incident.id(),
            year,
            "",
            "Candidate",
            String.valueOf(violence),
            "",
            "",
            "",
            "",
            "",
            a.name() + " - " + sideB,
            "",
            "",
            a.name(),
            "",
            "",
            sideB,
            String.valueOf(incident.evidence().sources()),
            list(claims, c -> c.report().outlet() + " " + c.report().published()),
            list(claims, c -> c.report().outlet()),
            list(claims, c -> c.report().published()),
            list(claims, c -> c.report().title()),
            incident.evidence().assertedBy().stream()
                .map(voice -> name(voice.party()))
                .distinct()
                .collect(Collectors.joining("; ")),
            String.valueOf(wherePrecision(where)),
            where.name(),
            incident.place().stream().map(p -> p.nameAr()).collect(Collectors.joining("; ")),
            where.units().get(0),
            where.units().get(1),
            Units.degrees(place.lat()),
            Units.degrees(place.lon()),
            "POINT (" + Units.degrees(place.lon()) + " " + Units.degrees(place.lat()) + ")",
            String.valueOf(grid(place.lat(), place.lon())),
            Countries.name(country),
            countries.number(country),
            countries.region(country, ""),
            incident.dayTold() && where.precision() == 1 ? "1" : "2",
            String.valueOf(datePrecision(incident)),
            incident.from(),
            incident.to(),
            "0",
            "0",
            String.valueOf(civilians),
            String.valueOf(best - civilians),
            String.valueOf(best),
            String.valueOf(killed.max()),
            String.valueOf(killed.min()),
            isState(a) ? countries.number(a.country()) : "",
            b != null && isState(b) ? countries.number(b.country()) : ""));
  }

  private static String name(Party party) {
    return party.nameEn() != null ? party.nameEn() : party.nameAr();
  }

  private static String list(List<Claim> claims, Function<Claim, String> cell) {
    return claims.stream()
        .map(cell)
        .filter(text -> text != null)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** The number that most give; of several the least. */
  private static int best(CountRange killed) {
    int best = killed.min();
    int most = 0;
    for (CountRange.Given given : killed.given()) {
      long times =
          given.min() == null
              ? 0
              : killed.given().stream().filter(o -> given.min().equals(o.min())).count();
      if (times > most || times == most && times > 0 && given.min() < best) {
        most = (int) times;
        best = given.min();
      }
    }
    return best;
  }

  private static int civilians(CountRange killed, int best) {
    return killed.given().stream()
        .filter(given -> given.min() != null && CIVILIANS.contains(given.category()))
        .mapToInt(CountRange.Given::min)
        .min()
        .stream()
        .map(least -> Math.min(least, best))
        .findFirst()
        .orElse(0);
  }

  /** 1 the place, 2 near it, 3 a district, 4 a unit of the first level, 6 a country. */
  private static int wherePrecision(Units where) {
    return switch (String.valueOf(where.place().precision())) {
      case "site", "neighbourhood", "village", "town" -> where.precision();
      case "subdistrict", "district" -> 3;
      case "admin1" -> 4;
      case "country" -> 6;
      default -> 5;
    };
  }

  /**
   * 1 the day, 2 within six days, 3 a week, 4 a month, 5 longer; a report's date is no day told.
   */
  private static int datePrecision(Incident incident) {
    long days =
        ChronoUnit.DAYS.between(LocalDate.parse(incident.from()), LocalDate.parse(incident.to()))
            + 1;
    if (!incident.dayTold()) {
      return 2;
    }
    return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
  }

  /** Cell of the grid of PRIO: half a degree wide, numbered from the south-west. */
  static long grid(double lat, double lon) {
    long row = (long) Math.floor((lat + 90) * 2);
    long column = (long) Math.floor((lon + 180) * 2);
    return row * 720 + column + 1;
  }
}
