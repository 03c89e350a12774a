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
 * @param speakers who says so, nearest to the event first
 * @param status what the word of saying makes of it, or null
 * @param rule id of the entry
 */
record Voice(int begin, int end, List<Speaker> speakers, Claim.Status status, String rule) {

  boolean covers(int word) {
    return begin <= word && word < end;
  }

  /**
   * One who speaks.
   *
   * @param range where the words stand, UTF-16
   * @param parts the sentence that they stand in
   * @param phrase their phrase
   * @param stance what the speaker does with the claim
   */
  record Speaker(Range range, SentenceParts parts, Phrase phrase, Claim.Stance stance) {}
}
