package org.sijill.reader.words;

import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;

/**
 * One reading of a stem in the dictionary: what a form without clitics and article can be.
 *
 * @param lemma normalised lemma
 * @param pos part of speech
 * @param form kind of derived form
 * @param aspect aspect of a verb
 * @param voice voice, where the form tells it
 * @param gender gender
 * @param number number
 * @param person person of a verb's subject, or 0
 * @param free whether it stands without an enclitic pronoun
 * @param bound whether it stands before an enclitic pronoun
 * @param construct whether it only stands before a noun or a pronoun (مقاتلو, مقاتلي)
 * @param indefinite whether it takes no article, no pronoun and no preposition (an accusative
 *     كتابا)
 * @param substantive whether the adjective also names a person or thing (a participle: المقاتل)
 * @param derived whether the entry was made by a pattern of derivation and not listed
 * @param plural whether it is a broken plural that stands as a lemma of its own
 * @param weight how common the lemma is, 0 to 3
 * @param spellings the hamza forms of the true spelling, see {@link Letters#spellings}
 */
public record Stem(
    String lemma,
    Pos pos,
    Form form,
    Aspect aspect,
    Voice voice,
    Gender gender,
    Number number,
    int person,
    boolean free,
    boolean bound,
    boolean construct,
    boolean indefinite,
    boolean substantive,
    boolean derived,
    boolean plural,
    int weight,
    int spellings) {

  private static final Pos[] POS = Pos.values();
  private static final Form[] FORMS = Form.values();
  private static final Aspect[] ASPECTS = Aspect.values();
  private static final Voice[] VOICES = Voice.values();
  private static final Gender[] GENDERS = Gender.values();
  private static final Number[] NUMBERS = Number.values();

  /** All features but lemma and spellings as bits, as they stand in the dictionary file. */
  public int pack() {
    return pos.ordinal()
        | form.ordinal() << 5
        | aspect.ordinal() << 8
        | voice.ordinal() << 10
        | gender.ordinal() << 12
        | number.ordinal() << 14
        | person << 16
        | bit(free, 18)
        | bit(bound, 19)
        | bit(construct, 20)
        | bit(indefinite, 21)
        | bit(substantive, 22)
        | bit(derived, 23)
        | bit(plural, 24)
        | weight << 25;
  }

  private static int bit(boolean value, int shift) {
    return value ? 1 << shift : 0;
  }

  /** The reverse of {@link #pack}. */
  public static Stem unpack(int bits, String lemma, int spellings) {
    return new Stem(
        lemma,
        POS[bits & 31],
        FORMS[bits >> 5 & 7],
        ASPECTS[bits >> 8 & 3],
        VOICES[bits >> 10 & 3],
        GENDERS[bits >> 12 & 3],
        NUMBERS[bits >> 14 & 3],
        bits >> 16 & 3,
        (bits & 1 << 18) != 0,
        (bits & 1 << 19) != 0,
        (bits & 1 << 20) != 0,
        (bits & 1 << 21) != 0,
        (bits & 1 << 22) != 0,
        (bits & 1 << 23) != 0,
        (bits & 1 << 24) != 0,
        bits >> 25 & 3,
        spellings);
  }
}
