package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Range;
import org.sijill.reader.grammar.EventNouns;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * What a report has mentioned so far, for pronouns, elided subjects and the voice that goes on. One
 * for each report and thread of reading; never shared.
 */
final class Discourse {

  /** Sentences back that a pronoun may reach. */
  private static final int REACH = 2;

  /** Earlier speakers among whom a name is looked for. */
  private static final int SPEAKERS = 8;

  private final List<List<Mention>> sentences = new ArrayList<>();
  private final List<List<Mention>> places = new ArrayList<>();
  private List<Mention> current = List.of();
  private List<Voice.Speaker> lastVoice = List.of();
  private boolean quoteOpen;
  private boolean straight;
  private int paragraph;
  private Voice list;

  /** Who spoke so far, the last one last. */
  private final List<Voice.Speaker> spoken = new ArrayList<>();

  /** Begins a sentence of a paragraph: notes its participants. */
  void enter(SentenceParts parts, List<Phrase> phrases, Slots[] slots, int paragraph) {
    if (paragraph != this.paragraph && straight && !Spans.isQuote(parts.word(0))) {
      // A straight mark that nothing closed was forgotten, unless it is set anew.
      quoteOpen = false;
    }
    this.paragraph = paragraph;
    boolean[] subject = new boolean[phrases.size()];
    boolean[] main = new boolean[phrases.size()];
    for (Slots each : slots) {
      if (each == null || !parts.word(each.word()).isVerb()) {
        continue;
      }
      for (Slot slot : each.list()) {
        if (slot.phrase() != null
            && (slot.marker().equals("subject") || slot.marker().equals("lone"))) {
          subject[slot.phrase().index()] = true;
          main[slot.phrase().index()] |= heads(parts, each);
        }
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.canAct() || phrase.is(Phrase.Kind.WEAPON)) {
        int at = phrase.index();
        mentions.add(new Mention(Spans.of(parts, phrase), parts, phrase, subject[at], main[at]));
      }
    }
    current = mentions;
    sentences.add(mentions);
    List<Mention> named = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.name() != null && phrase.name().place() != null) {
        named.add(new Mention(Spans.of(parts, phrase), parts, phrase, false, false));
      }
    }
    places.add(named);
  }

  /** Whether a verb's clause is none of a relative pronoun or أن. */
  private static boolean heads(SentenceParts parts, Slots slots) {
    Word opener = parts.word(slots.begin());
    return !Complements.isRelative(opener) && !Complements.isThat(opener);
  }

  /** The place last named before a word: a town before a country; null if there is none. */
  Mention place(Word word) {
    Mention country = null;
    for (int back = places.size() - 1; back >= Math.max(0, places.size() - REACH); back--) {
      List<Mention> named = places.get(back);
      for (int i = named.size() - 1; i >= 0; i--) {
        Mention mention = named.get(i);
        boolean acts = mention.phrase().is(Phrase.Kind.STATE) && isBare(mention.phrase());
        if (acts || back == places.size() - 1 && mention.range().end() > word.begin()) {
          continue;
        }
        if (!mention.phrase().name().place().isCountry()) {
          return mention;
        }
        country = country == null ? mention : country;
      }
    }
    return country;
  }

  /** حذرت واشنطن: a capital with no preposition stands for its state. */
  private static boolean isBare(Phrase phrase) {
    return phrase.preposition().isEmpty()
        && phrase.name().relation() == null
        && phrase.name().actor() != null;
  }

  List<Voice.Speaker> lastVoice() {
    return lastVoice;
  }

  void lastVoice(List<Voice.Speaker> voice) {
    lastVoice = voice;
  }

  boolean quoteOpen() {
    return quoteOpen;
  }

  void quoteOpen(boolean open, boolean straight) {
    quoteOpen = open;
    this.straight = straight;
  }

  /** The voice of the points of a list that the last sentence announced, or null. */
  Voice list() {
    return list;
  }

  void list(Voice voice) {
    list = voice;
  }

  /** Notes one who speaks. */
  void spoke(Voice.Speaker speaker) {
    spoken.add(speaker);
  }

  /**
   * The earlier speaker whom a phrase names again: by the last part of the name (درويش after شرفان
   * درويش) or by its head noun with the article (المصدر after مصدر عسكري); null if there is none.
   */
  Voice.Speaker spokeBefore(SentenceParts parts, Phrase phrase) {
    for (int k = spoken.size() - 1; k >= Math.max(0, spoken.size() - SPEAKERS); k--) {
      Voice.Speaker speaker = spoken.get(k);
      if (speaker.parts() != parts && namesAgain(parts, phrase, speaker)) {
        return speaker;
      }
    }
    return null;
  }

  private static boolean namesAgain(SentenceParts parts, Phrase phrase, Voice.Speaker speaker) {
    Word head = parts.word(phrase.head());
    int last = speaker.parts().size() - 1;
    while (last > 0 && speaker.parts().word(last).end() > speaker.range().end()) {
      last--;
    }
    int length = phrase.end() - phrase.first();
    int first = last - length + 1;
    if (first > 0 && speaker.parts().word(first).begin() > speaker.range().begin()) {
      boolean tail = true;
      for (int i = 0; i < length && tail; i++) {
        tail = parts.word(phrase.first() + i).stem().equals(speaker.parts().word(first + i).stem());
      }
      if (tail) {
        return true;
      }
    }
    return length == 1
        && head.analysis().article()
        && speaker.parts().word(speaker.phrase().head()).lemma().equals(head.lemma());
  }

  /** Forgets the voice and the mentions: a new headline or a new dispatch begins. */
  void forgetVoice() {
    lastVoice = List.of();
    quoteOpen = false;
  }

  /** The mention that the pronoun on a word refers to, or null. */
  Mention resolve(Word word, boolean ofVerbSubject) {
    return resolve(word, ofVerbSubject, List.of());
  }

  /** The same, but none of those who stand in another role beside the pronoun. */
  Mention resolve(Word word, boolean ofVerbSubject, List<Draft.Participant> others) {
    return resolve(word, ofVerbSubject, others, false, false);
  }

  /**
   * The same.
   *
   * @param word the verb, or the word with the pronoun
   * @param ofVerbSubject whether the subject that a verb leaves out is asked for, not a pronoun
   * @param others who stands in another role beside the pronoun
   * @param nearest whether of those in the sentence the last force with a name is meant, subject or
   *     not
   * @param things whether a weapon may be meant; behind a verb, where it is to whom something is
   *     done, people who do nothing in the sentence are meant before those who do
   * @return who is meant, or null
   */
  Mention resolve(
      Word word,
      boolean ofVerbSubject,
      List<Draft.Participant> others,
      boolean nearest,
      boolean things) {
    Analysis a = word.analysis();
    boolean feminine;
    boolean plural;
    boolean dual;
    if (ofVerbSubject) {
      if (a.person() == 1 || a.person() == 2) {
        return null;
      }
      feminine = a.gender() == Analysis.Gender.FEMININE;
      plural = a.number() == Analysis.Number.PLURAL;
      dual = a.number() == Analysis.Number.DUAL;
    } else {
      String pronoun = a.pronoun();
      if (pronoun.equals("ي")
          || pronoun.equals("نا")
          || pronoun.equals("ني")
          || pronoun.startsWith("ك")) {
        return null;
      }
      feminine = pronoun.equals("ها");
      plural = pronoun.equals("هم") || pronoun.equals("هن");
      dual = pronoun.equals("هما");
    }
    for (int back = sentences.size() - 1; back >= Math.max(0, sentences.size() - REACH); back--) {
      List<Mention> mentions = sentences.get(back);
      // Of an earlier sentence the subject of the main clause is what the text goes on with.
      for (int pass =
              mentions != current ? 0 : things && plural && !ofVerbSubject ? -2 : nearest ? -1 : 1;
          pass < 3;
          pass++) {
        if (pass == -1 && !nearest) {
          continue;
        }
        for (int i = mentions.size() - 1; i >= 0; i--) {
          Mention mention = mentions.get(i);
          if (mentions == current && mention.range().end() > word.begin()) {
            continue;
          }
          if (!things && mention.phrase().is(Phrase.Kind.WEAPON)
              || things && !ofVerbSubject && isSource(mention)
              || pass == -2 && (mention.subject() || !isPeople(mention))
              || pass == -1 && !isForce(mention.phrase(), plural)
              || pass == 0 && !mention.main()
              || pass == 1 && !mention.subject()
              || isOneOf(mention, others)) {
            continue;
          }
          if (fits(mention, feminine, plural, dual) && !(ofVerbSubject && isVictim(mention))) {
            return mention;
          }
          Mention of = pass == -1 ? whose(mention) : null;
          if (of != null && fits(of, feminine, plural, dual)) {
            return of;
          }
        }
      }
    }
    return null;
  }

  /** أضافت المصادر أن الجيش حاصرها: whoever only tells of it suffers nothing. */
  private static boolean isSource(Mention mention) {
    Generic generic = mention.phrase().generic();
    return generic != null && generic.thing() == Generic.Thing.SOURCE;
  }

  /** اعتقلوا الشبان وضربوهم: whom the sentence told of before is meant, before who acts in it. */
  private static boolean isPeople(Mention mention) {
    Word head = mention.parts().word(mention.phrase().head());
    // تركوا أسلحتهم قبل فرارهم: what is theirs is not they.
    return mention.phrase().is(Phrase.Kind.PARTY) && head.analysis().pronoun().isEmpty();
  }

  /** قوات النظام والميليشيات الموالية له: whose force it is that was named, or null. */
  private static Mention whose(Mention force) {
    Phrase of = force.phrase().genitiveOf();
    if (of == null
        || force.phrase().generic() == null
        || !force.parts().word(of.head()).analysis().article()
        || force.parts().word(of.head()).pos() != Pos.NOUN) {
      return null;
    }
    return new Mention(Spans.of(force.parts(), of), force.parts(), of, false, false);
  }

  /** Fighters, or a named body that may hold land and have others side with it. */
  private static boolean isForce(Phrase phrase, boolean plural) {
    Actor actor = phrase.name() == null ? null : phrase.name().actor();
    boolean fighters =
        plural
            && actor == null
            && phrase.generic() != null
            && phrase.generic().thing() == Generic.Thing.ARMED;
    return fighters
        || actor != null
            && !actor.isPerson()
            && !phrase.is(Phrase.Kind.STATE)
            && (actor.isArmed() || actor.sector().equals("GOV") || actor.sector().equals("OPP"));
  }

  /** القتلى، الضحايا: they do nothing more. */
  private static boolean isVictim(Mention mention) {
    return EventNouns.isVictim(mention.parts(), mention.phrase());
  }

  private static boolean isOneOf(Mention mention, List<Draft.Participant> others) {
    for (Draft.Participant other : others) {
      if (other.parts() == mention.parts() && other.range().overlaps(mention.range())) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Mention mention, boolean feminine, boolean plural, boolean dual) {
    Phrase phrase = mention.phrase();
    Word head = mention.parts().word(phrase.head());
    Analysis h = head.analysis();
    boolean groupName = phrase.name() != null || phrase.generic() != null;
    if (dual) {
      return h.number() == Analysis.Number.DUAL;
    }
    boolean headPlural = h.number() == Analysis.Number.PLURAL;
    boolean headFeminine = h.gender() == Analysis.Gender.FEMININE || looksFeminine(head, phrase);
    if (plural) {
      return headPlural || h.number() == Analysis.Number.UNKNOWN && groupName;
    }
    if (feminine) {
      return headFeminine
          || headPlural && h.gender() != Analysis.Gender.MASCULINE
          || headPlural && !isPeople(phrase);
    }
    return !headFeminine && !headPlural && h.number() != Analysis.Number.DUAL;
  }

  private static boolean isPeople(Phrase phrase) {
    return phrase.generic() != null && phrase.generic().isPeople();
  }

  /** States and many bodies are feminine without saying so: روسيا، قوات، داعش is not. */
  private static boolean looksFeminine(Word head, Phrase phrase) {
    if (phrase.is(Phrase.Kind.STATE)) {
      return head.pos() != Pos.PROPN || head.analysis().gender() != Analysis.Gender.MASCULINE;
    }
    String stem = head.stem();
    return head.pos() != Pos.PROPN && (stem.endsWith("ه") || stem.equals("قوات"));
  }

  /** The stretch of the current sentence's mention that a range names, or null. */
  static boolean same(Range a, Range b) {
    return a.equals(b);
  }
}
