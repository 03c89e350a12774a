package org.sijill.reader.grammar;

import java.util.List;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/**
 * Cuts a sentence into clauses in one pass. A relative clause or one after أن، حيث is set into the
 * clause that it interrupts, which goes on behind it: تركيا، التي رفضت الاتفاق، هددت.
 */
final class ClauseFinder {

  private final WordSet relatives;
  private final WordSet subordinators;
  private final WordSet complementisers;
  private final Amounts amounts;

  ClauseFinder(Constructions constructions) {
    this.amounts = new Amounts(constructions);
    this.relatives = PhraseFinder.list(constructions, "relative");
    this.subordinators = PhraseFinder.list(constructions, "subordinator");
    this.complementisers = PhraseFinder.list(constructions, "complementiser");
  }

  boolean isRelative(Word word) {
    return relatives.contains(word.stem());
  }

  boolean isComplementiser(Word word) {
    return complementisers.contains(word.stem());
  }

  /** Whether a word opens a clause of its own. */
  boolean opensClause(Word word) {
    return word.pos() == Pos.SCONJ
        || isRelative(word)
        || isComplementiser(word)
        || subordinators.contains(word.stem()) && word.pos() != Pos.NOUN;
  }

  /** Whether a word is كان or another auxiliary, which leaves the clause's verb to come. */
  static boolean isAuxiliary(Word word) {
    return word.pos() == Pos.AUX && !word.lemma().equals("ليس")
        || word.isVerb() && word.lemma().equals("كان");
  }

  /** The clause of each word. */
  Clause[] find(SentenceParts parts, List<Phrase> phrases) {
    Clause[] of = new Clause[parts.size()];
    Clause current = new Clause(Clause.Kind.MAIN, -1, null, null, null);
    int next = 0;
    int i = 0;
    while (i < parts.size()) {
      if (next < phrases.size() && phrases.get(next).first() == i) {
        Phrase phrase = phrases.get(next++);
        int inner = verbInside(parts, phrase);
        if (inner >= 0) {
          // منذ تدخلت: the words of time hold the verb of a clause.
          current = new Clause(Clause.Kind.SUBORDINATE, i, current, null, null);
          current.verb = inner;
        }
        current.phrases.add(phrase);
        for (; i < phrase.end(); i++) {
          of[i] = current;
        }
        continue;
      }
      Word word = parts.word(i);
      if (Punctuation.isStop(word)) {
        current = new Clause(Clause.Kind.MAIN, -1, null, null, null);
      } else if (Punctuation.isComma(word)) {
        current = afterComma(parts, phrases, next, i, current);
      } else if (isRelative(word)) {
        current = relative(parts, phrases, next, i, current);
      } else if (opensClause(word) && amounts.skip(parts, i) == i) {
        current = subordinate(word, i, current);
      } else if (isAuxiliary(word)) {
        if (current.hasPredicate()) {
          current = joined(parts, i, current);
        }
        current.auxiliary = i;
      } else if (word.isVerb() && !amounts.isBound(parts, i)) {
        current = verb(parts, phrases, next, i, current, of);
        current.verb = i;
      }
      of[i] = current;
      i++;
    }
    return of;
  }

  /** The word behind a quantity that begins at a word (ما لا يقل عن عشرة), or that word itself. */
  int behindAmount(SentenceParts parts, int at) {
    return amounts.skip(parts, at);
  }

  private static int verbInside(SentenceParts parts, Phrase phrase) {
    for (int j = phrase.first(); phrase.is(Phrase.Kind.TIME) && j < phrase.end(); j++) {
      if (parts.word(j).isVerb()) {
        return j;
      }
    }
    return -1;
  }

  /** A relative clause ends at a comma, unless a time stands in commas or و goes on. */
  private Clause afterComma(
      SentenceParts parts, List<Phrase> phrases, int next, int comma, Clause current) {
    if (comma + 1 >= parts.size()
        || parts.word(comma + 1).analysis().conjunction() != 0
        || isRelative(parts.word(comma + 1))) {
      return current;
    }
    if (next < phrases.size()
        && phrases.get(next).isAdverbial()
        && phrases.get(next).first() <= comma + 2
        && phrases.get(next).end() < parts.size()
        && Punctuation.isComma(parts.word(phrases.get(next).end()))) {
      return current;
    }
    Clause outer = current;
    while (outer.isRelative() && outer.hasPredicate() && outer.parent != null) {
      outer = outer.parent;
    }
    return outer;
  }

  private Clause relative(
      SentenceParts parts, List<Phrase> phrases, int next, int at, Clause current) {
    Word word = parts.word(at);
    if (word.analysis().conjunction() != 0) {
      // الطرفان اللذان اتفقا واللذان وقعا: one noun, two relative clauses.
      for (Clause c = current; c != null; c = c.parent) {
        if (c.isRelative() && c.opener >= 0) {
          return new Clause(Clause.Kind.RELATIVE, at, c.parent, null, c.antecedent);
        }
      }
    }
    Phrase antecedent = next == 0 ? null : before(parts, phrases, next, at);
    Phrase owner = antecedent == null ? null : antecedent.genitiveOf();
    if (antecedent != null
        && !takes(parts, word, antecedent)
        && owner != null
        && owner.name() != null
        && owner.name().actor() != null
        && owner.name().firstWord() == owner.first()
        && takes(parts, word, owner)) {
      // تغريدات ترامب الذي
      antecedent = owner;
    } else if (antecedent != null && !takes(parts, word, antecedent)) {
      // قوات فلان في معبر نصيب، التي: the nearest noun that the pronoun agrees with.
      for (int k = current.phrases.size() - 1; k >= 0; k--) {
        Phrase phrase = current.phrases.get(k);
        if (!phrase.isAdverbial() && takes(parts, word, phrase)) {
          antecedent = phrase;
          break;
        }
      }
    }
    return new Clause(Clause.Kind.RELATIVE, at, current, null, antecedent);
  }

  /** Whether a relative pronoun can stand for a phrase. */
  private static boolean takes(SentenceParts parts, Word pronoun, Phrase phrase) {
    Analysis head = parts.word(phrase.head()).analysis();
    if (phrase.name() != null || head.number() != Analysis.Number.SINGULAR) {
      return head.number() != Analysis.Number.PLURAL || !pronoun.stem().equals("الذي");
    }
    return switch (pronoun.stem()) {
      case "الذي" -> head.gender() != Analysis.Gender.FEMININE;
      case "التي" -> head.gender() != Analysis.Gender.MASCULINE;
      default -> false;
    };
  }

  /** The phrase before a word with nothing but punctuation, adjectives and numbers between. */
  private static Phrase before(SentenceParts parts, List<Phrase> phrases, int next, int at) {
    int k = next - 1;
    while (k >= 0 && phrases.get(k).isAdverbial()) {
      k--;
    }
    if (k < 0) {
      return null;
    }
    Phrase phrase = phrases.get(k);
    for (int j = phrase.end(); j < at; j++) {
      Pos pos = parts.word(j).pos();
      if (pos != Pos.PUNCT && pos != Pos.ADJ && pos != Pos.NUM && parts.times()[j] == null) {
        return null;
      }
    }
    return phrase;
  }

  private Clause subordinate(Word word, int at, Clause current) {
    boolean complement = isComplementiser(word);
    if (complement && word.analysis().conjunction() != 0) {
      for (Clause c = current; c != null; c = c.parent) {
        if (c.kind == Clause.Kind.COMPLEMENT) {
          return new Clause(Clause.Kind.COMPLEMENT, at, c.parent, null, null);
        }
      }
    }
    Clause.Kind kind = complement ? Clause.Kind.COMPLEMENT : Clause.Kind.SUBORDINATE;
    return new Clause(kind, at, current, null, null);
  }

  /** The clause that a verb belongs to. */
  private Clause verb(
      SentenceParts parts, List<Phrase> phrases, int next, int at, Clause current, Clause[] of) {
    Word verb = parts.word(at);
    boolean joined = verb.analysis().conjunction() != 0;
    if (Circumstances.is(verb)) {
      Clause main = current;
      while (main.parent != null) {
        main = main.parent;
      }
      return new Clause(Clause.Kind.COORDINATE, -1, null, main, null);
    }
    if (current.verb < 0) {
      Clause outer = current.parent;
      boolean ended =
          current.isRelative()
              && current.auxiliary >= 0
              && outer.verb < 0
              && verb.analysis().aspect() == Analysis.Aspect.PERFECT
              && !current.phrases.isEmpty()
              && topic(parts, outer, verb) != null;
      if (ended) {
        return outer;
      }
      if (!joined || current.phrases.isEmpty() || current.auxiliary >= 0) {
        return current;
      }
    }
    if (joined) {
      return joined(parts, at, current);
    }
    Phrase described = described(parts, phrases, next, at, current);
    for (Clause c = current; c.isRelative() && c.parent != null; c = c.parent) {
      if (c.parent.verb < 0 && topic(parts, c.parent, verb) != null) {
        if (described != null && Agreement.agrees(parts, verb, described, true)) {
          break;
        }
        return c.parent;
      }
    }
    if (described != null) {
      return new Clause(Clause.Kind.RELATIVE, -1, current, null, described);
    }
    int previous = Punctuation.skipBack(parts, at - 1, 0);
    if (previous >= 0 && parts.word(previous).isVerb()) {
      return new Clause(Clause.Kind.SERIAL, -1, current.parent, current, null);
    }
    return topicalised(parts, at, current, of);
  }

  /** والطيران يستهدف: the clause begins at a noun before its verb; what was read is handed over. */
  private static Clause topicalised(SentenceParts parts, int at, Clause current, Clause[] of) {
    Word verb = parts.word(at);
    int from = current.phrases.size();
    for (int k = current.phrases.size() - 1; k >= 0; k--) {
      Phrase phrase = current.phrases.get(k);
      if (phrase.first() < current.verb) {
        break;
      }
      boolean opens = phrase.conjoined() || afterComma(parts, phrase.first());
      if (opens
          && phrase.preposition().isEmpty()
          && !phrase.isAdverbial()
          && !phrase.genitive()
          && Agreement.agrees(parts, verb, phrase, true)) {
        from = k;
        break;
      }
    }
    Clause clause = new Clause(Clause.Kind.COORDINATE, -1, current.parent, current, null);
    List<Phrase> moved = current.phrases.subList(from, current.phrases.size());
    clause.phrases.addAll(moved);
    moved.clear();
    if (!clause.phrases.isEmpty()) {
      for (int j = clause.phrases.get(0).first(); j < at; j++) {
        if (of[j] == current) {
          of[j] = clause;
        }
      }
    }
    return clause;
  }

  private static boolean afterComma(SentenceParts parts, int word) {
    return word > 0 && Punctuation.isComma(parts.word(word - 1));
  }

  /**
   * A verb joined by و goes on with the innermost clause whose verb it can continue; after a comma
   * a relative clause is left.
   */
  private static Clause joined(SentenceParts parts, int at, Clause current) {
    Word verb = parts.word(at);
    boolean comma = afterComma(parts, at);
    Clause fallback = null;
    for (Clause c = current; c != null; c = c.parent) {
      int head = c.verb >= 0 ? c.verb : c.auxiliary;
      if (head < 0 || comma && c.isRelative() && c.parent != null) {
        continue;
      }
      if (fallback == null || fallback.isRelative() && !c.isRelative()) {
        fallback = c;
      }
      Analysis a = parts.word(head).analysis();
      Analysis b = verb.analysis();
      if (a.gender() == b.gender() && a.aspect() == b.aspect() && a.person() == b.person()) {
        fallback = c;
        break;
      }
    }
    if (fallback == null) {
      fallback = current;
    }
    Clause.Kind kind = Clause.Kind.COORDINATE;
    Clause parent = fallback.parent;
    if (fallback.isRelative()) {
      // Still inside the relative clause: a noun it describes is not its subject by itself.
      return new Clause(kind, -1, parent, fallback, null);
    }
    return new Clause(kind, -1, parent, fallback, null);
  }

  /** A phrase that could be the subject in front of a verb that is still to come. */
  private static Phrase topic(SentenceParts parts, Clause clause, Word verb) {
    for (Phrase phrase : clause.phrases) {
      if (phrase.preposition().isEmpty()
          && !phrase.genitive()
          && !phrase.isAdverbial()
          && Agreement.agrees(parts, verb, phrase, true)) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * The indefinite noun that a verb right behind it describes (بيت دمرته الطائرات), or null: of the
   * nouns before it, joined by prepositions, the nearest that agrees, else the very last.
   */
  private static Phrase described(
      SentenceParts parts, List<Phrase> phrases, int next, int at, Clause current) {
    int end = Punctuation.skipBack(parts, at - 1, 0) + 1;
    if (next > 0
        && end > 0
        && Punctuation.isComma(parts.word(end - 1))
        && parts.word(at).analysis().conjunction() == 0
        && phrases.get(next - 1).end() >= end - 1
        && isIndefinite(parts, phrases.get(next - 1))
        && takenUp(parts, at, phrases.get(next - 1))) {
      // صاروخا، أطلقته الجماعة: a comma in front of what describes it.
      end = phrases.get(next - 1).end();
    }
    Phrase last = null;
    boolean owner = false;
    for (int k = next - 1; k >= 0; k--) {
      Phrase phrase = phrases.get(k);
      boolean joins =
          phrase.end() == end || phrase.end() + 1 == end && parts.word(end - 1).pos() == Pos.ADP;
      if (!joins || !current.phrases.contains(phrase) || last == null && quoted(parts, at, end)) {
        break;
      }
      end = phrase.first();
      if (phrase.isAdverbial() || !isIndefinite(parts, phrase)) {
        if (last == null && !(owner = isOwner(phrase))) {
          break;
        }
        continue;
      }
      if (last == null && !owner) {
        last = phrase;
      }
      if (Agreement.agrees(parts, parts.word(at), phrase, true) || takenUp(parts, at, phrase)) {
        return phrase;
      }
      if (phrase.preposition().isEmpty() || owner) {
        break;
      }
    }
    return last;
  }

  /** غارة للتحالف استهدفت: whose the described noun is stands between it and the verb. */
  private static boolean isOwner(Phrase phrase) {
    return phrase.preposition().equals("ل") && phrase.canAct() && !phrase.conjoined();
  }

  private static boolean quoted(SentenceParts parts, int verb, int from) {
    for (int j = from; j < verb; j++) {
      if (Punctuation.isQuote(parts.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb's pronoun can take a noun up again. */
  private static boolean takenUp(SentenceParts parts, int verb, Phrase phrase) {
    String pronoun = parts.word(verb).analysis().pronoun();
    Analysis head = parts.word(phrase.head()).analysis();
    boolean feminine =
        head.gender() == Analysis.Gender.FEMININE || head.number() == Analysis.Number.PLURAL;
    return pronoun.equals(feminine ? "ها" : "ه");
  }

  private static boolean isIndefinite(SentenceParts parts, Phrase phrase) {
    Analysis head = parts.word(phrase.head()).analysis();
    boolean named = phrase.name() != null && phrase.name().firstWord() <= phrase.head();
    if (head.article() || !head.pronoun().isEmpty() || named) {
      return false;
    }
    for (int j = phrase.head() + 1; j < phrase.end(); j++) {
      Word word = parts.word(j);
      if (PhraseBuilder.isUnlike(parts, j)) {
        // غارات غير مسبوقة: whatever غير denies is an adjective.
        j++;
        continue;
      }
      if (word.pos() == Pos.ADP || word.analysis().preposition() != 0) {
        return true;
      }
      if (word.analysis().article()
          || !word.analysis().pronoun().isEmpty()
          || word.pos() == Pos.PROPN) {
        return false;
      }
    }
    return true;
  }
}
