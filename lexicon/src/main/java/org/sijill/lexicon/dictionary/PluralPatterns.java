package org.sijill.lexicon.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Singulars that a broken plural can belong to by its pattern. */
final class PluralPatterns {

  private PluralPatterns() {}

  /**
   * The likeliest singular of a plural, or null.
   *
   * @param plural true spelling without vowels
   * @param commonness how common a word is as a singular, below 0 where it is none
   */
  static String singular(String plural, ToIntFunction<String> commonness) {
    String best = null;
    int bestScore = -1;
    List<String> candidates = candidates(plural);
    for (int i = 0; i < candidates.size(); i++) {
      int common = commonness.applyAsInt(candidates.get(i));
      if (common < 0) {
        continue;
      }
      int score = common * 4 + candidates.size() - i;
      if (score > bestScore) {
        bestScore = score;
        best = candidates.get(i);
      }
    }
    return best;
  }

  /** Candidates by pattern, likeliest first. */
  static List<String> candidates(String p) {
    List<String> c = new ArrayList<>();
    int n = p.length();
    char a = n > 0 ? p.charAt(0) : 0;
    if (n == 5 && a == 'أ' && p.charAt(3) == 'ا') {
      char x = p.charAt(1);
      char y = p.charAt(2);
      char z = p.charAt(4);
      if (z == 'ء') {
        add(c, "" + x + y + 'و', "" + x + y + 'ي', "" + x + y + "يء", "" + x + y + "ء");
        add(c, "ا" + x + y);
      } else {
        add(c, "" + x + y + z);
        if (y == 'و') {
          add(c, "" + x + 'ا' + z);
        }
        if (y == 'ي') {
          add(c, "" + x + 'ا' + z);
        }
        if (y == z) {
          add(c, "" + x + y);
        }
        add(c, "" + x + y + 'ي' + z, "" + x + 'ا' + y + z, "" + x + y + z + "ة");
      }
    }
    if (n == 5 && p.startsWith("آ") || n == 4 && p.startsWith("آ")) {
      String rest = p.substring(1);
      if (rest.length() == 3 && rest.charAt(1) == 'ا') {
        add(c, "أ" + rest.charAt(0) + rest.charAt(2));
      }
    }
    if (n == 5 && a == 'أ' && p.endsWith("ة")) {
      char x = p.charAt(1);
      char y = p.charAt(2);
      char z = p.charAt(3);
      add(c, "" + x + y + 'ا' + z, "" + x + y + 'ي' + z, "" + x + y + 'و' + z);
      if (z == 'ي') {
        add(c, "" + x + y + "اء");
      }
    }
    if (n == 4 && a == 'أ' && p.endsWith("ة")) {
      char x = p.charAt(1);
      char y = p.charAt(2);
      add(c, "" + x + y + 'ا' + y, "إ" + x + 'ا' + y);
    }
    if (n == 4 && p.charAt(2) == 'و' && p.charAt(1) != 'ا') {
      char x = a;
      char y = p.charAt(1);
      char z = p.charAt(3);
      add(c, "" + x + y + z);
      if (y == z) {
        add(c, "" + x + y);
      }
      if (y == 'ي') {
        add(c, "" + x + 'ي' + z);
      }
      add(c, "" + x + 'ا' + y + z);
    }
    if (n == 4 && p.charAt(2) == 'ا') {
      char x = a;
      char y = p.charAt(1);
      char z = p.charAt(3);
      add(c, "" + x + 'ا' + y + z, "" + x + y + z, "" + x + y + 'ي' + z, "" + x + y + z + "ة");
      if (y == z) {
        add(c, "" + x + y, "" + x + y + "ة");
      }
    }
    if (n == 5 && p.endsWith("اء") && a != 'أ') {
      String xyz = p.substring(0, 3);
      add(
          c,
          "" + xyz.charAt(0) + xyz.charAt(1) + 'ي' + xyz.charAt(2),
          "" + xyz.charAt(0) + 'ا' + xyz.charAt(1) + xyz.charAt(2));
    }
    if (n == 6 && a == 'أ' && p.endsWith("اء")) {
      add(c, "" + p.charAt(1) + p.charAt(2) + 'ي' + p.charAt(3));
    }
    if (n == 5 && a == 'أ' && p.endsWith("اء")) {
      add(c, "" + p.charAt(1) + p.charAt(2) + 'ي' + p.charAt(2));
    }
    if (n == 5 && p.charAt(1) == 'و' && p.charAt(2) == 'ا') {
      char x = a;
      char y = p.charAt(3) == 'ئ' ? 'ئ' : p.charAt(3);
      char z = p.charAt(4);
      add(c, "" + x + 'ا' + y + z, "" + x + 'ا' + y + z + "ة");
    }
    if (n == 6 && p.charAt(1) == 'و' && p.charAt(2) == 'ا' && p.charAt(4) == 'ي') {
      add(c, "" + a + 'ا' + p.charAt(3) + 'و' + p.charAt(5));
    }
    if (n == 5 && p.charAt(2) == 'ا' && p.charAt(3) == 'ئ') {
      String xy = p.substring(0, 2);
      char z = p.charAt(4);
      add(
          c,
          xy + 'ي' + z + "ة",
          xy + 'ي' + z,
          xy + 'ا' + z + "ة",
          xy + 'و' + z + "ة",
          xy + 'ا' + z);
    }
    if (n == 5 && p.charAt(2) == 'ا') {
      String xy = p.substring(0, 2);
      String zw = p.substring(3);
      add(c, xy + zw, xy + zw + "ة");
      if (zw.charAt(0) == 'ا' || zw.charAt(0) == 'و' || zw.charAt(0) == 'ي') {
        add(c, xy + 'ا' + zw.charAt(1), xy + 'ا' + zw.charAt(1) + "ة");
      }
    }
    if (n == 4 && p.charAt(2) == 'ا' && a == 'م') {
      add(c, p.substring(0, 2) + p.charAt(3) + "ة");
    }
    if (n == 6 && p.charAt(2) == 'ا' && p.charAt(4) == 'ي') {
      String xy = p.substring(0, 2);
      char z = p.charAt(3);
      char w = p.charAt(5);
      add(
          c,
          xy + z + 'و' + w,
          xy + z + 'ي' + w,
          xy + z + 'ا' + w,
          xy + z + 'ي' + w + "ة",
          xy + z + 'و' + w + "ة",
          xy + z + 'ا' + w + "ة");
    }
    if (n == 3 && p.indexOf('ا') < 0) {
      String x = p.substring(0, 2);
      char z = p.charAt(2);
      if (z != 'ى') {
        add(c, p + "ة", x + 'ي' + z + "ة", x + 'ا' + z, x + 'ي' + z, x + 'و' + z);
      } else {
        add(c, x + "ية", x + "وة");
      }
    }
    if (n == 4 && p.endsWith("ى")) {
      add(c, "" + a + p.charAt(1) + 'ي' + p.charAt(2), "" + a + 'ا' + p.charAt(1) + p.charAt(2));
    }
    if (n == 4 && p.charAt(1) == 'ا' && p.endsWith("ة")) {
      add(c, "" + a + "ائ" + p.charAt(2));
    }
    if (n == 4 && p.endsWith("ة")) {
      add(c, "" + a + 'ا' + p.charAt(1) + p.charAt(2));
    }
    if (n == 5 && p.endsWith("ان")) {
      add(c, p.substring(0, 3), "" + a + p.charAt(1) + 'ي' + p.charAt(2));
    }
    return c;
  }

  private static void add(List<String> list, String... words) {
    list.addAll(List.of(words));
  }
}
