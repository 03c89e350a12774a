package org.sijill.derive.incidents;

import java.util.Arrays;

/**
 * The words of a text, each with its {@link Rarity weight}.
 *
 * @param words hashes of the words, sorted
 * @param weights the weight of each
 * @param total the sum of the weights
 * @param rare the words that few texts have
 */
record Wording(long[] words, int[] weights, int total, long[] rare) {

  private static final long LOWER = 0xffffffffL;

  /** Weight of a word that one report in twenty has. */
  private static final int TELLING = 48;

  /**
   * From words with their weights in the upper half, sorted.
   *
   * @param rare so many of the last ones are rare
   */
  static Wording of(long[] weighed, int rare) {
    long[] last = Arrays.copyOfRange(weighed, weighed.length - rare, weighed.length);
    for (int i = 0; i < last.length; i++) {
      last[i] &= LOWER;
    }
    long[] byWord = new long[weighed.length];
    for (int i = 0; i < weighed.length; i++) {
      byWord[i] = (weighed[i] << Integer.SIZE) | (weighed[i] >>> Integer.SIZE);
    }
    // Compared without sign, as the words are hashes of 32 bits in the upper half.
    for (int i = 0; i < byWord.length; i++) {
      byWord[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(byWord);
    long[] words = new long[byWord.length];
    int[] weights = new int[byWord.length];
    int total = 0;
    for (int i = 0; i < byWord.length; i++) {
      long each = byWord[i] ^ Long.MIN_VALUE;
      words[i] = each >>> Integer.SIZE;
      weights[i] = (int) each;
      total += weights[i];
    }
    return new Wording(words, weights, total, last);
  }

  /** The words with their weights in the upper half. */
  long[] weighed() {
    long[] weighed = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      weighed[i] = ((long) weights[i] << Integer.SIZE) | words[i];
    }
    return weighed;
  }

  /** Sum of the weights of the words that both have. */
  int shared(Wording other) {
    int shared = 0;
    for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
      if (words[i] == other.words[j]) {
        shared += Math.min(weights[i], other.weights[j]);
        i++;
        j++;
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /**
   * The weight in common as a part of that of both (Dice), in hundredths; a tenth at the most for
   * each word in common that one report in twenty has, since where reports are few all words are
   * rare.
   */
  int likeness(Wording other) {
    int both = total + other.total;
    int shared = shared(other);
    return both == 0 ? 0 : (int) Math.min(200L * shared / both, 10L * shared / TELLING);
  }
}
