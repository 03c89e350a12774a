package org.sijill.reader.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a table of the knowledge says of words. Most words of a text stand in no table: that a word
 * is missing is known from one bit, without a look at the table itself. Immutable.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {

  private final Map<String, V> words;
  private final WordFilter filter;
  private final long mark;

  WordMap(Map<String, V> words, long mark) {
    this.words = new HashMap<>(words);
    this.filter = new WordFilter(words.keySet());
    this.mark = mark;
  }

  /** A table that holds what {@code words} holds now; keys are normalised words. */
  public static <V> WordMap<V> of(Map<String, V> words) {
    return new WordMap<>(words, WordTables.UNNUMBERED);
  }

  /** What a word stands for, or null. */
  public V get(String word) {
    return filter.mayHold(word) ? words.get(word) : null;
  }

  /**
   * What a part of a word stands for, or null.
   *
   * @param part one of {@link WordForm#parts}
   */
  public V get(Word word, String part) {
    if (word.written().isMarked(mark)) {
      return get(part);
    }
    assert !words.containsKey(part) : part + " of " + word;
    return null;
  }

  /** Whether the table may hold a spelling of a word; never false where it does. */
  public boolean mayHold(Spellings spellings) {
    return spellings.isMarked(mark);
  }

  /** What a spelling of a word stands for, or null. */
  public V get(Spellings spellings, int number) {
    return filter.mayHold(spellings.hash(number)) ? words.get(spellings.text(number)) : null;
  }

  /** All words that the table holds. */
  public Set<String> words() {
    return Collections.unmodifiableSet(words.keySet());
  }

  /** Whether the table holds a word. */
  public boolean contains(String word) {
    return get(word) != null;
  }
}
