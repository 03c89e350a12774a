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
      return (reading.features() & forbidden) == 0 && isListed(reading, formSets);
    }

    /** Whether it asks for features and for no list. */
    boolean isOfFeatures() {
      return formSet < 0 && lemmaSet < 0;
    }

    /** Whether the lists that it asks for hold a word. */
    boolean isListed(Reading reading, long[] formSets) {
      return (formSet < 0 || has(formSets, formSet))
          && (lemmaSet < 0 || has(reading.lemmaSets(), lemmaSet));
    }

    private static boolean has(long[] sets, int set) {
      return (sets[set >> 6] & 1L << set) != 0;
    }
  }

  /** A condition, see {@link Rule.Condition}. */
  record CompiledCondition(
      int offset, int last, boolean negated, boolean edge, CompiledTest test, CompiledTest until) {

    boolean holds(Choices choices, int at) {
      if (offset != last) {
        return found(choices, at) != negated;
      }
      int i = at + offset;
      if (i < 0 || i >= choices.size()) {
        return edge;
      }
      return choices.fits(test, i) != negated;
    }

    /**
     * Whether a word fits between the first and the last place, before one that ends the search.
     */
    private boolean found(Choices choices, int at) {
      int step = last > offset ? 1 : -1;
      for (int k = offset; k != last + step; k += step) {
        int i = at + k;
        if (i < 0 || i >= choices.size()) {
          return edge;
        }
        if (choices.fits(test, i)) {
          return true;
        }
        if (until != null && choices.fits(until, i)) {
          return false;
        }
      }
      return false;
    }
  }

  /** Whether all conditions hold at a position. */
  boolean applies(Choices choices, int at) {
    for (CompiledCondition c : conditions) {
      if (!c.holds(choices, at)) {
        return false;
      }
    }
    return true;
  }
}
