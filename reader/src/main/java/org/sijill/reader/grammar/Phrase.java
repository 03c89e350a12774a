package org.sijill.reader.grammar;

import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;

/**
 * A noun phrase, a time or an event noun in a sentence, as word indices.
 *
 * @param index position among the sentence's phrases
 * @param first first word, without a preposition that is a word of its own
 * @param end word after the last
 * @param head the word that says what it is
 * @param preposition normalised preposition that governs it, or ""
 * @param conjoined whether it is joined by و or أو to the phrase before it
 * @param genitive whether it follows an event noun as its genitive
 * @param kind what it is
 * @param name the book's name inside it, or null
 * @param generic the generic noun at its head, or null
 */
public record Phrase(
    int index,
    int first,
    int end,
    int head,
    String preposition,
    boolean conjoined,
    boolean genitive,
    Kind kind,
    Name name,
    Generic generic) {

  /** What a phrase is. */
  public enum Kind {
    /** A body or people that can act. */
    PARTY,
    /** A place and nothing else. */
    PLACE,
    /** A state, or a capital that stands for one: a place or a party. */
    STATE,
    /** A named or generic site that can be attacked (base, market, hospital). */
    SITE,
    /** A weapon or vehicle. */
    WEAPON,
    /** An expression of time. */
    TIME,
    /** A measure, share or manner (1200 كلم، مرارا): no participant. */
    ADVERBIAL,
    /** An event noun: a trigger, or the noun of a light verb. */
    EVENT,
    /** Any other noun. */
    OTHER
  }

  public boolean is(Kind which) {
    return kind == which;
  }

  /** Whether it tells when, how or how much, and names nobody. */
  boolean isAdverbial() {
    return kind == Kind.TIME || kind == Kind.ADVERBIAL;
  }

  /** The same phrase of another kind. */
  Phrase as(Kind other) {
    return new Phrase(
        index, first, end, head, preposition, conjoined, genitive, other, name, generic);
  }

  /** Whether it can be a participant that acts, speaks or is spoken to. */
  public boolean canAct() {
    return kind == Kind.PARTY || kind == Kind.STATE;
  }

  /** Whether it names a place. */
  public boolean canBePlace() {
    return kind == Kind.PLACE || kind == Kind.STATE || (name != null && name.place() != null);
  }

  /** The genitive after the head (الأسرى of سراح الأسرى), or null where there is none. */
  public Phrase genitiveOf() {
    if (head + 1 >= end) {
      return null;
    }
    boolean named = name != null && name.firstWord() > head;
    Kind of = named && name.actor() == null ? Kind.PLACE : Kind.PARTY;
    return new Phrase(
        index, head + 1, end, head + 1, "", conjoined, genitive, of, named ? name : null, null);
  }
}
