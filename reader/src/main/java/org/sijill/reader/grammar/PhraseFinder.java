package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Cuts a sentence into noun phrases, times and event nouns. A noun phrase is a head with its
 * genitives, adjectives and names; it stops before an event noun, a participle that is a trigger, a
 * preposition, a conjunction or a verb.
 */
public final class PhraseFinder {

  private final NameBook.Index book;
  private final Set<String> quantifiers;
  private final Set<String> amounts;
  private final Set<String> demonstratives;

  public PhraseFinder(NameBook.Index book, Constructions constructions) {
    this.book = book;
    this.quantifiers = list(constructions, "quantifier");
    this.amounts = list(constructions, "amount");
    this.demonstratives = list(constructions, "demonstrative");
  }

  static Set<String> list(Constructions constructions, String name) {
    Set<String> set = new HashSet<>();
    for (String word : constructions.words().getOrDefault(name, List.of())) {
      set.add(Normaliser.letters(word));
    }
    return set;
  }

  /** The phrases of a sentence, in order; no two overlap. */
  public List<Phrase> find(SentenceParts parts) {
    List<Phrase> phrases = new ArrayList<>();
    int size = parts.size();
    int i = 0;
    String pending = "";
    boolean afterEvent = false;
    while (i < size) {
      Word word = parts.word(i);
      if (parts.times()[i] != null) {
        int end = Math.max(i + 1, parts.times()[i].endWord());
        phrases.add(
            phrase(
                phrases,
                i,
                end,
                i,
                preposition(word, pending),
                conjoined(word),
                false,
                Phrase.Kind.TIME,
                null,
                null));
        i = end;
        pending = "";
        afterEvent = false;
        continue;
      }
      if (isEvent(parts, i)) {
        int end = adjectives(parts, i);
        boolean genitive = afterEvent && free(word);
        phrases.add(
            phrase(
                phrases,
                i,
                end,
                i,
                preposition(word, pending),
                conjoined(word),
                genitive,
                Phrase.Kind.EVENT,
                null,
                null));
        pending = "";
        afterEvent = word.analysis().pronoun().isEmpty();
        i = end;
        continue;
      }
      if (isAgentNoun(parts, i, pending)) {
        pending = Slots.AGENT;
        i++;
        continue;
      }
      if (starts(parts, i) && !isFromBefore(parts, i)) {
        Built built = build(parts, i);
        boolean genitive = afterEvent && pending.isEmpty() && free(word);
        phrases.add(
            phrase(
                phrases,
                built.spanFirst,
                built.end,
                built.head,
                preposition(word, pending),
                conjoined(word) && pending.isEmpty(),
                genitive,
                built.kind,
                built.name,
                built.generic));
        i = Math.max(built.end, i + 1);
        pending = "";
        afterEvent = false;
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
      if (word.stem().equals("قبل") && i > 0 && parts.word(i - 1).lemma().equals("من")) {
        pending = Slots.AGENT;
      } else if (word.pos() == Pos.ADP) {
        pending = word.analysis().pronoun().isEmpty() ? word.lemma() : "";
      } else if (word.pos() != Pos.PUNCT || !Punctuation.isQuote(word)) {
        pending = "";
      }
      if (!Punctuation.isQuote(word)) {
        afterEvent = false;
      }
      i++;
    }
    return phrases;
  }

  private static Phrase phrase(
      List<Phrase> phrases,
      int first,
      int end,
      int head,
      String preposition,
      boolean conjoined,
      boolean genitive,
      Phrase.Kind kind,
      Name name,
      Generic generic) {
    return new Phrase(
        phrases.size(), first, end, head, preposition, conjoined, genitive, kind, name, generic);
  }

  private static String preposition(Word word, String pending) {
    if (word.analysis().preposition() != 0) {
      return String.valueOf(word.analysis().preposition());
    }
    return pending;
  }

  private static boolean conjoined(Word word) {
    return word.analysis().conjunction() == 'و';
  }

  /** Whether a word carries no conjunction and no preposition. */
  private static boolean free(Word word) {
    return word.analysis().conjunction() == 0 && word.analysis().preposition() == 0;
  }

  private boolean isEvent(SentenceParts parts, int i) {
    Word word = parts.word(i);
    if (word.isVerb() || parts.names()[i] != null) {
      return false;
    }
    Trigger trigger = parts.triggers()[i];
    Generic generic = book.generic(word);
    if (generic != null
        && (isPeopleOrSource(generic.thing()) || trigger == null || relation(trigger))) {
      return false;
    }
    if (trigger != null) {
      return trigger.form() == Trigger.Form.NOUN;
    }
    return parts.lights().get(i) != null && word.pos() == Pos.NOUN;
  }

  /** على يد، بيد، بأيدي، بنيران، برصاص before a doer. */
  private static boolean isAgentNoun(SentenceParts parts, int i, String pending) {
    Word word = parts.word(i);
    if (word.pos() != Pos.NOUN
        || word.analysis().article()
        || !word.analysis().pronoun().isEmpty()) {
      return false;
    }
    boolean by = word.analysis().preposition() == 'ب';
    boolean hand = word.lemma().equals("يد") || word.lemma().equals("ايدي");
    boolean fire =
        word.lemma().equals("نيران") || word.lemma().equals("نار") || word.lemma().equals("رصاص");
    if (!(hand && (by || pending.equals("علي")) || fire && by)) {
      return false;
    }
    return i + 1 < parts.size() && starts(parts, i + 1) && free(parts.word(i + 1));
  }

  private static boolean isPeopleOrSource(Generic.Thing thing) {
    return switch (thing) {
      case CIVILIAN, PERSON, OFFICIAL, SOURCE -> true;
      default -> false;
    };
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

  /** من قبل: not a phrase of its own. */
  private static boolean isFromBefore(SentenceParts parts, int i) {
    return i > 0 && parts.word(i).stem().equals("قبل") && parts.word(i - 1).lemma().equals("من");
  }

  private static boolean isParticiple(SentenceParts parts, int i) {
    Trigger trigger = parts.triggers()[i];
    return trigger != null
        && (trigger.form() == Trigger.Form.ACTIVE || trigger.form() == Trigger.Form.PASSIVE);
  }

  private static boolean starts(SentenceParts parts, int i) {
    if (parts.names()[i] != null) {
      return true;
    }
    Word word = parts.word(i);
    return word.pos().nominal() && !word.isVerb();
  }

  /** End of the adjectives after an event noun: they belong to its phrase. */
  private int adjectives(SentenceParts parts, int head) {
    Word event = parts.word(head);
    int end = head + 1;
    if (!event.analysis().pronoun().isEmpty()) {
      return end;
    }
    while (end < parts.size()) {
      Word word = parts.word(end);
      if (word.pos() != Pos.ADJ
          || !free(word)
          || parts.triggers()[end] != null
          || parts.names()[end] != null) {
        break;
      }
      if (word.analysis().article() != event.analysis().article()) {
        break;
      }
      end++;
    }
    return end;
  }

  private static final class Built {
    int spanFirst;
    int end;
    int head;
    Phrase.Kind kind = Phrase.Kind.OTHER;
    Name name;
    Generic generic;
  }

  private Built build(SentenceParts parts, int first) {
    Built built = new Built();
    int size = parts.size();
    int i = first;
    built.spanFirst = first;
    // Numbers and amounts are not part of a participant's span: خمسة مدنيين is مدنيين.
    boolean counted = false;
    while (i < size && parts.names()[i] == null && (i == first || free(parts.word(i)) || counted)) {
      Word word = parts.word(i);
      if (word.pos() == Pos.NUM || amounts.contains(word.lemma())) {
        int next = i + 1;
        if (next < size
            && parts.word(next).lemma().equals("من")
            && parts.word(next).pos() == Pos.ADP) {
          next++;
        }
        if (next < size
            && parts.times()[next] == null
            && !isEvent(parts, next)
            && (starts(parts, next) && free(parts.word(next))
                || parts.word(next).pos() == Pos.NUM)) {
          i = next;
          built.spanFirst = next;
          counted = true;
          continue;
        }
      }
      break;
    }
    // بعض، أحد: part of the span.
    if (i < size && parts.names()[i] == null && quantifiers.contains(parts.word(i).lemma())) {
      int next = i + 1;
      if (next < size && Punctuation.isQuote(parts.word(next))) {
        next++;
      }
      if (next < size
          && starts(parts, next)
          && free(parts.word(next))
          && !isEvent(parts, next)
          && parts.times()[next] == null) {
        i = next;
      }
    }
    built.head = i;
    int at = i;
    int end;
    boolean definite;
    if (parts.names()[at] != null) {
      built.name = parts.names()[at];
      end = Math.max(built.name.endWord(), at + 1);
      definite = true;
    } else {
      end = at + 1;
      definite = parts.word(at).analysis().article();
    }
    boolean construct = built.name == null && isConstruct(parts.word(at));
    boolean stopped = built.name == null && !parts.word(at).analysis().pronoun().isEmpty();
    while (end < size && !stopped) {
      int next = end;
      boolean quoted = false;
      if (Punctuation.isQuote(parts.word(next))
          && next + 1 < size
          && "«\"“(".contains(parts.word(next).form())) {
        quoted = true;
        next++;
      }
      Word word = parts.word(next);
      Name name = parts.names()[next];
      if (joinedAdjective(parts, next, end)) {
        end = next + 1;
        continue;
      }
      if (!free(word)
          || isEvent(parts, next)
          || parts.times()[next] != null
          || word.isVerb() && name == null) {
        break;
      }
      if (name != null && next == name.firstWord()) {
        // A name after a head is its genitive or stands in apposition to it.
        boolean placeAfterArticle =
            built.name == null
                && parts.word(built.head).analysis().article()
                && name.place() != null;
        if (built.name == null && !placeAfterArticle
            || titled(parts, built) && name.actor() != null && name.place() == null) {
          if (built.name == null) {
            built.name = name;
          }
          end = Math.max(name.endWord(), next + 1);
          end = closeQuote(parts, end, quoted);
          construct = false;
          definite = true;
          continue;
        }
        break;
      }
      boolean substantive = construct && isParticiple(parts, next) && word.analysis().article();
      if (parts.triggers()[next] != null && !substantive) {
        break;
      }
      if (word.pos() == Pos.NUM) {
        break;
      }
      boolean article = word.analysis().article();
      if (word.pos() == Pos.ADJ && (article == definite || construct && article)) {
        end = closeQuote(parts, next + 1, quoted);
        stopped = false;
        construct = false;
        continue;
      }
      boolean ofPlace = built.name != null && built.name.place() != null;
      if (word.pos() == Pos.PROPN && !ofPlace && book.generic(word) == null
          || quoted && word.pos().nominal()) {
        end = next + 1;
        while (quoted
            && end < size
            && !Punctuation.isQuote(parts.word(end))
            && parts.word(end).pos().nominal()
            && free(parts.word(end))) {
          end++;
        }
        end = closeQuote(parts, end, quoted);
        construct = false;
        definite = true;
        continue;
      }
      if (word.pos() == Pos.NOUN && (construct || definite && article)) {
        if (!construct) {
          if (!likeAdjective(word)) {
            break;
          }
          // الرئيس القائد: a second definite noun in apposition.
          end = next + 1;
          continue;
        }
        end = next + 1;
        definite = article;
        construct = isConstruct(word);
        stopped = !word.analysis().pronoun().isEmpty();
        continue;
      }
      break;
    }
    // المتحدث باسم الجيش: the body that a voice speaks for belongs to the voice.
    if (end + 1 < size
        && parts.word(end).lemma().equals("اسم")
        && parts.word(end).analysis().preposition() == 'ب') {
      int body = end + 1;
      if (starts(parts, body) && free(parts.word(body))) {
        Built of = build(parts, body);
        end = of.end;
        if (built.name == null) {
          built.name = of.name;
        }
      }
    }
    built.end = end;
    classify(parts, built);
    of(parts, built);
    return built;
  }

  /** قوات تركية وأميركية: an adjective joined to an adjective. */
  private boolean joinedAdjective(SentenceParts parts, int next, int end) {
    Word word = parts.word(next);
    Word before = parts.word(end - 1);
    return next == end
        && word.analysis().conjunction() == 'و'
        && word.analysis().preposition() == 0
        && before.pos() == Pos.ADJ
        && (word.pos() == Pos.ADJ || book.demonym(word) != null)
        && book.demonym(before) != null == (book.demonym(word) != null)
        && before.analysis().article() == word.analysis().article()
        && parts.triggers()[next] == null;
  }

  /**
   * Whether a phrase begins with a title, so that a name may follow the body that it belongs to.
   */
  private boolean titled(SentenceParts parts, Built built) {
    Generic generic = book.generic(parts.word(built.head));
    return generic != null && generic.thing() == Generic.Thing.OFFICIAL;
  }

  /** Whether a noun after a definite noun can describe it: a participle or a relative adjective. */
  private boolean likeAdjective(Word word) {
    Analysis.Form form = word.analysis().form();
    boolean derived =
        form == Analysis.Form.ACTIVE_PARTICIPLE
            || form == Analysis.Form.PASSIVE_PARTICIPLE
            || form == Analysis.Form.NISBA;
    Generic generic = book.generic(word);
    return derived && (generic == null || !generic.thing().canAct());
  }

  /**
   * مفاوضون من المعارضة، عاملون في منظمة: the body of indefinite people belongs to their phrase.
   */
  private void of(SentenceParts parts, Built built) {
    Word head = parts.word(built.head);
    if (built.generic == null
        || built.generic.thing() == Generic.Thing.MACHINE
        || built.kind != Phrase.Kind.PARTY
        || head.analysis().article()
        || !head.analysis().pronoun().isEmpty()
        || built.end + 1 >= parts.size()) {
      return;
    }
    Word link = parts.word(built.end);
    boolean from = link.form().equals("من");
    boolean in = link.form().equals("في");
    int body = built.end + 1;
    if (!from && !in
        || !starts(parts, body)
        || !free(parts.word(body))
        || parts.times()[body] != null
        || isEvent(parts, body)) {
      return;
    }
    Generic generic = book.generic(parts.word(body));
    Name name = parts.names()[body];
    boolean party =
        name != null && name.actor() != null && name.place() == null && name.firstWord() == body
            || name == null
                && generic != null
                && generic.thing().canAct()
                && generic.thing() != Generic.Thing.CIVILIAN;
    if (!party || in && generic != null && generic.thing() != Generic.Thing.ORGANISATION) {
      return;
    }
    Built of = build(parts, body);
    built.end = of.end;
    if (built.name == null) {
      built.name = of.name;
    }
  }

  private static int closeQuote(SentenceParts parts, int end, boolean quoted) {
    return quoted && end < parts.size() && Punctuation.isQuote(parts.word(end)) ? end + 1 : end;
  }

  /**
   * Whether a noun can be followed by its genitive: no article, no pronoun, no accusative ending.
   */
  private static boolean isConstruct(Word word) {
    if (word.analysis().article()
        || !word.analysis().pronoun().isEmpty()
        || word.pos() == Pos.PROPN) {
      return false;
    }
    return !(word.form().endsWith("ا") && !word.lemma().endsWith("ا") && word.form().length() > 3);
  }

  private void classify(SentenceParts parts, Built built) {
    Word head = parts.word(built.head);
    if (built.name == null || built.name.firstWord() != built.head) {
      built.generic = book.generic(head);
    }
    if (built.generic != null) {
      built.kind = kindOf(built.generic);
      if (built.kind != Phrase.Kind.OTHER) {
        return;
      }
    }
    Name name = built.name;
    if (name != null) {
      boolean headed = name.firstWord() <= built.head || built.generic == null;
      if (name.actor() != null && name.place() != null) {
        built.kind = Phrase.Kind.STATE;
      } else if (name.actor() != null) {
        built.kind = headed ? Phrase.Kind.PARTY : Phrase.Kind.OTHER;
      } else if (name.place() != null) {
        built.kind = name.place().isSite() ? Phrase.Kind.SITE : Phrase.Kind.PLACE;
      }
      return;
    }
    if (head.pos() == Pos.PROPN || book.demonym(head) != null) {
      built.kind = Phrase.Kind.PARTY;
    }
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
