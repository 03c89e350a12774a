package org.sijill.register.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Turns the bytes of a report into text: UTF-8 with or without byte-order mark, UTF-16 with one or
 * where the bytes tell it, and Windows-1256 where the words tell it. What cannot be told is
 * refused, never guessed.
 */
public final class Decoder {

  /** Bytes that are no text, or text in an encoding that cannot be told. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    public Refused(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Line of the first bad byte, from 1; 0 where the whole is meant. */
    public int line() {
      return line;
    }
  }

  private static final String CONVERT =
      "convert it to UTF-8, for example: iconv -f WINDOWS-1256 -t UTF-8 FILE";

  /** Share of characters that are ordinary, in hundredths, from which on UTF-16 is believed. */
  private static final int ORDINARY = 97;

  /** Share of words that are frequent or carry the article, in hundredths, to believe 1256. */
  private static final int FREQUENT = 20;

  private static final Set<String> FREQUENT_WORDS =
      Set.of(
          "في", "من", "على", "إلى", "الى", "عن", "أن", "ان", "إن", "مع", "هذا", "هذه", "كان", "كما",
          "بعد", "قال", "التي", "الذي", "ما", "لا", "بين", "قبل", "حيث", "أو", "او");

  private Decoder() {}

  /** The text that the bytes stand for, without byte-order mark. */
  public static String decode(byte[] bytes) throws Refused {
    return decode(bytes, 0, bytes.length);
  }

  /** The text of the bytes from {@code from} to {@code to}. */
  static String decode(byte[] bytes, int from, int to) throws Refused {
    if (starts(bytes, from, to, 0xEF, 0xBB, 0xBF)) {
      return checked(strict(bytes, from + 3, to, StandardCharsets.UTF_8));
    }
    if (starts(bytes, from, to, 0xFF, 0xFE, 0, 0) || starts(bytes, from, to, 0, 0, 0xFE, 0xFF)) {
      throw new Refused(0, "the text is UTF-32; convert it to UTF-8");
    }
    if (starts(bytes, from, to, 0xFF, 0xFE)) {
      return checked(strict(bytes, from + 2, to, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, from, to, 0xFE, 0xFF)) {
      return checked(strict(bytes, from + 2, to, StandardCharsets.UTF_16BE));
    }
    if (!isText(bytes, from, to)) {
      Charset wide = wide(bytes, from, to);
      if (wide == null) {
        throw binary();
      }
      return checked(strict(bytes, from, to, wide));
    }
    try {
      return strict(bytes, from, to, StandardCharsets.UTF_8);
    } catch (Refused notUtf8) {
      Charset wide = wide(bytes, from, to);
      if (wide != null) {
        return checked(strict(bytes, from, to, wide));
      }
      String arabic = new String(bytes, from, to - from, Charset.forName("windows-1256"));
      if (isArabicProse(arabic)) {
        return arabic;
      }
      throw notUtf8;
    }
  }

  /** The byte order of UTF-16 that the beginning of a stream shows, or null. */
  static Charset wideStart(byte[] bytes, int length) {
    if (starts(bytes, 0, length, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0, length, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int even = length & ~1;
    return isText(bytes, 0, length) ? null : wide(bytes, 0, even);
  }

  private static Refused binary() {
    return new Refused(0, "not text but a binary file; give its text, saved as UTF-8");
  }

  private static boolean starts(byte[] bytes, int from, int to, int... mark) {
    if (to - from < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[from + i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  static String strict(byte[] bytes, int from, int to, Charset charset) throws Refused {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil((to - from) * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      int line = 1;
      for (int i = from; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new Refused(
          line,
          String.format(
              "byte 0x%02X is not %s, and no other encoding can be told; %s",
              bytes[in.position()] & 0xFF, charset.name(), CONVERT));
    }
    return out.flip().toString();
  }

  private static String checked(String text) throws Refused {
    if (text.indexOf('\0') >= 0) {
      throw binary();
    }
    return text;
  }

  /** Whether the bytes hold no NUL and hardly any control characters but those of text. */
  private static boolean isText(byte[] bytes, int from, int to) {
    int controls = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      if (b == 0) {
        return false;
      }
      if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0B) {
        controls++;
      }
    }
    return controls * 100L <= to - from;
  }

  /** The byte order in which nearly all characters are ordinary and in the other they are not. */
  private static Charset wide(byte[] bytes, int from, int to) {
    if ((to - from) % 2 != 0 || to - from < 8) {
      return null;
    }
    int little = 0;
    int big = 0;
    for (int i = from; i < to; i += 2) {
      int first = bytes[i] & 0xFF;
      int second = bytes[i + 1] & 0xFF;
      little += ordinary(second << 8 | first) ? 1 : 0;
      big += ordinary(first << 8 | second) ? 1 : 0;
    }
    int units = (to - from) / 2;
    if (little * 100L >= ORDINARY * (long) units && big * 2 < units) {
      return StandardCharsets.UTF_16LE;
    }
    if (big * 100L >= ORDINARY * (long) units && little * 2 < units) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static boolean ordinary(int unit) {
    return (unit >= 0x20 && unit < 0x7F)
        || unit == '\n'
        || unit == '\r'
        || unit == '\t'
        || unit == 0xA0
        || unit == 0xAB
        || unit == 0xBB
        || (unit >= 0x600 && unit <= 0x6FF)
        || (unit >= 0x200B && unit <= 0x2040);
  }

  /** Whether a text decoded on trial reads as Arabic: its frequent words and articles are there. */
  private static boolean isArabicProse(String text) {
    int words = 0;
    int familiar = 0;
    int letters = 0;
    int strange = 0;
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean arabic = c >= 'ء' && c <= '\u0652';
      if (arabic) {
        letters++;
        begin = begin < 0 ? i : begin;
        continue;
      }
      if (c > 0x7F && "،؛؟«»“”‘’…–— ".indexOf(c) < 0) {
        strange++;
      }
      if (begin >= 0) {
        words++;
        String word = text.substring(begin, i);
        String bare =
            word.length() > 3 && "وفبل".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
        familiar += bare.startsWith("ال") || FREQUENT_WORDS.contains(word) ? 1 : 0;
        begin = -1;
      }
    }
    return words >= 5 && familiar * 100 >= words * FREQUENT && strange * 50 <= letters;
  }
}
