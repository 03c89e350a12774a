package org.sijill.reader.text;

import org.sijill.reader.Range;

/**
 * A text and its normalised form, aligned: every position of the normalised form maps back to the
 * original, which is never altered.
 *
 * @param original the text as it stands
 * @param normal the normalised form (see {@link Normaliser})
 * @param origins for each UTF-16 position of {@code normal}, the UTF-16 position in {@code
 *     original} of the character that it stands for, never falling; at least one entry more than
 *     {@code normal} has characters, the entry after the last being the original's length
 */
public record AlignedText(String original, String normal, int[] origins) {

  /** Position in the original at which the normalised character at {@code position} begins. */
  public int origin(int position) {
    return origins[position];
  }

  /**
   * Position in the original after the normalised characters that end before {@code position}. The
   * vowel signs and the stretching of the last letter belong to it; invisible marks of direction
   * after it do not.
   */
  public int originEnd(int position) {
    if (position == 0) {
      return 0;
    }
    int last = origins[position - 1];
    int next = position;
    while (next < normal.length() && origins[next] == last) {
      next++; // the rest of a ligature
    }
    int end = origins[next];
    while (end > last + 1 && Normaliser.isInvisible(original.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The stretch of the original that the normalised stretch [begin, end) stands for. */
  public Range range(int begin, int end) {
    int from = origins[begin];
    return new Range(from, end > begin ? originEnd(end) : from);
  }
}
