package org.sijill.reader.claims;

/** What can be seen of a claim that bears on how surely it was read. */
public enum ConfidenceSign {
  /** Always there. */
  ALWAYS,
  /** The claim is of one of the entry's types. */
  TYPE,
  /** The trigger is a verb of the present or future. */
  IMPERFECT,
  /** The trigger is an event noun without article of which no doer is told beside it. */
  INDEFINITE,
  /** The trigger is an event noun with the article. */
  DEFINITE,
  /** The trigger is a participle. */
  PARTICIPLE,
  /** A light verb governs the trigger. */
  LIGHT_VERB,
  /** Nobody who acts was found. */
  NO_ACTOR,
  /** Neither one who suffers nor a place was found. */
  NO_TARGET,
  /** Some party is in the book of actors. */
  KNOWN_PARTY,
  /** A place is named in the same sentence. */
  PLACE,
  /** A time is named. */
  TIME,
  /** A weapon is named. */
  MEANS,
  /** The claim is not told as having happened. */
  NOT_ACTUAL,
  /** The event is referred to more than told. */
  REFERRED,
  /** The sentence is the headline. */
  HEADLINE,
  /** The sentence has more than forty words. */
  LONG,
  /** A word within four of the trigger was guessed. */
  GUESSED,
  /** No other event was found in the sentence. */
  ALONE
}
