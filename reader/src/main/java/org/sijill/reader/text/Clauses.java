package org.sijill.reader.text;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds where a new clause begins inside a sentence: after {@code ؛} and two dots, and at words
 * that open a clause (حيث، فيما، بينما، في حين). Most of these words count only after a comma;
 * those marked {@code *} in {@code clause-openers.txt} count also without one, from the fourth word
 * of a clause on.
 */
public final class Clauses {

  private static final Set<String> OPENERS = Resource.words("clause-openers.txt");
  private static final int LONGEST_OPENER =
      OPENERS.stream().mapToInt(o -> words(o)).max().orElse(1);
  private static final int LEAST_WORDS = 4;

  private Clauses() {}

  /**
   * Positions of the normalised form at which the clauses of a sentence begin, rising; the first is
   * the sentence's own beginning.
   */
  public static int[] begins(AlignedText text, Sentence sentence) {
    String s = text.normal();
    IntStream.Builder begins = IntStream.builder().add(sentence.begin());
    int wordsSince = 0;
    boolean comma = false;
    int i = sentence.begin();
    while (i < sentence.end()) {
      char c = s.charAt(i);
      if (c == ' ') {
        i++;
        continue;
      }
      boolean pause = c == '.' && i + 1 < sentence.end() && s.charAt(i + 1) == '.';
      if (c == '؛' || c == ';' || pause) {
        i += pause ? 2 : 1;
        while (i < sentence.end() && (s.charAt(i) == ' ' || s.charAt(i) == '.')) {
          i++;
        }
        if (i < sentence.end() && wordsSince > 0) {
          begins.add(i);
        }
        wordsSince = 0;
        comma = false;
        continue;
      }
      if (c == '،' || c == ',') {
        comma = true;
        i++;
        continue;
      }
      int end = wordEnd(s, i, sentence.end());
      if (opens(s, i, end, sentence.end(), comma, wordsSince)) {
        begins.add(i);
        wordsSince = 0;
      }
      wordsSince++;
      comma = false;
      i = end;
    }
    return begins.build().toArray();
  }

  private static boolean opens(String s, int begin, int end, int limit, boolean comma, int since) {
    if (since == 0) {
      return false;
    }
    int to = end;
    for (int n = 1; n <= LONGEST_OPENER; n++) {
      String words = s.substring(begin, to);
      if (comma && (OPENERS.contains(words) || OPENERS.contains(words + " *"))) {
        return true;
      }
      if (since >= LEAST_WORDS && OPENERS.contains(words + " *")) {
        return true;
      }
      if (to >= limit || s.charAt(to) != ' ') {
        return false;
      }
      int next = to + 1;
      to = wordEnd(s, next, limit);
      if (to == next) {
        return false;
      }
    }
    return false;
  }

  private static int wordEnd(String s, int from, int limit) {
    int i = from;
    while (i < limit) {
      char c = s.charAt(i);
      boolean pause = c == '.' && i + 1 < limit && s.charAt(i + 1) == '.';
      if (c == ' ' || c == '،' || c == ',' || c == '؛' || c == ';' || pause) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int words(String opener) {
    return (int) opener.chars().filter(c -> c == ' ').count() + 1;
  }
}
