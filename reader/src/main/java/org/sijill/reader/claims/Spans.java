package org.sijill.reader.claims;

import org.sijill.reader.Range;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Where phrases stand in the text, without their leading clitics. */
final class Spans {

  private Spans() {}

  static Range of(SentenceParts parts, Phrase phrase) {
    return of(parts, phrase.first(), phrase.end());
  }

  static Range of(SentenceParts parts, int first, int end) {
    Name name = parts.names()[first];
    // A name knows its first letter: the ف of فيلق is no clitic.
    int begin = name != null && name.firstWord() == first ? name.begin() : begin(parts.word(first));
    return new Range(begin, parts.word(end - 1).end());
  }

  static boolean isQuote(Word word) {
    return word.pos() == Pos.PUNCT
        && word.form().length() == 1
        && "«»\"“”'‘’()".indexOf(word.form().charAt(0)) >= 0;
  }

  /** Where a word begins without its clitics; للجيش begins at جيش. */
  static int begin(Word word) {
    boolean assimilated =
        word.analysis().preposition() == 'ل'
            && word.analysis().article()
            && word.stem().startsWith("ل")
            && word.end() - word.stemBegin() > 2;
    return assimilated ? word.stemBegin() + 1 : word.stemBegin();
  }
}
