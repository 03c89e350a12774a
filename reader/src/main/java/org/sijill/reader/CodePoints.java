package org.sijill.reader;

/**
 * Turns UTF-16 indices of one text into code points, in constant time: the number of surrogate
 * pairs before every 64th position is known beforehand.
 */
public final class CodePoints {

  private static final int SHIFT = 6;

  private final String text;

  /** Pairs that are complete before each block of 64; null where the text has none. */
  private final int[] pairsBefore;

  /** For {@code text}, which must be well formed. */
  public CodePoints(String text) {
    this.text = text;
    int[] counts = null;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((i & ((1 << SHIFT) - 1)) == 0 && counts != null) {
        counts[i >> SHIFT] = pairs;
      }
      if (Character.isLowSurrogate(text.charAt(i))) {
        if (counts == null) {
          counts = new int[(text.length() >> SHIFT) + 1];
        }
        pairs++;
      }
    }
    if (counts != null && (text.length() & ((1 << SHIFT) - 1)) == 0) {
      counts[text.length() >> SHIFT] = pairs;
    }
    this.pairsBefore = counts;
  }

  /** Number of code points before {@code index}, which must not lie within a surrogate pair. */
  public int at(int index) {
    if (pairsBefore == null) {
      return index;
    }
    int block = index >> SHIFT;
    int pairs = pairsBefore[block];
    for (int i = block << SHIFT; i < index; i++) {
      if (Character.isLowSurrogate(text.charAt(i))) {
        pairs++;
      }
    }
    return index - pairs;
  }

  /**
   * The stretch in code points, with its words; a surrogate pair that it cuts is taken in whole.
   */
  public Span span(Range range) {
    int begin = range.begin();
    int end = range.end();
    if (begin > 0 && begin < text.length() && Character.isLowSurrogate(text.charAt(begin))) {
      begin--;
    }
    if (end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return new Span(at(begin), at(end), text.substring(begin, end));
  }

  /**
   * The text with every lone surrogate replaced by U+FFFD, one for one; the same when it has none.
   */
  public static String wellFormed(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (repaired == null) {
        repaired = new StringBuilder(text);
      }
      repaired.setCharAt(i, '\uFFFD');
    }
    return repaired == null ? text : repaired.toString();
  }
}
