package org.sijill.desk;

import java.util.Collection;
import java.util.Locale;

/**
 * What the desk says to a person, in both languages of its pages.
 *
 * @param ar in Arabic
 * @param en in English
 */
record Said(String ar, String en) {

  /** A language of the desk. */
  enum Language {
    AR("، "),
    EN(", ");

    private final String comma;

    Language(String comma) {
      this.comma = comma;
    }

    /**
     * The language of a request: the one that it names, else the first one of the browser's that
     * the desk has, else Arabic.
     *
     * @param asked what the address asks for, or null
     * @param accepted the header Accept-Language, or null
     */
    static Language of(String asked, String accepted) {
      Language named = named(asked);
      if (named != null) {
        return named;
      }
      Language best = AR;
      double most = 0;
      for (String each : accepted == null ? new String[0] : accepted.split(",")) {
        String[] parts = each.strip().split("\\s*;\\s*q\\s*=\\s*", 2);
        Language language = named(parts[0].strip().split("-", 2)[0]);
        double weight = parts.length == 1 ? 1 : weight(parts[1]);
        if (language != null && weight > most) {
          best = language;
          most = weight;
        }
      }
      return best;
    }

    private static double weight(String written) {
      try {
        return Double.parseDouble(written.strip());
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    private static Language named(String name) {
      return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
        case "ar" -> AR;
        case "en" -> EN;
        default -> null;
      };
    }
  }

  /** What is the same in both: words that a person or another part of the program wrote. */
  static Said asIs(String text) {
    return new Said(text, text);
  }

  /** What the register, which knows English only, says of a refusal of its own. */
  static Said byTheRegister(String english) {
    return new Said("لا يقبل السجل ذلك، وعبارته بالإنكليزية: " + english, english);
  }

  /** Words, with a list of values behind each. */
  static Said listing(String ar, String en, Collection<String> values) {
    return new Said(
        ar + String.join(Language.AR.comma, values), en + String.join(Language.EN.comma, values));
  }

  /** In a language. */
  String in(Language language) {
    return language == Language.AR ? ar : en;
  }
}
