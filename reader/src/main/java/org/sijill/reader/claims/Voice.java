package org.sijill.reader.claims;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/**
 * A stretch of a sentence that the text gives to somebody.
 *
 * @param begin first word of the stretch
 * @param end word after the last
 * @param speakers who says so, nearest to the event first; empty where nobody is named
 * @param status what the word of saying makes of it, or null
 * @param rule id of the entry
 * @param extent what of the stretch is meant
 */
record Voice(
    int begin, int end, List<Speaker> speakers, Claim.Status status, String rule, Extent extent) {

  /** What of its stretch a voice covers. */
  enum Extent {
    /** All of it: what stands in an أن clause or a quotation. */
    ALL,
    /** The main clause only, no relative clauses: a trailing وفق. */
    MAIN_CLAUSE,
    /** An event noun that is the object of the word of saying (أعلن مقتل، نفى قصف). */
    OBJECT,
    /** A point of a list: what it says of their status holds whatever they say themselves. */
    LIST
  }

  Voice(int begin, int end, List<Speaker> speakers, Claim.Status status, String rule) {
    this(begin, end, speakers, status, rule, Extent.ALL);
  }

  boolean covers(int word) {
    return begin <= word && word < end;
  }

  int length() {
    return end - begin;
  }

  Voice endingAt(int other) {
    return new Voice(begin, other, speakers, status, rule, extent);
  }

  Voice saidBy(List<Speaker> others) {
    return new Voice(begin, end, others, status, rule, extent);
  }

  /**
   * One who speaks.
   *
   * @param range where the words stand, UTF-16
   * @param parts the sentence of the phrase
   * @param phrase their phrase, or that of the full name where the words are the rest of one
   * @param stance what the speaker does with the claim
   */
  record Speaker(Range range, SentenceParts parts, Phrase phrase, Claim.Stance stance) {

    Speaker taking(Claim.Stance other) {
      return new Speaker(range, parts, phrase, other);
    }
  }

  /** The same speakers with another stance to the claim. */
  static List<Speaker> taking(List<Speaker> speakers, Claim.Stance stance) {
    return speakers.stream().map(s -> s.taking(stance)).toList();
  }
}
