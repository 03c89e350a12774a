package org.sijill.reader.grammar;

/** What a phrase is to an event. */
public enum Role {
  ACTOR,
  RECIPIENT,
  MEDIATOR,
  GUARANTOR,
  PLACE,
  ABOUT,
  MEANS,
  /** Doer or sufferer, told apart by what the phrase is (the genitive of قصف). */
  EITHER,
  /** Marked, but no participant. */
  NONE
}
