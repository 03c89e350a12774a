package org.sijill.reader.grammar;

import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Phrases behind a verb's subject that only explain it. */
final class Appositions {

  private Appositions() {}

  /** An adjective with the article that the phrase before it let go. */
  static boolean isAttribute(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    return phrase.is(Phrase.Kind.OTHER)
        && head.pos() == Pos.ADJ
        && head.analysis().article()
        && phrase.end() == phrase.first() + 1;
  }

  /**
   * الرئيس، فلان: a bare phrase after a comma explains the one before it, unless the comma closes a
   * clause or a time set in between.
   */
  static boolean isOne(SentenceParts parts, Clause clause, Phrase phrase) {
    int comma = phrase.first() - 1;
    while (comma >= 0 && Punctuation.isQuote(parts.word(comma))) {
      comma--;
    }
    if (comma < 1 || !Punctuation.isComma(parts.word(comma))) {
      return false;
    }
    Phrase before = null;
    for (Phrase each : clause.phrases) {
      if (each == phrase) {
        break;
      }
      before = each;
    }
    // A time or a whole clause stands in the commas.
    boolean interrupted = before == null || before.isAdverbial() || before.end() < comma - 1;
    // الرئيس، فلان، الحكومة: the comma closes what explains the one before.
    boolean closes =
        before != null
            && before.preposition().isEmpty()
            && before.canAct()
            && (phrase.canAct() || phrase.is(Phrase.Kind.OTHER))
            && before.first() > clause.verb + 1
            && afterComma(parts, before.first());
    boolean others = before != null && Agreement.isOnePerson(parts, before) && isBody(phrase);
    Analysis head = parts.word(phrase.head()).analysis();
    boolean describes =
        head.article()
            && phrase.is(Phrase.Kind.OTHER)
            && (head.form() == Analysis.Form.ACTIVE_PARTICIPLE
                || head.form() == Analysis.Form.PASSIVE_PARTICIPLE);
    return !interrupted && !closes && !others || describes;
  }

  private static boolean afterComma(SentenceParts parts, int first) {
    return Punctuation.isComma(parts.word(first - 1));
  }

  /** Whether a phrase names a body, which explains no person's name. */
  private static boolean isBody(Phrase phrase) {
    if (phrase.name() != null && phrase.name().firstWord() <= phrase.head()) {
      return phrase.name().actor() != null && !phrase.name().actor().isPerson();
    }
    Generic generic = phrase.generic();
    return generic != null
        && (generic.thing() == Generic.Thing.ORGANISATION
            || generic.thing() == Generic.Thing.ARMED && !generic.isPeople());
  }
}
