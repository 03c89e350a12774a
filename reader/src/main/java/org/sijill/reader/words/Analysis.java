package org.sijill.reader.words;

/**
 * One reading of an orthographic word: its proclitics, its stem with lemma and features, and its
 * enclitic pronoun. Immutable and shared: a word form that occurs a thousand times refers to one
 * analysis.
 *
 * @param conjunction proclitic conjunction, {@code 'و'}, {@code 'ف'} or 0
 * @param preposition proclitic preposition, {@code 'ب'}, {@code 'ل'}, {@code 'ك'} or 0
 * @param particle proclitic verbal or emphatic particle, {@code 'س'} (future), {@code 'ل'} (purpose
 *     or emphasis) or 0
 * @param article whether the stem carries the article; {@code لل} is preposition {@code ل} and
 *     article
 * @param stemBegin first position of the stem in the word's normalised form, after the proclitics;
 *     the article counts as part of the stem
 * @param stemEnd end of the stem in the normalised form, before the enclitic pronoun
 * @param pronoun enclitic pronoun in normalised letters ({@code ه}, {@code ها}, {@code هم} ...), or
 *     "" when there is none
 * @param lemma normalised lemma without article or vowels: a verb's is its perfect, third person
 *     masculine singular; a noun's its singular; never null
 * @param pos part of speech of the stem
 * @param form what kind of derived form the stem is
 * @param aspect aspect of a verb, {@link Aspect#NONE} otherwise
 * @param voice voice of a verb or participle where the writing or the context tells it
 * @param gender gender of the stem, or of a verb's subject
 * @param number number of the stem, or of a verb's subject
 * @param person 1, 2, 3, or 0 where it does not apply
 * @param known whether the dictionary or a knowledge file holds the word (false: guessed by
 *     pattern)
 */
public record Analysis(
    char conjunction,
    char preposition,
    char particle,
    boolean article,
    int stemBegin,
    int stemEnd,
    String pronoun,
    String lemma,
    Pos pos,
    Form form,
    Aspect aspect,
    Voice voice,
    Gender gender,
    Number number,
    int person,
    boolean known) {

  /** Kind of derived form. */
  public enum Form {
    /** Anything else. */
    PLAIN,
    /** A verbal noun (masdar). */
    MASDAR,
    /** An active participle (اسم فاعل). */
    ACTIVE_PARTICIPLE,
    /** A passive participle (اسم مفعول). */
    PASSIVE_PARTICIPLE,
    /** A relative adjective (نسبة). */
    NISBA,
    /** A comparative or superlative (أفعل). */
    ELATIVE
  }

  /** Aspect of a verb. */
  public enum Aspect {
    NONE,
    PERFECT,
    IMPERFECT,
    IMPERATIVE
  }

  /** Voice; UNKNOWN where unvowelled writing does not tell. */
  public enum Voice {
    UNKNOWN,
    ACTIVE,
    PASSIVE
  }

  /** Grammatical gender. */
  public enum Gender {
    UNKNOWN,
    MASCULINE,
    FEMININE
  }

  /** Grammatical number. */
  public enum Number {
    UNKNOWN,
    SINGULAR,
    DUAL,
    PLURAL
  }
}
