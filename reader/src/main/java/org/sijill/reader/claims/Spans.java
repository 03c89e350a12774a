package org.sijill.reader.claims;

import org.sijill.reader.Range;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/** Where phrases stand in the text, without their leading clitics. */
final class Spans {

  private Spans() {}

  static Range of(SentenceParts parts, Phrase phrase) {
    return of(parts, phrase.first(), phrase.end());
  }

  static Range of(SentenceParts parts, int first, int end) {
    return new Range(parts.word(first).stemBegin(), parts.word(end - 1).end());
  }
}
