package org.sijill.reader.claims;

import java.util.List;
import java.util.Set;
import org.sijill.reader.claims.SpeechWords.Complement;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Where that begins and ends which a word of saying says: an أن clause, a quotation, an object. */
final class Complements {

  /** Words after a word of saying within which its clause or quotation must begin. */
  private static final int REACH = 45;

  /** Adverbs that lead a clause of their own. */
  private static final Set<String> ESPECIALLY = Set.of("سيما", "لاسيما", "ربما", "خاصه", "خصوصا");

  private final SpeechIndex index;

  Complements(SpeechIndex index) {
    this.index = index;
  }

  /** Whether a word is أن or إن with whatever is attached to it, but not لأن or كأن. */
  static boolean isThat(Word word) {
    char preposition = word.analysis().preposition();
    return (word.stem().equals("ان") || word.lemma().equals("ان") && word.pos() == Pos.SCONJ)
        && (preposition == 0 || preposition == 'ب');
  }

  static boolean isRelative(Word word) {
    String stem = word.stem();
    return stem.startsWith("الذ")
        || stem.startsWith("الت") && word.pos() == Pos.PRON
        || stem.startsWith("اللذ")
        || stem.startsWith("اللت");
  }

  static boolean isComma(Word word) {
    return word.form().equals("،") || word.form().equals(",");
  }

  static boolean isStop(Word word) {
    return word.form().equals(".") || word.form().equals("؛") || word.form().equals("…");
  }

  /**
   * Where the clause or quotation after a word of saying begins: at أن, after a colon, at an
   * opening quote; -1 if there is none.
   */
  int begin(SentenceParts parts, int at, SpeechEntry entry, Quotes quotes) {
    // إن belongs to قال alone, so that an epithet with a verb may stand before it.
    boolean farther = entry.complement().contains(Complement.INNA);
    boolean quotable = entry.complement().contains(Complement.QUOTE);
    for (int j = at + 1; j < Math.min(parts.size(), at + REACH); j++) {
      Word word = parts.word(j);
      if (isThat(word) && !governed(parts.word(j - 1), entry.through())) {
        return j;
      }
      if (word.form().equals(":")) {
        return j + 1;
      }
      if (quotable && quotes.opensAt(j) && quotes.isLong(j) && !isName(parts, quotes, j)) {
        return j;
      }
      // نفى المتحدث ذلك، مؤكدا أن: the clause is the second word's.
      if (isStop(word) || addsOn(parts, j)) {
        return -1;
      }
      if (word.isVerb() && !isRelative(parts.word(j - 1)) && !index.isOwnWords(word)) {
        if (!farther || word.analysis().conjunction() != 0 || index.isVerb(word)) {
          return -1;
        }
        farther = false;
      }
    }
    return -1;
  }

  /** يقول "المرصد السوري لحقوق الإنسان" إن: a name in marks is nothing that was said. */
  private static boolean isName(SentenceParts parts, Quotes quotes, int mark) {
    Name name = mark + 1 < parts.size() ? parts.names()[mark + 1] : null;
    return name != null && name.endWord() >= quotes.end(mark);
  }

  /** ..، مؤكدا أن، لافتة إلى أن: a participle after a comma begins what else the subject says. */
  static boolean addsOn(SentenceParts parts, int at) {
    Word word = parts.word(at);
    if (at == 0
        || !isComma(parts.word(at - 1))
        || !word.pos().nominal()
        || word.analysis().article()
        || word.analysis().preposition() != 0) {
      return false;
    }
    boolean accusative =
        word.analysis().form() == Analysis.Form.ACTIVE_PARTICIPLE && word.form().endsWith("ا");
    int next = at + 1;
    while (next < parts.size() && parts.word(next).pos() == Pos.ADP) {
      next++;
    }
    return accusative || next < parts.size() && isThat(parts.word(next));
  }

  /**
   * بعد أن، منذ أن، لا سيما أن: the clause hangs on a word that the word of saying does not rule;
   * not أعلن أمس أن، قال لاحقا إن.
   */
  static boolean governed(Word before, List<String> through) {
    boolean preposition =
        before.pos() == Pos.ADP
            || before.pos() == Pos.SCONJ
            || before.pos() == Pos.ADV && ESPECIALLY.contains(before.form());
    return preposition
        && before.analysis().pronoun().isEmpty()
        && !through.contains(before.lemma());
  }

  /**
   * The first event noun after a word of saying that can be its object, else the noun after the
   * preposition that the entry asks for (أشار إلى زيادة في الهجمات); -1 if there is none.
   */
  int object(SentenceParts parts, List<Phrase> phrases, int at, SpeechEntry entry) {
    int end = clauseEnd(parts, at);
    int beside = -1;
    for (Phrase phrase : phrases) {
      if (phrase.first() <= at || phrase.first() >= end || !phrase.is(Phrase.Kind.EVENT)) {
        continue;
      }
      boolean free = phrase.preposition().isEmpty();
      // كشفت الحركة، الهيئة السياسية، عن قبولها: after a comma it may stand in apposition.
      if (free && isComma(parts.word(phrase.first() - 1)) && !entry.through().isEmpty()) {
        beside = beside < 0 ? phrase.head() : beside;
      } else if (free || phrase.genitive() || entry.through().contains(phrase.preposition())) {
        return phrase.head();
      }
    }
    if (beside >= 0) {
      return beside;
    }
    for (Phrase phrase : phrases) {
      // أفاد مسعفون بوصول جرحى: whatever is told through its preposition.
      boolean told =
          entry.needsThrough()
              || parts.word(phrase.head()).analysis().form() == Analysis.Form.MASDAR;
      if (told
          && phrase.first() > at
          && phrase.first() < end
          && phrase.is(Phrase.Kind.OTHER)
          && entry.through().contains(phrase.preposition())) {
        return phrase.first();
      }
    }
    return -1;
  }

  private int clauseEnd(SentenceParts parts, int at) {
    for (int j = at + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      boolean nextVerb =
          word.isVerb()
              && (word.analysis().conjunction() != 0 || isComma(parts.word(j - 1)))
              && !index.isOwnWords(word);
      if (nextVerb || isStop(word) || index.turns(parts, j) || addsOn(parts, j)) {
        return j;
      }
    }
    return parts.size();
  }

  /**
   * An object reaches to the next comma or to the verb that goes on; relative clauses are in it.
   */
  int objectEnd(SentenceParts parts, int begin) {
    for (int j = begin + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (isComma(word)
          || isStop(word)
          || index.stepsAside(parts, j)
          || word.isVerb() && word.analysis().conjunction() != 0
          || word.pos() == Pos.SCONJ && !isThat(word)) {
        return j;
      }
    }
    return parts.size();
  }

  /**
   * A clause reaches to the next word of saying or turn after a comma, else to the sentence's end;
   * a quotation to its closing mark.
   */
  int end(SentenceParts parts, int begin, Quotes quotes) {
    if (begin >= parts.size()) {
      return parts.size();
    }
    if (quotes.at(begin)) {
      return quotes.endOfAll(begin);
    }
    for (int j = begin + 1; j < parts.size(); j++) {
      if (quotes.at(j)) {
        continue;
      }
      Word word = parts.word(j);
      boolean afterComma = isComma(parts.word(j - 1)) || quotes.closesAt(j - 1);
      if (index.turns(parts, j) && (afterComma || word.analysis().conjunction() != 0)) {
        return j;
      }
      if (afterComma && word.isVerb() && word.analysis().conjunction() != 0 && index.isVerb(word)) {
        return j;
      }
    }
    return parts.size();
  }
}
