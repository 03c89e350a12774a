package org.sijill.reader.grammar;

/**
 * A phrase, or a pronoun that stands for one, in a marked position beside a trigger.
 *
 * @param marker {@code subject}, {@code object}, {@code lone} (the one bare phrase after a verb,
 *     subject or object), {@code gen}, {@code head}, {@code agent}, {@code adj} or a preposition
 * @param phrase the phrase, or null where a pronoun stands for it
 * @param pronoun the word that carries or implies the pronoun, or -1
 * @param rule id of the construction that found it
 */
public record Slot(String marker, Phrase phrase, int pronoun, String rule) {

  static Slot of(String marker, Phrase phrase, String rule) {
    return new Slot(marker, phrase, -1, rule);
  }

  static Slot pronoun(String marker, int word, String rule) {
    return new Slot(marker, null, word, rule);
  }
}
