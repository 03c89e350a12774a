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

/**
 * Conjugates a verb given by its perfect and its imperfect, third person masculine singular, in
 * true spelling without vowels. Passive forms that are spelled unlike the active ones are not made.
 */
public final class Conjugation {

  private final BiConsumer<String, Stem> out;
  private final String past;
  private final String body;
  private final boolean transitive;
  private final int weight;
  private final char last;

  /**
   * @param out takes each form in true spelling
   * @param past the perfect, the lemma
   * @param imperfect the imperfect, beginning with ي
   * @param transitive whether it has a passive
   * @param weight how common it is, 0 to 3
   * @throws IllegalArgumentException if the two are not such forms
   */
  public Conjugation(
      BiConsumer<String, Stem> out, String past, String imperfect, boolean transitive, int weight) {
    if (past.length() < 2 || imperfect.length() < 3 || imperfect.charAt(0) != 'ي') {
      throw new IllegalArgumentException(past + " " + imperfect);
    }
    this.out = out;
    this.past = past;
    this.body = imperfect.substring(1);
    this.transitive = transitive;
    this.weight = weight;
    this.last = past.charAt(past.length() - 1);
  }

  /** Gives the forms. */
  public void conjugate() {
    if (last == 'ا' || last == 'ى') {
      defectivePerfect();
    } else {
      perfect();
    }
    imperfect();
  }

  private boolean hollow() {
    return past.length() > 2 && past.charAt(past.length() - 2) == 'ا';
  }

  private boolean doubled() {
    return body.length() == 2 && past.charAt(0) != 'و';
  }

  private void perfect() {
    String stem = cut(past, 1);
    add(past, Aspect.PERFECT, Gender.MASCULINE, Number.SINGULAR, 3, true, true);
    add(past + "ت", Aspect.PERFECT, Gender.FEMININE, Number.SINGULAR, 3, true, true);
    add(past + "ا", Aspect.PERFECT, Gender.MASCULINE, Number.DUAL, 3, true, true);
    add(past + "تا", Aspect.PERFECT, Gender.FEMININE, Number.DUAL, 3, true, true);
    plural(last == 'ي' ? stem : past);
    String closed = hollow() ? cut(past, 2) + last : doubled() ? past + last : past;
    first(closed);
    add(closed + "ن", Aspect.PERFECT, Gender.FEMININE, Number.PLURAL, 3, true, true);
  }

  private void defectivePerfect() {
    String stem = cut(past, 1);
    String weak = stem + (last == 'ا' ? 'و' : 'ي');
    add(past, Aspect.PERFECT, Gender.MASCULINE, Number.SINGULAR, 3, true, last == 'ا');
    if (last == 'ى') {
      add(stem + "ا", Aspect.PERFECT, Gender.MASCULINE, Number.SINGULAR, 3, false, true);
    }
    add(stem + "ت", Aspect.PERFECT, Gender.FEMININE, Number.SINGULAR, 3, true, true);
    add(weak + "ا", Aspect.PERFECT, Gender.MASCULINE, Number.DUAL, 3, true, true);
    add(stem + "تا", Aspect.PERFECT, Gender.FEMININE, Number.DUAL, 3, true, true);
    plural(stem);
    first(weak);
  }

  private void plural(String stem) {
    add(stem + "وا", Aspect.PERFECT, Gender.MASCULINE, Number.PLURAL, 3, true, false);
    add(stem + "و", Aspect.PERFECT, Gender.MASCULINE, Number.PLURAL, 3, false, true);
  }

  private void first(String closed) {
    if (!(closed + "ت").equals(past + "ت")) {
      add(closed + "ت", Aspect.PERFECT, Gender.UNKNOWN, Number.SINGULAR, 1, true, true);
    }
    add(closed + "نا", Aspect.PERFECT, Gender.UNKNOWN, Number.PLURAL, 1, true, true);
  }

  private void imperfect() {
    char end = body.charAt(body.length() - 1);
    boolean weakEnd = end == 'و' || end == 'ي' || end == 'ى';
    singular(body, true, end != 'ى');
    if (weakEnd) {
      singular(cut(body, 1), true, true);
      if (end == 'ى') {
        singular(cut(body, 1) + 'ا', false, true);
      }
    } else if (hollow() && body.length() > 2) {
      singular(cut(body, 2) + end, true, true);
    }
    String stem = weakEnd ? cut(body, 1) : body;
    for (char prefix : new char[] {'ي', 'ت'}) {
      int person = prefix == 'ي' ? 3 : 2;
      several(prefix + stem + "ون", Gender.MASCULINE, Number.PLURAL, person, true, true);
      several(prefix + stem + "وا", Gender.MASCULINE, Number.PLURAL, person, true, false);
      several(prefix + stem + "و", Gender.MASCULINE, Number.PLURAL, person, false, true);
      String dual = end == 'ى' ? stem + 'ي' : body;
      Gender gender = prefix == 'ي' ? Gender.MASCULINE : Gender.FEMININE;
      several(prefix + dual + "ان", gender, Number.DUAL, 3, true, true);
      several(prefix + dual + "ا", gender, Number.DUAL, 3, true, true);
    }
    String closed = hollow() && body.length() > 2 ? cut(body, 2) + end : body;
    several('ي' + closed + "ن", Gender.FEMININE, Number.PLURAL, 3, true, true);
  }

  private void singular(String stem, boolean free, boolean bound) {
    Aspect aspect = Aspect.IMPERFECT;
    add('ي' + stem, aspect, Gender.MASCULINE, Number.SINGULAR, 3, free, bound);
    add('ت' + stem, aspect, Gender.FEMININE, Number.SINGULAR, 3, free, bound);
    add('أ' + stem, aspect, Gender.UNKNOWN, Number.SINGULAR, 1, free, bound);
    add('ن' + stem, aspect, Gender.UNKNOWN, Number.PLURAL, 1, free, bound);
  }

  private void several(
      String form, Gender gender, Number number, int person, boolean free, boolean bound) {
    add(form, Aspect.IMPERFECT, gender, number, person, free, bound);
  }

  private void add(
      String form,
      Aspect aspect,
      Gender gender,
      Number number,
      int person,
      boolean free,
      boolean bound) {
    out.accept(
        form,
        new Stem(
            Spelling.normal(past),
            Pos.VERB,
            Form.PLAIN,
            aspect,
            transitive ? Voice.UNKNOWN : Voice.ACTIVE,
            gender,
            number,
            person,
            free,
            bound,
            false,
            false,
            false,
            false,
            false,
            weight,
            Letters.spellings(form)));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
