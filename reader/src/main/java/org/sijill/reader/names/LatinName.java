package org.sijill.reader.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Arabic names in Latin letters, which every office writes in its own way (Idlib and Idleb, Raqqa
 * and Ar-Raqqa, Deir ez-Zor and Deir-ez-Zor): what they have in common.
 */
public final class LatinName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  /** The article in front of a name and inside it, before a sun letter too. */
  private static final Pattern ARTICLE =
      Pattern.compile("(^|[\\s-])[ae](l|d|n|r|s|sh|t|th|z)[\\s-]+");

  private static final Pattern VOWELS = Pattern.compile("[aeiouwy]+|h$");
  private static final Pattern DOUBLES = Pattern.compile("(.)\\1+");

  private LatinName() {}

  /** Small letters without marks, signs and article; empty where a name has no Latin letters. */
  public static String letters(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    String plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(ARTICLE.matcher(plain).replaceAll("$1")).replaceAll("");
  }

  /**
   * The consonants in order: names that share them may be one. Letters that stand for one sound in
   * different spellings are one (c, k and q), and so are vowels in front.
   */
  public static String consonants(String name) {
    String letters = letters(name);
    if (letters.isEmpty()) {
      return "";
    }
    String first = "aeiou".indexOf(letters.charAt(0)) >= 0 ? "a" : "";
    String rest = VOWELS.matcher(letters).replaceAll("");
    return DOUBLES.matcher(first + rest.replace('q', 'k').replace('c', 'k')).replaceAll("$1");
  }
}
