package org.sijill.reader.words;

/** Chooses one reading of each word of a sentence by rules on the words beside it and by score. */
final class Disambiguator {

  private static final int PASSES = 2;

  private Disambiguator() {}

  /** Index of the reading chosen for each entry. */
  static int[] choose(Entry[] entries) {
    int[] chosen = new int[entries.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < chosen.length; i++) {
        Entry entry = entries[i];
        if (entry.rules().length > 0) {
          chosen[i] = choose(entries, chosen, i, entry);
        }
      }
    }
    return chosen;
  }

  private static int choose(Entry[] entries, int[] chosen, int at, Entry entry) {
    Reading[] readings = entry.readings();
    CompiledRule[] rules = entry.rules();
    int alive = (1 << readings.length) - 1;
    int[] bonus = null;
    for (int r = 0; r < rules.length; r++) {
      CompiledRule rule = rules[r];
      int meant = entry.meant()[r] & alive;
      if (meant == 0 || meant == alive) {
        continue;
      }
      if (!rule.applies(entries, chosen, at)) {
        continue;
      }
      if (rule.agrees()) {
        meant = agreeing(entries, chosen, at, readings, meant);
        if (meant == 0) {
          continue;
        }
      }
      switch (rule.action()) {
        case SELECT -> alive = meant;
        case REMOVE -> alive &= ~meant;
        default -> {
          if (bonus == null) {
            bonus = new int[readings.length];
          }
          for (int left = meant; left != 0; left &= left - 1) {
            bonus[Integer.numberOfTrailingZeros(left)] += rule.rank();
          }
        }
      }
      if ((alive & alive - 1) == 0) {
        return Integer.numberOfTrailingZeros(alive);
      }
    }
    int best = -1;
    int bestScore = Integer.MIN_VALUE;
    for (int left = alive; left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      int score = readings[i].score() + (bonus == null ? 0 : bonus[i]);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static int agreeing(
      Entry[] entries, int[] chosen, int at, Reading[] readings, int meant) {
    if (at == 0) {
      return 0;
    }
    long before = entries[at - 1].readings()[chosen[at - 1]].features();
    int agreeing = 0;
    for (int left = meant; left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      if (Features.agree(before, readings[i].features())) {
        agreeing |= 1 << i;
      }
    }
    return agreeing;
  }
}
