package org.sijill.reader.words;

/**
 * A candidate reading of a word.
 *
 * @param analysis the reading
 * @param features its features as bits, see {@link Features}
 * @param score how likely it is without regard to the words beside
 * @param lemmaSets which of the rules' lemma lists hold its lemma, as bits
 */
record Reading(Analysis analysis, long features, int score, long[] lemmaSets) {}
