package org.sijill.reader.grammar;

import java.util.List;

/**
 * A word that may name an event, with the lexemes that hold its lemma.
 *
 * @param word index of the word in its sentence
 * @param form kind of form that it is here
 * @param lexemes candidates, those with conditions first
 */
public record Trigger(int word, Form form, List<Lexeme> lexemes) {

  /** Kind of form of a trigger, which decides how its roles are marked. */
  public enum Form {
    VERB,
    NOUN,
    ACTIVE,
    PASSIVE
  }
}
