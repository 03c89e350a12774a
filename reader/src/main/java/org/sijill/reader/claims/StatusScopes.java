package org.sijill.reader.claims;

import java.util.List;
import org.sijill.reader.claims.StatusWords.Scope;
import org.sijill.reader.claims.StatusWords.StatusEntry;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * How far a status marker reaches: the next verb, its object, its clause, the noun it describes.
 */
final class StatusScopes {

  private StatusScopes() {}

  /** Marks what an entry rules over; false where nothing stands in its scope. */
  static boolean mark(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      StatusFinder.Mark[] marks,
      int first,
      int last,
      StatusEntry entry) {
    boolean any = false;
    for (Scope scope : entry.scope()) {
      any |=
          switch (scope) {
            case NEXT_VERB -> nextVerb(parts, marks, first, last, entry);
            case OBJECT, GEN -> nouns(parts, phrases, slots, marks, first, last, entry, scope);
            case SUBJECT -> subject(parts, slots, marks, first, entry);
            case COMPLEMENT -> complement(parts, phrases, marks, first, last, entry);
            case CLAUSE -> clause(parts, marks, first, last, entry);
            case HOST -> host(parts, phrases, marks, first, entry);
            case SELF -> false;
          };
    }
    return any;
  }

  private static boolean nextVerb(
      SentenceParts parts, StatusFinder.Mark[] marks, int first, int last, StatusEntry entry) {
    for (int j = last + 1; j < Math.min(parts.size(), last + 5); j++) {
      Word word = parts.word(j);
      if (word.isVerb()) {
        StatusFinder.mark(marks, j, entry, first);
        return true;
      }
      if (word.pos() == Pos.PUNCT && !word.form().equals("«") && !word.form().equals("\"")) {
        return false;
      }
    }
    return false;
  }

  /**
   * The event noun that a marker governs, the event nouns in its genitives, and those joined to it.
   */
  private static boolean nouns(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      StatusFinder.Mark[] marks,
      int first,
      int last,
      StatusEntry entry,
      Scope scope) {
    Phrase previous = null;
    boolean governed = false;
    boolean found = false;
    int passed = -1;
    for (Phrase phrase : phrases) {
      if (phrase.first() <= last) {
        continue;
      }
      if (phrase.first() - last > 12 || crossesClause(parts, last + 1, phrase.first())) {
        break;
      }
      if (!phrase.is(Phrase.Kind.EVENT)) {
        previous = phrase;
        governed |=
            phrase.preposition().isEmpty()
                ? phrase.first() == last + 1
                : entry.through().contains(phrase.preposition());
        continue;
      }
      // من المقرر نقل الجرحى: a preposition inside the marker governs nothing behind it.
      boolean inside =
          phrase.first() == last + 1 && parts.word(phrase.first()).analysis().preposition() == 0;
      String preposition = inside ? "" : preposition(parts, phrase);
      boolean through =
          !preposition.isEmpty()
              && (entry.through().contains(preposition)
                  || preposition.equals("ل")
                  || preposition.equals(parts.word(last).lemma()));
      if (!found) {
        boolean and = phrase.conjoined() || afterAnd(parts, phrase.first());
        if (and && !governed) {
          // التعهدات والمساهمات: joined to the marker, not governed by it.
          return false;
        }
        boolean fits =
            scope != Scope.GEN
                || chain(parts, last + 1, phrase.first())
                || phrase.genitive() && phrase.first() - last <= 3;
        if (entry.needsThrough() && !through) {
          fits = false;
        }
        if (!preposition.isEmpty() && !through) {
          fits = false;
        }
        boolean apart = previous != null && previous.first() > last + 1;
        if (apart && ofOther(parts, previous, phrase, entry)) {
          fits = false;
        }
        // الاتفاق بعد اندلاع القتال: the genitive of what the marker does not govern.
        fits &= !(phrase.genitive() && phrase.first() == passed);
        if (!fits) {
          if (scope == Scope.GEN) {
            return false;
          }
          passed = phrase.end();
          continue;
        }
        StatusFinder.mark(marks, phrase.head(), entry, first);
        found = true;
        continue;
      }
      // اتفقوا على انسحاب، ومنع تسلل، وتسليم: a list's next point is not a noun's object.
      boolean nextPoint =
          !parts.word(first).isVerb()
              && first == last
              && phrase.conjoined()
              && Complements.isComma(parts.word(phrase.first() - 1));
      if (phrase.genitive() || phrase.conjoined() && preposition.isEmpty() && !nextPoint) {
        StatusFinder.mark(marks, phrase.head(), entry, first);
      } else {
        break;
      }
    }
    return found || scope == Scope.OBJECT && verbForNoun(parts, marks, first, last, entry);
  }

  /**
   * يحاول المقاتلون كسر الحصار: a perfect with no conjunction behind a verb and its subject is a
   * verbal noun that was taken for a verb.
   */
  private static boolean verbForNoun(
      SentenceParts parts, StatusFinder.Mark[] marks, int first, int last, StatusEntry entry) {
    if (first != last || !parts.word(first).isVerb() || entry.needsThrough()) {
      return false;
    }
    for (int j = last + 1; j < Math.min(parts.size(), last + 6); j++) {
      Word word = parts.word(j);
      if (word.pos() == Pos.PUNCT || Complements.isThat(word) || Complements.isRelative(word)) {
        return false;
      }
      if (word.isVerb()) {
        boolean perfect = word.analysis().aspect() == Analysis.Aspect.PERFECT;
        boolean noun = perfect && parts.triggers()[j] != null && word.analysis().conjunction() == 0;
        if (noun) {
          StatusFinder.mark(marks, j, entry, first);
        }
        return noun;
      }
    }
    return false;
  }

  /** بشأن تفاصيل الاتفاق: the genitive of a noun that another preposition governs. */
  private static boolean ofOther(
      SentenceParts parts, Phrase before, Phrase event, StatusEntry entry) {
    Word last = parts.word(before.end() - 1);
    return before.end() == event.first()
        && before.is(Phrase.Kind.OTHER)
        && event.preposition().isEmpty()
        && !before.preposition().isEmpty()
        && !entry.through().contains(before.preposition())
        && !last.analysis().article()
        && last.analysis().pronoun().isEmpty();
  }

  private static boolean afterAnd(SentenceParts parts, int word) {
    int j = word - 1;
    while (j > 0 && parts.word(j).pos() == Pos.PUNCT && "«\"“(".contains(parts.word(j).form())) {
      j--;
    }
    return j >= 0 && j < word && parts.word(j).pos() == Pos.CCONJ;
  }

  /** The preposition of a phrase, that on a determiner before it counted: لأي عملية. */
  private static String preposition(SentenceParts parts, Phrase phrase) {
    if (!phrase.preposition().isEmpty() || phrase.first() == 0) {
      return phrase.preposition();
    }
    Word before = parts.word(phrase.first() - 1);
    // لأي عملية، لأكبر مظاهرة
    boolean degree = before.pos() == Pos.DET || before.analysis().form() == Analysis.Form.ELATIVE;
    return degree && before.analysis().preposition() != 0
        ? String.valueOf(before.analysis().preposition())
        : "";
  }

  /** Whether nothing but nouns without article or clitics stands between: مقابل عودة سيطرة. */
  private static boolean chain(SentenceParts parts, int from, int to) {
    for (int j = from; j < to; j++) {
      Word word = parts.word(j);
      boolean mark = word.pos() == Pos.PUNCT && "«\"“(".contains(word.form());
      boolean link =
          word.pos() == Pos.DET
              || word.pos() == Pos.NOUN
                  && !word.analysis().article()
                  && word.analysis().conjunction() == 0
                  && word.analysis().preposition() == 0
                  && word.analysis().pronoun().isEmpty();
      if (!mark && !link) {
        return false;
      }
    }
    return true;
  }

  private static boolean subject(
      SentenceParts parts, Slots[] slots, StatusFinder.Mark[] marks, int at, StatusEntry entry) {
    if (slots[at] == null) {
      return false;
    }
    for (Slot slot : slots[at].list()) {
      boolean subject =
          slot.marker().equals("subject")
              || slot.marker().equals("lone")
              || slot.marker().equals("object");
      if (subject && slot.phrase() != null && slot.phrase().is(Phrase.Kind.EVENT)) {
        StatusFinder.mark(marks, slot.phrase().head(), entry, at);
        return true;
      }
    }
    return false;
  }

  /** The verbs of the أن clause after a marker. */
  private static boolean complement(
      SentenceParts parts,
      List<Phrase> phrases,
      StatusFinder.Mark[] marks,
      int first,
      int last,
      StatusEntry entry) {
    for (int j = last + 1; j < Math.min(parts.size(), last + 12); j++) {
      Word word = parts.word(j);
      if (Complements.isThat(word) && !Complements.governed(parts.word(j - 1), entry.through())) {
        for (int k = j + 1; k < Math.min(parts.size(), j + 25); k++) {
          Word inner = parts.word(k);
          if (isStop(inner) || k > j + 1 && Complements.isThat(inner)) {
            break;
          }
          if (inner.isVerb()) {
            StatusFinder.mark(marks, k, entry, first);
            for (Phrase phrase : phrases) {
              // يعتزم أن يشن هجوما: what a light verb governs goes with it.
              if (parts.lights().get(k) != null
                  && phrase.is(Phrase.Kind.EVENT)
                  && phrase.first() > k
                  && phrase.first() - k < 6
                  && !crossesClause(parts, k + 1, phrase.first())) {
                StatusFinder.mark(marks, phrase.head(), entry, first);
              }
            }
            return true;
          }
        }
        return false;
      }
      if (word.isVerb() || isStop(word) || Complements.addsOn(parts, j)) {
        return false;
      }
    }
    return false;
  }

  private static boolean clause(
      SentenceParts parts, StatusFinder.Mark[] marks, int first, int last, StatusEntry entry) {
    for (int j = last + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (isStop(word) || word.form().equals("،") || word.form().equals(",")) {
        break;
      }
      StatusFinder.mark(marks, j, entry, first);
    }
    return true;
  }

  private static boolean host(
      SentenceParts parts,
      List<Phrase> phrases,
      StatusFinder.Mark[] marks,
      int at,
      StatusEntry entry) {
    for (Phrase phrase : phrases) {
      if (phrase.is(Phrase.Kind.EVENT)
          && phrase.first() < at
          && at - phrase.head() <= 3
          && !hasNoun(phrases, phrase, at)
          && !crossesClause(parts, phrase.end(), at)) {
        StatusFinder.mark(marks, phrase.head(), entry, at);
        return true;
      }
    }
    return false;
  }

  /** الهجوم في وقت لاحق: another noun stands nearer to the adjective. */
  private static boolean hasNoun(List<Phrase> phrases, Phrase host, int adjective) {
    int next = host.index() + 1;
    return next < phrases.size()
        && phrases.get(next).first() < adjective
        && !phrases.get(next).genitive();
  }

  private static boolean crossesClause(SentenceParts parts, int from, int to) {
    for (int j = from; j < to; j++) {
      Word word = parts.word(j);
      boolean relative = j > 0 && Complements.isRelative(parts.word(j - 1));
      boolean verb = word.isVerb() && parts.names()[j] == null && !relative;
      if (verb || isStop(word) || word.pos() == Pos.SCONJ) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStop(Word word) {
    return word.pos() == Pos.PUNCT && ".؛:!؟?".contains(word.form());
  }
}
