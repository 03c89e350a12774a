package org.sijill.reader.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;

/**
 * Looks up the words around the name of a place: directions, nearness, distances, prepositions. All
 * in normalised letters.
 */
final class PlaceWords {

  private static final int DISTANCE_REACH = 5;

  private final Map<PlaceWord.Kind, WordMap<String>> words = new EnumMap<>(PlaceWord.Kind.class);

  PlaceWords(List<PlaceWord> all) {
    for (PlaceWord.Kind kind : PlaceWord.Kind.values()) {
      Map<String, String> ofKind = new HashMap<>();
      for (PlaceWord word : all) {
        if (word.kind() == kind) {
          ofKind.put(word.word(), word.value());
        }
      }
      words.put(kind, WordMap.of(ofKind));
    }
  }

  /** Whether a word, without clitics and article, is of a kind. */
  boolean is(PlaceWord.Kind kind, String word) {
    return words.get(kind).contains(word);
  }

  /** What a word without clitics and article stands for, or null. */
  String value(PlaceWord.Kind kind, String word) {
    return words.get(kind).get(word);
  }

  /**
   * The direction of a word without article ({@code N}, {@code S}, {@code E}, {@code W}), or null.
   */
  String direction(Word word) {
    return value(PlaceWord.Kind.DIRECTION, word.unprefixed());
  }

  /** The direction that an adjective with article tells (الشرقي، الشماليه), or null. */
  String adjective(String form) {
    return form.length() < 6 || !form.startsWith("ال")
        ? null
        : value(PlaceWord.Kind.DIRECTION, form.substring(2));
  }

  /** {@code near} or {@code at} for a word that tells the surroundings of a place, or null. */
  String surroundings(Word word) {
    return value(PlaceWord.Kind.AROUND, word.unprefixed());
  }

  /** Whether a relation is one of the four directions, so that another may join it. */
  static boolean compass(String relation) {
    return relation != null && relation.length() == 1;
  }

  /** Two directions in one, {@code N} and {@code E} to {@code NE}, whatever their order. */
  static String both(String one, String other) {
    if (one.length() > 1 || other.length() > 1 || "NS".contains(one) == "NS".contains(other)) {
      return one;
    }
    return "NS".contains(one) ? one + other : other + one;
  }

  /** Whether a place is expected after a word. */
  boolean leads(Word word) {
    String bare = word.unprefixed();
    return is(PlaceWord.Kind.LEAD, bare)
        || is(PlaceWord.Kind.DIRECTION, bare)
        || is(PlaceWord.Kind.AROUND, bare);
  }

  /** Whether what stands before a word lies in what stands after it. */
  boolean within(Word word) {
    return is(PlaceWord.Kind.WITHIN, plain(word));
  }

  /** Whether a word stands for a state's territory before its adjective (الأراضي السورية). */
  boolean territory(Word word) {
    return is(PlaceWord.Kind.TERRITORY, word.unprefixed());
  }

  /** Kilometres told before the word at {@code at} (على بعد 20 كيلومترا من), or null. */
  Double distance(List<Word> words, int at) {
    for (int unit = at - 1; unit >= 1 && unit >= at - 3; unit--) {
      String factor = value(PlaceWord.Kind.UNIT, words.get(unit).stem());
      if (factor == null) {
        continue;
      }
      Double number = number(words.get(unit - 1).form());
      if (number == null) {
        return null;
      }
      for (int j = unit - 2; j >= 0 && j >= unit - DISTANCE_REACH; j--) {
        if (is(PlaceWord.Kind.AWAY, words.get(j).stem())) {
          return number * Double.parseDouble(factor);
        }
      }
      return null;
    }
    return null;
  }

  /** A number in ASCII digits, or null. */
  static Double number(String text) {
    int digits = 0;
    while (digits < text.length()
        && (text.charAt(digits) >= '0' && text.charAt(digits) <= '9'
            || text.charAt(digits) == '.')) {
      digits++;
    }
    boolean whole = digits > 0 && digits == text.length() && !text.startsWith(".");
    return whole && text.indexOf('.') == text.lastIndexOf('.') && text.length() < 9
        ? Double.valueOf(text)
        : null;
  }

  /** The form without its proclitics and its article. */
  static String plain(Word word) {
    String bare = word.unprefixed();
    return bare.length() > 4 && bare.startsWith("ال") ? bare.substring(2) : bare;
  }
}
