package org.sijill.reader.names;

import java.util.List;
import org.sijill.reader.words.Word;

/**
 * Words of a sentence that are a name of the books, before it is decided which place or actor they
 * name.
 *
 * @param at first word
 * @param end word after the last
 * @param clitics letters before the name in its first word
 * @param assimilated whether the alif of its article is left out ({@code للجيش})
 * @param own whether the clitics are those that the analysis of the word has
 * @param tokens how many words the name has in the book
 * @param quoted whether a quotation mark stands in it
 * @param entry what bears the name
 */
record NameMatch(
    int at,
    int end,
    int clitics,
    boolean assimilated,
    boolean own,
    int tokens,
    boolean quoted,
    NameTrie.Entry entry) {

  /** Whether it names no place. */
  boolean isActorOnly() {
    return entry.places.isEmpty();
  }

  /**
   * UTF-16 position of its first letter without clitics; of {@code لل} both are left out where the
   * second is the article.
   */
  int begin(List<Word> words) {
    Word word = words.get(at);
    if (clitics == 0) {
      return word.begin();
    }
    int begin = clitics == word.analysis().stemBegin() ? word.stemBegin() : word.begin() + clitics;
    return assimilated ? begin + 1 : begin;
  }

  /** Position of the word before it, quotation marks skipped; below zero where there is none. */
  int before(List<Word> words) {
    int before = at - 1;
    while (before >= 0 && Quotation.isMark(words.get(before))) {
      before--;
    }
    return before;
  }
}
