package org.sijill.reader.claims;

/** What can be seen of an event and its sentence that bears on whether it is told there. */
public enum TellingSign {
  /** Always there: where one stands before anything is seen. */
  ALWAYS,
  /** The trigger is a verb of the past. */
  PERFECT,
  /** The trigger's verb stands in a relative clause (الذي قتل). */
  RELATIVE,
  /** The trigger is an event noun. */
  NOUN,
  /** The event noun has the article. */
  DEFINITE,
  /** The event noun is the genitive of another noun. */
  GENITIVE,
  /** Nothing follows the event noun in its stretch. */
  BARE,
  /** A word of the entry governs the event noun as its preposition. */
  PREPOSITION,
  /** A word of the entry stands right after the trigger. */
  AFTER,
  /** A word of the entry stands within eight words after the trigger. */
  FOLLOWED,
  /** The trigger is a word of the entry. */
  WORD,
  /** Words of the entry stand in the sentence; weighed for each, up to three. */
  IN_SENTENCE,
  /** A light verb, finite, governs the event noun. */
  LIGHT_VERB,
  /** A finite verb of the past, its own or a light one, tells it with a place or a time. */
  COMPLETE,
  /** The same, and the sentence is short. */
  BULLETIN,
  /** A place is named. */
  PLACE,
  /** A day, or a part of one, is named. */
  DAY,
  /** A number greater than one, of those whom it befell. */
  COUNTED,
  /** Two such numbers. */
  COUNTED_TWICE,
  /** One person whom it befell. */
  ONE,
  /** An outcome is told of it. */
  OUTCOME,
  /** Its weapon is named. */
  MEANS,
  /** The trigger stands far into a long sentence. */
  LATE,
  /** The doers are a number or an unknown crowd of people. */
  CROWD,
  /** The doers are a known crowd, and no number is told. */
  KNOWN_CROWD
}
