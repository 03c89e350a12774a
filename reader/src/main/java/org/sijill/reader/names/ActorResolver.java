package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.reader.text.Normaliser;

/**
 * Tells which body a name or a noun means in a report, from its date, its outlet and what it names.
 * Pure: the same book and situation give the same body. No answer is better than a wrong one.
 */
public final class ActorResolver {

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, List<WhoIsWho.Meaning>> meanings = new HashMap<>();
  private final Map<String, List<WhoIsWho.Role>> roles = new HashMap<>();
  private final Map<String, WhoIsWho.Outlet> outlets = new HashMap<>();
  private final Map<String, String> alone = new HashMap<>();
  private final Map<String, String> ofState = new HashMap<>();

  public ActorResolver(NameBook book) {
    WhoIsWho who = book.who();
    book.actors().forEach(a -> actors.put(a.id(), a));
    for (WhoIsWho.Meaning meaning : who.meanings()) {
      meanings.computeIfAbsent(meaning.name(), n -> new ArrayList<>(2)).add(meaning);
    }
    for (WhoIsWho.Role role : who.roles()) {
      roles.computeIfAbsent(role.person(), p -> new ArrayList<>(1)).add(role);
    }
    for (WhoIsWho.Outlet outlet : who.outlets()) {
      outlets.putIfAbsent(key(outlet.name()), outlet);
      outlet.aliases().forEach(alias -> outlets.putIfAbsent(key(alias), outlet));
    }
    who.offices().forEach(o -> (o.ofState() ? ofState : alone).put(o.noun(), o.office()));
  }

  /** The actor of an id, or null. */
  public Actor actor(String id) {
    return actors.get(id);
  }

  /**
   * The outlet of a name or an address (skynewsarabia.com, https://www.enabbaladi.net/…), or null.
   */
  public WhoIsWho.Outlet outlet(String name) {
    return name == null ? null : outlets.get(key(name));
  }

  private static String key(String name) {
    String key = Normaliser.letters(name).strip().toLowerCase(Locale.ROOT);
    int scheme = key.indexOf("://");
    if (scheme >= 0) {
      key = key.substring(scheme + 3);
      int path = key.indexOf('/');
      key = path < 0 ? key : key.substring(0, path);
    }
    return key.startsWith("www.") ? key.substring(4) : key;
  }

  /** The body that a found name means, or null where the report does not tell. */
  public Actor body(Actor named, ReportSituation report) {
    if (!named.isShared()) {
      return named;
    }
    List<WhoIsWho.Meaning> rows = meanings.get(Normaliser.letters(named.nameAr()));
    Actor bySide = bySide(rows, report);
    return bySide != null ? bySide : byReport(rows, report);
  }

  /**
   * The body that a definite noun means where it stands alone (الجيش، النظام، الحركة، وزارة
   * الدفاع): what the outlet's side means by it, else the only body named with that noun, else what
   * it means in reports of that country, else that body of the outlet's or the report's own
   * country.
   *
   * @param noun normalised, with its articles
   * @param one whether it means one body, so that it may be one named before
   * @return the body, or null
   */
  public Actor noun(String noun, boolean one, ReportSituation report) {
    List<WhoIsWho.Meaning> rows = meanings.getOrDefault(noun, List.of());
    Actor meant = bySide(rows, report);
    if (meant != null) {
      return meant;
    }
    List<Actor> named = one ? named(noun, report) : List.of();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.size() > 1 && !isNational(report)) {
      // Of several armies that a report names the bare noun may mean any.
      return null;
    }
    meant = byReport(rows, report);
    return meant != null ? meant : office(noun, report);
  }

  private Actor bySide(List<WhoIsWho.Meaning> rows, ReportSituation report) {
    String side = report.side();
    Actor meant = null;
    for (WhoIsWho.Meaning row : rows) {
      if (side.isEmpty()
          || !row.side().equals(side)
          || !row.period().holds(report.day())
          || !row.country().isEmpty() && report.mentions().count(row.country()) == 0) {
        continue;
      }
      if (meant != null && !meant.id().equals(row.body())) {
        return null;
      }
      meant = actors.get(row.body());
    }
    return meant;
  }

  /** The meaning of the country that the report names most among those in question. */
  private Actor byReport(List<WhoIsWho.Meaning> rows, ReportSituation report) {
    String best = null;
    int most = -1;
    for (WhoIsWho.Meaning row : rows) {
      if (!row.side().isEmpty() || !row.period().holds(report.day())) {
        continue;
      }
      int count = row.country().isEmpty() ? 0 : report.mentions().count(row.country());
      if (!row.country().isEmpty() && count == 0) {
        continue;
      }
      if (count > most) {
        best = row.body();
        most = count;
      } else if (count == most && !row.body().equals(best)) {
        best = null;
      }
    }
    return best == null ? null : actors.get(best);
  }

  /**
   * The only body that the report names with this noun at its head, where an epithet follows the
   * noun (التنظيم المتطرف), or null.
   */
  public Actor again(String noun, ReportSituation report) {
    List<Actor> named = named(noun, report);
    return named.size() == 1 ? named.get(0) : null;
  }

  /** The person of the book whose name, told in full in the report, ends so (الجباوي), or null. */
  public Actor person(String ending, ReportSituation report) {
    return report.mentions().person(ending);
  }

  /** The bodies that the report names with this noun at their head (الحركة after حركة حماس). */
  private List<Actor> named(String noun, ReportSituation report) {
    if (noun.indexOf(' ') >= 0 || !noun.startsWith("ال")) {
      return List.of();
    }
    List<Actor> bodies = new ArrayList<>(2);
    for (Actor actor : report.mentions().headed(noun.substring(2))) {
      Actor body = body(actor, report);
      if (body == null) {
        return List.of();
      }
      if (!bodies.contains(body)) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private Actor office(String noun, ReportSituation report) {
    String office = alone.get(noun);
    if (office == null) {
      return null;
    }
    String country = report.mentions().country();
    if (country.isEmpty() && isNational(report)) {
      country = report.outlet().country();
    }
    return office(country, office, report);
  }

  /**
   * The body of a state that a noun followed by the state's name or adjective means (قوات تركية،
   * الوفد الروسي), or null.
   *
   * @param noun normalised, without its article
   * @param iso3 ISO 3166-1 alpha-3 of the state
   */
  public Actor ofState(String noun, String iso3, ReportSituation report) {
    String office = ofState.get(noun);
    return office == null ? null : office(iso3, office, report);
  }

  private static boolean isNational(ReportSituation report) {
    return report.outlet() != null && report.outlet().national();
  }

  private Actor office(String country, String office, ReportSituation report) {
    if (office.equals("state")) {
      return state(country);
    }
    Actor body = actors.get(country.toLowerCase(Locale.ROOT) + "-" + office);
    return body != null && body.period().holds(report.day()) ? body : null;
  }

  /**
   * The body that a person led or spoke for on the day of the report: of several the one taken up
   * last. Null where there was none, or where the day is not known and there were several.
   */
  public Actor represented(Actor person, ReportSituation report) {
    WhoIsWho.Role last = null;
    for (WhoIsWho.Role role : roles.getOrDefault(person.id(), List.of())) {
      if (!role.period().holds(report.day())) {
        continue;
      }
      if (last != null && report.day() == null && !last.body().equals(role.body())) {
        return null;
      }
      if (last == null || role.period().from().compareTo(last.period().from()) > 0) {
        last = role;
      }
    }
    return last == null ? null : actors.get(last.body());
  }

  /** The state of an ISO 3166-1 alpha-3 code, or null. */
  public Actor state(String iso3) {
    return actors.get(iso3.toLowerCase(Locale.ROOT));
  }
}
