package org.sijill.reader.words;

import java.util.List;

/** A rule whose word lists have become bits. */
record CompiledRule(
    Rule.Action action,
    int rank,
    boolean agrees,
    CompiledTest target,
    CompiledCondition[] conditions) {

  record CompiledTest(long forbidden, int formSet, int lemmaSet) {

    boolean fits(Reading reading, long[] formSets) {
      return (reading.features() & forbidden) == 0
          && (formSet < 0 || has(formSets, formSet))
          && (lemmaSet < 0 || has(reading.lemmaSets(), lemmaSet));
    }

    private static boolean has(long[] sets, int set) {
      return (sets[set >> 6] & 1L << set) != 0;
    }
  }

  record CompiledCondition(int offset, boolean negated, boolean edge, CompiledTest test) {}

  /** Whether all conditions hold at a position. */
  boolean applies(List<Entry> entries, int[] chosen, int at) {
    for (CompiledCondition c : conditions) {
      int i = at + c.offset;
      boolean holds;
      if (i < 0 || i >= chosen.length) {
        holds = c.edge;
        if (!holds) {
          return false;
        }
        continue;
      }
      Entry entry = entries.get(i);
      holds = c.test.fits(entry.readings()[chosen[i]], entry.formSets());
      if (holds == c.negated) {
        return false;
      }
    }
    return true;
  }
}
