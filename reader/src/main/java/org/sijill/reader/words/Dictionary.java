package org.sijill.reader.words;

import java.util.List;

/**
 * A dictionary of Arabic word forms: readings of a stem, and which verbs, verbal nouns and
 * participles belong together. All strings are normalised. Implementations are immutable.
 */
public interface Dictionary {

  /** The readings of a form without clitics and article, or an empty list. */
  List<Stem> lookup(CharSequence stem);

  /** Lemmas of the verbal nouns of a verb, by its lemma. */
  List<String> masdarOf(String verb);

  /** Lemmas of the verbs that a verbal noun or participle belongs to, by its lemma. */
  List<String> verbOf(String noun);

  /** A dictionary without entries. */
  static Dictionary empty() {
    return new Dictionary() {
      @Override
      public List<Stem> lookup(CharSequence stem) {
        return List.of();
      }

      @Override
      public List<String> masdarOf(String verb) {
        return List.of();
      }

      @Override
      public List<String> verbOf(String noun) {
        return List.of();
      }
    };
  }

  /**
   * The dictionary in a file's bytes, as the dictionary compiler wrote them.
   *
   * @throws IllegalArgumentException if the bytes are no dictionary of this version
   */
  static Dictionary of(byte[] file) {
    return file.length == 0 ? empty() : new AutomatonDictionary(file);
  }
}
