package org.sijill.derive.state;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.text.Normaliser;

/** The normalised words of a text. */
final class Tokens {

  private static final int SHORTEST_STEM = 3;

  private Tokens() {}

  /** The words of a text, as they are written. */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    String normal = Normaliser.letters(text);
    int begin = -1;
    for (int i = 0; i <= normal.length(); i++) {
      boolean inside = i < normal.length() && UCharacter.isLetterOrDigit(normal.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        tokens.add(normal.substring(begin, i));
        begin = -1;
      }
    }
    return tokens;
  }

  /** A word without article. */
  static String bare(String token) {
    return token.startsWith("ال") && token.length() >= SHORTEST_STEM + 2
        ? token.substring(2)
        : token;
  }

  /** Whether a token is the word, with or without article and the clitics before it. */
  static boolean is(String token, String word) {
    if (!token.endsWith(word)) {
      return false;
    }
    String clitics = token.substring(0, token.length() - word.length());
    return switch (clitics) {
      case "", "ال", "لل", "و", "ف", "ب", "ل", "ك", "وال", "فال", "بال", "كال", "ولل", "وب", "ول" ->
          true;
      default -> false;
    };
  }
}
