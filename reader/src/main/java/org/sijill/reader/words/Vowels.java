package org.sijill.reader.words;

import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Voice;

/**
 * The vowel signs written on a word.
 *
 * @param tanwin whether it ends in a sign of indefiniteness
 * @param marks the last vowel sign on each normalised letter, or 0; null where none is written
 */
record Vowels(boolean tanwin, char[] marks) {

  static final Vowels NONE = new Vowels(false, null);

  private static final char FATHATAN = 'ً';
  private static final char KASRATAN = 'ٍ';
  private static final char FATHA = 'َ';
  private static final char DAMMA = 'ُ';
  private static final char KASRA = 'ِ';

  static Vowels of(String raw, int[] rawAt) {
    int letters = rawAt.length - 1;
    if (raw.length() == letters) {
      return NONE;
    }
    char[] marks = new char[letters];
    boolean any = false;
    boolean tanwin = false;
    for (int i = 0; i < letters; i++) {
      for (int k = rawAt[i] + 1; k < rawAt[i + 1]; k++) {
        char c = raw.charAt(k);
        if (c >= FATHATAN && c <= KASRATAN) {
          tanwin = true;
        } else if (c >= FATHA && c <= KASRA) {
          marks[i] = c;
          any = true;
        }
      }
    }
    return any || tanwin ? new Vowels(tanwin, marks) : NONE;
  }

  /** Voice of a verb whose stem begins at a normalised letter. */
  Voice voice(Aspect aspect, String lemma, int begin) {
    if (marks == null || begin >= marks.length) {
      return Voice.UNKNOWN;
    }
    char first = marks[begin];
    if (aspect == Aspect.PERFECT) {
      return first == DAMMA ? Voice.PASSIVE : first == FATHA ? Voice.ACTIVE : Voice.UNKNOWN;
    }
    if (first == FATHA) {
      return lemma.length() > 3 && lemma.charAt(0) != 'ا' && lemma.charAt(0) != 'ت'
          ? Voice.PASSIVE
          : Voice.ACTIVE;
    }
    if (first != DAMMA) {
      return Voice.UNKNOWN;
    }
    for (int i = begin + 1; i < marks.length; i++) {
      if (marks[i] == KASRA) {
        return Voice.ACTIVE;
      }
    }
    for (int i = begin + 1; i < marks.length - 1; i++) {
      if (marks[i] == FATHA && i > begin + 1) {
        return Voice.PASSIVE;
      }
    }
    return lemma.length() == 3 || lemma.startsWith("ا") && lemma.length() > 4
        ? Voice.PASSIVE
        : Voice.UNKNOWN;
  }
}
