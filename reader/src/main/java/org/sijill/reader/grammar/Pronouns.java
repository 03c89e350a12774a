package org.sijill.reader.grammar;

import java.util.List;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Pronouns on prepositions (عليها، منهم) and what they can stand for. */
final class Pronouns {

  private Pronouns() {}

  /** Whether a pronoun can stand for a phrase. */
  static boolean fits(SentenceParts parts, String pronoun, Phrase phrase) {
    if (pronoun.isEmpty() || pronoun.equals("ي") || pronoun.equals("نا")) {
      return false;
    }
    Analysis head = parts.word(phrase.head()).analysis();
    boolean masculine = head.gender() == Analysis.Gender.MASCULINE;
    boolean singular = head.number() == Analysis.Number.SINGULAR;
    if (masculine && singular) {
      return pronoun.equals("ه");
    }
    if (head.gender() == Analysis.Gender.FEMININE && singular) {
      return pronoun.equals("ها");
    }
    if ((pronoun.equals("هم") || pronoun.equals("هن")) && phrase.is(Phrase.Kind.EVENT)) {
      return false;
    }
    return !(pronoun.equals("ه") && head.number() == Analysis.Number.PLURAL);
  }

  /** Adds the pronouns behind a clause's verb that nothing has taken up yet. */
  static void add(SentenceParts parts, Clause clause, List<Slot> slots) {
    int from = clause.verb + 1;
    for (int j = from; j < Math.min(parts.size(), from + 6); j++) {
      Word word = parts.word(j);
      if (word.isVerb() || word.pos() == Pos.PUNCT && !Punctuation.isQuote(word)) {
        return;
      }
      if (isPronoun(word) && !has(slots, word.lemma())) {
        slots.add(Slot.pronoun(word.lemma(), j, "pronoun"));
      }
    }
  }

  /**
   * ثلاثون شخصا بينهم طبيبان، منهم نساء، معظمهم جنود: whether a phrase names some of those named
   * before it.
   */
  static boolean includes(SentenceParts parts, Phrase phrase) {
    Word first = parts.word(phrase.first());
    if (first.pos() == Pos.DET && !first.analysis().pronoun().isEmpty()) {
      return phrase.end() > phrase.first() + 1 && phrase.preposition().isEmpty();
    }
    int at = phrase.first() - 1;
    if (at > 1 && parts.word(at).form().equals("من") && parts.word(at - 1).pos() == Pos.NUM) {
      // بينهم 9 من الجنود
      at--;
    }
    while (at > 0 && parts.word(at).pos() == Pos.NUM) {
      at--;
    }
    if (at < 0 || !phrase.preposition().isEmpty() || !isPronoun(parts.word(at))) {
      return false;
    }
    String lemma = parts.word(at).lemma();
    return lemma.equals("بين")
        || lemma.equals("من") && parts.word(at).analysis().conjunction() != 0;
  }

  /** Whether a word is a preposition with a pronoun. */
  static boolean isPronoun(Word word) {
    return word.pos() == Pos.ADP && !word.analysis().pronoun().isEmpty();
  }

  private static boolean has(List<Slot> slots, String marker) {
    for (Slot slot : slots) {
      if (slot.marker().equals(marker)) {
        return true;
      }
    }
    return false;
  }
}
