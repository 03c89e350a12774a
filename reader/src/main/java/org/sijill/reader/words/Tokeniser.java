package org.sijill.reader.words;

import com.ibm.icu.lang.UCharacter;

/** Cuts a normalised text into orthographic words, numbers and signs. */
final class Tokeniser {

  /** Kind of token. */
  enum Kind {
    WORD,
    NUMBER,
    LATIN,
    SYMBOL,
    PUNCTUATION,
    OTHER
  }

  private final String text;
  private final int limit;
  private int begin;
  private int end;
  private Kind kind;

  Tokeniser(String normal, int begin, int limit) {
    this.text = normal;
    this.end = begin;
    this.limit = limit;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  Kind kind() {
    return kind;
  }

  /** Moves to the next token; false at the end. */
  boolean next() {
    int i = end;
    while (i < limit && (space(text.charAt(i)) || joins(i))) {
      i++;
    }
    begin = i;
    if (i >= limit) {
      end = limit;
      return false;
    }
    char c = text.charAt(i);
    if (arabic(c)) {
      while (i < limit && arabic(text.charAt(i))) {
        i++;
      }
      if (i < limit && digit(text.charAt(i)) && numberClitics(begin, i)) {
        end = number(i);
        kind = Kind.NUMBER;
        return true;
      }
      end = i;
      kind = Kind.WORD;
    } else if (digit(c)) {
      end = number(i);
      kind = Kind.NUMBER;
      if (end < limit && latin(text.charAt(end))) {
        end = latinRun(end);
        kind = Kind.LATIN;
      }
    } else if (latin(c)) {
      end = latinRun(i);
      kind = Kind.LATIN;
    } else {
      sign(i, c);
    }
    return true;
  }

  /** #الجيش_الوطني: the signs of a hashtag write its words together and are none themselves. */
  private boolean joins(int i) {
    char c = text.charAt(i);
    return (c == '#' || c == '_' && i > 0 && arabic(text.charAt(i - 1)))
        && i + 1 < limit
        && arabic(text.charAt(i + 1));
  }

  private void sign(int i, char c) {
    if (c == '.') {
      while (i < limit && text.charAt(i) == '.') {
        i++;
      }
      end = i;
      kind = Kind.PUNCTUATION;
      return;
    }
    int point = text.codePointAt(i);
    end = Math.min(limit, i + Character.charCount(point));
    kind =
        switch (c) {
          case '%', '٪', '+', '=', '<', '>', '$', '€', '£', '°', '№', '&', '#', '@', '*' ->
              Kind.SYMBOL;
          default -> {
            if (c < 0x80 || c == '،' || c == '؛' || c == '؟') {
              yield Kind.PUNCTUATION;
            }
            yield switch (UCharacter.getType(point)) {
              case com.ibm.icu.lang.UCharacterCategory.MATH_SYMBOL,
                  com.ibm.icu.lang.UCharacterCategory.CURRENCY_SYMBOL,
                  com.ibm.icu.lang.UCharacterCategory.OTHER_SYMBOL,
                  com.ibm.icu.lang.UCharacterCategory.MODIFIER_SYMBOL ->
                  Kind.SYMBOL;
              case com.ibm.icu.lang.UCharacterCategory.DASH_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.START_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.END_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.CONNECTOR_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.OTHER_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.INITIAL_PUNCTUATION,
                  com.ibm.icu.lang.UCharacterCategory.FINAL_PUNCTUATION ->
                  Kind.PUNCTUATION;
              default -> Kind.OTHER;
            };
          }
        };
  }

  /** Whether letters before digits are clitics: و، ب، ل، ك، ال and their chains. */
  private boolean numberClitics(int from, int to) {
    int i = from;
    if (text.charAt(i) == 'و' || text.charAt(i) == 'ف') {
      i++;
    }
    if (i < to && "بلك".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (to - i == 2 && text.charAt(i) == 'ا' && text.charAt(i + 1) == 'ل') {
      i += 2;
    } else if (to - i == 1 && i > from && text.charAt(i - 1) == 'ل' && text.charAt(i) == 'ل') {
      i++;
    }
    return i == to;
  }

  /** End of a number with its inner separators: 1,500 3.5 25/7/2018 10:30. */
  private int number(int i) {
    while (i < limit) {
      char c = text.charAt(i);
      if (digit(c)) {
        i++;
      } else if (i + 1 < limit && separator(c) && digit(text.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean separator(char c) {
    return switch (c) {
      case '.', ',', ':', '/', '٫', '٬', '،' -> true;
      default -> false;
    };
  }

  private int latinRun(int i) {
    while (i < limit) {
      char c = text.charAt(i);
      if (latin(c) || digit(c)) {
        i++;
      } else if (i + 1 < limit
          && inner(c)
          && (latin(text.charAt(i + 1))
              || digit(text.charAt(i + 1))
              || text.charAt(i + 1) == '/')) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean inner(char c) {
    return switch (c) {
      case '.', '-', '_', '@', '/', ':', '\'', '’', '&', '?', '=', '%', '+', '~' -> true;
      default -> false;
    };
  }

  static boolean space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean arabic(char c) {
    return c >= 'ء' && c <= 'ي'
        || c >= 'ٮ' && c <= 'ۓ'
        || c == 'ە'
        || c >= 'ۮ' && c <= 'ۼ' && !(c >= '۰' && c <= '۹')
        || c >= 'ݐ' && c <= 'ݿ';
  }

  private static boolean latin(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return c < 0x600 && UCharacter.isLetter(c)
        || c >= 0x1E00 && c < 0x2000 && UCharacter.isLetter(c);
  }
}
