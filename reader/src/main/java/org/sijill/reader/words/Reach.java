package org.sijill.reader.words;

/**
 * How far from a word its rules look.
 *
 * @param back words before it
 * @param ahead words after it
 * @param self whether they ask for the reading of the word itself
 */
record Reach(int back, int ahead, boolean self) {

  static Reach of(Iterable<CompiledRule> rules) {
    int back = 0;
    int ahead = 0;
    boolean self = false;
    for (CompiledRule rule : rules) {
      if (rule.agrees()) {
        back = Math.max(back, 1);
      }
      for (CompiledRule.CompiledCondition condition : rule.conditions()) {
        int first = Math.min(condition.offset(), condition.last());
        int last = Math.max(condition.offset(), condition.last());
        back = Math.max(back, -first);
        ahead = Math.max(ahead, last);
        self |= first <= 0 && last >= 0;
      }
    }
    return new Reach(back, ahead, self);
  }
}
