package org.sijill.reader.words;

/** The letters of normalised Arabic and the spellings that each of them stands for. */
public final class Letters {

  /** The letters of the normalised form, in the order of their codes, from 1. */
  public static final String ALL = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء";

  private static final byte[] CODES = codes();

  private Letters() {}

  private static byte[] codes() {
    byte[] codes = new byte[0x100];
    for (int i = 0; i < ALL.length(); i++) {
      codes[ALL.charAt(i) - 0x600] = (byte) (i + 1);
    }
    return codes;
  }

  /** Code of a normalised letter, 1 to 29, or 0 for any other character. */
  public static int code(char letter) {
    int i = letter - 0x600;
    return i >= 0 && i < CODES.length ? CODES[i] : 0;
  }

  /** Letter with a code. */
  public static char letter(int code) {
    return ALL.charAt(code - 1);
  }

  /**
   * Which spelling of a folded letter stands in a text: for ا plain, أ, إ, آ; for ي plain, ى, ئ;
   * for و plain, ؤ; for ه plain, ة; numbered from 0. -1 for a letter that has one spelling only.
   */
  public static int spelling(char original) {
    return switch (original) {
      case 'ا', 'ٱ', 'ي', 'و', 'ه' -> 0;
      case 'أ', 'ى', 'ی', 'ؤ', 'ة' -> 1;
      case 'إ', 'ئ' -> 2;
      case 'آ' -> 3;
      default -> -1;
    };
  }

  /**
   * The spellings of the folded letters of a word without diacritics, two bits each, the first
   * letter lowest, at most sixteen.
   */
  public static int spellings(CharSequence word) {
    int code = 0;
    int shift = 0;
    for (int i = 0; i < word.length() && shift < 32; i++) {
      int s = spelling(word.charAt(i));
      if (s >= 0) {
        code |= s << shift;
        shift += 2;
      }
    }
    return code;
  }

  /**
   * Up to eight characters of the Arabic block in one number, another for each run of characters; 0
   * for a run that is longer or holds another character.
   */
  static long packed(String text, int begin, int end) {
    if (end - begin > Long.BYTES) {
      return 0;
    }
    long packed = 0;
    for (int i = begin; i < end; i++) {
      int place = text.charAt(i) - 0x600;
      if (place <= 0 || place > 0xFF) {
        return 0;
      }
      packed = packed << Byte.SIZE | place;
    }
    return packed;
  }
}
