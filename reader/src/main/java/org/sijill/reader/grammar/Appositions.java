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

  /** قصفوا الموقع، ملحقين به أضرارا: a participle behind a comma that tells what comes with it. */
  static boolean isCircumstance(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    Analysis a = head.analysis();
    return phrase.first() == phrase.head()
        && phrase.head() > 0
        && Punctuation.isComma(parts.word(phrase.head() - 1))
        && a.form() == Analysis.Form.ACTIVE_PARTICIPLE
        && !a.article()
        && a.conjunction() == 0
        && a.pronoun().isEmpty()
        && phrase.name() == null
        && (phrase.generic() == null || a.gender() == Analysis.Gender.FEMININE);
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
    if (phrase.is(Phrase.Kind.EVENT)) {
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
    boolean interrupted =
        before == null
            || before.isAdverbial()
            || before.end() < comma - 1
            || opensWithPreposition(parts, clause, comma);
    // الرئيس، فلان، الحكومة: the comma closes what explains the one before.
    boolean closes =
        before != null
            && before.preposition().isEmpty()
            && before.canAct()
            && (phrase.canAct() || phrase.is(Phrase.Kind.OTHER))
            && before.first() > clause.verb + 1
            && afterComma(parts, before.first());
    boolean others =
        before != null
            && isBody(phrase)
            && (Agreement.isOnePerson(parts, before) || isOtherBody(before, phrase));
    // قصفت الطائرات، مواقع: a site is not who bombs it.
    boolean thing =
        before != null
            && before.canAct()
            && (phrase.is(Phrase.Kind.SITE) || phrase.is(Phrase.Kind.WEAPON));
    Analysis head = parts.word(phrase.head()).analysis();
    boolean describes =
        head.article()
            && phrase.is(Phrase.Kind.OTHER)
            && (head.form() == Analysis.Form.ACTIVE_PARTICIPLE
                || head.form() == Analysis.Form.PASSIVE_PARTICIPLE);
    return !interrupted && !closes && !others && !thing || describes;
  }

  /** استعاد الجيش، بعد شهر من القتال، مدينة: what stands in the commas only says how or when. */
  private static boolean opensWithPreposition(SentenceParts parts, Clause clause, int comma) {
    for (int j = comma - 1; j > clause.verb; j--) {
      if (Punctuation.isComma(parts.word(j))) {
        Word first = parts.word(j + 1);
        return first.pos() == Pos.ADP
            || first.pos() == Pos.NOUN && first.analysis().preposition() == 'ب';
      }
    }
    return false;
  }

  private static boolean afterComma(SentenceParts parts, int first) {
    return Punctuation.isComma(parts.word(first - 1));
  }

  /** حملت الحكومة اليمنية، ميليشيا الحوثي المسؤولية: two bodies that the book knows apart. */
  private static boolean isOtherBody(Phrase before, Phrase phrase) {
    return isBody(before)
        && before.name() != null
        && phrase.name() != null
        && phrase.name().actor() != null
        && !phrase.name().actor().id().equals(before.name().actor().id());
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
