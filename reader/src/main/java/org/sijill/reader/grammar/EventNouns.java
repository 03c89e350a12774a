package org.sijill.reader.grammar;

import org.sijill.reader.Claim;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/** Tells the nouns that name an event from those that name a party, where a noun can do both. */
public final class EventNouns {

  private final NameBook.Index book;
  private final WordSet conditions;

  EventNouns(NameBook.Index book, Constructions constructions) {
    this.book = book;
    this.conditions = PhraseFinder.list(constructions, "state-of-things");
  }

  boolean is(SentenceParts parts, int i) {
    Word word = parts.word(i);
    if (word.isVerb() || parts.names()[i] != null) {
      return false;
    }
    Trigger trigger = parts.triggers()[i];
    if (isQuarter(parts, i)) {
      return false;
    }
    if (trigger == null) {
      return word.pos() == Pos.NOUN && parts.lights().get(i) != null && book.generic(word) == null;
    }
    if (trigger.form() != Trigger.Form.NOUN
        || isPerson(parts, i)
        || word.analysis().article() && conditions.contains(word.lemma())) {
      return false;
    }
    Generic generic = book.generic(word);
    if (generic == null) {
      return true;
    }
    boolean capture = trigger.lexemes().get(0).type() == Claim.Type.COERCE && isCapture(parts, i);
    return (!isPeopleOrSource(generic.thing()) || capture)
        && !relation(trigger)
        && !(generic.thing().canAct() && standsAlone(parts, i));
  }

  /** حي التضامن، بلدة السلام: behind the word for a town or a quarter stands its name. */
  private boolean isQuarter(SentenceParts parts, int i) {
    if (i == 0 || !parts.word(i).analysis().article() || !PhraseFinder.isFree(parts.word(i))) {
      return false;
    }
    Word kind = parts.word(i - 1);
    PlaceEntry.Type type = kind.pos() == Pos.NOUN ? book.typeWord(kind) : null;
    return type != null
        && type.isSettlement()
        && !kind.analysis().article()
        && kind.analysis().pronoun().isEmpty()
        && kind.analysis().number() == Analysis.Number.SINGULAR;
  }

  /** تم أسر مقاتلين، أسر عشرة جنود: what is no family where fighters are counted or it is done. */
  private boolean isCapture(SentenceParts parts, int i) {
    Word word = parts.word(i);
    int next = i + 1;
    while (next < parts.size()
        && (parts.word(next).pos() == Pos.NUM || parts.word(next).form().equals("من"))) {
      next++;
    }
    if (word.analysis().article() || !word.analysis().pronoun().isEmpty() || next >= parts.size()) {
      return false;
    }
    Generic taken = book.generic(parts.word(next));
    boolean armed = taken != null && taken.thing() == Generic.Thing.ARMED;
    boolean counted = next > i + 1;
    boolean one = parts.word(next).analysis().number() == Analysis.Number.SINGULAR;
    boolean done =
        i > 0 && parts.lights().get(i - 1) != null
            || i > 1 && parts.word(i - 1).form().equals("من") && parts.lights().get(i - 2) != null;
    return armed && (counted || one || done);
  }

  /** المعتقلون، المختطفين: a noun of people that tells by itself what was done to them. */
  static boolean isPerson(SentenceParts parts, int i) {
    Analysis a = parts.word(i).analysis();
    return a.form() == Analysis.Form.PASSIVE_PARTICIPLE && a.number() == Analysis.Number.PLURAL;
  }

  /** Whether a phrase's head is such a noun and a trigger: the phrase is who suffered it. */
  public static boolean isVictim(SentenceParts parts, Phrase phrase) {
    Trigger trigger = parts.triggers()[phrase.head()];
    if (trigger == null
        || trigger.form() != Trigger.Form.NOUN
        || !phrase.is(Phrase.Kind.PARTY)
        || parts.word(phrase.head()).analysis().number() == Analysis.Number.SINGULAR) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      boolean dead = lexeme.frame().equals("lose") && lexeme.type() == Claim.Type.ASSAULT;
      if (lexeme.frame().equals("victim") || dead) {
        return true;
      }
    }
    return false;
  }

  /** معقل الجماعة: a site that is attacked or taken, whose noun tells at once who holds it. */
  static boolean isHeld(SentenceParts parts, Phrase phrase) {
    Trigger trigger = parts.triggers()[phrase.head()];
    return trigger != null
        && trigger.form() == Trigger.Form.NOUN
        && phrase.is(Phrase.Kind.SITE)
        && relation(trigger);
  }

  /** المعارضة، التحالف: with the article and nothing that it governs, a body and no event. */
  private static boolean standsAlone(SentenceParts parts, int i) {
    if (!parts.word(i).analysis().article()) {
      return false;
    }
    int next = i + 1;
    while (next < parts.size() && parts.word(next).pos() == Pos.ADJ) {
      next++;
    }
    return next >= parts.size()
        || !parts.word(next).form().equals("مع") && !parts.word(next).form().equals("بين");
  }

  private static boolean isPeopleOrSource(Generic.Thing thing) {
    return switch (thing) {
      case CIVILIAN, PERSON, OFFICIAL, SOURCE -> true;
      default -> false;
    };
  }

  /** في معقلهم: an event noun that only tells of a standing relation. */
  static boolean isRelation(SentenceParts parts, Phrase phrase) {
    Trigger trigger = parts.triggers()[phrase.head()];
    return trigger != null && relation(trigger);
  }

  /** Whether a trigger names a standing relation only (عضو، قيادي): its noun is a participant. */
  private static boolean relation(Trigger trigger) {
    for (Lexeme lexeme : trigger.lexemes()) {
      if (!lexeme.type().relation()) {
        return false;
      }
    }
    return true;
  }
}
