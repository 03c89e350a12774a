package org.sijill.reader.text;

/**
 * A text and its normalised form, aligned: every position of the normalised form maps back to the
 * original, which is never altered.
 *
 * @param original the text as it stands
 * @param normal the normalised form (see {@link Normaliser})
 * @param origins for each UTF-16 position of {@code normal}, the UTF-16 position in {@code
 *     original} of the character that it stands for; one entry more than {@code normal} has
 *     characters, the last being the original's length
 */
public record AlignedText(String original, String normal, int[] origins) {

  /** Position in the original at which the normalised character at {@code position} begins. */
  public int origin(int position) {
    return origins[position];
  }
}
