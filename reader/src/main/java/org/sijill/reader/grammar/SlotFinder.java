package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Finds what stands in the marked positions beside a verb, an event noun or a participle:
 * verb-first and subject-first clauses, relative clauses, passives, idafa, prepositions, pronouns
 * and elided subjects.
 */
public final class SlotFinder {

  private final Set<String> relatives;
  private final Set<String> subordinators;
  private final Set<String> complementisers;

  public SlotFinder(Constructions constructions) {
    this.relatives = PhraseFinder.list(constructions, "relative");
    this.subordinators = PhraseFinder.list(constructions, "subordinator");
    this.complementisers = PhraseFinder.list(constructions, "complementiser");
  }

  /** Whether a word opens a clause of its own. */
  boolean opensClause(Word word) {
    return word.pos() == Pos.SCONJ
        || relatives.contains(word.stem())
        || complementisers.contains(word.stem())
        || subordinators.contains(word.stem()) && word.pos() != Pos.NOUN;
  }

  boolean isRelative(Word word) {
    return relatives.contains(word.stem());
  }

  static boolean isComma(Word word) {
    return word.pos() == Pos.PUNCT && (word.form().equals("،") || word.form().equals(","));
  }

  /** A full stop, colon, semicolon or dash: nothing is governed across it. */
  static boolean isStop(Word word) {
    return word.pos() == Pos.PUNCT
        && !isComma(word)
        && !PhraseFinder.isQuote(word)
        && !word.form().equals("/");
  }

  /** Slots of all verbs of a sentence, by word index; null where a word is no verb. */
  public Slots[] verbs(SentenceParts parts, List<Phrase> phrases) {
    Slots[] all = new Slots[parts.size()];
    for (int i = 0; i < parts.size(); i++) {
      if (parts.word(i).isVerb()) {
        all[i] = verb(parts, phrases, i, all);
      }
    }
    return all;
  }

  private Slots verb(SentenceParts parts, List<Phrase> phrases, int at, Slots[] before) {
    Word verb = parts.word(at);
    int right = rightLimit(parts, at);
    int left = leftLimit(parts, at);
    List<Slot> slots = new ArrayList<>(6);

    // What stands before: a relative pronoun's antecedent or a subject-first subject.
    int previous = skipBack(parts, at - 1, left);
    Phrase antecedent = null;
    boolean subjectFound = false;
    String subjectRule = "subject-first";
    List<Phrase> subjects = new ArrayList<>(2);
    if (previous >= 0 && isRelative(parts.word(previous))) {
      antecedent = phraseEndingBefore(parts, phrases, previous);
      subjectRule = "relative-clause";
    } else if (previous >= 0
        && complementisers.contains(parts.word(previous).stem())
        && !parts.word(previous).analysis().pronoun().isEmpty()) {
      slots.add(Slot.pronoun("subject", previous, "complementiser-pronoun"));
      subjectFound = true;
    } else {
      for (Phrase phrase : phrases) {
        if (phrase.first() >= at) {
          break;
        }
        if (phrase.first() < left || phrase.is(Phrase.Kind.TIME)) {
          continue;
        }
        if (subjects.isEmpty()) {
          if (!phrase.preposition().isEmpty() || phrase.genitive()) {
            continue;
          }
          if (phrase.is(Phrase.Kind.OTHER)
              && phrase.name() == null
              && !adjacent(parts, phrase, at)) {
            continue;
          }
          if (!agrees(parts, verb, phrase, true)) {
            continue;
          }
          subjects.add(phrase);
        } else if (phrase.conjoined()
            && phrase.preposition().isEmpty()
            && phrase.index() == subjects.get(subjects.size() - 1).index() + 1) {
          subjects.add(phrase);
        }
      }
    }
    if (subjects.isEmpty() && antecedent == null && !subjectFound) {
      Phrase outer = beforeParenthesis(parts, phrases, at);
      if (outer != null && agrees(parts, verb, outer, true)) {
        subjects.add(outer);
        subjectRule = "subject-before-relative";
      }
    }
    boolean hasObjectPronoun = !verb.analysis().pronoun().isEmpty();
    boolean passive = verb.analysis().voice() == Analysis.Voice.PASSIVE;

    // What stands after.
    List<Phrase> bare = new ArrayList<>(3);
    Slot last = null;
    boolean sawComma = false;
    boolean timeInCommas = false;
    List<Slot> marked = new ArrayList<>(4);
    int eventStop = right;
    for (Phrase phrase : phrases) {
      if (phrase.first() <= at) {
        continue;
      }
      if (phrase.first() >= right || phrase.first() >= eventStop) {
        break;
      }
      boolean comma = commaBefore(parts, phrase);
      if (phrase.is(Phrase.Kind.TIME)) {
        timeInCommas = comma;
        continue;
      }
      if (phrase.genitive()) {
        continue;
      }
      if (phrase.conjoined()
          && last != null
          && last.phrase() != null
          && (phrase.preposition().isEmpty() || phrase.preposition().equals(last.marker()))
          && phrase.index() == last.phrase().index() + 1) {
        if (last.marker().equals("bare")) {
          bare.add(phrase);
          marked.add(last = new Slot("bare+", phrase, -1, "coordination"));
        } else {
          marked.add(last = Slot.of(last.marker(), phrase, "coordination"));
        }
        continue;
      }
      if (last != null
          && last.marker().equals("bare+")
          && phrase.conjoined()
          && phrase.preposition().isEmpty()) {
        marked.add(last = new Slot("bare+", phrase, -1, "coordination"));
        continue;
      }
      if (phrase.preposition().isEmpty()) {
        if (phrase.conjoined() && !marked.isEmpty()) {
          break;
        }
        if (comma && !timeInCommas && !bare.isEmpty()) {
          // الرئيس، فلان، ...: apposition.
          sawComma = true;
          continue;
        }
        bare.add(phrase);
        marked.add(last = new Slot("bare", phrase, -1, "verb-first"));
        if (phrase.is(Phrase.Kind.EVENT) && bare.size() > 1) {
          eventStop = phrase.end();
        }
      } else {
        marked.add(last = Slot.of(phrase.preposition(), phrase, "preposition"));
        if (phrase.is(Phrase.Kind.EVENT)) {
          eventStop = phrase.end();
        }
      }
      timeInCommas = false;
    }

    // Relative clause: the antecedent is the subject unless a pronoun takes it up again.
    if (antecedent != null) {
      String resumptive = null;
      if (hasObjectPronoun) {
        resumptive = "object";
      } else {
        for (int j = at + 1; j < Math.min(parts.size(), at + 8) && j < right; j++) {
          Word word = parts.word(j);
          if (word.pos() == Pos.ADP && !word.analysis().pronoun().isEmpty()) {
            resumptive = word.lemma();
            break;
          }
        }
      }
      if (resumptive == null) {
        if (agrees(parts, verb, antecedent, true)) {
          subjects.add(antecedent);
        }
      } else {
        slots.add(Slot.of(resumptive, antecedent, "relative-clause"));
      }
    }
    for (Phrase subject : subjects) {
      slots.add(Slot.of(passive ? "object" : "subject", subject, subjectRule));
      subjectFound = true;
    }
    if (hasObjectPronoun
        && !(antecedent != null && !slots.isEmpty() && slots.get(0).marker().equals("object"))) {
      slots.add(Slot.pronoun("object", at, "object-pronoun"));
    }

    // Bare phrases after the verb: subject, then object.
    int position = 0;
    List<Phrase> firsts = new ArrayList<>(2);
    for (Slot slot : marked) {
      if (slot.marker().equals("bare")) {
        firsts.add(slot.phrase());
      }
    }
    for (Slot slot : marked) {
      if (!slot.marker().startsWith("bare")) {
        slots.add(slot);
        continue;
      }
      if (slot.marker().equals("bare")) {
        position++;
      }
      String marker;
      if (passive) {
        marker = "object";
      } else if (subjectFound || position > 1) {
        marker = "object";
      } else if (hasObjectPronoun) {
        marker = "subject";
      } else if (accusative(parts, firsts.get(0))) {
        marker = "object";
      } else if (firsts.size() > 1) {
        marker = agrees(parts, verb, firsts.get(0), false) ? "subject" : "object";
      } else if (!agrees(parts, verb, firsts.get(0), false)) {
        marker = "object";
      } else {
        marker = "lone";
      }
      slots.add(Slot.of(marker, slot.phrase(), slot.rule()));
    }
    Slots found = new Slots(at, left, right, slots);
    if (!found.has("subject") && !found.has("lone") && !passive) {
      elided(parts, at, before, slots);
    }
    return found;
  }

  /**
   * An elided subject is that of the verb before it in the sentence, joined by و or governing it.
   */
  private void elided(SentenceParts parts, int at, Slots[] before, List<Slot> slots) {
    Word verb = parts.word(at);
    for (int j = at - 1; j >= 0 && j > at - 40; j--) {
      if (before[j] == null) {
        continue;
      }
      Phrase subject = before[j].first("subject");
      if (subject == null) {
        subject = before[j].first("lone");
      }
      if (subject != null && subject.canAct() && agrees(parts, verb, subject, true)) {
        for (Slot slot : before[j].list()) {
          if ((slot.marker().equals("subject") || slot.marker().equals("lone"))
              && slot.phrase() != null) {
            slots.add(Slot.of("subject", slot.phrase(), "elided-subject"));
          }
        }
        return;
      }
    }
    slots.add(Slot.pronoun("subject", at, "elided-subject"));
  }

  /** تركيا، التي ترفض الاتفاق، هددت: the subject stands before a relative clause in commas. */
  private Phrase beforeParenthesis(SentenceParts parts, List<Phrase> phrases, int at) {
    int comma = skipBack(parts, at - 1, 0);
    if (comma <= 0 || !isComma(parts.word(comma))) {
      return null;
    }
    for (int j = comma - 1; j > 0 && j > comma - 25; j--) {
      Word word = parts.word(j);
      if (isStop(word)) {
        return null;
      }
      if (isRelative(word) && isComma(parts.word(j - 1))) {
        Phrase phrase = phraseEndingBefore(parts, phrases, j);
        return phrase != null && phrase.preposition().isEmpty() && phrase.canAct() ? phrase : null;
      }
    }
    return null;
  }

  private static boolean adjacent(SentenceParts parts, Phrase phrase, int verb) {
    int j = phrase.end();
    while (j < verb
        && (parts.word(j).pos() == Pos.PART
            || parts.word(j).pos() == Pos.AUX
            || parts.word(j).pos() == Pos.ADV)) {
      j++;
    }
    return j == verb;
  }

  /** Skips particles and auxiliaries before a verb. */
  private static int skipBack(SentenceParts parts, int from, int left) {
    int j = from;
    while (j >= left) {
      Pos pos = parts.word(j).pos();
      if (pos == Pos.PART
          || pos == Pos.AUX
          || pos == Pos.ADV
          || PhraseFinder.isQuote(parts.word(j))) {
        j--;
      } else {
        break;
      }
    }
    return j;
  }

  /** The phrase that ends at a word, a comma or closing quote between allowed. */
  private static Phrase phraseEndingBefore(SentenceParts parts, List<Phrase> phrases, int word) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.end() > word) {
        break;
      }
      if (phrase.is(Phrase.Kind.TIME)) {
        continue;
      }
      best = phrase;
    }
    if (best == null) {
      return null;
    }
    for (int j = best.end(); j < word; j++) {
      Pos pos = parts.word(j).pos();
      if (pos != Pos.PUNCT && pos != Pos.ADJ && pos != Pos.NUM) {
        return null;
      }
    }
    return best;
  }

  private static boolean commaBefore(SentenceParts parts, Phrase phrase) {
    int j = phrase.first() - 1;
    return j >= 0 && isComma(parts.word(j))
        || j >= 1 && parts.word(j).pos() == Pos.ADP && isComma(parts.word(j - 1));
  }

  /** Where the clause of a verb ends: the next verb, subordinator, relative pronoun or stop. */
  private int rightLimit(SentenceParts parts, int at) {
    int j = at + 1;
    for (; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (word.isVerb() || word.pos() == Pos.AUX && !word.lemma().equals("ليس")) {
        return j;
      }
      if (isStop(word) || opensClause(word)) {
        return j;
      }
    }
    return j;
  }

  /** Where the stretch before a verb begins in which its subject may stand. */
  private int leftLimit(SentenceParts parts, int at) {
    int j = at - 1;
    for (; j >= 0; j--) {
      Word word = parts.word(j);
      if (word.isVerb()) {
        return j + 1;
      }
      if (isStop(word)) {
        return j + 1;
      }
      if (opensClause(word)) {
        return isRelative(word) || !word.analysis().pronoun().isEmpty() ? j : j + 1;
      }
    }
    return 0;
  }

  /** Whether a verb can have a phrase as its subject; before the verb number must agree too. */
  static boolean agrees(SentenceParts parts, Word verb, Phrase phrase, boolean subjectFirst) {
    if (phrase.is(Phrase.Kind.TIME)) {
      return false;
    }
    Word head = parts.word(phrase.head());
    Analysis v = verb.analysis();
    Analysis h = head.analysis();
    if (v.person() == 1 || v.person() == 2) {
      return false;
    }
    boolean feminineVerb = v.gender() == Analysis.Gender.FEMININE;
    boolean masculineVerb = v.gender() == Analysis.Gender.MASCULINE;
    boolean named = phrase.name() != null && phrase.name().firstWord() <= phrase.head();
    if (!named) {
      boolean singular = h.number() == Analysis.Number.SINGULAR;
      if (feminineVerb
          && h.gender() == Analysis.Gender.MASCULINE
          && singular
          && head.pos() != Pos.PROPN) {
        return false;
      }
      if (masculineVerb
          && h.gender() == Analysis.Gender.FEMININE
          && singular
          && head.pos() == Pos.NOUN
          && subjectFirst) {
        return false;
      }
    }
    if (subjectFirst
        && h.number() == Analysis.Number.SINGULAR
        && !named
        && (v.number() == Analysis.Number.DUAL)) {
      return false;
    }
    boolean several = v.number() == Analysis.Number.PLURAL || v.number() == Analysis.Number.DUAL;
    return subjectFirst || !several || v.aspect() == Analysis.Aspect.NONE;
  }

  /** An indefinite noun with the written accusative ending is no subject. */
  private static boolean accusative(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    return phrase.name() == null
        && head.pos() != Pos.PROPN
        && !head.analysis().article()
        && head.analysis().number() != Analysis.Number.DUAL
        && head.form().length() > 3
        && head.form().endsWith("ا")
        && !head.lemma().endsWith("ا");
  }

  /** Slots of an event noun or verbal noun. */
  public Slots noun(SentenceParts parts, List<Phrase> phrases, Phrase event) {
    int at = event.head();
    Word noun = parts.word(at);
    List<Slot> slots = new ArrayList<>(4);
    int right = nounLimit(parts, event.end());
    if (!noun.analysis().pronoun().isEmpty()) {
      slots.add(Slot.pronoun("gen", at, "idafa-pronoun"));
    }
    Slot last = null;
    for (int k = event.index() + 1; k < phrases.size(); k++) {
      Phrase phrase = phrases.get(k);
      if (phrase.first() >= right) {
        break;
      }
      if (phrase.is(Phrase.Kind.TIME)) {
        continue;
      }
      boolean next = k == event.index() + 1;
      if (next && phrase.genitive()) {
        slots.add(last = Slot.of("gen", phrase, "idafa"));
        if (phrase.is(Phrase.Kind.EVENT)) {
          break;
        }
        continue;
      }
      if (phrase.is(Phrase.Kind.EVENT)) {
        if (next && phrase.conjoined() && phrase.preposition().isEmpty()) {
          // الغارات والقصف على البلدة: two nouns share what follows.
          continue;
        }
        if (!phrase.preposition().isEmpty()) {
          slots.add(Slot.of(phrase.preposition(), phrase, "preposition"));
        }
        break;
      }
      if (phrase.conjoined()
          && last != null
          && last.phrase() != null
          && (phrase.preposition().isEmpty() || phrase.preposition().equals(last.marker()))) {
        slots.add(last = Slot.of(last.marker(), phrase, "coordination"));
        continue;
      }
      if (phrase.preposition().isEmpty()) {
        boolean afterGenitive =
            last != null
                && (last.marker().equals("gen"))
                && !commaBetween(parts, last.phrase().end(), phrase.first());
        boolean afterPronoun =
            next && !noun.analysis().pronoun().isEmpty() && event.end() == phrase.first();
        if (phrase.genitive()) {
          slots.add(last = Slot.of("gen", phrase, "idafa"));
        } else if (afterGenitive || afterPronoun) {
          slots.add(last = Slot.of("object", phrase, "masdar-object"));
        } else {
          break;
        }
      } else {
        slots.add(last = Slot.of(phrase.preposition(), phrase, "preposition"));
      }
    }
    return new Slots(at, event.first(), right, slots);
  }

  private static boolean commaBetween(SentenceParts parts, int from, int to) {
    for (int j = from; j < to; j++) {
      if (isComma(parts.word(j))) {
        return true;
      }
    }
    return false;
  }

  private int nounLimit(SentenceParts parts, int from) {
    for (int j = from; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (word.isVerb()
          || word.pos() == Pos.AUX
          || isStop(word)
          || isComma(word)
          || opensClause(word)) {
        return j;
      }
    }
    return parts.size();
  }

  /** Slots of a participle: the noun that it modifies and what follows it. */
  public Slots participle(SentenceParts parts, List<Phrase> phrases, int at) {
    List<Slot> slots = new ArrayList<>(4);
    int right = nounLimit(parts, at + 1);
    Phrase head = phraseEndingBefore(parts, phrases, at);
    if (head != null) {
      slots.add(Slot.of("head", head, "participle"));
      for (int k = head.index() - 1; k >= 0 && phrases.get(k + 1).conjoined(); k--) {
        if (phrases.get(k).is(Phrase.Kind.TIME) || phrases.get(k).is(Phrase.Kind.EVENT)) {
          break;
        }
        slots.add(Slot.of("head+", phrases.get(k), "participle"));
      }
    }
    Slot last = null;
    for (Phrase phrase : phrases) {
      if (phrase.first() <= at) {
        continue;
      }
      if (phrase.first() >= right) {
        break;
      }
      if (phrase.is(Phrase.Kind.TIME)) {
        continue;
      }
      if (phrase.conjoined() && last != null && phrase.preposition().isEmpty()) {
        slots.add(last = Slot.of(last.marker(), phrase, "coordination"));
        continue;
      }
      if (phrase.preposition().isEmpty()) {
        if (phrase.first() == at + 1 && last == null) {
          slots.add(last = Slot.of("gen", phrase, "idafa"));
          continue;
        }
        break;
      }
      slots.add(last = Slot.of(phrase.preposition(), phrase, "preposition"));
    }
    return new Slots(at, head == null ? at : head.first(), right, slots);
  }
}
