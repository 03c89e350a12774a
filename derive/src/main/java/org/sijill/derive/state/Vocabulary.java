package org.sijill.derive.state;

import java.util.List;
import org.sijill.derive.Table;

/**
 * Words by which the state of a conflict is told apart, from {@code vocabulary.csv}.
 *
 * @param entries in the order of the file
 */
record Vocabulary(List<Entry> entries) {

  /**
   * One or more words with a meaning.
   *
   * @param meaning what they mean
   * @param words the words, normalised
   * @param example a phrase that has them
   * @param not a phrase that looks like it and has not
   */
  record Entry(String meaning, List<String> words, String example, String not) {

    /** Whether the words begin at a token. */
    boolean isAt(List<String> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!Tokens.is(tokens.get(at + i), words.get(i))) {
          return false;
        }
      }
      return true;
    }

    /** Whether the words stand anywhere. */
    boolean isIn(List<String> tokens) {
      for (int i = 0; i < tokens.size(); i++) {
        if (isAt(tokens, i)) {
          return true;
        }
      }
      return false;
    }
  }

  static Vocabulary bundled() {
    List<Entry> entries =
        Table.rows(Vocabulary.class, "vocabulary.csv").stream()
            .map(cells -> new Entry(cells[0], Tokens.of(cells[1]), cells[2], cells[3]))
            .toList();
    return new Vocabulary(entries);
  }

  /** The entries of some meanings. */
  List<Entry> of(java.util.function.Predicate<String> meaning) {
    return entries.stream().filter(entry -> meaning.test(entry.meaning())).toList();
  }
}
