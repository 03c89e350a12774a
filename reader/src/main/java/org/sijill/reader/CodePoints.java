package org.sijill.reader;

import java.util.Arrays;

/**
 * From UTF-16 indices to code points of one text: the one place where the unit changes. A text
 * without surrogate pairs costs nothing.
 */
public final class CodePoints {

  private final String text;

  /** Indices of the low halves of surrogate pairs, rising. */
  private final int[] pairs;

  public CodePoints(String text) {
    this.text = text;
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        count++;
      }
    }
    this.pairs = new int[count];
    int next = 0;
    for (int i = 1; count > 0 && i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        pairs[next++] = i;
      }
    }
  }

  /** Number of code points before a UTF-16 index. */
  public int at(int index) {
    if (pairs.length == 0) {
      return index;
    }
    int found = Arrays.binarySearch(pairs, index);
    int before = found >= 0 ? found : -found - 1;
    return index - before;
  }

  /** The span of a stretch, with its words. */
  public Span span(Range range) {
    return new Span(at(range.begin()), at(range.end()), text.substring(range.begin(), range.end()));
  }
}
