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

  record Guess(Analysis analysis, int score) {}

  /** The readings that a word's shape allows; at least one. */
  List<Guess> guess(String form) {
    List<Guess> guesses = new ArrayList<>();
    int n = form.length();
    int at = 0;
    char conjunction = 0;
    char preposition = 0;
    if (n - at >= 5 && form.charAt(0) == 'و' && !wordInitialWaw(form)) {
      conjunction = 'و';
      at = 1;
    } else if (n - at >= 6 && form.startsWith("فال")) {
      conjunction = 'ف';
      at = 1;
    }
    boolean article = false;
    int stem = at;
    if (form.startsWith("ال", at) && n - at >= 5) {
      article = true;
      stem = at + 2;
    } else if (n - at >= 6 && (form.startsWith("بال", at) || form.startsWith("كال", at))) {
      preposition = form.charAt(at);
      article = true;
      at++;
      stem = at + 2;
    } else if (n - at >= 5 && form.startsWith("لل", at)) {
      preposition = 'ل';
      article = true;
      at++;
      stem = at + 1;
    } else if (n - at >= 6 && form.charAt(at) == 'ل' && "اويل".indexOf(form.charAt(at + 1)) < 0) {
      preposition = 'ل';
      at++;
      stem = at;
    } else if (n - at >= 6 && form.charAt(at) == 'ب' && "اويرل".indexOf(form.charAt(at + 1)) < 0) {
      preposition = 'ب';
      at++;
      stem = at;
    }
    String bare = form.substring(stem);
    int name = article ? 0 : 6;
    if (bare.endsWith("يه") && bare.length() > 4) {
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare.substring(0, bare.length() - 1),
          Pos.ADJ,
          Form.NISBA,
          Gender.FEMININE,
          Number.SINGULAR,
          article ? 6 : 3);
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare,
          Pos.NOUN,
          Form.PLAIN,
          Gender.FEMININE,
          Number.SINGULAR,
          2);
    } else if (bare.endsWith("يا") && bare.length() > 4) {
      name += 2;
    } else if (bare.endsWith("ي") && bare.length() > 3) {
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare,
          Pos.ADJ,
          Form.NISBA,
          Gender.MASCULINE,
          Number.SINGULAR,
          article ? 4 : 2);
      name = article ? 3 : 4;
    } else if (bare.endsWith("ات") && bare.length() > 4) {
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare.substring(0, bare.length() - 2) + "ه",
          Pos.NOUN,
          Form.PLAIN,
          Gender.FEMININE,
          Number.PLURAL,
          7);
    } else if ((bare.endsWith("ين") || bare.endsWith("ون")) && bare.length() > 4) {
      boolean nisba = bare.charAt(bare.length() - 3) == 'ي';
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare.substring(0, bare.length() - 2),
          article && nisba ? Pos.ADJ : Pos.NOUN,
          nisba ? Form.NISBA : Form.PLAIN,
          Gender.MASCULINE,
          Number.PLURAL,
          article ? 7 : nisba ? 7 : 3);
    } else {
      add(
          guesses,
          conjunction,
          preposition,
          article,
          at,
          n,
          bare,
          Pos.NOUN,
          Form.PLAIN,
          bare.endsWith("ه") ? Gender.FEMININE : Gender.MASCULINE,
          Number.SINGULAR,
          article ? 2 : 1);
    }
    add(
        guesses,
        conjunction,
        preposition,
        article,
        at,
        n,
        bare,
        Pos.PROPN,
        Form.PLAIN,
        bare.endsWith("ه") || bare.endsWith("يا") ? Gender.FEMININE : Gender.UNKNOWN,
        Number.SINGULAR,
        name);
    return guesses;
  }

  private static boolean wordInitialWaw(String form) {
    if (form.startsWith("وال")) {
      return false;
    }
    char next = form.charAt(1);
    return next == 'ا' && form.charAt(2) != 'ل' || next == 'ي' || next == 'و';
  }

  private static void add(
      List<Guess> guesses,
      char conjunction,
      char preposition,
      boolean article,
      int begin,
      int end,
      String lemma,
      Pos pos,
      Form form,
      Gender gender,
      Number number,
      int score) {
    guesses.add(
        new Guess(
            new Analysis(
                conjunction,
                preposition,
                (char) 0,
                article,
                begin,
                end,
                "",
                lemma,
                pos,
                form,
                Aspect.NONE,
                Voice.UNKNOWN,
                gender,
                number,
                0,
                false),
            score));
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
