package org.sijill.register.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;
import org.sijill.reader.names.ActorResolver;
import org.sijill.reader.names.WhoIsWho;

/**
 * Lines in the shape of ACLED's: one for each incident and, for a battle of several days, for each
 * day. The numbers of the dead are the least that somebody gives. They are candidates made by
 * program, no rows of ACLED.
 */
final class Acled implements IncidentFormat {

  private static final List<String> COLUMNS =
      List.of(
          "event_id_cnty",
          "event_date",
          "year",
          "time_precision",
          "disorder_type",
          "event_type",
          "sub_event_type",
          "actor1",
          "assoc_actor_1",
          "inter1",
          "actor2",
          "assoc_actor_2",
          "inter2",
          "interaction",
          "civilian_targeting",
          "iso",
          "region",
          "country",
          "admin1",
          "admin2",
          "admin3",
          "location",
          "latitude",
          "longitude",
          "geo_precision",
          "source",
          "source_scale",
          "notes",
          "fatalities",
          "tags",
          "timestamp");

  /** A battle told to last longer is told as one line. */
  private static final long MOST_DAYS = 31;

  /** Reaches of sources, the nearest first. */
  private static final List<String> SCALES = List.of("National", "Regional", "International");

  private static final String BATTLES = "Battles";

  private final Geography geography;
  private final Sides sides;
  private final Countries countries = new Countries();
  private final NoteWords words;
  private final IncidentNotes notes;
  private final ActorResolver outlets;

  Acled(Geography geography, Actors actors, NoteWords words, ActorResolver outlets) {
    this.geography = geography;
    this.sides = new Sides(actors);
    this.words = words;
    this.notes = new IncidentNotes(words);
    this.outlets = outlets;
  }

  @Override
  public String file() {
    return "acled.csv";
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
    if (type(claims) == null) {
      String mode = incident.mode() == null ? "" : ", " + incident.mode();
      return "no event of ACLED (" + incident.type() + mode + ")";
    }
    if (incident.from() == null) {
      return "no day is known";
    }
    return Units.of(claims, geography).isKnown()
        ? null
        : "no place is known more exactly than the country";
  }

  /** ACLED's words that most of the claims carry, or null. */
  private static Claim.Acled type(List<Claim> claims) {
    Map<String, Claim.Acled> carried = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (Claim claim : claims) {
      if (claim.acled() != null) {
        String key = claim.acled().eventType() + "/" + claim.acled().subEventType();
        carried.put(key, claim.acled());
        times.merge(key, 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> carried.get(most.getKey()))
        .orElse(null);
  }

  @Override
  public List<List<String>> lines(Incident incident, List<Claim> claims) {
    Claim.Acled type = type(claims);
    LocalDate from = LocalDate.parse(incident.from());
    LocalDate to = LocalDate.parse(incident.to());
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long split = type.eventType().equals(BATTLES) && days <= MOST_DAYS ? days : 1;
    int dead = fatalities(incident);
    List<List<String>> lines = new ArrayList<>();
    for (int day = 0; day < split; day++) {
      // The dead of several days are spread over them, the rest on the first.
      long share = dead / split + (day == 0 ? dead % split : 0);
      String part = split == 1 ? "" : "-" + (day + 1);
      lines.add(line(incident, claims, type, from.plusDays(day), days, split, part, share));
    }
    return lines;
  }

  private List<String> line(
      Incident incident,
      List<Claim> claims,
      Claim.Acled type,
      LocalDate day,
      long days,
      long split,
      String part,
      long dead) {
    Units where = Units.of(claims, geography);
    String country = where.place().country();
    List<Sides.Side> ones = sides.of(claims, false, country);
    List<Sides.Side> others = sides.of(claims, true, country);
    if (others.isEmpty() && ones.size() > 1 && type.eventType().equals(BATTLES)) {
      others = ones.subList(1, ones.size());
      ones = ones.subList(0, 1);
    }
    String inter1 = kind(ones, type);
    String inter2 = kind(others, type);
    int timePrecision = !incident.dayTold() ? 2 : split > 1 || days == 1 ? 1 : days <= 7 ? 2 : 3;
    return List.of(
        String.valueOf(country) + "-" + incident.id() + part,
        day.toString(),
        String.valueOf(day.getYear()),
        String.valueOf(timePrecision),
        disorder(type),
        type.eventType(),
        type.subEventType(),
        ones.isEmpty() ? "" : ones.get(0).name(),
        rest(ones),
        inter1,
        others.isEmpty() ? "" : others.get(0).name(),
        rest(others),
        inter2,
        interaction(inter1, inter2),
        inter2.equals("Civilians") ? "Civilian targeting" : "",
        Countries.iso(country),
        countries.region(country, ""),
        Countries.name(country),
        where.units().get(0),
        where.units().get(1),
        where.units().get(2),
        where.name(),
        Units.degrees(where.place().lat()),
        Units.degrees(where.place().lon()),
        String.valueOf(where.precision()),
        String.join("; ", sources(claims)),
        scale(claims, country),
        notes.of(incident),
        String.valueOf(dead),
        tags(type, claims),
        timestamp(incident));
  }

  private static String kind(List<Sides.Side> sides, Claim.Acled type) {
    if (sides.isEmpty()) {
      return "";
    }
    boolean crowd = !sides.get(0).isArmed();
    if (crowd && type.eventType().equals("Protests")) {
      return "Protesters";
    }
    return crowd && type.eventType().equals("Riots") ? "Rioters" : sides.get(0).kind();
  }

  /** The size of a crowd, as its doers are told; other sizes are not read and so not denied. */
  private String tags(Claim.Acled type, List<Claim> claims) {
    if (!type.eventType().equals("Protests") && !type.eventType().equals("Riots")) {
      return "";
    }
    return claims.stream()
        .flatMap(claim -> claim.actor().stream())
        .map(party -> words.crowd(party.span().text()))
        .filter(size -> size != null)
        .distinct()
        .sorted()
        .map(size -> "crowd size=" + size)
        .collect(Collectors.joining("; "));
  }

  private static String rest(List<Sides.Side> sides) {
    return sides.stream().skip(1).map(Sides.Side::name).collect(Collectors.joining("; "));
  }

  private static String interaction(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty() ? "" : one + other + " only";
    }
    return one + "-" + other;
  }

  private static String disorder(Claim.Acled type) {
    return switch (type.eventType()) {
      case "Strategic developments" -> "Strategic developments";
      case "Protests" ->
          type.subEventType().startsWith("Excessive")
              ? "Political violence; Demonstrations"
              : "Demonstrations";
      case "Riots" ->
          type.subEventType().startsWith("Mob") ? "Political violence" : "Demonstrations";
      default -> "Political violence";
    };
  }

  /** The least number of dead that somebody gives. */
  private static int fatalities(Incident incident) {
    return incident.counts().stream()
        .filter(range -> range.what().equals("killed") && range.min() != null)
        .mapToInt(CountRange::min)
        .findFirst()
        .orElse(0);
  }

  private static List<String> sources(List<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.report().outlet())
        .filter(outlet -> outlet != null)
        .distinct()
        .sorted()
        .toList();
  }

  /** How far the outlets reach, seen from the country of the event; those of the book alone. */
  private String scale(List<Claim> claims, String country) {
    return sources(claims).stream()
        .map(outlets::outlet)
        .filter(outlet -> outlet != null)
        .map(outlet -> reach(outlet, country))
        .distinct()
        .sorted(Comparator.comparing(SCALES::indexOf))
        .collect(Collectors.joining("-"));
  }

  private String reach(WhoIsWho.Outlet outlet, String country) {
    if (outlet.national() && outlet.country().equals(country)) {
      return SCALES.get(0);
    }
    String region = countries.region(country, "");
    boolean neighbour = !region.isEmpty() && region.equals(countries.region(outlet.country(), ""));
    return SCALES.get(neighbour ? 1 : 2);
  }

  /** Midnight of the day of the last report, in seconds since 1970. */
  private static String timestamp(Incident incident) {
    LocalDate last = ReportJson.day(incident.evidence().last());
    return last == null ? "" : String.valueOf(last.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }
}
