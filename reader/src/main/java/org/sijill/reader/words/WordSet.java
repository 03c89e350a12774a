package org.sijill.reader.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A list of words of the knowledge, asked as {@link WordMap} is. Immutable. */
public final class WordSet {

  private final Set<String> words;
  private final WordFilter filter;
  private final long mark;

  WordSet(Collection<String> words, long mark) {
    this.words = new HashSet<>(words);
    this.filter = new WordFilter(this.words);
    this.mark = mark;
  }

  /** A list that holds normalised words. */
  public static WordSet of(Collection<String> words) {
    return new WordSet(words, WordTables.UNNUMBERED);
  }

  /** Whether the list holds one of the spellings of a word. */
  public boolean containsAny(Spellings spellings) {
    if (!spellings.isMarked(mark)) {
      return false;
    }
    if (mark != WordTables.UNNUMBERED && !spellings.isMarked(WordTables.GUESSED)) {
      return true;
    }
    for (int i = 0; i < spellings.size(); i++) {
      if (filter.mayHold(spellings.hash(i)) && words.contains(spellings.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the list holds a word. */
  public boolean contains(String word) {
    return filter.mayHold(word) && words.contains(word);
  }

  /**
   * Whether the list holds a part of a word.
   *
   * @param part one of {@link WordForm#parts}
   */
  public boolean contains(Word word, String part) {
    if (word.written().isMarked(mark)) {
      return contains(part);
    }
    assert !words.contains(part) : part + " of " + word;
    return false;
  }
}
