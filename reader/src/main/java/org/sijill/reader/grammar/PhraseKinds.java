package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/** Settles what a phrase is in the world: a party, a place, a thing, or nobody at all. */
final class PhraseKinds {

  private final NameBook.Index book;
  private final Amounts amounts;
  private final WordSet adverbs;
  private final WordSet asides;

  /** The second words of {@link #asides}. */
  private final WordSet asideNouns;

  private final WordSet reasons;
  private final WordSet fronts;
  private final WordSet leads;
  private final WordSet directions;
  private final WordSet commons;

  PhraseKinds(NameBook.Index book, Amounts amounts, Constructions constructions) {
    this.book = book;
    this.amounts = amounts;
    this.adverbs = PhraseFinder.list(constructions, "adverb");
    this.reasons = PhraseFinder.list(constructions, "reason");
    this.fronts = PhraseFinder.list(constructions, "front");
    this.leads = PhraseFinder.list(constructions, "led-by");
    this.directions = PhraseFinder.list(constructions, "direction");
    this.commons = PhraseFinder.list(constructions, "common-ground");
    this.asides = PhraseFinder.list(constructions, "aside");
    List<String> nouns = new ArrayList<>();
    for (String aside : constructions.words().getOrDefault("aside", List.of())) {
      String letters = Normaliser.letters(aside);
      nouns.add(letters.substring(letters.indexOf(' ') + 1));
    }
    this.asideNouns = WordSet.of(nouns);
  }

  void classify(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    if (built.name == null || built.name.firstWord() != built.head) {
      built.generic = book.generic(head);
      if (built.generic != null && isCapital(head, built.generic)) {
        built.generic = null;
      }
    }
    boolean reason =
        parts.word(built.first).analysis().preposition() == 'ل' && reasons.contains(head.lemma());
    boolean led =
        parts.word(built.first).analysis().preposition() == 'ب'
            && head.analysis().number() == Analysis.Number.SINGULAR
            && built.end > built.head + 1
            && leads.contains(head.lemma());
    if (isAside(parts, built) || reason || led || isWith(parts, built)) {
      built.kind = Phrase.Kind.ADVERBIAL;
      return;
    }
    if (isUnit(parts, built.head) && built.generic != null) {
      // محافظة شبوة: a place that also has a government.
      built.kind = Phrase.Kind.STATE;
      return;
    }
    if (isInUnit(parts, built) || isFront(parts, built)) {
      built.kind = Phrase.Kind.PLACE;
      return;
    }
    if (built.generic != null) {
      built.kind = kindOf(built.generic);
      if (built.kind != Phrase.Kind.OTHER) {
        return;
      }
    }
    Name name = built.name;
    if (name != null) {
      boolean headed = name.firstWord() <= built.head || built.generic == null && !isMatter(head);
      if (name.actor() != null && name.place() != null) {
        built.kind = Phrase.Kind.STATE;
      } else if (name.actor() != null) {
        built.kind = headed ? Phrase.Kind.PARTY : Phrase.Kind.OTHER;
      } else if (name.place() != null) {
        built.kind = name.place().isSite() ? Phrase.Kind.SITE : Phrase.Kind.PLACE;
      }
      return;
    }
    if (isUnknownSettlement(parts, built)) {
      built.kind = Phrase.Kind.PLACE;
    } else if (amounts.isUnit(head) || isAdverb(parts, built) || isDirection(parts, built)) {
      built.kind = Phrase.Kind.ADVERBIAL;
    } else if (head.pos() == Pos.PROPN || isPeople(head) || book.demonym(head) != null) {
      built.kind = Phrase.Kind.PARTY;
    }
  }

  /** في جبهة نهم: with the name of a place behind it a front is where one fights. */
  private boolean isFront(SentenceParts parts, PhraseBuilder.Built built) {
    return built.name != null
        && built.name.place() != null
        && built.name.actor() == null
        && built.name.firstWord() == built.head + 1
        && fronts.contains(parts.word(built.head).lemma());
  }

  /** العاصمة: one capital is a place; عواصم غربية are their governments. */
  private boolean isCapital(Word head, Generic generic) {
    PlaceEntry.Type type = book.typeWord(head);
    return generic.thing() == Generic.Thing.ORGANISATION
        && type != null
        && type.isSettlement()
        && head.analysis().number() == Analysis.Number.SINGULAR;
  }

  /** مدينة ذات غالبية كردية: what something has describes it. */
  private static boolean isWith(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    return head.bare().equals("ذات")
        && head.analysis().preposition() == 0
        && head.analysis().pronoun().isEmpty()
        && built.name == null;
  }

  /** Whether a word tells the kind of the place whose name follows it (محافظة شبوة). */
  boolean isUnit(SentenceParts parts, int head) {
    Name name = head + 1 < parts.size() ? parts.names()[head + 1] : null;
    return name != null
        && name.place() != null
        && name.firstWord() == head + 1
        && isUnit(book.typeWord(parts.word(head)));
  }

  private static boolean isUnit(PlaceEntry.Type type) {
    return type == PlaceEntry.Type.ADMIN1
        || type == PlaceEntry.Type.ADMIN2
        || type == PlaceEntry.Type.ADMIN3;
  }

  /** قرار الحكومة: one verbal noun with somebody's name behind it is a matter and nobody. */
  private static boolean isMatter(Word head) {
    return head.analysis().form() == Analysis.Form.MASDAR
        && head.analysis().number() == Analysis.Number.SINGULAR;
  }

  /** المتورطين، الفارون: a participle or relative adjective with the sound plural is people. */
  private static boolean isPeople(Word head) {
    Analysis.Form form = head.analysis().form();
    return NounForms.isSoundPlural(head)
        && head.analysis().number() == Analysis.Number.PLURAL
        && (head.stem().endsWith("ون")
            || form == Analysis.Form.ACTIVE_PARTICIPLE
            || form == Analysis.Form.PASSIVE_PARTICIPLE
            || form == Analysis.Form.NISBA);
  }

  /**
   * جبل صلد بمديرية كسمة، قرية النور في محافظة درعا: behind the word for a kind of place an
   * ordinary noun is a name where the unit that it lies in is told at once.
   */
  private boolean isInUnit(SentenceParts parts, PhraseBuilder.Built built) {
    PlaceEntry.Type type = book.typeWord(parts.word(built.head));
    int name = built.head + 1;
    int unit = built.end;
    boolean local = type != null && (type.isSettlement() || isUnit(type) || isLand(type));
    if (!local
        || built.name != null
        || parts.word(built.head).analysis().article()
        || parts.word(built.head).analysis().number() != Analysis.Number.SINGULAR
        || unit <= name
        || unit > name + 2
        || unit >= parts.size()
        || !parts.word(name).analysis().pronoun().isEmpty()
        || book.demonym(parts.word(name)) != null
        || book.generic(parts.word(name)) != null && parts.word(name).analysis().article()
        || isAdjective(parts, built.head, name)) {
      return false;
    }
    boolean in = parts.word(unit).form().equals("في");
    int place = in ? unit + 1 : unit;
    return place < parts.size()
        && (in || parts.word(unit).analysis().preposition() == 'ب')
        && isUnit(book.typeWord(parts.word(place)));
  }

  /** منطقة النخيل: a noun with the article that is none of those that many regions share. */
  boolean isRegion(SentenceParts parts, PhraseBuilder.Built built) {
    int name = built.head + 1;
    return built.kind == Phrase.Kind.OTHER
        && built.name == null
        && book.typeWord(parts.word(built.head)) == PlaceEntry.Type.REGION
        && parts.word(built.head).analysis().number() == Analysis.Number.SINGULAR
        && built.end == name + 1
        && parts.word(name).pos() == Pos.NOUN
        && parts.word(name).analysis().article()
        && parts.word(name).analysis().form() != Analysis.Form.MASDAR
        && book.generic(parts.word(name)) == null
        && !commons.contains(parts.word(name).lemma())
        && !commons.contains(parts.word(name).bare());
  }

  private static boolean isLand(PlaceEntry.Type type) {
    return type == PlaceEntry.Type.REGION || type == PlaceEntry.Type.HILL;
  }

  /** قرية صغيرة: an adjective that agrees with the noun. */
  private static boolean isAdjective(SentenceParts parts, int noun, int word) {
    Analysis a = parts.word(word).analysis();
    return parts.word(word).pos() == Pos.ADJ
        && a.gender() == parts.word(noun).analysis().gender()
        && a.gender() == Analysis.Gender.FEMININE;
  }

  /** بلدة X، وادي X: an unknown place's name behind the word that says that it is one. */
  private boolean isUnknownSettlement(SentenceParts parts, PhraseBuilder.Built built) {
    PlaceEntry.Type type = book.typeWord(parts.word(built.head));
    int name = built.head + 1;
    return type != null
        && (type.isSettlement()
            || isUnit(type)
            || type == PlaceEntry.Type.REGION
            || type == PlaceEntry.Type.HILL)
        && built.end > name
        && (parts.word(name).pos() == Pos.PROPN
            || built.end == name + 1 && !parts.word(name).analysis().known()
            || type != PlaceEntry.Type.REGION
                && built.end == name + 1
                && parts.word(name).analysis().article()
                && book.generic(parts.word(name)) == null
                && parts.word(built.head).analysis().number() == Analysis.Number.SINGULAR)
        && parts.names()[name] == null
        && !parts.word(built.head).analysis().article();
  }

  /** جنوبي المدينة: a direction from what has no name. */
  private boolean isDirection(SentenceParts parts, PhraseBuilder.Built built) {
    return built.name == null
        && built.end == built.head + 2
        && parts.word(built.head + 1).pos() == Pos.NOUN
        && parts.word(built.head + 1).analysis().article()
        && !parts.word(built.head).analysis().article()
        && directions.contains(parts.word(built.head).lemma());
  }

  /** مرارا، تحفظيا: an accusative that tells how and names nobody. */
  private boolean isAdverb(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    if (book.demonym(head) != null) {
      return false;
    }
    if (adverbs.contains(head.stem())) {
      return true;
    }
    Analysis a = head.analysis();
    // اعتقلت ناشطا: a participle in the accusative is somebody.
    boolean adjective =
        head.pos() == Pos.ADJ
                && a.form() != Analysis.Form.ACTIVE_PARTICIPLE
                && a.form() != Analysis.Form.PASSIVE_PARTICIPLE
            || a.form() == Analysis.Form.NISBA;
    return adjective
        && built.end == built.head + 1
        && !a.article()
        && a.pronoun().isEmpty()
        && head.form().endsWith("ا")
        && !head.lemma().endsWith("ا");
  }

  /** من جهة، من جهة ثانية. */
  private boolean isAside(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    return built.first > 0
        && asideNouns.contains(head.stem())
        && asides.contains(parts.word(built.first - 1).stem() + " " + head.stem())
        && (built.end == built.head + 1 || parts.word(built.head + 1).pos() == Pos.ADJ);
  }

  private static Phrase.Kind kindOf(Generic generic) {
    return switch (generic.thing()) {
      case ARMED, CIVILIAN, PERSON, OFFICIAL, ORGANISATION, SOURCE, PEOPLE, STATE, MEDIA, MACHINE ->
          Phrase.Kind.PARTY;
      case SITE -> Phrase.Kind.SITE;
      case WEAPON -> Phrase.Kind.WEAPON;
      case PLACE -> Phrase.Kind.PLACE;
      default -> Phrase.Kind.OTHER;
    };
  }
}
