package org.sijill.derive;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import org.sijill.reader.text.Normaliser;

/**
 * What is kept of a report's words to find its near-copies: the least hash of its word shingles
 * under each of {@link #HASHES} functions (MinHash, Broder 1997). Two texts share as large a part
 * of these as they share of their shingles.
 *
 * @param report id of the report
 * @param outlet its outlet, or null
 * @param published when it was published, or null
 * @param words number of words
 * @param least the least hashes; empty where the text is shorter than a shingle
 */
public record Sketch(String report, String outlet, String published, int words, int[] least) {

  /** More functions make the estimate finer: 96 give a standard error of at most 0.05. */
  static final int HASHES = 96;

  /** Words of a shingle: five in a row are hardly ever shared by texts written independently. */
  static final int SHINGLE = 5;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The sketch of a text. */
  public static Sketch of(String report, String outlet, String published, String text) {
    String normal = Normaliser.align(text).normal();
    long[] last = new long[SHINGLE];
    int[] least = null;
    int words = 0;
    int at = 0;
    while (at < normal.length()) {
      while (at < normal.length() && !UCharacter.isLetterOrDigit(normal.charAt(at))) {
        at++;
      }
      long hash = FNV_OFFSET;
      int begin = at;
      while (at < normal.length() && UCharacter.isLetterOrDigit(normal.charAt(at))) {
        hash = (hash ^ normal.charAt(at++)) * FNV_PRIME;
      }
      if (at == begin) {
        continue;
      }
      last[words++ % SHINGLE] = hash;
      if (words >= SHINGLE) {
        if (least == null) {
          least = new int[HASHES];
          Arrays.fill(least, Integer.MAX_VALUE);
        }
        add(least, shingle(last, words));
      }
    }
    return new Sketch(report, outlet, published, words, least == null ? new int[0] : least);
  }

  private static long shingle(long[] last, int words) {
    long shingle = FNV_OFFSET;
    for (int i = 0; i < SHINGLE; i++) {
      shingle = mix(shingle ^ last[(words + i) % SHINGLE]);
    }
    return shingle;
  }

  private static void add(int[] least, long shingle) {
    for (int i = 0; i < least.length; i++) {
      int hash = (int) (mix(shingle + i * 0x9e3779b97f4a7c15L) >>> 33);
      least[i] = Math.min(least[i], hash);
    }
  }

  /** The finaliser of SplitMix64. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Number of functions under which both have the same least hash. */
  int shared(Sketch other) {
    int shared = 0;
    for (int i = 0; i < Math.min(least.length, other.least.length); i++) {
      shared += least[i] == other.least[i] ? 1 : 0;
    }
    return shared;
  }
}
