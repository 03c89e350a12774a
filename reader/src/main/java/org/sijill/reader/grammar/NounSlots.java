package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * What stands in the marked positions of event nouns and participles: idafa, objects, prepositions.
 */
final class NounSlots {

  private final ClauseFinder clauseFinder;

  NounSlots(ClauseFinder clauseFinder) {
    this.clauseFinder = clauseFinder;
  }

  /** Slots of an event noun or verbal noun. */
  Slots noun(SentenceParts parts, List<Phrase> phrases, Phrase event, Clause clause) {
    int at = event.head();
    Word noun = parts.word(at);
    List<Slot> slots = new ArrayList<>(4);
    int right = nounLimit(parts, event.end());
    if (!noun.analysis().pronoun().isEmpty()) {
      slots.add(Slot.pronoun("gen", at, "idafa-pronoun"));
    }
    Slot last = null;
    Phrase doer = null;
    for (int k = event.index() + 1; k < phrases.size(); k++) {
      Phrase phrase = phrases.get(k);
      if (phrase.first() >= right) {
        break;
      }
      if (phrase.isAdverbial()) {
        continue;
      }
      if (Participles.owns(parts, phrase)) {
        continue;
      }
      boolean next = k == event.index() + 1;
      if (phrase.genitive() && !next && isOneAct(parts, phrase.first() - 1, phrase)) {
        // اعتقالات وإطلاق نار: one act with the other noun.
        break;
      }
      if (next && phrase.genitive()) {
        slots.add(last = Slot.of("gen", phrase, "idafa"));
        if (phrase.is(Phrase.Kind.EVENT)) {
          break;
        }
        doer = phrase.canAct() && !PhraseClass.holds("@civilian", phrase) ? phrase : null;
        continue;
      }
      if (phrase.is(Phrase.Kind.EVENT)) {
        if (next
            && phrase.conjoined()
            && phrase.preposition().isEmpty()
            && noun.analysis().pronoun().isEmpty()) {
          // الغارات والقصف على البلدة: two nouns share what follows.
          continue;
        }
        if (!phrase.preposition().isEmpty()) {
          slots.add(Slot.of(phrase.preposition(), phrase, "preposition"));
        } else if (!phrase.conjoined()
            && hasDoer(parts, event, last, phrase)
            && (last == null || asksFor(parts, at, phrase.head()))) {
          // قطع الحكومة التمويل، نيتها الاندماج: the object is an event noun itself.
          slots.add(Slot.of("object", phrase, "masdar-object"));
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
      if (VerbSlots.isDirection(phrase)) {
        slots.add(last = Slot.of("في", phrase, "direction"));
        continue;
      }
      if (last != null && Pronouns.includes(parts, phrase)) {
        slots.add(last = Slot.of(last.marker(), phrase, "included"));
        continue;
      }
      if (phrase.preposition().isEmpty()) {
        boolean afterPlace =
            last != null
                && doer != null
                && last.marker().equals("في")
                && noun.analysis().form() == Analysis.Form.MASDAR
                && noun.analysis().number() == Analysis.Number.SINGULAR
                && phrase.canAct()
                && !Punctuation.commaBetween(parts, event.end(), phrase.first());
        if (phrase.genitive()) {
          slots.add(last = Slot.of("gen", phrase, "idafa"));
        } else if (isNameOf(parts, last, phrase)) {
          // قتل القيادي الميداني فلان
          continue;
        } else if (afterPlace || hasDoer(parts, event, last, phrase)) {
          slots.add(last = Slot.of("object", phrase, "masdar-object"));
        } else {
          break;
        }
      } else {
        slots.add(last = Slot.of(phrase.preposition(), phrase, "preposition"));
      }
    }
    int behind = last == null || last.phrase() == null ? event.end() : last.phrase().end();
    if (behind < right && Pronouns.isPronoun(parts.word(behind))) {
      slots.add(Slot.pronoun(parts.word(behind).lemma(), behind, "pronoun"));
    }
    Phrase topic = topic(parts, clause, event);
    if (topic != null) {
      boolean victims = event.preposition().equals("ب") && EventNouns.isVictim(parts, topic);
      slots.add(Slot.of(victims ? Slots.VICTIM : "subject", topic, "nominal-sentence"));
    }
    return new Slots(at, event.first(), right, slots);
  }

  /** القيادي الحوثي فلان: a person's name behind the title of one. */
  private static boolean isNameOf(SentenceParts parts, Slot title, Phrase name) {
    Phrase person = title == null ? null : title.phrase();
    return person != null
        && title.marker().equals("gen")
        && person.end() == name.first()
        && person.generic() != null
        && (person.generic().thing() == Generic.Thing.OFFICIAL
            || person.generic().thing() == Generic.Thing.PERSON
            || person.generic().thing() == Generic.Thing.ARMED)
        && parts.word(person.head()).analysis().number() == Analysis.Number.SINGULAR
        && (Agreement.isOnePerson(parts, name) || parts.word(name.head()).form().equals("ابو"));
  }

  /** Whether a verbal noun is a light one, or a trigger only with this word as its object. */
  private static boolean asksFor(SentenceParts parts, int noun, int object) {
    if (parts.lights().get(noun) != null) {
      return true;
    }
    Trigger trigger = parts.triggers()[noun];
    Word word = parts.word(object);
    if (trigger == null) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      List<String> asked = lexeme.with().get("object");
      if (asked != null && (asked.contains(word.lemma()) || asked.contains(word.bare()))) {
        return true;
      }
    }
    return false;
  }

  /** إطلاق نار: whether a verbal noun and its genitive name one act. */
  private static boolean isOneAct(SentenceParts parts, int noun, Phrase genitive) {
    Trigger trigger = parts.triggers()[noun];
    if (trigger == null) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      List<String> asked = lexeme.phrase() ? lexeme.with().get("object") : null;
      if (asked != null && Conditions.fits(parts, genitive.head(), genitive, asked)) {
        return true;
      }
    }
    return false;
  }

  /** Words within which what is put between the two sides of an event ends. */
  private static final int INSERTION = 10;

  /** Whether a verbal noun has its doer, in the genitive or a pronoun, right before a phrase. */
  private static boolean hasDoer(SentenceParts parts, Phrase event, Slot last, Phrase phrase) {
    if (last != null) {
      return last.marker().equals("gen")
          && !Punctuation.commaBetween(parts, last.phrase().end(), phrase.first());
    }
    return phrase.index() == event.index() + 1
        && !parts.word(event.head()).analysis().pronoun().isEmpty()
        && event.end() == phrase.first();
  }

  /** الجيش على استعداد، الحكومة عازمة على: the subject of a sentence without a verb. */
  private static Phrase topic(SentenceParts parts, Clause clause, Phrase event) {
    if (clause == null
        || clause.hasPredicate()
        || !(event.preposition().equals("علي")
            || event.preposition().equals("ل")
            || event.preposition().equals("ب"))
        || parts.word(event.head()).analysis().article()) {
      return null;
    }
    for (Phrase phrase : clause.phrases) {
      if (phrase.index() >= event.index()) {
        return null;
      }
      if (phrase.preposition().isEmpty() && !phrase.isAdverbial()) {
        boolean near = event.index() - phrase.index() <= 2;
        return phrase.canAct() && near ? phrase : null;
      }
    }
    return null;
  }

  /** Slots of a noun of people that tells what was done to them (المعتقلون): they are it. */
  Slots person(SentenceParts parts, Phrase phrase) {
    List<Slot> slots = new ArrayList<>(2);
    slots.add(Slot.of("gen", phrase, "person-noun"));
    return new Slots(phrase.head(), phrase.first(), nounLimit(parts, phrase.end()), slots);
  }

  /** Slots of a site that tells who holds it (معاقل الجماعة في الجبل، معاقلهم). */
  Slots held(SentenceParts parts, List<Phrase> phrases, Phrase site) {
    List<Slot> slots = new ArrayList<>(3);
    Phrase holder = site.genitiveOf();
    if (holder != null
        && parts.word(site.head()).analysis().pronoun().isEmpty()
        && parts.word(holder.head()).pos() != Pos.ADJ) {
      slots.add(Slot.of("gen", holder, "idafa"));
    }
    if (!parts.word(site.head()).analysis().pronoun().isEmpty()) {
      slots.add(Slot.pronoun("gen", site.head(), "idafa-pronoun"));
    }
    int right = nounLimit(parts, site.end());
    int next = site.index() + 1;
    if (next < phrases.size()) {
      Phrase behind = phrases.get(next);
      if (behind.first() < right && !behind.preposition().isEmpty() && !behind.isAdverbial()) {
        slots.add(Slot.of(behind.preposition(), behind, "preposition"));
      }
    }
    return new Slots(site.head(), site.first(), right, slots);
  }

  private int nounLimit(SentenceParts parts, int from) {
    for (int j = from; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (word.isVerb() && parts.names()[j] == null
          || word.pos() == Pos.AUX
          || Punctuation.isStop(word)
          || clauseFinder.opensClause(word)) {
        return j;
      }
      if (Punctuation.isComma(word)) {
        int behind = Math.max(behindTime(parts, j), beforeOtherSide(parts, from, j));
        if (behind < 0) {
          return j;
        }
        j = behind;
      }
    }
    return parts.size();
  }

  /**
   * بين الجيش، المدعوم من موسكو، ومسلحي الجماعة: the last comma before the other of two sides,
   * where only one has been named; else -1.
   */
  private static int beforeOtherSide(SentenceParts parts, int from, int comma) {
    boolean open = false;
    for (int j = from; j < comma; j++) {
      Word word = parts.word(j);
      if (isBetween(word)) {
        open = word.analysis().conjunction() == 0;
      } else if (word.analysis().conjunction() == 'و') {
        open = false;
      }
    }
    if (!open) {
      return -1;
    }
    int to = Math.min(parts.size() - 1, comma + INSERTION);
    for (int j = comma; j < to && !Punctuation.isStop(parts.word(j)); j++) {
      if (Punctuation.isComma(parts.word(j))) {
        Word next = parts.word(j + 1);
        boolean side = next.pos() == Pos.NOUN || next.pos() == Pos.PROPN || isBetween(next);
        if (next.analysis().conjunction() == 'و' && side) {
          return j;
        }
      }
    }
    return -1;
  }

  private static boolean isBetween(Word word) {
    return word.pos() == Pos.ADP && word.lemma().equals("بين");
  }

  /** هجوم، الثلاثاء، على القاعدة: the comma behind a time that stands in commas, or -1. */
  private static int behindTime(SentenceParts parts, int comma) {
    int j = comma + 1;
    while (j < parts.size()
        && (parts.times()[j] != null
            || parts.word(j).pos() == Pos.ADP
                && j == comma + 1
                && parts.word(j).lemma().equals("في"))) {
      j++;
    }
    boolean time = j > comma + 1 && parts.times()[j - 1] != null;
    return time && j < parts.size() && Punctuation.isComma(parts.word(j)) ? j : -1;
  }

  /** Slots of a participle: the noun that it modifies and what follows it. */
  Slots participle(SentenceParts parts, List<Phrase> phrases, int at) {
    List<Slot> slots = new ArrayList<>(4);
    int right = nounLimit(parts, at + 1);
    int first = Participles.joinedTo(parts, at);
    Phrase head = described(parts, phrases, phraseEndingBefore(parts, phrases, first), first);
    if (head != null) {
      slots.add(Slot.of("head", head, "participle"));
      for (int k = head.index() - 1; k >= 0 && phrases.get(k + 1).conjoined(); k--) {
        if (phrases.get(k).isAdverbial() || phrases.get(k).is(Phrase.Kind.EVENT)) {
          break;
        }
        slots.add(Slot.of("head+", phrases.get(k), "participle"));
      }
    }
    if (at + 1 < right && Pronouns.isPronoun(parts.word(at + 1))) {
      slots.add(Slot.pronoun(parts.word(at + 1).lemma(), at + 1, "pronoun"));
    }
    Slot last = null;
    for (Phrase phrase : phrases) {
      if (phrase.first() <= at) {
        continue;
      }
      if (phrase.first() >= right) {
        break;
      }
      if (phrase.isAdverbial()) {
        continue;
      }
      if (last != null && Participles.owns(parts, phrase)) {
        continue;
      }
      if (phrase.is(Phrase.Kind.EVENT) && last != null) {
        // مدعوم من أنقرة بالانسحاب: another event begins.
        break;
      }
      if (Participles.is(parts, phrase.head())
          || last != null && !phrase.conjoined() && phrase.preposition().equals(last.marker())) {
        // الموالية لأنقرة والمدعومة من قطر؛ المدعومة من قطر من البلدة
        break;
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

  /**
   * المركز في سوريا التابع للجيش، القوات في المدينة الموالية للحكومة: behind a place in which
   * somebody is, a participle with the article describes them where it agrees with them.
   */
  private static Phrase described(
      SentenceParts parts, List<Phrase> phrases, Phrase nearest, int participle) {
    if (nearest == null
        || nearest.index() == 0
        || !nearest.preposition().equals("في")
        || !(nearest.is(Phrase.Kind.PLACE) || nearest.is(Phrase.Kind.STATE))) {
      return nearest;
    }
    Phrase before = phrases.get(nearest.index() - 1);
    Analysis word = parts.word(participle).analysis();
    Analysis head = parts.word(before.head()).analysis();
    boolean described =
        word.article()
            && before.canAct()
            && before.end() + 1 == nearest.first()
            && Agreement.agrees(parts, parts.word(participle), before, true)
            && (head.article() || parts.word(before.end() - 1).analysis().article());
    return described ? before : nearest;
  }

  /** The phrase that ends at a word, punctuation, adjectives and numbers between allowed. */
  private static Phrase phraseEndingBefore(SentenceParts parts, List<Phrase> phrases, int word) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.end() > word) {
        break;
      }
      if (phrase.isAdverbial()) {
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
}
