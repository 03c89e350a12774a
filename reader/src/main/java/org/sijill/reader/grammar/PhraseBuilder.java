package org.sijill.reader.grammar;

import java.util.List;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/**
 * Builds the noun phrase that begins at a word: a head with its genitives, adjectives and names. It
 * stops before an event noun, a participle that is a trigger, a preposition, a conjunction or a
 * verb.
 */
final class PhraseBuilder {

  /** Words of quantity between a verb and its subject (لقي نحو خمسين عاملا حتفهم). */
  private static final int MOST_NUMBERS = 5;

  private final NameBook.Index book;
  private final EventNouns eventNouns;
  private final Amounts amounts;
  private final WordSet quantifiers;
  private final WordSet kunyas;
  private final WordSet situated;
  private final WordSet directions;
  private final WordSet named;
  private final PhraseKinds kinds;
  private final PersonNames persons;
  private final PhraseTails tails;

  PhraseBuilder(
      NameBook.Index book, EventNouns eventNouns, Amounts amounts, Constructions constructions) {
    this.book = book;
    this.eventNouns = eventNouns;
    this.amounts = amounts;
    this.quantifiers = PhraseFinder.list(constructions, "quantifier");
    this.kunyas = PhraseFinder.list(constructions, "kunya");
    this.directions = PhraseFinder.list(constructions, "direction");
    this.named = PhraseFinder.list(constructions, "named-by-matter");
    this.situated = PhraseFinder.list(constructions, "situated");
    this.kinds = new PhraseKinds(book, amounts, constructions);
    this.persons = new PersonNames(book);
    this.tails = new PhraseTails(this, kinds, book, eventNouns, constructions);
  }

  /** A phrase in the making. */
  static final class Built {
    int first;
    int end;
    int head;
    Phrase.Kind kind = Phrase.Kind.OTHER;
    Name name;
    Generic generic;

    /** Whether its last noun still waits for a genitive. */
    boolean construct;

    boolean definite;
  }

  /** The phrase that begins at a word, with the quantity in front of it. */
  Built build(SentenceParts parts, int from) {
    Built built = new Built();
    int at = amounts.skip(parts, from);
    if (at > from && !heads(parts, at)) {
      return quantity(parts, from, built);
    }
    built.first = at;
    built.head = at;
    int quantified = quantified(parts, at);
    if (quantified > at) {
      // بعض، أحد: part of the span.
      built.head = quantified;
    }
    open(parts, built);
    while (built.end < parts.size() && extend(parts, built)) {
      // Each step takes one more part.
    }
    tails.against(parts, built);
    tails.portfolio(parts, built);
    tails.mission(parts, built);
    tails.voice(parts, built);
    kinds.classify(parts, built);
    tails.body(parts, built);
    tails.owner(parts, built);
    return built;
  }

  /** Whether a word is a quantifier, noun or determiner, with what it quantifies behind it. */
  boolean isQuantifier(SentenceParts parts, int at) {
    return parts.word(at).pos() == Pos.DET && quantified(parts, at) > at;
  }

  /** The head behind a quantifier, or the word itself. */
  private int quantified(SentenceParts parts, int at) {
    boolean degree =
        parts.word(at).analysis().form() == Analysis.Form.ELATIVE
            && !parts.word(at).analysis().article();
    if (parts.names()[at] != null || !degree && !quantifiers.contains(parts.word(at).lemma())) {
      return at;
    }
    int next = at + 1;
    if (next < parts.size() && Punctuation.isQuote(parts.word(next))) {
      next++;
    }
    return heads(parts, next) ? next : at;
  }

  /** Whether an adjective can describe one of the nouns of a phrase. */
  private static boolean describesNoun(SentenceParts parts, Built built, Word adjective) {
    for (int i = built.head; i < built.end; i++) {
      boolean noun = i == built.head || parts.word(i).pos() != Pos.ADJ;
      if (noun && Agreement.describes(parts.word(i), adjective)) {
        return true;
      }
    }
    return false;
  }

  /** A number with nothing behind it that it counts. */
  private Built quantity(SentenceParts parts, int from, Built built) {
    built.first = from;
    built.head = from;
    built.end = from + 1;
    while (built.end < parts.size()
        && parts.word(built.end).pos() == Pos.NUM
        && parts.names()[built.end] == null
        && parts.times()[built.end] == null) {
      built.end++;
    }
    Word word = parts.word(from);
    if (amounts.isSized(parts, from)) {
      // عدد كبير منهم
      built.end++;
    }
    boolean noun = word.pos() == Pos.NUM && !Character.isDigit(word.form().charAt(0));
    if (word.analysis().article() && word.analysis().number() == Analysis.Number.PLURAL) {
      // قتل العشرات
      built.kind = Phrase.Kind.PARTY;
      return built;
    }
    built.kind =
        noun && !amounts.isShare(parts, built.end) ? Phrase.Kind.OTHER : Phrase.Kind.ADVERBIAL;
    return built;
  }

  /** في منطقة النخيل: behind في a region and one noun that nobody is. */
  boolean isRegion(SentenceParts parts, Built built) {
    return kinds.isRegion(parts, built);
  }

  /** Whether a noun or adjective names people or bodies. */
  boolean isPeople(Word word) {
    return book.generic(word) != null;
  }

  /** Whether a word can be the head behind a number or quantifier. */
  boolean heads(SentenceParts parts, int i) {
    return i < parts.size()
        && parts.times()[i] == null
        && PhraseFinder.starts(parts, i)
        && PhraseFinder.isFree(parts.word(i))
        && parts.word(i).pos() != Pos.NUM
        && !eventNouns.is(parts, i);
  }

  private void open(SentenceParts parts, Built built) {
    int at = built.head;
    if (parts.names()[at] != null) {
      built.name = parts.names()[at];
      built.end = Math.max(built.name.endWord(), at + 1);
      built.definite = isDefinite(parts, built.name);
    } else {
      built.end = at + 1;
      built.construct = NounForms.isConstruct(parts, at);
      built.definite = parts.word(at).analysis().article() || NounForms.hasPronoun(parts, at);
    }
  }

  /** Takes one more part into the phrase; false where it ends. */
  private boolean extend(SentenceParts parts, Built built) {
    int next = built.end;
    if (isJoinedAdjective(parts, built, next)) {
      built.end = next + 1;
      return true;
    }
    boolean quoted = false;
    if (Punctuation.isQuote(parts.word(next))
        && next + 1 < parts.size()
        && Punctuation.opensQuote(parts, next)) {
      quoted = true;
      next++;
    }
    Word word = parts.word(next);
    Name name = parts.names()[next];
    if (!PhraseFinder.isFree(word)
        || eventNouns.is(parts, next) && !isBodysMatter(parts, built, next)
        || parts.times()[next] != null
        || word.isVerb() && name == null) {
      return false;
    }
    if (persons.isAdjective(parts, built, next)) {
      built.end = next + 1;
      built.construct = false;
      return true;
    }
    if (name != null && next == name.firstWord()) {
      return takeName(parts, built, name, next, quoted);
    }
    if (isTwo(parts, built, word)) {
      built.end = next + 1;
      built.construct = false;
      return true;
    }
    if (isUnlike(parts, next)) {
      built.end = next + 2;
      built.construct = false;
      return true;
    }
    boolean article = word.analysis().article();
    boolean substantive = built.construct && isParticiple(parts, next) && article;
    if (isParticiple(parts, next) && !substantive
        || word.pos() == Pos.NUM
        || amounts.is(parts, next)) {
      return false;
    }
    if (isPair(parts, built, next)) {
      built.end = next + 2;
      built.construct = false;
      return true;
    }
    boolean adjective =
        word.pos() == Pos.ADJ
            && !isSituated(parts, next)
            && !isDirection(parts, next)
            && (article == built.definite
                || built.construct && article
                || PersonNames.isUnknown(parts, built.end - 1))
            && !isGenitive(parts, built, next)
            && describesNoun(parts, built, word);
    if (adjective) {
      built.end = closeQuote(parts, next + 1, quoted);
      built.construct = false;
      return true;
    }
    boolean closed = built.name != null && !built.construct && !isTitled(parts, built);
    if (word.pos() == Pos.PROPN
            && !closed
            && !persons.isBody(parts, built, word)
            && book.generic(word) == null
        || quoted && word.pos().nominal() && !beginsSpeech(built, word)) {
      built.end = closeQuote(parts, quoted ? quoteEnd(parts, next) : next + 1, quoted);
      built.construct = false;
      built.definite = true;
      return true;
    }
    if (PersonNames.isUnknown(parts, built.end - 1)
        && kunyas.contains(word.form())
        && next + 1 < parts.size()
        && PhraseFinder.starts(parts, next + 1)) {
      // سامر أبو الهيجا
      built.end = next + 2;
      return true;
    }
    if (isAttribute(parts, built, next) || persons.isName(parts, built, next)) {
      built.end = next + 1;
      return true;
    }
    boolean noun =
        word.pos() == Pos.NOUN
            || built.construct && (word.pos() == Pos.ADJ || word.pos() == Pos.PROPN);
    if (noun
        && built.construct
        && !Agreement.isAccusative(word)
        && !isObject(parts, built, next)
        && !isAskedObject(parts, built, next)) {
      built.end = next + 1;
      built.definite = article || NounForms.hasPronoun(parts, next);
      built.construct = NounForms.isConstruct(parts, next);
      return true;
    }
    if (word.pos() == Pos.NOUN
        && built.definite
        && article
        && isLikeAdjective(parts.word(built.head), word)) {
      // الرئيس القائد: a second definite noun in apposition.
      built.end = next + 1;
      return true;
    }
    return false;
  }

  /**
   * لوزير العدل "استنادا إلى…"، ثمن المسؤول "جهود التحالف": behind a definite noun an accusative or
   * a noun without the article begins what is quoted.
   */
  private static boolean beginsSpeech(Built built, Word word) {
    boolean noun = word.pos() == Pos.NOUN && word.analysis().known() && !word.analysis().article();
    return built.definite && (Agreement.isAccusative(word) || !built.construct && noun);
  }

  /** قرية فلانة جنوبي المدينة: where it lies is told behind it. */
  private boolean isDirection(SentenceParts parts, int next) {
    Word word = parts.word(next);
    return directions.contains(word.lemma())
        && !word.analysis().article()
        && next + 1 < parts.size()
        && PhraseFinder.isFree(parts.word(next + 1))
        && (parts.names()[next + 1] != null
            || parts.word(next + 1).pos() == Pos.NOUN && parts.word(next + 1).analysis().article());
  }

  /** غارات غير مسبوقة، أسلحة غير مرخصة: غير and what something is not describe it together. */
  static boolean isUnlike(SentenceParts parts, int next) {
    Word word = parts.word(next);
    return word.lemma().equals("غير")
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty()
        && next + 1 < parts.size()
        && parts.word(next + 1).pos().nominal()
        && parts.word(next + 1).pos() != Pos.PRON
        && parts.names()[next + 1] == null
        && parts.triggers()[next + 1] == null
        && PhraseFinder.isFree(parts.word(next + 1));
  }

  /** وزارة الدفاع، لجنة المصالحة: the matter in a body's name is no event of its own. */
  private boolean isBodysMatter(SentenceParts parts, Built built, int next) {
    return built.construct
        && named.contains(parts.word(built.end - 1).lemma())
        && (parts.word(next).analysis().article() || isNameless(parts, next))
        && PhraseFinder.isFree(parts.word(next));
  }

  /** قيادة عمليات بغداد، عمال إنقاذ: a bare verbal noun that is nobody's object. */
  private static boolean isNameless(SentenceParts parts, int next) {
    Word word = parts.word(next);
    return (word.analysis().form() == Analysis.Form.MASDAR
            || word.analysis().number() == Analysis.Number.PLURAL)
        && word.analysis().pronoun().isEmpty()
        && !Agreement.isAccusative(word);
  }

  /**
   * قصفت طائرات منازل: behind a verb and several who act, an indefinite place or thing is the
   * verb's object and no genitive.
   */
  private boolean isObject(SentenceParts parts, Built built, int next) {
    Generic doer = book.generic(parts.word(built.head));
    if (built.head != built.first
        || built.end != built.head + 1
        || built.head == 0
        || !parts.word(built.head - 1).isVerb()
        || doer == null
        || !doer.thing().canAct()
        || doer.isPrivate()
        || parts.word(built.head).analysis().number() != Analysis.Number.PLURAL
        || parts.word(next).analysis().article()) {
      return false;
    }
    Generic thing = book.generic(parts.word(next));
    return book.typeWord(parts.word(next)) != null
        || thing != null && thing.thing() == Generic.Thing.SITE;
  }

  /** الوزيران السعودي والمصري: each of two has an adjective of its own. */
  private boolean isPair(SentenceParts parts, Built built, int next) {
    Word head = parts.word(built.head);
    boolean two = head.bare().endsWith("ان") || head.bare().endsWith("ين");
    if (!two
        || head.analysis().number() == Analysis.Number.SINGULAR
        || built.end != built.head + 1
        || next + 1 >= parts.size()) {
      return false;
    }
    Word one = parts.word(next);
    Word other = parts.word(next + 1);
    return other.analysis().conjunction() == 'و'
        && other.analysis().preposition() == 0
        && isOfOneState(one)
        && isOfOneState(other)
        && one.analysis().article() == head.analysis().article()
        && other.analysis().article() == head.analysis().article();
  }

  private boolean isOfOneState(Word word) {
    return word.analysis().number() == Analysis.Number.SINGULAR && book.demonym(word) != null;
  }

  /** صحفيين اثنين: the number behind a dual belongs to it. */
  private static boolean isTwo(SentenceParts parts, Built built, Word word) {
    String head = parts.word(built.head).bare();
    return word.lemma().equals("اثنان")
        && !word.analysis().article()
        && built.end > built.head
        && built.head == built.first
        && (head.endsWith("ين") || head.endsWith("ان"));
  }

  /** فتح شرطي النار، لقي عامل حتفه: the object that is one act with the verb before the subject. */
  private static boolean isAskedObject(SentenceParts parts, Built built, int next) {
    int verb = built.first - 1;
    while (verb > 0 && parts.word(verb).pos() != Pos.VERB && built.first - verb < MOST_NUMBERS) {
      verb--;
    }
    Trigger trigger = verb < 0 ? null : parts.triggers()[verb];
    if (trigger == null || trigger.form() != Trigger.Form.VERB) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      List<String> asked = lexeme.phrase() ? lexeme.with().get("object") : null;
      if (asked != null && Conditions.fits(parts, next, null, asked)) {
        return true;
      }
    }
    return false;
  }

  /** مسؤولين روس، سوقا شعبية: a noun that describes an indefinite one which takes no genitive. */
  private boolean isAttribute(SentenceParts parts, Built built, int next) {
    Word word = parts.word(next);
    Analysis a = word.analysis();
    Analysis before = parts.word(built.end - 1).analysis();
    boolean relative =
        book.demonym(word) != null
            || a.form() == Analysis.Form.NISBA
            || a.form() == Analysis.Form.ACTIVE_PARTICIPLE
            || a.form() == Analysis.Form.PASSIVE_PARTICIPLE
            || word.lemma().endsWith("ي");
    if (Agreement.isAccusative(parts.word(built.head))
        && built.end == built.head + 1
        && built.name == null
        && word.form().endsWith("يا")) {
      // قائدا صربيا
      return true;
    }
    if (!relative
        || built.construct
        || built.definite
        || built.end != built.head + 1
        || word.pos() != Pos.NOUN
        || a.article()
        || !a.pronoun().isEmpty()) {
      return false;
    }
    return switch (before.number()) {
      case PLURAL -> a.number() == Analysis.Number.PLURAL;
      case DUAL -> a.number() == Analysis.Number.DUAL;
      default -> a.number() == before.number() && a.gender() == before.gender();
    };
  }

  /** A name after a head is its genitive or stands in apposition to it. */
  private boolean takeName(SentenceParts parts, Built built, Name name, int next, boolean quoted) {
    if (amounts.isUnit(parts.word(built.head)) || name.direction() && !built.construct) {
      // مستودعا قرب صيدا، 30 كلم غرب صيدا: where it lies is a phrase of its own.
      return false;
    }
    Word word = parts.word(next);
    if (name.endWord() == next + 1
        && (book.demonym(word) != null || isNisbaOf(name, word))
        && built.name == null
        && !built.construct
        && word.analysis().article() == built.definite
        && describesNoun(parts, built, word)) {
      // الطائرات السعودية، القيادي الحوثي: the adjective is written like a name.
      built.end = next + 1;
      return true;
    }
    // منظمات الإغاثة روسيا: behind a genitive with the article a country is another phrase too.
    boolean genitive =
        built.end > built.head + 1
            && parts.word(built.end - 1).analysis().article()
            && name.place() != null
            && name.place().isCountry();
    boolean placeAfterArticle =
        (parts.word(built.head).analysis().article() || genitive)
            && name.place() != null
            && !built.construct;
    boolean closed =
        name.place() != null
            && !name.place().isCountry()
            && NounForms.hasPronoun(parts, built.end - 1);
    boolean first =
        built.name == null && !placeAfterArticle && !closed && opensTo(parts, built, name);
    boolean apposition =
        name.actor() != null
                && name.place() == null
                && (isTitled(parts, built) && !isOther(parts, built, name)
                    || isSame(built.name, name))
            || isSamePlace(built.name, name);
    if (!first && !apposition) {
      return false;
    }
    if (built.name == null) {
      built.name = name;
    }
    built.end = closeQuote(parts, Math.max(name.endWord(), next + 1), quoted);
    built.construct = false;
    built.definite = isDefinite(parts, name);
    return true;
  }

  /** القيادي الحوثي: the adjective of a body that is named in it; not: القائد الجولاني. */
  private static boolean isNisbaOf(Name name, Word word) {
    boolean body = name.actor() != null && !name.actor().isPerson();
    return word.analysis().form() == Analysis.Form.NISBA
        || body && word.form().startsWith("ال") && word.form().endsWith("ي");
  }

  /** قوات سورية محلية: a name that ends in an indefinite adjective takes another such. */
  private static boolean isDefinite(SentenceParts parts, Name name) {
    Word first = parts.word(name.firstWord());
    Word last = parts.word(Math.max(name.firstWord(), name.endWord() - 1));
    if (name.endWord() == name.firstWord() + 1) {
      return first.analysis().article() || !NounForms.isSoundPlural(first);
    }
    return first.pos() != Pos.NOUN
        || first.analysis().article()
        || last.pos() != Pos.ADJ
        || last.analysis().article();
  }

  /** مسلحون حزب الله: after a noun that cannot be in construct a body's name is another phrase. */
  private boolean opensTo(SentenceParts parts, Built built, Name name) {
    if (built.construct) {
      return true;
    }
    // طالبت أسرة الأسير السلطات الليبية: a name with the article is no genitive of a definite noun.
    boolean article = parts.word(name.firstWord()).analysis().article();
    Word last = parts.word(built.end - 1);
    if (!built.definite && last.pos() == Pos.ADJ && book.demonym(last) != null) {
      // شخصيات عراقية إيران: behind an adjective no genitive follows.
      return false;
    }
    // موقعا سوريا: the name of a state is also the accusative of its adjective.
    return !article
        && (built.definite
            ? parts.word(name.firstWord()).pos() == Pos.PROPN
            : name.actor() == null || name.place() != null);
  }

  /**
   * حذر الرئيس السوري القوات الكردية: behind a titled person a body with the article is another.
   */
  private static boolean isOther(SentenceParts parts, Built built, Name name) {
    return built.definite
        && !built.construct
        && !name.actor().isPerson()
        && name.endWord() > name.firstWord() + 1
        && parts.word(name.firstWord()).analysis().article();
  }

  /** المستشارة الألمانية أنغيلا ميركل: an office and its holder are one entry. */
  private static boolean isSame(Name a, Name b) {
    return a != null && a.actor() != null && a.actor().id().equals(b.actor().id());
  }

  /** العاصمة اليمنية صنعاء: a place and its name are one. */
  private static boolean isSamePlace(Name a, Name b) {
    return a != null
        && a.place() != null
        && b.place() != null
        && b.relation() == null
        && a.place().id().equals(b.place().id());
  }

  private static int quoteEnd(SentenceParts parts, int next) {
    int end = next + 1;
    while (end < parts.size()
        && !Punctuation.isQuote(parts.word(end))
        && parts.word(end).pos().nominal()
        && PhraseFinder.isFree(parts.word(end))) {
      end++;
    }
    return end;
  }

  private static int closeQuote(SentenceParts parts, int end, boolean quoted) {
    return quoted && end < parts.size() && Punctuation.isQuote(parts.word(end)) ? end + 1 : end;
  }

  /** قوات تركية وأميركية: an adjective joined to an adjective. */
  private boolean isJoinedAdjective(SentenceParts parts, Built built, int next) {
    Word word = parts.word(next);
    Word before = parts.word(built.end - 1);
    return word.analysis().conjunction() == 'و'
        && word.analysis().preposition() == 0
        && (before.pos() == Pos.ADJ || book.demonym(before) != null)
        && (word.pos() == Pos.ADJ || book.demonym(word) != null)
        && book.demonym(before) != null == (book.demonym(word) != null)
        && before.analysis().article() == word.analysis().article()
        && parts.triggers()[next] == null;
  }

  /**
   * عميد كلية الهندسة: what looks like a feminine adjective after a masculine noun in construct,
   * with a noun behind it, is a genitive.
   */
  private static boolean isGenitive(SentenceParts parts, Built built, int next) {
    Analysis word = parts.word(next).analysis();
    Analysis before = parts.word(built.end - 1).analysis();
    if (built.construct
        && !word.article()
        && word.form() != Analysis.Form.NISBA
        && next + 1 < parts.size()
        && parts.word(next + 1).pos() == Pos.NOUN
        && parts.word(next + 1).analysis().article()
        && PhraseFinder.isFree(parts.word(next + 1))) {
      // شرطة مكافحة المخدرات: what a definite noun follows is in construct itself.
      return true;
    }
    return built.construct
        && !word.article()
        && word.gender() == Analysis.Gender.FEMININE
        && before.gender() == Analysis.Gender.MASCULINE
        && before.number() != Analysis.Number.PLURAL
        && next + 1 < parts.size()
        && PhraseFinder.starts(parts, next + 1)
        && PhraseFinder.isFree(parts.word(next + 1));
  }

  /**
   * المدينة الواقعة غربي البلاد، شاحنة محملة بالأسلحة: a participle that opens a description with
   * what follows it and is no part of the name.
   */
  boolean isSituated(SentenceParts parts, int i) {
    Word word = parts.word(i);
    if (!situated.contains(word.lemma()) || parts.names()[i] != null || i + 1 >= parts.size()) {
      return false;
    }
    Word next = parts.word(i + 1);
    Name name = parts.names()[i + 1];
    return next.pos() == Pos.ADP
        || next.analysis().preposition() != 0
        || directions.contains(next.lemma())
        || name != null && name.relation() != null;
  }

  private static boolean isParticiple(SentenceParts parts, int i) {
    Trigger trigger = parts.triggers()[i];
    return trigger != null
        && (trigger.form() == Trigger.Form.ACTIVE || trigger.form() == Trigger.Form.PASSIVE);
  }

  /** Whether it begins with a title, so that a name may follow the body that it belongs to. */
  private boolean isTitled(SentenceParts parts, Built built) {
    Generic generic = book.generic(parts.word(built.head));
    return generic != null && generic.thing() == Generic.Thing.OFFICIAL;
  }

  /** Whether a noun after a definite noun can describe it: a participle or a relative adjective. */
  private boolean isLikeAdjective(Word head, Word word) {
    if (isNationality(head, word)) {
      return true;
    }
    if (NounForms.isSoundPlural(word) && !NounForms.isSoundPlural(head)) {
      // القوات الحكومية الحوثيين
      return false;
    }
    Analysis.Form form = word.analysis().form();
    boolean derived =
        form == Analysis.Form.ACTIVE_PARTICIPLE
            || form == Analysis.Form.PASSIVE_PARTICIPLE
            || form == Analysis.Form.NISBA;
    Generic generic = book.generic(word);
    // تنظيم فلان الإرهابي: a relative adjective that agrees describes even where it can be a
    // person.
    // فصيل فلان المعارض: so does a participle behind one body's name.
    Generic of = book.generic(head);
    boolean body =
        of != null
            && (of.thing() == Generic.Thing.ORGANISATION || of.thing() == Generic.Thing.ARMED);
    boolean agreeing =
        (form == Analysis.Form.NISBA || body)
            && word.analysis().number() == Analysis.Number.SINGULAR
            && head.analysis().number() == Analysis.Number.SINGULAR
            && (word.analysis().gender() == head.analysis().gender()
                || head.analysis().gender() == Analysis.Gender.UNKNOWN);
    return derived && (agreeing || generic == null || !generic.thing().canAct());
  }

  /** الجنود الأتراك: the broken plural of a nationality, which the dictionary takes for a noun. */
  private boolean isNationality(Word head, Word word) {
    Generic people = book.generic(head);
    return book.demonym(word) != null
        && !NounForms.isSoundPlural(word)
        && word.analysis().number() == Analysis.Number.PLURAL
        && head.analysis().number() == Analysis.Number.PLURAL
        && book.demonym(head) == null
        && people != null
        && people.thing().canAct();
  }
}
