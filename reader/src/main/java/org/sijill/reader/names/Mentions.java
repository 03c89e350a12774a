package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Word;

/**
 * What a report names: how often each country, and which bodies by the noun at the head of their
 * names. Filled while the names of a report are found, read afterwards.
 */
public final class Mentions {

  private static final int ISO3 = 3;

  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, List<Actor>> byHead = new HashMap<>();
  private final Map<String, List<Actor>> people = new HashMap<>();

  /**
   * Takes note of a name.
   *
   * @param common whether its first word is a common noun for a body (القوات العراقية)
   */
  public void saw(Name name, List<Word> words, boolean common) {
    Actor actor = name.actor();
    String country =
        name.place() != null ? name.place().country() : actor == null ? "" : actor.country();
    if (country.length() == ISO3 && !isNone(country)) {
      countries.merge(country, 1, Integer::sum);
    }
    if (actor != null && name.place() == null && !actor.isPerson()) {
      head(words.get(name.firstWord()).bare(), actor);
      String noun = firstNoun(actor.nameAr());
      if (!common || holds(words, name, noun)) {
        // داعش is التنظيم afterwards; القوات العراقية is not الجيش.
        head(noun, actor);
      }
    }
    if (actor != null && actor.isPerson()) {
      String full = Normaliser.letters(actor.nameAr());
      for (int i = full.indexOf(' '); i >= 0; i = full.indexOf(' ', i + 1)) {
        note(people, full.substring(i + 1), actor);
      }
    }
  }

  private static boolean holds(List<Word> words, Name name, String noun) {
    for (int i = name.firstWord(); i < name.endWord(); i++) {
      if (words.get(i).bare().equals(noun)) {
        return true;
      }
    }
    return false;
  }

  /** IGO, NGO, IMG and NMG are no countries. */
  private static boolean isNone(String country) {
    return country.equals("IGO")
        || country.equals("NGO")
        || country.equals("IMG")
        || country.equals("NMG");
  }

  private void head(String noun, Actor actor) {
    note(byHead, noun, actor);
  }

  private static void note(Map<String, List<Actor>> notes, String key, Actor actor) {
    List<Actor> same = notes.computeIfAbsent(key, k -> new ArrayList<>(2));
    if (!same.contains(actor)) {
      same.add(actor);
    }
  }

  /** The first noun of a name, normalised, without its article. */
  static String firstNoun(String name) {
    String normal = Normaliser.letters(name);
    int space = normal.indexOf(' ');
    String first = space < 0 ? normal : normal.substring(0, space);
    return first.startsWith("ال") ? first.substring(2) : first;
  }

  /** How often the report names a country, a place in it or a body of it. */
  int count(String country) {
    return countries.getOrDefault(country, 0);
  }

  /** The bodies whose names begin with a noun, in the order of the report. */
  List<Actor> headed(String noun) {
    return byHead.getOrDefault(noun, List.of());
  }

  /** The only person whose name ends so, or null. */
  Actor person(String ending) {
    List<Actor> same = people.getOrDefault(ending, List.of());
    return same.size() == 1 ? same.get(0) : null;
  }

  /** The country that the report is about: named at least twice as often as any other; or "". */
  String country() {
    String most = "";
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> each : countries.entrySet()) {
      int count = each.getValue();
      if (count > first) {
        second = first;
        first = count;
        most = each.getKey();
      } else if (count > second) {
        second = count;
      }
    }
    return first >= 2 * second && first > 0 ? most : "";
  }
}
