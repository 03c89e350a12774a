package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.words.Analysis.Aspect;
import org.sijill.reader.words.Analysis.Form;
import org.sijill.reader.words.Analysis.Gender;
import org.sijill.reader.words.Analysis.Number;
import org.sijill.reader.words.Analysis.Voice;

/** Guesses what an unknown word is by its shape. */
final class Guesser {

  /**
   * A guess.
   *
   * @param analysis the reading
   * @param score how likely it is
   */
  record Guess(Analysis analysis, int score) {}

  private static final String[] PRONOUNS = {"هما", "ها", "هم"};

  private final List<Guess> guesses = new ArrayList<>();
  private final String form;
  private final String plain;
  private char conjunction;
  private char preposition;
  private boolean article;
  private int begin;
  private int end;
  private String pronoun = "";

  private Guesser(String form, String plain) {
    this.form = form;
    this.plain = plain;
    this.end = form.length();
  }

  /**
   * The readings that a word's shape allows; at least one.
   *
   * @param form normalised form
   * @param plain the same letters as they are spelled
   */
  static List<Guess> guess(String form, String plain) {
    Guesser guesser = new Guesser(form, plain);
    guesser.shape(guesser.clitics());
    return guesser.guesses;
  }

  /** Takes off clitics; where the stem without article begins. */
  private int clitics() {
    int n = form.length();
    if (n >= 5 && form.charAt(0) == 'و' && !startsWithWaw()) {
      conjunction = 'و';
      begin = 1;
    } else if (n >= 6 && form.startsWith("فال")) {
      conjunction = 'ف';
      begin = 1;
    }
    char next = form.charAt(begin);
    char second = n > begin + 1 ? form.charAt(begin + 1) : 0;
    if (form.startsWith("ال", begin) && n - begin >= 5) {
      article = plain.charAt(begin) == 'ا';
      return article ? begin + 2 : begin;
    }
    if (n - begin >= 6 && (form.startsWith("بال", begin) || form.startsWith("كال", begin))) {
      preposition = next;
      article = true;
      begin++;
      return begin + 2;
    }
    if (n - begin >= 5 && form.startsWith("لل", begin)) {
      preposition = 'ل';
      article = true;
      begin++;
      return begin + 1;
    }
    if (n - begin >= 6 && next == 'ل' && "اويل".indexOf(second) < 0
        || n - begin >= 6 && next == 'ب' && "اويرل".indexOf(second) < 0) {
      preposition = next;
      begin++;
    }
    return begin;
  }

  /** Whether an initial waw is rather part of a name: واتسون, ويليام. */
  private boolean startsWithWaw() {
    if (form.startsWith("وال")) {
      return false;
    }
    char next = form.charAt(1);
    return next == 'ا' && plain.charAt(1) == 'ا' || next == 'ي' || next == 'و';
  }

  private void shape(int stem) {
    String bare = form.substring(stem);
    int n = bare.length();
    int name = article ? 4 : 6;
    char last = plain.charAt(plain.length() - 1);
    if (!article) {
      for (String p : PRONOUNS) {
        if (n - p.length() >= 3 && bare.endsWith(p)) {
          withPronoun(bare.substring(0, n - p.length()), p);
          break;
        }
      }
      if (last == 'ه' && n > 4 && bare.charAt(n - 2) == 'ت') {
        withPronoun(bare.substring(0, n - 1), "ه");
      }
    }
    if (bare.endsWith("يه") && n > 4 && last != 'ه') {
      String lemma = bare.substring(0, n - 1);
      add(lemma, Pos.ADJ, Form.NISBA, Gender.FEMININE, Number.SINGULAR, article ? 6 : 3);
      add(bare, Pos.NOUN, Form.PLAIN, Gender.FEMININE, Number.SINGULAR, article ? 2 : 5);
      name = 0;
    } else if (bare.endsWith("يا") && n > 4) {
      name += 2;
    } else if (bare.endsWith("ي") && n > 3) {
      int score = article ? 4 : 2;
      add(bare, Pos.ADJ, Form.NISBA, Gender.MASCULINE, Number.SINGULAR, score);
      name = article ? 1 : 5;
    } else if (bare.endsWith("ات") && n > 4) {
      String lemma = bare.substring(0, n - 2) + "ه";
      add(lemma, Pos.NOUN, Form.PLAIN, Gender.FEMININE, Number.PLURAL, 7);
      name = 0;
    } else if ((bare.endsWith("ين") || bare.endsWith("ون")) && n > 4) {
      boolean nisba = bare.charAt(n - 3) == 'ي';
      add(
          bare.substring(0, n - 2),
          article && nisba ? Pos.ADJ : Pos.NOUN,
          nisba ? Form.NISBA : Form.PLAIN,
          Gender.MASCULINE,
          Number.PLURAL,
          article || nisba ? 7 : 3);
      name = article || nisba ? 0 : name;
    } else {
      Gender gender = last == 'ة' ? Gender.FEMININE : Gender.MASCULINE;
      int score = last == 'ة' ? 7 : article ? 2 : 1;
      add(bare, Pos.NOUN, Form.PLAIN, gender, Number.SINGULAR, score);
    }
    Gender gender = bare.endsWith("ه") || bare.endsWith("يا") ? Gender.FEMININE : Gender.UNKNOWN;
    add(bare, Pos.PROPN, Form.PLAIN, gender, Number.SINGULAR, name);
  }

  private void withPronoun(String stem, String suffix) {
    pronoun = suffix;
    end = form.length() - suffix.length();
    boolean feminine = stem.endsWith("ت") && !stem.endsWith("ات");
    String lemma = feminine ? stem.substring(0, stem.length() - 1) + 'ه' : stem;
    Gender gender = feminine ? Gender.FEMININE : Gender.MASCULINE;
    add(lemma, Pos.NOUN, Form.PLAIN, gender, Number.SINGULAR, feminine ? 9 : 7);
    pronoun = "";
    end = form.length();
  }

  private void add(String lemma, Pos pos, Form kind, Gender gender, Number number, int score) {
    guesses.add(
        new Guess(
            new Analysis(
                conjunction,
                preposition,
                (char) 0,
                article,
                begin,
                end,
                pronoun,
                lemma,
                pos,
                kind,
                Aspect.NONE,
                Voice.UNKNOWN,
                gender,
                number,
                0,
                false),
            score));
  }

  /** The word as a name, nothing taken off. */
  static Analysis name(String form) {
    Guesser guesser = new Guesser(form, form);
    guesser.add(form, Pos.PROPN, Form.PLAIN, Gender.UNKNOWN, Number.SINGULAR, 0);
    return guesser.guesses.get(0).analysis();
  }

  /** The form with letters that stand three times or more in a row reduced to one. */
  static String collapse(String form) {
    StringBuilder out = new StringBuilder(form.length());
    int n = form.length();
    for (int i = 0; i < n; ) {
      int k = i;
      while (k < n && form.charAt(k) == form.charAt(i)) {
        k++;
      }
      int keep = k - i >= 3 ? 1 : k - i;
      out.append(form, i, i + keep);
      i = k;
    }
    return out.toString();
  }

  /** Positions for a collapsed form. */
  static int[] stretch(String form, String collapsed, int[] rawAt) {
    int[] at = new int[collapsed.length() + 1];
    int i = 0;
    for (int k = 0; k < collapsed.length(); k++) {
      at[k] = rawAt[i];
      int run = i;
      while (run < form.length() && form.charAt(run) == form.charAt(i)) {
        run++;
      }
      i = run - i >= 3 ? run : i + 1;
    }
    at[collapsed.length()] = rawAt[form.length()];
    return at;
  }
}
