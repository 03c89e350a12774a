package org.sijill.reader.names;

import java.util.List;
import org.sijill.reader.words.Word;

/** Gives the name of a place the words around it that belong to it. Immutable. */
final class PlacePhrase {

  /** A part and two adjectives. */
  private static final int PART_REACH = 3;

  private final PlaceWords placeWords;

  PlacePhrase(PlaceWords placeWords) {
    this.placeWords = placeWords;
  }

  /**
   * The name of a place with the words around it that belong to it: its side, the direction and the
   * distance from it.
   */
  Name name(
      List<Word> words,
      NameMatch match,
      int before,
      boolean told,
      PlaceEntry.Type type,
      Actor actor,
      PlaceEntry place,
      List<PlaceEntry> others) {
    int firstWord = match.at();
    int begin = match.begin(words);
    int end = match.end();
    String relation = null;
    int at = match.at();
    if (told) {
      // The countryside of a place is named with it, and so is its side (ريف درعا الشرقي، ريف
      // محافظة حماة).
      at =
          before > 0 && match.clitics() == 0 && countryside(words.get(before - 1))
              ? before - 1
              : before;
      if (countryside(words.get(at))) {
        firstWord = at;
        begin = words.get(at).stemBegin();
      }
    }
    String side = "";
    while (end < words.size()) {
      String next = placeWords.adjective(words.get(end).form());
      if (next == null
          || side.length() == 1 && PlaceWords.both(side, next).equals(side)
          || side.length() > 1) {
        break;
      }
      side = side.isEmpty() ? next : PlaceWords.both(side, next);
      end++;
    }
    if (!side.isEmpty()) {
      relation = side;
    }
    if (match.clitics() == 0 && words.get(at).analysis().preposition() == 0) {
      int j = at - 1;
      if (j >= 0 && words.get(j).form().equals("من")) {
        j--;
      }
      String direction = "";
      int from = -1;
      while (j >= 0 && direction.length() < 2) {
        String next = placeWords.direction(words.get(j));
        if (next == null) {
          break;
        }
        direction = direction.isEmpty() ? next : PlaceWords.both(direction, next);
        from = j;
        if (words.get(j).analysis().stemBegin() > 0) {
          break;
        }
        j--;
      }
      if (from < 0 && at > 0 && !words.get(at - 1).analysis().article()) {
        direction = placeWords.surroundings(words.get(at - 1));
        from = direction == null ? -1 : at - 1;
      }
      if (from >= 0) {
        relation = direction;
        firstWord = from;
        begin = words.get(from).stemBegin();
      }
    }
    int part = words.get(at).analysis().preposition() == 'ل' ? part(words, at - 1) : -1;
    if (part >= 0) {
      for (int j = part + 1; j < at && relation == null; j++) {
        relation = placeWords.adjective(words.get(j).form());
      }
      String near =
          part > 0 && !words.get(part - 1).analysis().article()
              ? placeWords.surroundings(words.get(part - 1))
              : null;
      firstWord = near == null ? part : part - 1;
      begin = words.get(firstWord).stemBegin();
      if (relation == null) {
        String itself = placeWords.value(PlaceWord.Kind.PART, PlaceWords.plain(words.get(part)));
        relation = near != null ? near : itself.isEmpty() ? null : itself;
      }
    }
    Double distance =
        placeWords.distance(
            words, relation != null && firstWord < match.at() ? firstWord : fromWord(words, at));
    return new Name(
        firstWord,
        end,
        begin,
        words.get(end - 1).end(),
        actor,
        place,
        others,
        type,
        relation,
        distance,
        relation != null || isDirection(words.get(firstWord)));
  }

  /** شمالي سوريا: the region's own name begins with a direction. */
  private boolean isDirection(Word first) {
    return !first.analysis().article() && placeWords.direction(first) != null;
  }

  /** The side or part of a place that its adjectives, the last at {@code at}, describe, or -1. */
  private int part(List<Word> words, int at) {
    for (int j = at; j >= 0 && j > at - PART_REACH && words.get(j).analysis().article(); j--) {
      if (placeWords.is(PlaceWord.Kind.PART, PlaceWords.plain(words.get(j)))) {
        return j;
      }
      // What is joined to it is its side too (الجنوبية والغربية), nothing else.
      if (words.get(j).analysis().conjunction() != 0
          && placeWords.adjective(words.get(j).unprefixed()) == null) {
        return -1;
      }
    }
    return -1;
  }

  private boolean countryside(Word word) {
    // The plural (أرياف) stands before several places and belongs to none of their names.
    return "".equals(placeWords.value(PlaceWord.Kind.COUNTRYSIDE, word.unprefixed()));
  }

  /**
   * The word before which a distance is looked for: the preposition من, where one leads to the
   * name.
   */
  private static int fromWord(List<Word> words, int at) {
    return at > 0
            && (words.get(at - 1).stem().equals("من") || words.get(at - 1).stem().equals("عن"))
        ? at - 1
        : at;
  }
}
