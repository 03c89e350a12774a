package org.sijill.reader.grammar;

import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Participles that tell a relation (التابع، المدعوم) and what stands behind them. */
public final class Participles {

  /** Words between two participles that describe one noun. */
  private static final int REACH = 8;

  private Participles() {}

  /**
   * الفريق التابع للوزير، قوات مدعومة من تركيا: a preposition right behind a participle that tells
   * a relation belongs to that.
   */
  public static boolean owns(SentenceParts parts, Phrase phrase) {
    if (phrase.preposition().isEmpty() || phrase.is(Phrase.Kind.EVENT)) {
      return false;
    }
    boolean own = parts.word(phrase.first()).analysis().preposition() != 0;
    int participle = phrase.first() - (own ? 1 : 2);
    return participle >= 0
        && is(parts, participle)
        && parts.triggers()[participle].lexemes().get(0).type().relation();
  }

  /** Whether a word is a participle that is a trigger. */
  static boolean is(SentenceParts parts, int word) {
    Trigger trigger = parts.triggers()[word];
    return trigger != null
        && (trigger.form() == Trigger.Form.ACTIVE || trigger.form() == Trigger.Form.PASSIVE);
  }

  /**
   * الفصائل الموالية لأنقرة والمدعومة من قطر: the first of several participles that describe one
   * noun, or the participle itself.
   */
  static int joinedTo(SentenceParts parts, int participle) {
    int first = participle;
    int from = participle;
    while (parts.word(from).analysis().conjunction() == 'و') {
      int before = before(parts, from);
      if (before < 0) {
        break;
      }
      first = before;
      from = before;
    }
    return first;
  }

  /** The participle of the same kind right in front of what stands before another, or -1. */
  private static int before(SentenceParts parts, int participle) {
    Word word = parts.word(participle);
    for (int i = participle - 1; i >= Math.max(0, participle - REACH); i--) {
      Word other = parts.word(i);
      if (other.isVerb() || other.pos() == Pos.PUNCT) {
        return -1;
      }
      if (is(parts, i)) {
        boolean same =
            other.analysis().article() == word.analysis().article()
                && other.analysis().gender() == word.analysis().gender()
                && other.analysis().number() == word.analysis().number();
        return same ? i : -1;
      }
    }
    return -1;
  }
}
