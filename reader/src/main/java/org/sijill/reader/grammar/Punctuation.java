package org.sijill.reader.grammar;

import java.util.Set;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** The marks between words, and the small words that may stand right before a verb. */
public final class Punctuation {

  /** Words of a gloss in parentheses beside a phrase (30 كلم). */
  private static final int GLOSS = 4;

  private Punctuation() {}

  /** Whether a phrase stands in parentheses: it explains what stands before them. */
  static boolean inParentheses(SentenceParts parts, Phrase phrase) {
    for (int j = phrase.first() - 1; j >= Math.max(0, phrase.first() - GLOSS); j--) {
      if (parts.word(j).form().equals("(")) {
        int to = Math.min(parts.size(), phrase.end() + GLOSS);
        for (int k = phrase.end(); k < to && !parts.word(k).form().equals("("); k++) {
          if (parts.word(k).form().equals(")")) {
            return true;
          }
        }
        return false;
      }
      if (parts.word(j).form().equals(")")) {
        return false;
      }
    }
    return false;
  }

  static boolean isComma(Word word) {
    return word.pos() == Pos.PUNCT && (word.form().equals("،") || word.form().equals(","));
  }

  static boolean isQuote(Word word) {
    return word.pos() == Pos.PUNCT
        && word.form().length() == 1
        && "«»\"“”'‘’()".indexOf(word.form().charAt(0)) >= 0;
  }

  /** Marks behind which a quotation begins, with or without a space. */
  private static final Set<String> OPENERS = Set.of(":", "(", "[", "-", "–");

  /**
   * The side on which a straight quotation mark touches a word: 1 only the word behind it, which it
   * opens, -1 only the one before it, which it closes, 0 where that tells nothing.
   */
  public static int side(SentenceParts parts, int at) {
    Word mark = parts.word(at);
    boolean before =
        at > 0
            && parts.word(at - 1).end() == mark.begin()
            && !OPENERS.contains(parts.word(at - 1).form());
    boolean behind = at + 1 < parts.size() && parts.word(at + 1).begin() == mark.end();
    return before == behind ? 0 : behind ? 1 : -1;
  }

  /** Whether a quotation mark opens; a straight one does where the marks before it are paired. */
  static boolean opensQuote(SentenceParts parts, int at) {
    String mark = parts.word(at).form();
    if (!mark.equals("\"")) {
      return isQuote(parts.word(at)) && "«“(".contains(mark);
    }
    int side = side(parts, at);
    if (side != 0) {
      return side > 0;
    }
    boolean opens = true;
    for (int j = at - 1; j >= Math.max(0, at - QUOTE_REACH); j--) {
      if (parts.word(j).form().equals(mark)) {
        opens = !opens;
      }
    }
    return opens;
  }

  private static final int QUOTE_REACH = 60;

  /** A full stop, colon, semicolon or dash: nothing is governed across it. */
  static boolean isStop(Word word) {
    return word.pos() == Pos.PUNCT && !isComma(word) && !isQuote(word) && !word.form().equals("/");
  }

  static boolean commaBetween(SentenceParts parts, int from, int to) {
    for (int j = from; j < to; j++) {
      if (isComma(parts.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** The last word before particles, auxiliaries and quotes that end at {@code from}. */
  static int skipBack(SentenceParts parts, int from, int left) {
    int j = from;
    while (j >= left) {
      Word word = parts.word(j);
      boolean small = word.pos() == Pos.PART || word.pos() == Pos.AUX || word.pos() == Pos.ADV;
      if (!small && !isQuote(word)) {
        break;
      }
      j--;
    }
    return j;
  }
}
