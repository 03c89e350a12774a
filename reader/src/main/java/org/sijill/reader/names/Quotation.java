package org.sijill.reader.names;

import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Signs that may stand inside a name and do not belong to it. */
final class Quotation {

  private Quotation() {}

  static boolean isMark(Word word) {
    return word.pos() == Pos.PUNCT
        && word.form().length() == 1
        && "«»\"“”„'‘’".indexOf(word.form().charAt(0)) >= 0;
  }

  static boolean closes(Word word) {
    return isMark(word) || word.form().equals(")");
  }
}
