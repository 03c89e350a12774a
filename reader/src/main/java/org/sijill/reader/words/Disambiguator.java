package org.sijill.reader.words;

/** Chooses one reading of each word of a sentence by rules on the words beside it and by score. */
final class Disambiguator {

  private Disambiguator() {}

  /** Index of the reading chosen for each entry. */
  static int[] choose(Entry[] entries) {
    Choices choices = new Choices(entries);
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].isOpen()) {
        int chosen = choose(choices, i, entries[i]);
        if (chosen != 0) {
          choices.choose(i, chosen);
        }
      }
    }
    // Once more where a word in reach of the rules was read otherwise when the word was looked at.
    boolean[] changed = new boolean[entries.length];
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].isOpen() && isOutdated(choices, changed, i, entries[i].reach())) {
        int chosen = choose(choices, i, entries[i]);
        changed[i] = chosen != choices.of(i);
        choices.choose(i, chosen);
      }
    }
    return choices.all();
  }

  private static boolean isOutdated(Choices choices, boolean[] changed, int at, Reach reach) {
    for (int i = Math.max(0, at - reach.back()); i < at; i++) {
      if (changed[i]) {
        return true;
      }
    }
    int end = Math.min(choices.size(), at + reach.ahead() + 1);
    for (int i = reach.self() ? at : at + 1; i < end; i++) {
      if (choices.of(i) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int choose(Choices choices, int at, Entry entry) {
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
      if (!rule.applies(choices, at)) {
        continue;
      }
      if (rule.agrees()) {
        meant = agreeing(choices, at, readings, meant);
        if (meant == 0) {
          continue;
        }
      }
      switch (rule.action()) {
        case SELECT -> alive = meant;
        case REMOVE -> alive &= ~meant;
        default -> {
          if (bonus == null) {
            bonus = choices.bonus(readings.length);
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

  private static int agreeing(Choices choices, int at, Reading[] readings, int meant) {
    if (at == 0) {
      return 0;
    }
    long before = choices.features(at - 1);
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
