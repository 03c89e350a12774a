package org.sijill.reader.grammar;

import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * What the form of a noun tells of what can follow it: construct state, sound plurals, pronouns.
 */
final class NounForms {

  private NounForms() {}

  /** Whether a noun carries a pronoun; the ي of وزيري البلدين is the ending of a dual or plural. */
  static boolean hasPronoun(SentenceParts parts, int i) {
    String pronoun = parts.word(i).analysis().pronoun();
    if (!pronoun.equals("ي")) {
      return !pronoun.isEmpty();
    }
    return i + 1 >= parts.size()
        || !PhraseFinder.starts(parts, i + 1)
        || !PhraseFinder.isFree(parts.word(i + 1));
  }

  /**
   * Whether a noun can be followed by its genitive: no article, pronoun, n or accusative ending.
   */
  static boolean isConstruct(SentenceParts parts, int i) {
    Word word = parts.word(i);
    if (word.analysis().article() || hasPronoun(parts, i) || word.pos() == Pos.PROPN) {
      return false;
    }
    boolean accusative =
        word.form().endsWith("ا") && !word.lemma().endsWith("ا") && word.form().length() > 3;
    return !accusative && !isSoundPlural(word);
  }

  /** مسلحون، مدنيين، طفلان: an n at the end that a noun in construct would have lost. */
  static boolean isSoundPlural(Word word) {
    String stem = word.bare();
    if (word.analysis().number() == Analysis.Number.SINGULAR
        || word.analysis().number() == Analysis.Number.UNKNOWN
        || !(stem.endsWith("ون") || stem.endsWith("ين") || stem.endsWith("ان"))) {
      return false;
    }
    int length = stem.length() - 2;
    String lemma = word.lemma();
    // قوانين keeps its n: the rest of the word must be the singular, its ة turned into ت.
    return lemma.regionMatches(0, stem, 0, Math.min(length, lemma.length()) - 1)
        && Math.abs(lemma.length() - length) <= 1;
  }
}
