package org.sijill.derive.incidents;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Span;

/**
 * How much a word says of what a text is about: the fewer reports have it, the more (inverse
 * document frequency, Spärck Jones 1972). What all reports have says nothing. Immutable; made once
 * of all that is known, on however many machines.
 */
public final class Rarity implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final long LOWER = 0xffffffffL;

  /** Weight of a word that one report in three has. */
  private static final int UNIT = 16;

  /** So many rare words of a sentence lead to other tellings. */
  private static final int KEYS = 3;

  /** So many of its words that say most stand for a report. */
  private static final int OF_REPORT = 32;

  private final int all;

  /** Words in the upper half, the number of reports that have them in the lower one; sorted. */
  private final long[] counted;

  private Rarity(int all, long[] counted) {
    this.all = all;
    this.counted = counted;
  }

  /**
   * From words that were counted elsewhere.
   *
   * @param all number of reports that make a claim
   * @param counted each of the {@link #words} that two reports have or more, in any order: {@code
   *     word << 32 | reports}
   */
  public static Rarity of(int all, long[] counted) {
    long[] sorted = counted.clone();
    Arrays.sort(sorted);
    return new Rarity(all, sorted);
  }

  /** The words of all that is known. */
  static Rarity of(Known known) {
    return of(Telling.byReport(known.claims()));
  }

  /** The words of reports, each with its claims. */
  static Rarity of(Collection<List<KnownClaim>> reports) {
    Map<Long, Integer> counts = new HashMap<>();
    for (List<KnownClaim> claims : reports) {
      words(claims).keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return of(
        reports.size(),
        counts.entrySet().stream()
            .filter(word -> word.getValue() > 1)
            .mapToLong(word -> (word.getKey() << Integer.SIZE) | word.getValue())
            .toArray());
  }

  /**
   * The words of a report, as hashes of 32 bits.
   *
   * @param texts its title and the sentences of its claims, null where there is none
   */
  public static Set<Long> words(Collection<String> texts) {
    return frequencies(texts).keySet();
  }

  /** The words of a sentence. */
  Wording ofSentence(Span sentence) {
    Map<Long, Integer> once = new HashMap<>();
    hashes(sentence == null ? "" : sentence.text()).forEach(word -> once.put(word, 1));
    return wording(once, Integer.MAX_VALUE);
  }

  /** The words of a report that say most of what it is about: rare ones that it often has. */
  Wording ofReport(List<KnownClaim> claims) {
    return wording(words(claims), OF_REPORT);
  }

  private Wording wording(Map<Long, Integer> words, int most) {
    long[] weighed = new long[words.size()];
    int size = 0;
    for (Map.Entry<Long, Integer> word : words.entrySet()) {
      long weight = (long) weight(word.getKey()) * word.getValue();
      if (weight > 0) {
        // Ordered by weight and, among equals, by the word, so that the choice is always the same.
        weighed[size++] = (weight << Integer.SIZE) | word.getKey();
      }
    }
    Arrays.sort(weighed, 0, size);
    long[] heaviest = Arrays.copyOfRange(weighed, Math.max(0, size - most), size);
    return Wording.of(heaviest, rare(heaviest));
  }

  /**
   * How many of the last words lead to other tellings: those that fewer reports have than the root
   * of their number. Tellings of one event share some, and not many others have them.
   */
  private int rare(long[] weighed) {
    long least = StrictMath.round(UNIT * StrictMath.log(Math.max(1, all)) / 2);
    int rare = 0;
    while (rare < Math.min(KEYS, weighed.length)
        && weighed[weighed.length - 1 - rare] >>> Integer.SIZE >= least) {
      rare++;
    }
    return rare;
  }

  /** Words that no other report has say nothing of what reports have in common. */
  private int weight(long word) {
    int at = -Arrays.binarySearch(counted, word << Integer.SIZE) - 1;
    if (at == counted.length || counted[at] >>> Integer.SIZE != word) {
      return 0;
    }
    return (int) StrictMath.round(UNIT * StrictMath.log((double) all / (int) counted[at]));
  }

  /** The words of a report, with the number of its sentences that have them. */
  private static Map<Long, Integer> words(List<KnownClaim> claims) {
    Set<String> read = new LinkedHashSet<>();
    for (KnownClaim known : claims) {
      read.add(known.claim().report().title());
      read.add(known.claim().sentence() == null ? null : known.claim().sentence().text());
    }
    return frequencies(read);
  }

  private static Map<Long, Integer> frequencies(Collection<String> texts) {
    Map<Long, Integer> words = new HashMap<>();
    for (String text : new LinkedHashSet<>(texts)) {
      if (text != null) {
        hashes(text).forEach(word -> words.merge(word, 1, Integer::sum));
      }
    }
    return words;
  }

  private static Set<Long> hashes(String text) {
    Set<Long> hashes = new LinkedHashSet<>();
    Words.of(text).forEach(word -> hashes.add(word.hashCode() & LOWER));
    return hashes;
  }
}
