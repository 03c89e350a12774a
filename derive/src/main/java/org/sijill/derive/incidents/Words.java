package org.sijill.derive.incidents;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.text.Normaliser;

/** Words of claims as far as they are compared: normalised, without what is written before them. */
final class Words {

  /** Words before and after a trigger that speak of the same event. */
  private static final int NEAR = 8;

  private static final int SHORTEST = 3;

  /** What light stemmers take off the front of a word (Larkey et al. 2007), the longest first. */
  private static final List<String> FRONT = List.of("وال", "بال", "كال", "فال", "لل", "ال");

  private static final List<String> LETTERS = List.of("و", "ب", "ل", "ف");

  private Words() {}

  /** The longer words of a stretch, each once. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : split(text)) {
      String plain = plain(word);
      if (plain.length() >= SHORTEST) {
        words.add(plain);
      }
    }
    return words;
  }

  /** Hashes of the pairs of neighbouring words around the trigger of a claim, sorted. */
  static long[] pairs(Claim claim) {
    if (claim.sentence() == null) {
      return new long[0];
    }
    String text = claim.sentence().text();
    int points = claim.trigger().begin() - claim.sentence().begin();
    if (points < 0 || points > text.codePointCount(0, text.length())) {
      return new long[0];
    }
    int at = text.offsetByCodePoints(0, points);
    List<String> before = split(text.substring(0, at));
    List<String> words = new ArrayList<>();
    before.subList(Math.max(0, before.size() - NEAR), before.size()).forEach(w -> add(words, w));
    List<String> after = split(text.substring(at));
    after.subList(0, Math.min(after.size(), NEAR + 1)).forEach(w -> add(words, w));
    long[] pairs = new long[Math.max(0, words.size() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = words.get(i).hashCode() * 31L * 0x9e3779b97f4a7c15L + words.get(i + 1).hashCode();
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** How many pairs two claims share. */
  static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  private static void add(List<String> words, String word) {
    words.add(plain(word));
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter =
          i < text.length()
              && (UCharacter.isLetterOrDigit(text.charAt(i))
                  || UCharacter.getType(text.charAt(i)) == UCharacter.NON_SPACING_MARK
                  || text.charAt(i) == '\u0640');
      if (letter && begin < 0) {
        begin = i;
      } else if (!letter && begin >= 0) {
        words.add(text.substring(begin, i));
        begin = -1;
      }
    }
    return words;
  }

  private static String plain(String word) {
    String letters = Normaliser.letters(word);
    for (String front : FRONT) {
      if (letters.startsWith(front) && letters.length() - front.length() >= SHORTEST) {
        return letters.substring(front.length());
      }
    }
    for (String letter : LETTERS) {
      if (letters.startsWith(letter) && letters.length() >= SHORTEST + 2) {
        return letters.substring(1);
      }
    }
    return letters;
  }
}
