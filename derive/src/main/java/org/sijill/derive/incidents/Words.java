package org.sijill.derive.incidents;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.Span;
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

  /** A word of a sentence, with its first code point in the report. */
  private record At(String word, int point) {}

  /**
   * Hashes of the pairs of neighbouring words around the trigger of a claim, sorted. Places and
   * times are compared by themselves: a pair of their words says nothing more.
   */
  static long[] pairs(Claim claim) {
    if (claim.sentence() == null) {
      return new long[0];
    }
    List<At> words = words(claim.sentence());
    int trigger = 0;
    while (trigger < words.size() && words.get(trigger).point() < claim.trigger().begin()) {
      trigger++;
    }
    int from = Math.max(0, trigger - NEAR);
    int to = Math.min(words.size(), trigger + NEAR + 1);
    List<Span> elsewhere = elsewhere(claim);
    long[] pairs = new long[Math.max(0, to - from - 1)];
    int size = 0;
    for (int i = from; i + 1 < to; i++) {
      At one = words.get(i);
      At other = words.get(i + 1);
      if (!isIn(elsewhere, one) && !isIn(elsewhere, other)) {
        pairs[size++] =
            plain(one.word()).hashCode() * 31L * 0x9e3779b97f4a7c15L
                + plain(other.word()).hashCode();
      }
    }
    long[] sorted = Arrays.copyOf(pairs, size);
    Arrays.sort(sorted);
    return sorted;
  }

  private static List<Span> elsewhere(Claim claim) {
    List<Span> spans = new ArrayList<>();
    claim.place().forEach(place -> spans.add(place.span()));
    claim.within().forEach(place -> spans.add(place.span()));
    if (claim.time() != null) {
      spans.add(claim.time().span());
    }
    spans.removeIf(span -> span == null);
    return spans;
  }

  private static boolean isIn(List<Span> spans, At word) {
    for (Span span : spans) {
      if (word.point() >= span.begin() && word.point() < span.end()) {
        return true;
      }
    }
    return false;
  }

  private static List<At> words(Span sentence) {
    List<At> words = new ArrayList<>();
    String text = sentence.text();
    int at = 0;
    int point = sentence.begin();
    for (String word : split(text)) {
      int begin = text.indexOf(word, at);
      point += text.codePointCount(at, begin);
      words.add(new At(word, point));
      point += word.codePointCount(0, word.length());
      at = begin + word.length();
    }
    return words;
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
