package org.sijill.reader.text;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into sentences. A line end closes a paragraph and so a sentence; within one, {@code
 * . ! ? ؟ …} do, with the closing quotes and brackets that follow them. Stops inside numbers,
 * initials, abbreviations, dotted Latin names and addresses do not, nor do {@code ؛}, two dots (a
 * pause) or dots that stand for left-out words. A stretch without any stop is cut at the comma or
 * space after {@link #LONGEST} characters, so that the work on a sentence stays bounded.
 */
public final class SentenceSplitter {

  /** From this length on a sentence ends at the next comma, and soon after at the next space. */
  public static final int LONGEST = 2000;

  private static final Set<String> ABBREVIATIONS = Resource.words("abbreviations.txt");

  private SentenceSplitter() {}

  /** The sentences of a text in order; they cover all of it but the white space around them. */
  public static List<Sentence> split(AlignedText text) {
    String s = text.normal();
    List<Sentence> out = new ArrayList<>(s.length() / 120 + 1);
    int paragraph = 0;
    int from = 0;
    while (from <= s.length()) {
      int to = s.indexOf('\n', from);
      if (to < 0) {
        to = s.length();
      }
      if (splitParagraph(s, from, to, paragraph, out)) {
        paragraph++;
      }
      from = to + 1;
    }
    return out;
  }

  /** Whether the paragraph had anything in it. */
  private static boolean splitParagraph(
      String s, int from, int to, int paragraph, List<Sentence> out) {
    int begin = skipSpaces(s, from, to);
    if (begin == to) {
      return false;
    }
    boolean quoted = false;
    int i = begin;
    while (i < to) {
      char c = s.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (isStop(c)) {
        int run = i + 1;
        while (run < to && isStop(s.charAt(run))) {
          run++;
        }
        int end = closing(s, run, to, quoted);
        if (ends(s, begin, i, run, end, to)) {
          for (int k = run; k < end; k++) {
            quoted ^= s.charAt(k) == '"';
          }
          out.add(new Sentence(begin, end, paragraph));
          begin = skipSpaces(s, end, to);
          i = begin;
        } else {
          i = run;
        }
        continue;
      } else if (i - begin >= LONGEST && isBreak(c, i - begin)) {
        int end = cut(s, begin, i);
        out.add(new Sentence(begin, end, paragraph));
        begin = skipSpaces(s, end, to);
        i = begin;
        continue;
      }
      i++;
    }
    if (begin < to) {
      int end = to;
      while (s.charAt(end - 1) == ' ') {
        end--;
      }
      out.add(new Sentence(begin, end, paragraph));
    }
    return true;
  }

  /** Whether an over-long sentence may be cut after this character. */
  private static boolean isBreak(char c, int length) {
    return c == '،'
        || c == '؛'
        || c == ','
        || c == ';'
        || (c == ' ' && length >= LONGEST + LONGEST / 4)
        || length >= LONGEST * 2;
  }

  private static int cut(String s, int begin, int at) {
    if (s.charAt(at) != ' ') {
      return Character.isHighSurrogate(s.charAt(at)) ? at : at + 1;
    }
    int end = at;
    while (end > begin && s.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static int skipSpaces(String s, int from, int to) {
    int i = from;
    while (i < to && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** End of the closing marks that follow a stop without a space. */
  private static int closing(String s, int from, int to, boolean quoted) {
    int i = from;
    boolean open = quoted;
    while (i < to) {
      char c = s.charAt(i);
      if (c == '"') {
        if (!open) {
          break;
        }
        open = false;
      } else if (c != '»' && c != '”' && c != '’' && c != '\'' && c != ')' && c != ']' && c != '}'
          && c != '›' && c != '“') {
        break;
      }
      i++;
    }
    return i;
  }

  /**
   * Whether the stops [stop, run), with closing marks up to {@code end}, close the sentence that
   * begins at {@code begin}.
   */
  private static boolean ends(String s, int begin, int stop, int run, int end, int to) {
    if (end == to) {
      return true;
    }
    char after = s.charAt(end);
    if (after == '،' || after == ',' || after == '؛' || after == ':') {
      return false;
    }
    char before = stop > begin ? s.charAt(stop - 1) : ' ';
    boolean spaceAfter = after == ' ';
    if (before == '(' && end > run) {
      return false; // a doubting (!) or (؟) inside the sentence
    }
    char c = s.charAt(stop);
    boolean dots = c == '…' || (c == '.' && run - stop > 1);
    if (c != '.' && !dots) {
      return spaceAfter || end > run || !isLatinOrDigit(after);
    }
    if (dots) {
      boolean pause = c == '.' && run - stop == 2 && !hasOtherStop(s, stop, run);
      return !pause
          && before != ' '
          && stop > begin
          && (spaceAfter || end > run || isArabic(after));
    }
    if (end > run) {
      return spaceAfter || isArabic(after);
    }
    return spaceAfter
        ? endsBeforeSpace(s, begin, stop, end, to)
        : endsInside(s, begin, stop, after);
  }

  private static boolean hasOtherStop(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) != '.') {
        return true;
      }
    }
    return false;
  }

  /** A single stop with a space after it. */
  private static boolean endsBeforeSpace(String s, int begin, int stop, int end, int to) {
    int word = tokenBegin(s, begin, stop);
    int length = stop - word;
    if (length == 0) {
      return stop > begin;
    }
    if (isNumber(s, word, stop)) {
      return word > begin; // the number of a list item stands at the beginning
    }
    int next = skipSpaces(s, end, to);
    char following = next < to ? s.charAt(next) : ' ';
    int part = word;
    for (int i = word; i < stop; i++) {
      if (s.charAt(i) == '.') {
        part = i + 1;
      }
    }
    if (stop - part == 1 && (isArabic(s.charAt(part)) || isLatin(s.charAt(part)))) {
      if (part > word) {
        return following == 'و' || following == 'ف'; // the last of several initials
      }
      boolean unit = word > begin && isUnitOf(s, begin, word);
      return unit || (isLatin(s.charAt(part)) && !isLatin(following));
    }
    if (part > word && isLatin(s.charAt(stop - 1))) {
      return true; // a dotted name at the end of the sentence
    }
    return !ABBREVIATIONS.contains(s.substring(word, stop));
  }

  /** A single stop with a letter or digit straight after it. */
  private static boolean endsInside(String s, int begin, int stop, char after) {
    if (stop == begin || !isArabic(after)) {
      return isOpening(after);
    }
    char before = s.charAt(stop - 1);
    int word = stop;
    while (word > begin && isLetterOrDigit(s.charAt(word - 1))) {
      word--;
    }
    boolean chain = word > begin && s.charAt(word - 1) == '.';
    if (stop - word <= 1 || chain || isLatin(before)) {
      return false;
    }
    // The stop was typed without its space, unless what follows is an initial too.
    return !(stop + 2 < s.length() && s.charAt(stop + 2) == '.')
        && !ABBREVIATIONS.contains(s.substring(word, stop));
  }

  private static boolean isOpening(char c) {
    return c == '«' || c == '“' || c == '"' || c == '(' || c == '[';
  }

  /** Whether the word before {@code word} is a number, of which the word is the unit. */
  private static boolean isUnitOf(String s, int begin, int word) {
    int end = word;
    while (end > begin && s.charAt(end - 1) == ' ') {
      end--;
    }
    return end < word && end > begin && isDigit(s.charAt(end - 1));
  }

  private static int tokenBegin(String s, int begin, int stop) {
    int i = stop;
    while (i > begin && (isLetterOrDigit(s.charAt(i - 1)) || s.charAt(i - 1) == '.')) {
      i--;
    }
    return i;
  }

  private static boolean isNumber(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(s.charAt(i)) && s.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isArabic(char c) {
    return c >= 'ء' && c <= 'ۓ' && isLetterOrDigit(c);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷');
  }

  private static boolean isLatinOrDigit(char c) {
    return isLatin(c) || isDigit(c);
  }

  private static boolean isLetterOrDigit(char c) {
    return isLatinOrDigit(c) || (c >= 0x80 && UCharacter.isLetterOrDigit(c));
  }
}
