package org.sijill.reader.claims;

import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;

/** Looks verbs up by their lemma, else as they are written. */
final class VerbForms {

  private VerbForms() {}

  /**
   * What an index of lemmas holds for a verb. Without vowels توقع may be read as a form of وقع and
   * يخطط as one of خط: where the index does not know the lemma, the written form without the
   * imperfect's first letter is asked too. Null where there is nothing.
   */
  static <T> T find(WordMap<T> index, Word word) {
    T found = index.get(word, word.lemma());
    if (found != null || !word.isVerb()) {
      return found;
    }
    String stem = word.stem();
    found = index.get(word, stem);
    if (found == null && stem.length() > 3 && "يتن".indexOf(stem.charAt(0)) >= 0) {
      found = index.get(word, stem.substring(1));
    }
    return found;
  }
}
