package org.sijill.lexicon.dictionary;

import org.sijill.reader.text.Normaliser;

/** Spelling of Arabic words with and without vowels. */
final class Spelling {

  private Spelling() {}

  /** Normalised form. */
  static String normal(String word) {
    return Normaliser.letters(word);
  }

  /** The word without vowels and shadda, hamza kept. */
  static String plain(String vowelled) {
    StringBuilder plain = new StringBuilder(vowelled.length());
    for (int i = 0; i < vowelled.length(); i++) {
      char c = vowelled.charAt(i);
      if (!vowel(c) && c != 'ّ') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The word without vowels, with shadda and hamza. */
  static String skeleton(String vowelled) {
    StringBuilder skeleton = new StringBuilder(vowelled.length());
    for (int i = 0; i < vowelled.length(); i++) {
      if (!vowel(vowelled.charAt(i))) {
        skeleton.append(vowelled.charAt(i));
      }
    }
    return skeleton.toString();
  }

  private static boolean vowel(char c) {
    return c >= 'ً' && c <= 'ْ' && c != 'ّ' || c == 'ـ';
  }
}
