package org.sijill.reader.words;

import java.util.Arrays;

/** The readings chosen so far for the words of a sentence; the likeliest to begin with. */
final class Choices {

  private final Entry[] entries;
  private final int[] chosen;
  private final long[] features;
  private int[] bonus;

  Choices(Entry[] entries) {
    this.entries = entries;
    this.chosen = new int[entries.length];
    this.features = new long[entries.length];
    for (int i = 0; i < entries.length; i++) {
      features[i] = entries[i].features();
    }
  }

  int size() {
    return entries.length;
  }

  /** Index of the reading of a word. */
  int of(int word) {
    return chosen[word];
  }

  /** The features of the reading of a word. */
  long features(int word) {
    return features[word];
  }

  void choose(int word, int reading) {
    chosen[word] = reading;
    features[word] = entries[word].readings()[reading].features();
  }

  /** Whether the reading of a word passes a test. */
  boolean fits(CompiledRule.CompiledTest test, int word) {
    if ((features[word] & test.forbidden()) != 0) {
      return false;
    }
    return test.isOfFeatures()
        || test.isListed(entries[word].readings()[chosen[word]], entries[word].formSets());
  }

  /** Zeros for so many readings, until they are asked for again. */
  int[] bonus(int readings) {
    if (bonus == null) {
      bonus = new int[Entry.MOST];
    } else {
      Arrays.fill(bonus, 0, readings, 0);
    }
    return bonus;
  }

  int[] all() {
    return chosen;
  }
}
