package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Finds names of the books in a sentence: the longest that begins at each word, proclitics and
 * quotation marks skipped, the article free on every word but the first.
 */
public final class NameFinder {

  private static final class Node {
    private Map<String, Node> children;
    private Actor actor;
    private boolean ambiguous;
    private List<PlaceEntry> places;

    Node child(String key) {
      return children == null ? null : children.get(key);
    }

    Node make(String key) {
      if (children == null) {
        children = new HashMap<>(2);
      }
      return children.computeIfAbsent(key, k -> new Node());
    }

    boolean ends() {
      return actor != null || places != null;
    }
  }

  private static final Map<String, String> DIRECTIONS =
      Map.ofEntries(
          Map.entry("شمال", "N"),
          Map.entry("شمالي", "N"),
          Map.entry("جنوب", "S"),
          Map.entry("جنوبي", "S"),
          Map.entry("شرق", "E"),
          Map.entry("شرقي", "E"),
          Map.entry("غرب", "W"),
          Map.entry("غربي", "W"),
          Map.entry("قرب", "near"),
          Map.entry("محيط", "near"),
          Map.entry("مشارف", "near"),
          Map.entry("ضواحي", "near"));

  private final Node root = new Node();
  private final NameBook.Index index;

  public NameFinder(NameBook book, NameBook.Index index) {
    this.index = index;
    for (Actor actor : book.actors()) {
      add(actor.nameAr(), actor, null);
      actor.aliases().forEach(alias -> add(alias, actor, null));
    }
    for (PlaceEntry place : book.places()) {
      add(place.nameAr(), null, place);
      place.aliases().forEach(alias -> add(alias, null, place));
    }
  }

  private void add(String name, Actor actor, PlaceEntry place) {
    Node node = root;
    boolean first = true;
    for (String token : name.split("[ \\-–«»\"()'،.]+")) {
      String key = Normaliser.letters(token);
      if (key.isEmpty()) {
        continue;
      }
      node = node.make(first ? key : core(key));
      first = false;
    }
    if (first) {
      return;
    }
    if (actor != null && node.actor == null) {
      node.actor = actor;
      node.ambiguous = actor.ambiguous().contains(name);
    }
    if (place != null) {
      if (node.places == null) {
        node.places = new ArrayList<>(1);
      }
      if (!node.places.contains(place)) {
        node.places.add(place);
      }
    }
  }

  private static String core(String token) {
    return token.length() > 4 && token.startsWith("ال") ? token.substring(2) : token;
  }

  /** The names of a sentence, in order; no two overlap. */
  public List<Name> find(List<Word> words, NameContext context) {
    List<Name> names = List.of();
    int i = 0;
    while (i < words.size()) {
      Word word = words.get(i);
      Pos pos = word.pos();
      if (pos == Pos.PUNCT || pos == Pos.NUM && Character.isDigit(word.form().charAt(0))) {
        i++;
        continue;
      }
      Name name = at(words, i, context);
      if (name == null) {
        i++;
        continue;
      }
      if (names.isEmpty()) {
        names = new ArrayList<>();
      }
      if (name.place() != null) {
        context.saw(name.place());
      }
      names.add(name);
      i = Math.max(name.endWord(), i + 1);
    }
    return names;
  }

  private Name at(List<Word> words, int at, NameContext context) {
    Word word = words.get(at);
    String form = word.form();
    // The whole word first: بانياس is no بـ + انياس.
    Name name = from(words, at, form, 0, context);
    if (name != null) {
      return name;
    }
    int stemBegin = word.analysis().stemBegin();
    if (stemBegin > 0 || word.analysis().stemEnd() < form.length()) {
      name =
          from(
              words,
              at,
              unassimilated(form, stemBegin, word.analysis().stemEnd()),
              stemBegin,
              context);
      if (name != null) {
        return name;
      }
    }
    int strip = 0;
    while (strip < 2 && form.length() - strip > 3 && "وفبلك".indexOf(form.charAt(strip)) >= 0) {
      strip++;
      if (strip == stemBegin) {
        continue;
      }
      name = from(words, at, unassimilated(form, strip, form.length()), strip, context);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The form without its proclitics; للجيش is الجيش. */
  private static String unassimilated(String form, int begin, int end) {
    String rest = form.substring(begin, end);
    return begin > 0 && form.charAt(begin - 1) == 'ل' && rest.startsWith("ل") && rest.length() > 3
        ? "ا" + rest
        : rest;
  }

  private Name from(List<Word> words, int at, String first, int clitics, NameContext context) {
    Node node = root.child(first);
    if (node == null) {
      return null;
    }
    Node best = node.ends() ? node : null;
    int bestEnd = at + 1;
    int j = at + 1;
    while (j < words.size()) {
      Word next = words.get(j);
      if (isQuote(next) || next.form().equals("-")) {
        j++;
        continue;
      }
      node = node.child(core(next.form()));
      if (node == null) {
        break;
      }
      j++;
      if (node.ends()) {
        best = node;
        bestEnd = j;
      }
    }
    if (best == null) {
      return null;
    }
    return name(words, at, bestEnd, clitics, best, context);
  }

  static boolean isQuote(Word word) {
    return word.pos() == Pos.PUNCT
        && word.form().length() == 1
        && "«»\"“”'‘’".indexOf(word.form().charAt(0)) >= 0;
  }

  private Name name(
      List<Word> words, int at, int end, int clitics, Node node, NameContext context) {
    Word first = words.get(at);
    int begin = clitics == 0 ? first.begin() : begin(first, clitics);
    int stop =
        words.get(end - 1).analysis().pronoun().isEmpty()
            ? words.get(end - 1).end()
            : words.get(end - 1).end();
    if (end - at == 1 && first.isVerb() && node.actor == null) {
      return null;
    }
    PlaceEntry place = null;
    List<PlaceEntry> others = List.of();
    PlaceEntry.Type type = null;
    String relation = null;
    int firstWord = at;
    if (node.places != null) {
      int before = at - 1;
      while (before >= 0 && isQuote(words.get(before))) {
        before--;
      }
      if (before >= 0) {
        type = index.typeWord(words.get(before));
      }
      List<PlaceEntry> ranked = node.places;
      if (ranked.size() > 1) {
        PlaceEntry.Type told = type;
        ranked = new ArrayList<>(ranked);
        ranked.sort(
            Comparator.comparingInt((PlaceEntry p) -> -score(p, told, context))
                .thenComparing(PlaceEntry::id));
      }
      PlaceEntry top = ranked.get(0);
      if (!top.ambiguous()
          || type != null
          || first.analysis().preposition() == 'ب'
          || before >= 0 && isPlacePreposition(words.get(before))) {
        place = top;
        others =
            ranked.size() > 1
                ? List.copyOf(ranked.subList(1, Math.min(4, ranked.size())))
                : List.of();
        int from = type == null ? before : before - 1;
        String direction = "";
        int directionWord = -1;
        for (int j = from; j >= 0 && j > from - 2 && clitics == 0; j--) {
          String d = DIRECTIONS.get(bare(words.get(j)));
          if (d == null
              || words.get(j).analysis().article()
              || type != null && words.get(before).analysis().preposition() != 0) {
            break;
          }
          direction =
              d.length() == 1 && direction.length() == 1 && "NS".contains(d)
                  ? d + direction
                  : direction.isEmpty() ? d : direction;
          directionWord = j;
        }
        if (directionWord >= 0) {
          relation = direction;
          begin = words.get(directionWord).stemBegin();
          firstWord = directionWord;
        }
      }
    }
    Actor actor = node.actor;
    if (actor != null && node.ambiguous && !introduced(words, at)) {
      actor = null;
    }
    if (place == null && actor == null) {
      return null;
    }
    return new Name(firstWord, end, begin, stop, actor, place, others, type, relation, null);
  }

  /** Whether a name stands in quotes or after a head noun (تنظيم، حركة). */
  private boolean introduced(List<Word> words, int at) {
    if (at == 0) {
      return false;
    }
    Word before = words.get(at - 1);
    if (isQuote(before)) {
      return true;
    }
    Generic head = index.generic(before);
    return head != null && head.thing().canAct() && !before.analysis().article();
  }

  private static int begin(Word word, int clitics) {
    return clitics == word.analysis().stemBegin() ? word.stemBegin() : word.begin() + clitics;
  }

  private static String bare(Word word) {
    return word.form().substring(Math.min(word.analysis().stemBegin(), word.form().length()));
  }

  private static boolean isPlacePreposition(Word word) {
    String form = word.stem();
    return form.equals("في")
        || form.equals("الي")
        || form.equals("قرب")
        || DIRECTIONS.containsKey(form);
  }

  private static int score(PlaceEntry place, PlaceEntry.Type type, NameContext context) {
    int score = place.importance() + context.score(place);
    if (type != null) {
      score += place.type() == type ? 60 : place.level() == typeLevel(type) ? 40 : 0;
    } else if (place.type() == PlaceEntry.Type.ADMIN1
        || place.type() == PlaceEntry.Type.ADMIN2
        || place.type() == PlaceEntry.Type.ADMIN3) {
      // A bare name is the town before it is the unit that the town gives its name to.
      score -= 10;
    }
    return score;
  }

  private static int typeLevel(PlaceEntry.Type type) {
    return switch (type) {
      case COUNTRY -> 0;
      case SEA, RIVER, REGION -> 1;
      case ADMIN1 -> 2;
      case ADMIN2 -> 3;
      case ADMIN3 -> 4;
      case CITY, TOWN -> 5;
      default -> 6;
    };
  }
}
