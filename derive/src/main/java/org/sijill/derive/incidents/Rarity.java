package org.sijill.derive.incidents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Span;

/**
 * How much a word says of what a text is about: the fewer reports have it, the more (inverse
 * document frequency, Spärck Jones 1972). What all reports have says nothing. Immutable.
 */
final class Rarity {

  private static final long LOWER = 0xffffffffL;

  /** Weight of a word that one report in three has. */
  private static final int UNIT = 16;

  /** So many rare words of a sentence lead to other tellings. */
  private static final int KEYS = 3;

  /** So many of its words that say most stand for a report. */
  private static final int OF_REPORT = 32;

  private final Map<Long, Integer> reports = new HashMap<>();
  private int all;

  private Rarity() {}

  /** The words of reports, each with its claims. */
  static Rarity of(Iterable<List<KnownClaim>> reports) {
    Rarity rarity = new Rarity();
    for (List<KnownClaim> claims : reports) {
      words(claims).keySet().forEach(word -> rarity.reports.merge(word, 1, Integer::sum));
      rarity.all++;
    }
    return rarity;
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
    if (reports.get(word) < 2) {
      return 0;
    }
    return (int) StrictMath.round(UNIT * StrictMath.log((double) all / reports.get(word)));
  }

  /** The words of a report, with the number of its sentences that have them. */
  private static Map<Long, Integer> words(List<KnownClaim> claims) {
    Map<Long, Integer> words = new HashMap<>();
    Set<String> read = new LinkedHashSet<>();
    for (KnownClaim known : claims) {
      read.add(known.claim().report().title());
      read.add(known.claim().sentence() == null ? null : known.claim().sentence().text());
    }
    for (String text : read) {
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
