package org.sijill.reader.grammar;

import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Whether a verb can have a noun phrase as its subject. */
public final class Agreement {

  private Agreement() {}

  /** Whether a verb can have a phrase as its subject; before the verb number must agree too. */
  public static boolean agrees(
      SentenceParts parts, Word verb, Phrase phrase, boolean subjectFirst) {
    if (phrase.isAdverbial() || isReflexive(parts.word(phrase.head()))) {
      return false;
    }
    Analysis v = verb.analysis();
    if (v.person() == 1 || v.person() == 2) {
      return false;
    }
    boolean several = v.number() == Analysis.Number.PLURAL || v.number() == Analysis.Number.DUAL;
    if (!subjectFirst && several && v.aspect() != Analysis.Aspect.NONE) {
      return false;
    }
    boolean named = phrase.name() != null && phrase.name().firstWord() <= phrase.head();
    Word head = parts.word(phrase.head());
    Analysis h = head.analysis();
    if (named && (head.pos() != Pos.NOUN || phrase.canBePlace())) {
      // اتهم لندن، غادر دمشق: a city or state with a feminine name is no subject of these.
      return !(v.gender() == Analysis.Gender.MASCULINE
          && !several
          && h.gender() == Analysis.Gender.FEMININE
          && head.pos() == Pos.PROPN
          && phrase.canBePlace()
          && !phrase.name().direction()
          && phrase.end() == phrase.first() + 1);
    }
    boolean singular = h.number() == Analysis.Number.SINGULAR;
    boolean feminineVerb = v.gender() == Analysis.Gender.FEMININE;
    boolean masculineVerb = v.gender() == Analysis.Gender.MASCULINE;
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
    if (!subjectFirst
        && masculineVerb
        && !isPeople(phrase)
        && isRightBehind(parts, verb, phrase)
        && isFeminine(head)) {
      // دعا القوات إلى، اتهم الحكومة: no subject of a masculine verb beside it.
      return false;
    }
    if (!subjectFirst || head.pos() == Pos.PROPN) {
      return true;
    }
    if (singular && v.number() == Analysis.Number.DUAL) {
      return false;
    }
    if (singular
        && v.number() == Analysis.Number.PLURAL
        && masculineVerb
        && h.gender() == Analysis.Gender.FEMININE) {
      return false;
    }
    boolean sound = isSoundPlural(head);
    if (sound && feminineVerb && v.number() == Analysis.Number.SINGULAR) {
      return false;
    }
    // القوات قصف: a plural before its verb takes the feminine or the plural.
    return !(masculineVerb
        && v.number() == Analysis.Number.SINGULAR
        && h.number() == Analysis.Number.PLURAL
        && (sound || head.stem().endsWith("ات")));
  }

  private static boolean isRightBehind(SentenceParts parts, Word verb, Phrase phrase) {
    return phrase.first() > 0
        && phrase.first() == phrase.head()
        && parts.word(phrase.first() - 1) == verb;
  }

  /** تظاهر المئات: people whose number is told take the verb as it is. */
  private static boolean isPeople(Phrase phrase) {
    Generic generic = phrase.generic();
    return phrase.canAct()
        && phrase.name() == null
        && (generic == null
            || generic.thing() != Generic.Thing.ARMED
                && generic.thing() != Generic.Thing.ORGANISATION);
  }

  /** One feminine noun, or several things (القوات). */
  private static boolean isFeminine(Word head) {
    Analysis a = head.analysis();
    return head.pos() == Pos.NOUN
        && a.known()
        && a.gender() == Analysis.Gender.FEMININE
        && (a.number() == Analysis.Number.SINGULAR && head.stem().endsWith("ه")
            || a.number() == Analysis.Number.PLURAL && head.stem().endsWith("ات"));
  }

  /**
   * Whether an adjective or participle can describe a noun: no sound plural of people describes one
   * feminine noun or differs from its noun in case, nothing singular describes a sound plural or a
   * dual, and one masculine event takes no feminine.
   */
  static boolean describes(Word noun, Word adjective) {
    Analysis n = noun.analysis();
    Analysis a = adjective.analysis();
    boolean people = isSoundPlural(noun) || n.number() == Analysis.Number.DUAL;
    if (people && a.number() == Analysis.Number.SINGULAR) {
      // مسلحون دورية
      return false;
    }
    if (isSoundPlural(adjective)) {
      boolean several =
          n.number() != Analysis.Number.SINGULAR || n.gender() != Analysis.Gender.FEMININE;
      boolean things = noun.stem().endsWith("ات");
      boolean clash = isSoundPlural(noun) && !sameEnding(noun, adjective);
      return several && !things && !clash;
    }
    if (a.form() == Analysis.Form.NISBA
        && a.number() == Analysis.Number.SINGULAR
        && a.gender() == Analysis.Gender.MASCULINE
        && (noun.stem().endsWith("ات") || noun.form().endsWith("ه") && n.article())) {
      // اعتقلت القوات القيادي؛ الشرطة القيادي
      return false;
    }
    return n.form() != Analysis.Form.MASDAR
        || n.number() != Analysis.Number.SINGULAR
        || n.gender() != Analysis.Gender.MASCULINE
        || a.number() != Analysis.Number.SINGULAR
        || a.gender() != Analysis.Gender.FEMININE;
  }

  private static boolean sameEnding(Word a, Word b) {
    return a.stem().charAt(a.stem().length() - 2) == b.stem().charAt(b.stem().length() - 2);
  }

  /**
   * Whether a phrase is one person's name, or an unknown name with no noun that tells what it is.
   */
  static boolean isOnePerson(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    return phrase.name() == null
        ? head.pos() == Pos.PROPN && !head.analysis().article() && phrase.generic() == null
        : phrase.name().actor() != null && phrase.name().actor().isPerson();
  }

  /** فجر نفسه: what is done to oneself is no subject. */
  static boolean isReflexive(Word head) {
    return head.lemma().equals("نفس") && !head.analysis().pronoun().isEmpty();
  }

  private static boolean isSoundPlural(Word head) {
    return head.analysis().number() == Analysis.Number.PLURAL
        && (head.stem().endsWith("ون") || head.stem().endsWith("ين"));
  }

  /** Whether a word is written as an indefinite accusative. */
  public static boolean isAccusative(Word word) {
    return word.pos() == Pos.NOUN
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty()
        && word.form().length() > 3
        && word.form().endsWith("ا")
        && !word.lemma().endsWith("ا");
  }

  /** مسلحون، الجيشان: a written ending that only a subject has. */
  static boolean isNominative(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    Analysis.Number number = head.analysis().number();
    return phrase.name() == null
        && head.pos().nominal()
        && (number == Analysis.Number.PLURAL
                && head.stem().endsWith("ون")
                && !head.lemma().endsWith("ون")
            || number == Analysis.Number.DUAL && head.stem().endsWith("ان"));
  }

  /** حاصرت المسلحين: a sound plural or dual with an ending that no subject has. */
  static boolean isOblique(SentenceParts parts, Word verb, Phrase phrase) {
    Word head = parts.word(phrase.head());
    Analysis.Number number = head.analysis().number();
    return isRightBehind(parts, verb, phrase)
        && head.pos() == Pos.NOUN
        && head.analysis().known()
        && (number == Analysis.Number.PLURAL || number == Analysis.Number.DUAL)
        && head.stem().endsWith("ين")
        && !head.lemma().endsWith("ين");
  }

  /** An indefinite noun with the written accusative ending is no subject. */
  static boolean isAccusative(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    Generic generic = phrase.generic();
    int amount = phrase.first() - 2;
    if (amount >= 0
        && parts.word(amount + 1).form().equals("من")
        && isAccusative(parts.word(amount))) {
      // نشرت عددا من القناصة: the amount has the ending.
      return true;
    }
    return phrase.name() == null
        && (generic == null || !head.stem().equals(generic.lemma()))
        && head.pos() != Pos.PROPN
        && !head.analysis().article()
        && head.analysis().number() != Analysis.Number.DUAL
        && head.form().length() > 3
        && head.form().endsWith("ا")
        && !head.lemma().endsWith("ا");
  }
}
