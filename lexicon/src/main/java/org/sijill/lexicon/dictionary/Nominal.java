package org.sijill.lexicon.dictionary;

import java.util.function.BiConsumer;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;
import org.sijill.reader.words.Letters;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Stem;

/** Inflects a noun or adjective given by its lemma in true spelling without vowels. */
public final class Nominal {
  private final BiConsumer<String, Stem> out;

  private final String lemma;
  private final String normal;
  private final Pos pos;
  private final Form form;
  private final boolean substantive;
  private final boolean derived;
  private final int weight;

  /**
   * A word that is its own lemma.
   *
   * @param out takes each form in true spelling
   * @param lemma the lemma
   * @param pos part of speech
   * @param form kind of derived form
   * @param substantive whether the adjective also names persons or things
   * @param derived whether it was made by a pattern and not listed
   * @param weight how common it is, 0 to 3
   */
  public Nominal(
      BiConsumer<String, Stem> out,
      String lemma,
      Pos pos,
      Form form,
      boolean substantive,
      boolean derived,
      int weight) {
    this(out, lemma, lemma, pos, form, substantive, derived, weight);
  }

  /** With a lemma that differs from the word inflected. */
  public Nominal(
      BiConsumer<String, Stem> out,
      String lemma,
      String word,
      Pos pos,
      Form form,
      boolean substantive,
      boolean derived,
      int weight) {
    this.out = out;
    this.lemma = word;
    this.normal = Spelling.normal(lemma);
    this.pos = pos;
    this.form = form;
    this.substantive = substantive;
    this.derived = derived;
    this.weight = weight;
  }

  private void add(
      String word, Gender gender, Number number, boolean free, boolean bound, Use use) {
    out.accept(
        word,
        new Stem(
            normal,
            pos,
            form,
            Aspect.NONE,
            form == Form.ACTIVE_PARTICIPLE && certainlyActive()
                ? Voice.ACTIVE
                : form == Form.PASSIVE_PARTICIPLE ? Voice.PASSIVE : Voice.UNKNOWN,
            gender,
            number,
            0,
            free,
            bound,
            use == Use.CONSTRUCT,
            use == Use.INDEFINITE,
            substantive,
            derived,
            use == Use.PLURAL,
            weight,
            Letters.spellings(word)));
  }

  /** Participles whose two voices are not spelled alike. */
  private boolean certainlyActive() {
    return !lemma.startsWith("م") || lemma.endsWith("ي");
  }

  /** Gives the forms of a broken plural. */
  public void plural(boolean human) {
    Gender gender = human ? Gender.MASCULINE : Gender.UNKNOWN;
    if (lemma.endsWith("ة")) {
      add(lemma, gender, Number.PLURAL, true, false, Use.PLURAL);
      add(cut(1) + "ت", gender, Number.PLURAL, false, true, Use.PLURAL);
    } else if (lemma.endsWith("ى")) {
      add(lemma, gender, Number.PLURAL, true, false, Use.PLURAL);
      add(cut(1) + "ا", gender, Number.PLURAL, false, true, Use.PLURAL);
    } else {
      add(lemma, gender, Number.PLURAL, true, true, Use.PLURAL);
      hamza(gender, Number.PLURAL, Use.PLURAL);
      if (!lemma.endsWith("ء") && !lemma.endsWith("ا")) {
        add(lemma + "ا", gender, Number.PLURAL, true, false, Use.INDEFINITE);
      }
      if (lemma.endsWith("ي")) {
        add(cut(1), gender, Number.PLURAL, true, false, Use.PLURAL);
      }
    }
  }

  /** Gives the forms of an elative. */
  public void elative() {
    if (lemma.endsWith("ى")) {
      add(lemma, Gender.UNKNOWN, Number.SINGULAR, true, false, Use.ANY);
      add(cut(1) + "ا", Gender.UNKNOWN, Number.SINGULAR, false, true, Use.ANY);
    } else {
      add(lemma, Gender.MASCULINE, Number.SINGULAR, true, true, Use.ANY);
    }
  }

  /** Gives the forms of any other noun or adjective. */
  public void inflect() {
    if (lemma.endsWith("ة")) {
      feminine(cut(1));
    } else if (lemma.endsWith("ى")) {
      Gender gender = pos == Pos.ADJ ? Gender.MASCULINE : Gender.UNKNOWN;
      String stem = cut(1);
      add(lemma, gender, Number.SINGULAR, true, false, Use.ANY);
      add(stem + "ا", gender, Number.SINGULAR, false, true, Use.ANY);
      dual(stem + "ي", gender);
      if (substantive) {
        add(stem + "ون", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
        add(stem + "ين", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
        feminine(stem + "ا");
      } else {
        add(stem + "يات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
      }
    } else {
      Gender gender =
          lemma.endsWith("اء") && pos == Pos.NOUN && form != Form.MASDAR
              ? Gender.UNKNOWN
              : Gender.MASCULINE;
      add(lemma, gender, Number.SINGULAR, true, true, Use.ANY);
      hamza(gender, Number.SINGULAR, Use.ANY);
      boolean defective = pos == Pos.ADJ && form != Form.NISBA && lemma.endsWith("ي");
      if (defective) {
        add(cut(1), Gender.MASCULINE, Number.SINGULAR, true, false, Use.INDEFINITE);
      }
      // شيء: شيئا, شيئان.
      String seat = lemma.endsWith("يء") || lemma.endsWith("بء") ? cut(1) + "ئ" : lemma;
      if (!lemma.endsWith("ا") && !lemma.endsWith("اء")) {
        add(seat + "ا", gender, Number.SINGULAR, true, false, Use.INDEFINITE);
      }
      dual(seat, gender);
      if (substantive) {
        String stem = defective ? cut(1) : lemma;
        add(stem + "ون", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
        add(stem + "ين", Gender.MASCULINE, Number.PLURAL, true, false, Use.ANY);
        add(stem + "و", Gender.MASCULINE, Number.PLURAL, true, true, Use.CONSTRUCT);
        add(stem + "ي", Gender.MASCULINE, Number.PLURAL, true, true, Use.CONSTRUCT);
        feminine(lemma);
      } else {
        add(lemma + "ات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
      }
    }
  }

  private void feminine(String stem) {
    add(stem + "ة", Gender.FEMININE, Number.SINGULAR, true, false, Use.ANY);
    add(stem + "ت", Gender.FEMININE, Number.SINGULAR, false, true, Use.ANY);
    dual(stem + "ت", Gender.FEMININE);
    add(stem + "ات", Gender.FEMININE, Number.PLURAL, true, true, Use.ANY);
  }

  private void dual(String stem, Gender gender) {
    add(stem + "ان", gender, Number.DUAL, true, false, Use.ANY);
    add(stem + "ين", gender, Number.DUAL, true, false, Use.ANY);
    add(stem + "ا", gender, Number.DUAL, true, true, Use.CONSTRUCT);
    add(stem + "ي", gender, Number.DUAL, true, true, Use.CONSTRUCT);
  }

  /** The seat of a final hamza before a pronoun: اعضاؤه, اعضائه. */
  private void hamza(Gender gender, Number number, Use use) {
    if (lemma.endsWith("ء")) {
      add(cut(1) + "ؤ", gender, number, false, true, use);
      add(cut(1) + "ئ", gender, number, false, true, use);
    }
  }

  private String cut(int letters) {
    return lemma.substring(0, lemma.length() - letters);
  }

  /** How a form may stand. */
  private enum Use {
    ANY,
    CONSTRUCT,
    INDEFINITE,
    PLURAL
  }
}
