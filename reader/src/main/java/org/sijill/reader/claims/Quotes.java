package org.sijill.reader.claims;

import org.sijill.reader.grammar.Punctuation;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Where quotations stand in a sentence. */
final class Quotes {

  /** Words from which a quotation is more than a name or a scare quote. */
  private static final int LONG = 4;

  private final boolean[] open;
  private final boolean straight;
  private final SentenceParts parts;

  private Quotes(SentenceParts parts, boolean[] open, boolean straight) {
    this.parts = parts;
    this.open = open;
    this.straight = straight;
  }

  /** Finds them; {@code openBefore} tells whether one was open when the sentence began. */
  static Quotes of(SentenceParts parts, boolean openBefore) {
    boolean[] open = new boolean[parts.size() + 1];
    boolean now = openBefore;
    boolean straight = false;
    for (int i = 0; i < parts.size(); i++) {
      Word word = parts.word(i);
      if (word.pos() == Pos.PUNCT && word.form().length() == 1) {
        switch (word.form().charAt(0)) {
          case '«', '“' -> now = true;
          case '»', '”' -> now = false;
          case '"' -> now = straight(parts, i, now);
          default -> {}
        }
        straight = now && (straight || word.form().charAt(0) == '"');
      }
      open[i] = now;
    }
    open[parts.size()] = now;
    return new Quotes(parts, open, straight);
  }

  /** A straight mark that was forgotten turns nothing inside out: others tell their side. */
  private static boolean straight(SentenceParts parts, int at, boolean open) {
    int side = Punctuation.side(parts, at);
    return side == 0 ? !open : side > 0;
  }

  /** Whether a word stands in a quotation; its opening mark does, its closing mark does not. */
  boolean at(int word) {
    return open[word];
  }

  boolean openAtEnd() {
    return open[parts.size()];
  }

  /** Whether the quotation that is open at the end began with a straight mark. */
  boolean straightAtEnd() {
    return straight;
  }

  /** Whether a quotation begins at a word. */
  boolean opensAt(int word) {
    return open[word] && mark(word) && (word == 0 || !open[word - 1]);
  }

  /** Whether a quotation ends at a word. */
  boolean closesAt(int word) {
    return !open[word] && mark(word);
  }

  private boolean mark(int word) {
    return parts.word(word).pos() == Pos.PUNCT && "«»“”\"".contains(parts.word(word).form());
  }

  /** Whether the quotation that begins at a word is more than a name. */
  boolean isLong(int begin) {
    return end(begin) - begin > LONG;
  }

  /** The closing mark of the quotation that a word stands in, or the sentence's end. */
  int end(int word) {
    int j = word + 1;
    while (j < parts.size() && open[j]) {
      j++;
    }
    return j;
  }

  /** The end of a quotation and of those that follow it at once («...» و«...»). */
  int endOfAll(int word) {
    int end = end(word);
    int next = end + 1;
    while (next < parts.size() && next <= end + 3 && !open[next]) {
      next++;
    }
    boolean more = next < parts.size() && next <= end + 3 && opensAt(next);
    return more ? endOfAll(next) : end;
  }
}
