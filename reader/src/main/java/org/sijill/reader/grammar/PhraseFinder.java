package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/** Cuts a sentence into noun phrases, times and event nouns, with the preposition of each. */
public final class PhraseFinder {

  private final EventNouns eventNouns;
  private final Amounts amounts;
  private final PhraseBuilder builder;
  private final WordSet onsets;
  private final WordSet demonstratives;
  private final WordSet quantifiers;
  private final WordSet prepositions;
  private final WordSet agents;
  private final WordSet coordinators;
  private final WordSet hands;
  private final WordSet sides;

  public PhraseFinder(NameBook.Index book, Constructions constructions) {
    this.eventNouns = new EventNouns(book, constructions);
    this.amounts = new Amounts(constructions);
    this.builder = new PhraseBuilder(book, eventNouns, amounts, constructions);
    this.onsets = list(constructions, "onset");
    this.demonstratives = list(constructions, "demonstrative");
    this.quantifiers = list(constructions, "quantifier");
    this.prepositions = list(constructions, "prepositional");
    this.coordinators = list(constructions, "coordinator");
    this.agents = list(constructions, "agent-by");
    this.hands = list(constructions, "agent-on");
    this.sides = list(constructions, "agent-from");
  }

  static WordSet list(Constructions constructions, String name) {
    Set<String> set = new HashSet<>();
    for (String word : constructions.words().getOrDefault(name, List.of())) {
      set.add(Normaliser.letters(word));
    }
    return WordSet.of(set);
  }

  /** The phrases of a sentence, in order; no two overlap. */
  public List<Phrase> find(SentenceParts parts) {
    List<Phrase> phrases = new ArrayList<>();
    int i = 0;
    // What the next phrase inherits: a preposition that is a word of its own, and whether it
    // follows an event noun.
    String pending = "";
    boolean afterEvent = false;
    while (i < parts.size()) {
      Word word = parts.word(i);
      if (parts.times()[i] != null) {
        int end = Math.max(i + 1, parts.times()[i].endWord());
        phrases.add(
            phrase(phrases, i, end, preposition(word, pending), conjoined(parts, i), false)
                .as(Phrase.Kind.TIME));
        i = end;
        // منذ بدء المعركة: the event only tells since when.
        pending = end < parts.size() && opensTime(parts, end) ? "منذ" : "";
        afterEvent = false;
        continue;
      }
      if (eventNouns.is(parts, i) && !isBySide(parts, i)) {
        int end = adjectives(parts, i);
        boolean genitive = afterEvent && isFree(word);
        String preposition = preposition(word, pending);
        if (preposition.isEmpty() && !genitive && isFree(word)) {
          preposition = above(parts, phrases, i);
        }
        phrases.add(
            phrase(phrases, i, end, preposition, conjoined(parts, i), genitive)
                .as(Phrase.Kind.EVENT));
        pending = "";
        // ضربة جوية قرية: behind an adjective no genitive follows; تفجير انتحاري نفسه is none.
        boolean construct =
            end == i + 1 || end < parts.size() && Agreement.isReflexive(parts.word(end));
        afterEvent = construct && word.analysis().pronoun().isEmpty() && !word.analysis().article();
        i = end;
        continue;
      }
      if (isAgentNoun(parts, i, pending)) {
        pending = Slots.AGENT;
        i++;
        continue;
      }
      if (describes(parts, phrases, i) || isSituated(parts, phrases, i)) {
        i++;
        pending = "";
        afterEvent = false;
        continue;
      }
      if (isPrepositional(parts, i)) {
        if (pending.isEmpty()) {
          pending = word.analysis().preposition() == 'ب' ? "ب" + word.lemma() : word.lemma();
        }
        afterEvent = false;
        i++;
        continue;
      }
      if (isEachOf(parts, i)) {
        if (word.analysis().preposition() != 0) {
          pending = String.valueOf(word.analysis().preposition());
        }
        i += 2;
        continue;
      }
      int counted = amounts.skip(parts, i);
      if (counted > i
          || starts(parts, i) && !isFromBefore(parts, i)
          || builder.isQuantifier(parts, i)) {
        boolean genitive =
            afterEvent
                && pending.isEmpty()
                && isFree(word)
                && !(counted > i && word.pos() == Pos.DET && isPlural(parts, phrases))
                && !Agreement.isAccusative(word)
                && !(parts.names()[i] != null && parts.names()[i].relation() != null);
        String preposition = preposition(word, pending);
        boolean conjoined = conjoined(parts, i) && pending.isEmpty();
        if (counted > i && counted < parts.size() && eventNouns.is(parts, counted)) {
          // عشرات الغارات: the event noun stands where its number stands.
          if (preposition.isEmpty() && !genitive && !conjoined) {
            i = counted;
            continue;
          }
          int end = adjectives(parts, counted);
          phrases.add(
              phrase(phrases, counted, end, preposition, conjoined, genitive)
                  .as(Phrase.Kind.EVENT));
          pending = "";
          afterEvent = end == counted + 1 && parts.word(counted).analysis().pronoun().isEmpty();
          i = end;
          continue;
        }
        PhraseBuilder.Built built = builder.build(parts, i);
        if (conjoined && preposition.isEmpty() && isAnotherPlace(parts, phrases, built)) {
          built.kind = Phrase.Kind.PLACE;
        }
        if (preposition.equals("في")
            && (isUnknownName(parts, built) || builder.isRegion(parts, built))) {
          // في زرنوقة: an unknown name behind في is a place's.
          built.kind = Phrase.Kind.PLACE;
        }
        phrases.add(
            new Phrase(
                phrases.size(),
                built.first,
                built.end,
                built.head,
                preposition,
                conjoined,
                genitive,
                built.kind,
                built.name,
                built.generic));
        i = Math.max(built.end, i + 1);
        pending = "";
        afterEvent = false;
        continue;
      }
      if (afterEvent && word.pos() == Pos.DET && quantifiers.contains(word.stem())) {
        // تسليم بعض القرى: what is counted stands in the genitive.
        i++;
        continue;
      }
      if (demonstratives.contains(word.stem()) && !word.form().isEmpty()) {
        // هذا الهجوم: the demonstrative hides neither the preposition nor the genitive.
        if (word.analysis().preposition() != 0) {
          pending = String.valueOf(word.analysis().preposition());
        }
        i++;
        continue;
      }
      boolean quote = Punctuation.isQuote(word);
      if (word.stem().equals("قبل") && i > 0 && parts.word(i - 1).lemma().equals("من")) {
        pending = Slots.AGENT;
      } else if (word.pos() == Pos.ADP) {
        pending = word.analysis().pronoun().isEmpty() ? word.lemma() : "";
      } else if (!quote) {
        pending = "";
      }
      if (!quote) {
        afterEvent = false;
      }
      i++;
    }
    return phrases;
  }

  /** Whether a time ends in a noun of which an event is the genitive (منذ بدء). */
  private boolean opensTime(SentenceParts parts, int event) {
    Word last = parts.word(event - 1);
    return onsets.contains(last.lemma())
        && !last.analysis().article()
        && last.analysis().pronoun().isEmpty()
        && eventNouns.is(parts, event)
        && isFree(parts.word(event));
  }

  /** كل من، أي من: they only open a list of those whom they mean. */
  private static boolean isEachOf(SentenceParts parts, int i) {
    String form = parts.word(i).form();
    return (parts.word(i).pos() == Pos.DET || form.equals("كلا") || form.equals("كل"))
        && i + 2 < parts.size()
        && parts.word(i + 1).form().equals("من")
        && starts(parts, i + 2)
        && !parts.word(i).lemma().equals("عده");
  }

  /** غارات عدة: behind several events the amount is theirs. */
  private static boolean isPlural(SentenceParts parts, List<Phrase> phrases) {
    return parts.word(phrases.get(phrases.size() - 1).head()).analysis().number()
        == Analysis.Number.PLURAL;
  }

  private static boolean isUnknownName(SentenceParts parts, PhraseBuilder.Built built) {
    Word head = parts.word(built.head);
    return built.kind == Phrase.Kind.PARTY
        && built.name == null
        && built.generic == null
        && built.end == built.head + 1
        && head.pos() == Pos.PROPN
        && Character.UnicodeBlock.of(head.form().charAt(0)) == Character.UnicodeBlock.ARABIC;
  }

  /** في حلب وتلرفعت: an unknown name joined to a place's name is another place. */
  private static boolean isAnotherPlace(
      SentenceParts parts, List<Phrase> phrases, PhraseBuilder.Built built) {
    if (phrases.isEmpty() || built.name != null || built.generic != null) {
      return false;
    }
    Phrase before = phrases.get(phrases.size() - 1);
    return before.is(Phrase.Kind.PLACE)
        && before.end() == built.first
        && built.end == built.first + 1
        && parts.word(built.head).pos() == Pos.PROPN;
  }

  /** في إطار عملية: an event noun under another noun stands where that noun stands. */
  private static String above(SentenceParts parts, List<Phrase> phrases, int i) {
    if (phrases.isEmpty()) {
      return "";
    }
    Phrase before = phrases.get(phrases.size() - 1);
    return before.end() == i && before.is(Phrase.Kind.OTHER) && before.end() == before.head() + 1
        ? before.preposition()
        : "";
  }

  private static Phrase phrase(
      List<Phrase> phrases,
      int first,
      int end,
      String preposition,
      boolean conjoined,
      boolean genitive) {
    return new Phrase(
        phrases.size(),
        first,
        end,
        first,
        preposition,
        conjoined,
        genitive,
        Phrase.Kind.OTHER,
        null,
        null);
  }

  private static String preposition(Word word, String pending) {
    if (word.analysis().preposition() != 0) {
      return String.valueOf(word.analysis().preposition());
    }
    return pending;
  }

  private boolean conjoined(SentenceParts parts, int i) {
    if (parts.word(i).analysis().conjunction() == 'و') {
      return true;
    }
    return i > 0
        && parts.word(i - 1).analysis().pronoun().isEmpty()
        && coordinators.contains(parts.word(i - 1).form());
  }

  /** Whether a word carries no conjunction and no preposition. */
  static boolean isFree(Word word) {
    return word.analysis().conjunction() == 0 && word.analysis().preposition() == 0;
  }

  /** Whether a noun phrase can begin at a word. */
  static boolean starts(SentenceParts parts, int i) {
    Word word = parts.word(i);
    return parts.names()[i] != null || word.pos().nominal() && !word.isVerb();
  }

  /** على يد، بيد، بنيران، بواسطة، من جانب before a doer. */
  private boolean isAgentNoun(SentenceParts parts, int i, String pending) {
    Word word = parts.word(i);
    if (word.pos() != Pos.NOUN
        || word.analysis().article()
        || !word.analysis().pronoun().isEmpty()) {
      return false;
    }
    boolean by = word.analysis().preposition() == 'ب';
    boolean agent =
        by && agents.contains(word.lemma())
            || pending.equals("علي") && hands.contains(word.lemma())
            || pending.equals("من") && sides.contains(word.lemma());
    if (!agent) {
      return false;
    }
    return i + 1 < parts.size() && starts(parts, i + 1) && isFree(parts.word(i + 1));
  }

  /** من قبل: not a phrase of its own. */
  private static boolean isFromBefore(SentenceParts parts, int i) {
    return i > 0 && parts.word(i).stem().equals("قبل") && parts.word(i - 1).lemma().equals("من");
  }

  /** نتيجة القصف، بشأن المدينة، بحق المدنيين: a noun that does a preposition's work. */
  private boolean isPrepositional(SentenceParts parts, int i) {
    Word word = parts.word(i);
    return parts.names()[i] == null
        && parts.times()[i] == null
        && (word.analysis().preposition() == 0 || word.analysis().preposition() == 'ب')
        && word.analysis().pronoun().isEmpty()
        && i + 1 < parts.size()
        && isFree(parts.word(i + 1))
        && prepositions.contains(word.stem());
  }

  /** بحق المدنيين: with ب such a noun is a preposition even where it can name an event. */
  private boolean isBySide(SentenceParts parts, int i) {
    return parts.word(i).analysis().preposition() == 'ب' && isPrepositional(parts, i);
  }

  private boolean isSituated(SentenceParts parts, List<Phrase> phrases, int i) {
    return parts.word(i).pos() == Pos.ADJ
        && !phrases.isEmpty()
        && phrases.get(phrases.size() - 1).end() == i
        && builder.isSituated(parts, i);
  }

  /** متشددين موالين لـ: a participle that names an event describes the noun right before it. */
  private static boolean describes(SentenceParts parts, List<Phrase> phrases, int i) {
    Trigger trigger = parts.triggers()[i];
    if (trigger == null
        || trigger.form() == Trigger.Form.NOUN
        || trigger.form() == Trigger.Form.VERB
        || phrases.isEmpty()
        || !isFree(parts.word(i))) {
      return false;
    }
    Phrase before = phrases.get(phrases.size() - 1);
    if (before.end() != i || before.isAdverbial() || before.is(Phrase.Kind.EVENT)) {
      return false;
    }
    Analysis head = parts.word(before.head()).analysis();
    Analysis last = parts.word(before.end() - 1).analysis();
    Analysis a = parts.word(i).analysis();
    boolean named =
        before.name() != null
            && (before.name().firstWord() <= before.head()
                || before.name().place() == null
                || !parts.nationalities()[before.name().firstWord()]
                    && NounForms.isConstruct(parts, before.name().firstWord() - 1));
    boolean definite = head.article() || last.article() || named;
    boolean gender =
        head.number() != Analysis.Number.SINGULAR
            || a.number() != Analysis.Number.SINGULAR
            || head.gender() == a.gender()
            || head.gender() == Analysis.Gender.UNKNOWN
            || before.name() != null
            || before.end() > before.head() + 1;
    // قتلت الشرطة محتجا: what differs in article, gender or case is a phrase of its own.
    return a.article() == definite
        && gender
        && Agreement.describes(parts.word(before.head()), parts.word(i));
  }

  /**
   * هجوم مسلح، عملية انتحارية: a noun like مسلح describes an indefinite event noun that tells what
   * its doer does, and is no genitive of it.
   */
  private static boolean isAttribute(SentenceParts parts, int head, int i) {
    Analysis event = parts.word(head).analysis();
    Analysis a = parts.word(i).analysis();
    if (event.article()
        || a.article()
        || a.number() != Analysis.Number.SINGULAR
        || a.gender() != event.gender()
        || !a.pronoun().isEmpty()
        || a.form() != Analysis.Form.NISBA
            && a.form() != Analysis.Form.ACTIVE_PARTICIPLE
            && a.form() != Analysis.Form.PASSIVE_PARTICIPLE) {
      return false;
    }
    Trigger trigger = parts.triggers()[head];
    if (trigger == null || trigger.form() != Trigger.Form.NOUN) {
      return false;
    }
    for (Lexeme lexeme : trigger.lexemes()) {
      if (lexeme.frame().equals("attack") || lexeme.frame().equals("mutual")) {
        return true;
      }
    }
    return false;
  }

  /** أبدى استياءه المبعوث: behind a pronoun a participle with the article is somebody. */
  private static boolean isParticiple(Word word) {
    Analysis.Form form = word.analysis().form();
    return form == Analysis.Form.ACTIVE_PARTICIPLE || form == Analysis.Form.PASSIVE_PARTICIPLE;
  }

  /** End of the adjectives after an event noun: they belong to its phrase. */
  private int adjectives(SentenceParts parts, int head) {
    Word event = parts.word(head);
    int end = head + 1;
    boolean definite = event.analysis().article() || !event.analysis().pronoun().isEmpty();
    while (end < parts.size()) {
      if (Punctuation.isQuote(parts.word(end))
          && !Punctuation.opensQuote(parts, end)
          && end + 1 < parts.size()
          && parts.word(end + 1).pos() == Pos.ADJ) {
        // "التوغل" التركي
        end++;
      }
      if (PhraseBuilder.isUnlike(parts, end)) {
        end += 2;
        continue;
      }
      Word word = parts.word(end);
      boolean adjective = word.pos() == Pos.ADJ || isAttribute(parts, head, end);
      if (!adjective
          || !isFree(word)
          || amounts.is(parts, end)
          || parts.triggers()[end] != null
          || !Agreement.describes(event, word)
          || NounForms.isSoundPlural(word)
          || parts.names()[end] != null && word.pos() != Pos.ADJ
          || word.analysis().article() != definite
          || !event.analysis().pronoun().isEmpty()
              && isParticiple(word)
              && builder.isPeople(word)) {
        break;
      }
      end++;
    }
    return end;
  }
}
