package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tables of the knowledge that are asked of every word of a text. Which of them hold a part of
 * a word depends on the word alone: each has a number, and a word knows from the first time that it
 * is met, as bits, which tables are worth to be asked. Immutable.
 */
public final class WordTables {

  /** No tables: all are to be asked of every word. */
  public static final WordTables NONE = new WordTables(null, List.of());

  /** The mark of a table that has no number; it is on every word. */
  static final long UNNUMBERED = 1L << 63;

  /** On words whose other marks are a guess: all tables are to be asked. */
  static final long GUESSED = 1L << 62;

  /** The marks of a word of which nothing is known. */
  private static final long ALL = -1;

  private final WordMap<Known> known;
  private final List<Question> questions;

  /**
   * What is known of a word that stands in tables.
   *
   * @param word the one string that stands for it in all of them
   */
  private record Known(String word, long marks) {

    Known and(Known other) {
      return new Known(word, marks | other.marks);
    }
  }

  private record Question(long mark, Predicate<Word> holds) {}

  private WordTables(WordMap<Known> known, List<Question> questions) {
    this.known = known;
    this.questions = questions;
  }

  /** Tables while they are gathered: what they were made from first knows the words read later. */
  public static final class Builder {

    private final boolean numbering;
    private final Map<String, Known> known = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private long next = 1;

    private Builder(boolean numbering) {
      this.numbering = numbering;
    }

    /** A table that holds what {@code words} holds now; keys are normalised words. */
    public <V> WordMap<V> map(Map<String, V> words) {
      long mark = mark(words.keySet());
      if (mark == UNNUMBERED) {
        return new WordMap<>(words, mark);
      }
      // One string for a word in all tables and texts: that two are the same is seen at once.
      Map<String, V> same = new HashMap<>();
      words.forEach((word, value) -> same.put(known.get(word).word, value));
      return new WordMap<>(same, mark);
    }

    /** A list that holds normalised words. */
    public WordSet set(Collection<String> words) {
      return new WordSet(words, mark(words));
    }

    /**
     * The mark of words for which a question is answered with yes.
     *
     * @param holds asks for nothing but the form and the reading of a word
     */
    public long mark(Predicate<Word> holds) {
      long mark = mark();
      if (mark != UNNUMBERED) {
        questions.add(new Question(mark, holds));
      }
      return mark;
    }

    private long mark(Collection<String> words) {
      long mark = mark();
      if (mark != UNNUMBERED) {
        words.forEach(word -> known.merge(word, new Known(word, mark), Known::and));
      }
      return mark;
    }

    private long mark() {
      long mark = numbering ? next : UNNUMBERED;
      next = mark << 1 == GUESSED || mark == UNNUMBERED ? UNNUMBERED : mark << 1;
      return mark;
    }

    /** The tables gathered. */
    public WordTables build() {
      return new WordTables(WordMap.of(known), List.copyOf(questions));
    }
  }

  /** Gathers tables for a reader whose words are to know them. */
  public static Builder numbered() {
    return new Builder(true);
  }

  /** Gathers tables that may be asked of any reader's words. */
  public static Builder unnumbered() {
    return new Builder(false);
  }

  /** Which tables hold a part of a word. */
  long marks(WordForm word) {
    if (known == null) {
      return ALL;
    }
    long all = UNNUMBERED;
    for (String part : word.parts()) {
      all |= marks(part);
    }
    Word asked = new Word(0, 0, 0, 0, word);
    for (Question question : questions) {
      all |= question.holds.test(asked) ? question.mark : 0;
    }
    return all;
  }

  /** Which tables hold one of the spellings of a word. */
  long marks(String[] spellings) {
    if (known == null) {
      return ALL;
    }
    long all = UNNUMBERED;
    for (String spelling : spellings) {
      all |= marks(spelling);
    }
    return all;
  }

  private long marks(String part) {
    Known found = known.get(part);
    return found == null ? 0 : found.marks;
  }

  /** The string that stands for a word in the tables; the word itself where it is in none. */
  String same(String word) {
    Known found = known == null ? null : known.get(word);
    return found == null ? word : found.word;
  }
}
