package org.sijill.reader.words;

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

  /** A condition, see {@link Rule.Condition}. */
  record CompiledCondition(
      int offset, int last, boolean negated, boolean edge, CompiledTest test, CompiledTest until) {

    boolean holds(Entry[] entries, int[] chosen, int at) {
      if (offset != last) {
        return found(entries, chosen, at) != negated;
      }
      int i = at + offset;
      if (i < 0 || i >= chosen.length) {
        return edge;
      }
      return fits(test, entries[i], chosen[i]) != negated;
    }

    /**
     * Whether a word fits between the first and the last place, before one that ends the search.
     */
    private boolean found(Entry[] entries, int[] chosen, int at) {
      int step = last > offset ? 1 : -1;
      for (int k = offset; k != last + step; k += step) {
        int i = at + k;
        if (i < 0 || i >= chosen.length) {
          return edge;
        }
        Entry entry = entries[i];
        if (fits(test, entry, chosen[i])) {
          return true;
        }
        if (until != null && fits(until, entry, chosen[i])) {
          return false;
        }
      }
      return false;
    }

    private static boolean fits(CompiledTest test, Entry entry, int chosen) {
      return test.fits(entry.readings()[chosen], entry.formSets());
    }
  }

  /** Whether all conditions hold at a position. */
  boolean applies(Entry[] entries, int[] chosen, int at) {
    for (CompiledCondition c : conditions) {
      if (!c.holds(entries, chosen, at)) {
        return false;
      }
    }
    return true;
  }
}
