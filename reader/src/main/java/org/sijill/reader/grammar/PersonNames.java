package org.sijill.reader.grammar;

import org.sijill.reader.names.Generic;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Names of people that no book has, behind the word that tells what somebody is. */
final class PersonNames {

  private final NameBook.Index book;

  PersonNames(NameBook.Index book) {
    this.book = book;
  }

  /** القيادي الحوثي فلان: an adjective of one definite person whose name follows it. */
  boolean isAdjective(SentenceParts parts, PhraseBuilder.Built built, int next) {
    Word head = parts.word(built.head);
    Word word = parts.word(next);
    Generic person = book.generic(head);
    int after = next + 1;
    return person != null
        && person.isPeople()
        && built.end == built.head + 1
        && head.analysis().article()
        && word.analysis().article()
        && head.analysis().number() == Analysis.Number.SINGULAR
        && word.analysis().number() == Analysis.Number.SINGULAR
        && word.analysis().gender() == head.analysis().gender()
        && (word.form().endsWith("ي")
            || word.analysis().form() == Analysis.Form.ACTIVE_PARTICIPLE
            || word.analysis().form() == Analysis.Form.PASSIVE_PARTICIPLE)
        && after < parts.size()
        && parts.word(after).pos().nominal()
        && parts.word(after).pos() != Pos.NUM
        && parts.names()[after] == null
        && parts.times()[after] == null
        && PhraseFinder.isFree(parts.word(after))
        && !parts.word(after).analysis().article()
        && parts.triggers()[after] == null
        && !Agreement.isAccusative(parts.word(after))
        && book.generic(parts.word(after)) == null;
  }

  /**
   * الطبيب فلان الفلاني: an indefinite word behind one definite person, with an unknown name or إن
   * behind it, begins that person's name, whatever else it can mean.
   */
  boolean isName(SentenceParts parts, PhraseBuilder.Built built, int next) {
    Word head = parts.word(built.head);
    Generic generic = book.generic(head);
    Word word = parts.word(next);
    int after = next + 1;
    boolean behindAdjective = built.end == built.head + 2;
    return built.definite
        && !built.construct
        && built.name == null
        && generic != null
        && (generic.isPeople() || generic.thing() == Generic.Thing.MEDIA)
        && head.analysis().number() == Analysis.Number.SINGULAR
        && (word.pos() == Pos.ADJ || word.pos() == Pos.NOUN)
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty()
        && (!word.form().endsWith("ا") || word.lemma().endsWith("ا"))
        && after < parts.size()
        && (isUnknown(parts, after)
            || parts.word(after).form().equals("ان")
            || behindAdjective && isFamily(parts, next, after));
  }

  /** سالم المرادي: a relative adjective with the article behind an indefinite name. */
  static boolean isFamily(SentenceParts parts, int name, int family) {
    Word word = parts.word(family);
    return parts.triggers()[name] == null
        && word.analysis().article()
        && word.form().endsWith("ي")
        && PhraseFinder.isFree(word);
  }

  /** اعتقلت الشرطة فلانا: a person's name is no apposition to a definite body. */
  boolean isBody(SentenceParts parts, PhraseBuilder.Built built, Word name) {
    Word head = parts.word(built.head);
    Generic generic = book.generic(head);
    return built.end == built.head + 1
        && head.analysis().article()
        && !name.analysis().article()
        && generic != null
        && switch (generic.thing()) {
          case ORGANISATION -> true;
          case ARMED, STATE -> head.analysis().gender() == Analysis.Gender.FEMININE;
          default -> false;
        };
  }

  static boolean isUnknown(SentenceParts parts, int i) {
    return parts.word(i).pos() == Pos.PROPN
        && parts.names()[i] == null
        && PhraseFinder.isFree(parts.word(i));
  }
}
