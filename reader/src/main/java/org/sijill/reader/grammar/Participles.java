package org.sijill.reader.grammar;

/** Participles that tell a relation (التابع، المدعوم) and what stands behind them. */
public final class Participles {

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
    Trigger trigger = participle < 0 ? null : parts.triggers()[participle];
    return trigger != null
        && (trigger.form() == Trigger.Form.ACTIVE || trigger.form() == Trigger.Form.PASSIVE)
        && trigger.lexemes().get(0).type().relation();
  }
}
