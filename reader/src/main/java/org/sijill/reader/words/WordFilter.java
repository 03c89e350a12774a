package org.sijill.reader.words;

import java.util.Collection;

/**
 * Tells at once that a word is in no table: each word of the table sets the bit that its hash
 * points at, and a word whose bit is not set is not there. Immutable.
 */
final class WordFilter {

  /** Bits for each word of the table: a word that is not there is taken for one once in so many. */
  private static final int ROOM = 32;

  private final long[] bits;
  private final int shift;

  WordFilter(Collection<String> words) {
    int size = 1;
    while (size * Long.SIZE < words.size() * ROOM) {
      size *= 2;
    }
    bits = new long[size];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
    for (String word : words) {
      int hash = spread(word);
      bits[index(hash)] |= 1L << hash;
    }
  }

  /** Whether a word may be in the table; never false for one that is. */
  boolean mayHold(String word) {
    return mayHold(spread(word));
  }

  /** The same of a word with this {@link #spread} hash. */
  boolean mayHold(int hash) {
    return (bits[index(hash)] & 1L << hash) != 0;
  }

  /** The upper bits choose the long, the lowest the bit in it. */
  static int spread(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private int index(int hash) {
    return shift == Integer.SIZE ? 0 : hash >>> shift;
  }
}
