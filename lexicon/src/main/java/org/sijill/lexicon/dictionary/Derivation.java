package org.sijill.lexicon.dictionary;

import java.util.ArrayList;
import java.util.List;

/** Participles and verbal nouns of a verb by the patterns of derivation. */
final class Derivation {

  private Derivation() {}

  /** A derived noun in true spelling without vowels. */
  record Derived(String word, Kind kind) {}

  /** What is derived. */
  enum Kind {
    ACTIVE,
    PASSIVE,
    MASDAR
  }

  /** What is derived from a vowelled lemma (perfect, third person masculine singular). */
  static List<Derived> of(String verb) {
    List<Derived> found = new ArrayList<>();
    String s = Spelling.skeleton(verb);
    int n = s.length();
    if (n < 2) {
      return found;
    }
    boolean weakEnd = s.endsWith("ى") || n == 3 && s.endsWith("ا");
    boolean doubled = s.endsWith("ّ");
    String plain = s.replace("ّ", "");
    char a = s.charAt(0);
    if (n == 3 && s.indexOf('ّ') < 0) {
      first(found, a, s.charAt(1), s.charAt(2));
    } else if (n == 3 && doubled) {
      char b = s.charAt(1);
      found.add(new Derived("" + a + 'ا' + b, Kind.ACTIVE));
      found.add(new Derived("م" + seat(a) + b + 'و' + b, Kind.PASSIVE));
    } else if (n == 4 && s.charAt(2) == 'ّ') {
      second(found, a, s.charAt(1), s.charAt(3), weakEnd);
    } else if (n == 4 && s.charAt(1) == 'ا') {
      String root = "" + a + 'ا' + s.charAt(2);
      participles(found, "م" + root, s.charAt(3), weakEnd);
      found.add(new Derived("م" + root + (weakEnd ? "اة" : s.charAt(3) + "ة"), Kind.MASDAR));
      if (!weakEnd) {
        found.add(new Derived("" + a + s.charAt(2) + 'ا' + s.charAt(3), Kind.MASDAR));
      }
    } else if (n == 3 && plain.charAt(0) == 'آ' || n == 4 && a == 'أ') {
      fourth(found, plain, weakEnd, doubled);
    } else if (n == 4) {
      participles(found, "م" + plain.substring(0, 3), plain.charAt(3), weakEnd);
      found.add(new Derived(plain + "ة", Kind.MASDAR));
    } else if (a == 'ت' && n == 5) {
      String base = plain.substring(0, plain.length() - 1);
      participles(found, "م" + base, plain.charAt(plain.length() - 1), weakEnd);
      found.add(new Derived(weakEnd ? base + "ي" : masdarEnd(plain), Kind.MASDAR));
    } else if (a == 'ا' && n >= 5) {
      augmented(found, plain, weakEnd, doubled);
    }
    return found;
  }

  private static void first(List<Derived> found, char a, char b, char c) {
    if (b == 'ا') {
      found.add(new Derived("" + a + "ائ" + c, Kind.ACTIVE));
      return;
    }
    String begin = a == 'أ' ? "آ" : a + "ا";
    if (c == 'ى' || c == 'ا' || c == 'ي') {
      found.add(new Derived(begin + b + 'ي', Kind.ACTIVE));
      found.add(new Derived("م" + seat(a) + b + (c == 'ا' ? 'و' : 'ي'), Kind.PASSIVE));
    } else {
      char middle = b == 'أ' || b == 'ؤ' || b == 'ئ' ? 'ئ' : b;
      char last = c == 'أ' || c == 'ؤ' || c == 'ئ' || c == 'ء' ? 'ئ' : c;
      found.add(new Derived(begin + middle + last, Kind.ACTIVE));
      char end = last == 'ئ' ? 'ء' : c;
      char passive = middle == 'ئ' ? 'ؤ' : b;
      found.add(new Derived("م" + seat(a) + passive + 'و' + end, Kind.PASSIVE));
    }
  }

  private static void second(List<Derived> found, char a, char b, char c, boolean weakEnd) {
    String begin = "م" + (a == 'أ' ? 'ؤ' : a) + b;
    participles(found, begin, c, weakEnd);
    String masdar = "ت" + a + b;
    if (weakEnd) {
      found.add(new Derived(masdar + "ية", Kind.MASDAR));
    } else {
      found.add(new Derived(masdar + 'ي' + (c == 'أ' ? 'ء' : c), Kind.MASDAR));
    }
  }

  private static void fourth(List<Derived> found, String plain, boolean weakEnd, boolean doubled) {
    if (plain.charAt(0) == 'آ') {
      found.add(new Derived("مؤ" + plain.substring(1), Kind.ACTIVE));
      found.add(new Derived("إي" + plain.charAt(1) + 'ا' + plain.charAt(2), Kind.MASDAR));
      return;
    }
    String root = plain.substring(1);
    char last = root.charAt(root.length() - 1);
    if (doubled) {
      found.add(new Derived("م" + root, Kind.ACTIVE));
      found.add(
          new Derived("إ" + root.charAt(0) + root.charAt(1) + 'ا' + root.charAt(1), Kind.MASDAR));
    } else if (root.charAt(1) == 'ا') {
      found.add(new Derived("م" + root.charAt(0) + 'ي' + last, Kind.ACTIVE));
      found.add(new Derived("م" + root, Kind.PASSIVE));
      found.add(new Derived("إ" + root + "ة", Kind.MASDAR));
    } else {
      String begin = root.substring(0, root.length() - 1);
      participles(found, "م" + begin, last, weakEnd);
      found.add(
          new Derived(
              (root.charAt(0) == 'و' ? "إي" + begin.substring(1) : "إ" + begin)
                  + 'ا'
                  + (weakEnd || last == 'أ' ? 'ء' : last),
              Kind.MASDAR));
    }
  }

  private static void augmented(
      List<Derived> found, String plain, boolean weakEnd, boolean doubled) {
    String body = plain.substring(1);
    int n = body.length();
    char last = body.charAt(n - 1);
    String begin = body.substring(0, n - 1);
    boolean tenth = body.startsWith("ست");
    boolean hollow = n >= 3 && body.charAt(n - 2) == 'ا';
    if (tenth && hollow) {
      found.add(new Derived("م" + body.substring(0, n - 2) + 'ي' + last, Kind.ACTIVE));
      found.add(new Derived("م" + body, Kind.PASSIVE));
      found.add(new Derived(plain + "ة", Kind.MASDAR));
      return;
    }
    participles(found, "م" + begin, last, weakEnd);
    if (doubled) {
      found.add(new Derived(plain + 'ا' + last, Kind.MASDAR));
    } else if (hollow) {
      String stem = body.substring(0, n - 2);
      found.add(new Derived("ا" + stem + "ي" + 'ا' + last, Kind.MASDAR));
    } else {
      found.add(
          new Derived("ا" + begin + 'ا' + (weakEnd || last == 'أ' ? 'ء' : last), Kind.MASDAR));
    }
  }

  private static void participles(List<Derived> found, String begin, char last, boolean weakEnd) {
    if (weakEnd) {
      found.add(new Derived(begin + 'ي', Kind.ACTIVE));
      found.add(new Derived(begin + 'ى', Kind.PASSIVE));
    } else {
      found.add(new Derived(begin + (last == 'أ' ? 'ئ' : last), Kind.ACTIVE));
    }
  }

  private static String masdarEnd(String plain) {
    char last = plain.charAt(plain.length() - 1);
    return last == 'أ' ? plain.substring(0, plain.length() - 1) + 'ؤ' : plain;
  }

  private static char seat(char first) {
    return first == 'آ' ? 'أ' : first;
  }
}
