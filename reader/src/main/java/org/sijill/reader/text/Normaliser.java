package org.sijill.reader.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * Folds what Arabic news spells in several ways into one form: vowel signs, tatweel, marks of
 * direction and zero-width joiners are dropped; أ إ آ ٱ become ا, ى ی become ي, ة becomes ه, ؤ
 * becomes و, ئ becomes ي, ک becomes ك (ء stays); presentation forms become plain letters; digits
 * become ASCII digits, and spaces and line ends of every kind a plain space and a line feed.
 *
 * <p>The Arabic block and general punctuation are looked up in a table; everything else is asked of
 * ICU, so that the answer does not depend on the JDK.
 */
public final class Normaliser {

  private static final char DROP = 0;
  private static final char ASK = '\uFFFF';
  private static final int TABLE_SIZE = 0x2070;
  private static final char[] TABLE = table();

  private Normaliser() {}

  /** The normalised form of {@code text} with the way back to the original. */
  public static AlignedText align(String text) {
    int length = text.length();
    char[] out = new char[length];
    int[] origins = new int[length + 1];
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      char folded = c < TABLE_SIZE ? TABLE[c] : ASK;
      if (folded == DROP) {
        continue;
      }
      if (folded != ASK) {
        if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
          continue;
        }
        if (size == out.length) {
          out = Arrays.copyOf(out, size * 2);
          origins = Arrays.copyOf(origins, size * 2 + 1);
        }
        out[size] = folded;
        origins[size++] = i;
        continue;
      }
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      String rest = fold(point);
      while (size + rest.length() > out.length) {
        out = Arrays.copyOf(out, out.length * 2);
        origins = Arrays.copyOf(origins, out.length + 1);
      }
      boolean same = width == 2 && rest.length() == 2 && rest.codePointAt(0) == point;
      for (int k = 0; k < rest.length(); k++) {
        out[size] = rest.charAt(k);
        origins[size++] = same ? i + k : i;
      }
      i += width - 1;
    }
    origins[size] = length;
    return new AlignedText(
        text,
        new String(out, 0, size),
        origins.length == size + 1 ? origins : Arrays.copyOf(origins, size + 1));
  }

  /** The normalised form of a bare word or name. */
  public static String letters(String word) {
    int length = word.length();
    int i = 0;
    while (i < length && word.charAt(i) < TABLE_SIZE && TABLE[word.charAt(i)] == word.charAt(i)) {
      i++;
    }
    return i == length ? word : folded(word, i);
  }

  /** The same as {@link #align} makes, without the way back, which long texts pay for. */
  private static String folded(String text, int same) {
    char[] out = text.toCharArray();
    int size = same;
    for (int i = same; i < out.length; i++) {
      char c = out[i];
      char folded = c < TABLE_SIZE ? TABLE[c] : ASK;
      if (folded == ASK || c == '\r') {
        return align(text).normal();
      }
      if (folded != DROP) {
        out[size++] = folded;
      }
    }
    return new String(out, 0, size);
  }

  /**
   * Whether the character leaves no mark on paper and carries no sound: a mark of direction, a
   * joiner.
   */
  static boolean isInvisible(char c) {
    return c == '\r'
        || c == '\u061C'
        || c == '\u00AD'
        || c == '\uFEFF'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F');
  }

  /** What one code point outside the table becomes; may be empty. */
  private static String fold(int point) {
    if (point <= 0xFFFF && Character.isSurrogate((char) point)) {
      // Half a character: two such halves could become a whole one where what stood between goes.
      return "\uFFFD";
    }
    int type = UCharacter.getType(point);
    switch (type) {
      case UCharacterCategory.SPACE_SEPARATOR:
        return " ";
      case UCharacterCategory.FORMAT:
        return "";
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER:
        return String.valueOf((char) ('0' + UCharacter.digit(point)));
      case UCharacterCategory.NON_SPACING_MARK:
        if (UCharacter.getIntPropertyValue(point, UProperty.SCRIPT) == UScript.ARABIC) {
          return "";
        }
        break;
      default:
        break;
    }
    if (UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return "";
    }
    String plain = new StringBuilder().appendCodePoint(point).toString();
    boolean arabicForm =
        (point >= 0xFB50 && point <= 0xFDFF)
            || (point >= 0xFE70 && point <= 0xFEFF)
            || (point >= 0x1EE00 && point <= 0x1EEFF);
    boolean fullWidth = point >= 0xFF01 && point <= 0xFF5E;
    if (!arabicForm && !fullWidth) {
      return plain;
    }
    String wide = Normalizer2.getNFKCInstance().normalize(plain);
    StringBuilder folded = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      char f = c < TABLE_SIZE ? TABLE[c] : c;
      if (f != DROP) {
        folded.append(f == ASK ? c : f);
      }
    }
    // A vowel sign as a form of its own is written as a space that carries it.
    return folded.toString().isBlank() ? "" : folded.toString();
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    Arrays.fill(table, ASK);
    for (char c = 0; c < 0x100; c++) {
      table[c] = c;
    }
    for (char c = 0; c < 0x20; c++) {
      table[c] = ' ';
    }
    for (char c : new char[] {'\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029'}) {
      table[c] = '\n';
    }
    table[0x7F] = ' ';
    table[0xA0] = ' ';
    table[0xAD] = DROP;
    for (char c = 0x600; c < 0x700; c++) {
      table[c] = c;
    }
    for (char[] range :
        new char[][] {
          {0x600, 0x605}, {0x610, 0x61A}, {0x61C, 0x61C}, {0x640, 0x640}, {0x64B, 0x65F},
          {0x670, 0x670}, {0x6D6, 0x6DD}, {0x6DF, 0x6E4}, {0x6E7, 0x6E8}, {0x6EA, 0x6ED},
          {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}
        }) {
      Arrays.fill(table, range[0], range[1] + 1, DROP);
    }
    for (int i = 0; i < 10; i++) {
      table[0x660 + i] = (char) ('0' + i);
      table[0x6F0 + i] = (char) ('0' + i);
    }
    fold(table, "أإآٱٲٳٵ", 'ا');
    fold(table, "ىیۍێېۑےۓئٸؽؾؿ", 'ي');
    fold(table, "ؤٶٷ", 'و');
    fold(table, "ةۃھہۂۀەۿ", 'ه');
    fold(table, "کڪګ", 'ك');
    fold(table, "٫۔", '.');
    fold(table, "٬", ',');
    fold(table, "٪", '%');
    fold(table, "٭", '*');
    for (char c = 0x2000; c <= 0x200A; c++) {
      table[c] = ' ';
    }
    table[0x202F] = ' ';
    table[0x205F] = ' ';
    for (char c = 0x2010; c < 0x205F; c++) {
      if (table[c] == ASK) {
        table[c] = c;
      }
    }
    return table;
  }

  private static void fold(char[] table, String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to;
    }
  }
}
