package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Range;
import org.sijill.reader.claims.SpeechWords.Speaker;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.grammar.Agreement;
import org.sijill.reader.grammar.Circumstances;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** Who speaks: the subject of a verb of saying, the name after بحسب, the issuer of a statement. */
final class Sources {

  /** Words after a verb of saying within which its subject may stand. */
  private static final int SUBJECT_REACH = 10;

  private final SpeechIndex index;
  private final SentenceParts parts;
  private final List<Phrase> phrases;
  private final Discourse discourse;

  Sources(SpeechIndex index, SentenceParts parts, List<Phrase> phrases, Discourse discourse) {
    this.index = index;
    this.parts = parts;
    this.phrases = phrases;
    this.discourse = discourse;
  }

  /**
   * The subject of a verb of saying: the phrase after it, the antecedent of a relative pronoun, the
   * phrase before it, or who spoke last.
   *
   * @param begin where its clause or quotation begins, or -1
   * @param object where the event noun stands that is its object, or -1
   * @param here who has spoken in the sentence already; empty where nobody has
   */
  List<Voice.Speaker> subject(
      Slots slots, int at, int begin, int object, SpeechEntry entry, List<Voice.Speaker> here) {
    Word verb = parts.word(at);
    boolean first = verb.analysis().person() == 1;
    boolean nobody = entry.speaker() == Speaker.NONE;
    if (nobody
        || entry.impersonal()
        || first
        || verb.analysis().voice() == Analysis.Voice.PASSIVE) {
      return List.of();
    }
    if (Circumstances.is(verb) && !here.isEmpty()) {
      // قال المرصد إن القصف توقف، مشيرا إلى قتلى: who has spoken goes on.
      return Voice.taking(here, entry.stance());
    }
    boolean opensClause = verb.analysis().conjunction() != 0;
    Phrase before = opensClause ? null : justBefore(at);
    if (before != null && isSubject(slots, before)) {
      return joined(before, entry.stance());
    }
    // اتهمت شركة الفصيل بنهب: where a preposition stands before what is said, the first noun
    // speaks.
    boolean ruled = object >= 0 && isRuled(object, entry);
    // أظهروا قوة: the subject of a verb in the plural stands before it.
    boolean several = verb.analysis().number() == Analysis.Number.PLURAL;
    Phrase after =
        several || Circumstances.is(verb)
            ? null
            : subjectAfter(at, begin >= 0 ? begin : ruled ? object : -1);
    if (after != null && !(object > after.head() && object < after.end())) {
      return joined(after, entry.stance());
    }
    if (at > 0 && Complements.isRelative(parts.word(at - 1))) {
      Phrase head = endingAt(at - 1);
      return head == null ? List.of() : of(head, entry.stance());
    }
    if (begin < 0 && tellsItself(at)) {
      return List.of();
    }
    if (!opensClause && slots != null) {
      for (Slot slot : slots.list()) {
        boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
        if (subject
            && slot.phrase() != null
            && (slot.phrase().canAct() || isSource(slot.phrase()))) {
          return joined(slot.phrase(), entry.stance());
        }
      }
    }
    return elided(verb, entry, opensClause || at < 2, here);
  }

  private boolean isRuled(int object, SpeechEntry entry) {
    for (Phrase phrase : phrases) {
      if (phrase.first() <= object && object < phrase.end()) {
        return entry.through().contains(phrase.preposition());
      }
    }
    return false;
  }

  /**
   * Who is meant where no subject is named: the subject of a verb before it in the sentence, else
   * who spoke last.
   *
   * @param here who has spoken in the sentence already; empty where nobody has
   */
  private List<Voice.Speaker> elided(
      Word verb, SpeechEntry entry, boolean goesOn, List<Voice.Speaker> here) {
    boolean two = verb.analysis().number() == Analysis.Number.DUAL;
    if (goesOn && !here.isEmpty() && !two) {
      return Voice.taking(here, entry.stance());
    }
    Mention nearest = discourse.resolve(verb, true);
    if (nearest != null && !mayTell(nearest)) {
      nearest = null;
    }
    if (nearest != null && nearest.parts() == parts && nearest.subject()) {
      return List.of(of(nearest, entry.stance()));
    }
    if (goesOn && !discourse.lastVoice().isEmpty() && !two) {
      return Voice.taking(discourse.lastVoice(), entry.stance());
    }
    return nearest == null ? List.of() : List.of(of(nearest, entry.stance()));
  }

  /** أسقطت الدفاعات صواريخ قالت إنها إيرانية: a weapon or a place says nothing. */
  private static boolean mayTell(Mention mention) {
    Phrase phrase = mention.phrase();
    return phrase == null
        || !phrase.is(Phrase.Kind.WEAPON)
            && !phrase.is(Phrase.Kind.SITE)
            && !phrase.is(Phrase.Kind.PLACE);
  }

  private static Voice.Speaker of(Mention mention, Stance stance) {
    return new Voice.Speaker(mention.range(), mention.parts(), mention.phrase(), stance);
  }

  /** The bare phrase that follows a verb of saying before anything else that could govern it. */
  Phrase subjectAfter(int at, int begin) {
    for (Phrase phrase : phrases) {
      if (phrase.first() <= at) {
        continue;
      }
      if (begin >= 0 && phrase.first() >= begin
          || phrase.first() - at > SUBJECT_REACH
          || verbBetween(at + 1, phrase.first())) {
        return null;
      }
      boolean eachOf = phrase.first() == at + 3 && parts.word(at + 1).lemma().equals("كل");
      if (phrase.is(Phrase.Kind.TIME) || !phrase.preposition().isEmpty() && !eachOf) {
        continue;
      }
      boolean document = index.noun(parts.word(phrase.head())) != null;
      if (phrase.conjoined()
          || phrase.is(Phrase.Kind.EVENT) && !document
          || phrase.is(Phrase.Kind.WEAPON)
          || isMute(phrase)
          || phrase.canBePlace() && !Agreement.agrees(parts, parts.word(at), phrase, false)
          || phrase.is(Phrase.Kind.PLACE) && phrase.name() != null) {
        return null;
      }
      boolean told =
          begin >= 0 || phrase.first() == at + 1 && parts.word(at + 1).pos() == Pos.PROPN;
      return told || phrase.canAct() || document || isSource(phrase) ? phrase : null;
    }
    return null;
  }

  /** ختم قائلا، لم يذكر اسمه: what stands where a subject may, and speaks nobody's words. */
  private boolean isMute(Phrase phrase) {
    Word head = parts.word(phrase.head());
    return index.isMute(head) || isSaying(head);
  }

  /** قائلا، قائلة: a participle of saying that goes on with the verb. */
  private boolean isSaying(Word word) {
    return index.active(word) != null
        && !word.analysis().article()
        && word.analysis().pronoun().isEmpty()
        && (word.form().endsWith("ا") || word.form().endsWith("ه"));
  }

  /** روسيا تتهم: the phrase right before a verb, particles between them not counted. */
  private Phrase justBefore(int at) {
    int end = at;
    while (end > 0
        && (parts.word(end - 1).pos() == Pos.PART || parts.word(end - 1).pos() == Pos.AUX)) {
      end--;
    }
    for (Phrase phrase : phrases) {
      if (phrase.end() == end && phrase.preposition().isEmpty() && phrase.canAct()) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean isSubject(Slots slots, Phrase phrase) {
    if (slots == null) {
      return false;
    }
    for (Slot slot : slots.list()) {
      if (slot.marker().equals("subject")
          && slot.phrase() != null
          && slot.phrase().index() == phrase.index()) {
        return true;
      }
    }
    return false;
  }

  /** أظهرت القمة تباينا: the subject is itself an event. */
  private boolean tellsItself(int at) {
    for (Phrase phrase : phrases) {
      if (phrase.first() == at + 1) {
        return phrase.is(Phrase.Kind.EVENT) && parts.word(phrase.head()).analysis().article();
      }
    }
    return false;
  }

  private boolean verbBetween(int from, int to) {
    for (int j = from; j < to; j++) {
      if (parts.word(j).isVerb() && !Complements.isRelative(parts.word(j - 1))) {
        return true;
      }
    }
    return false;
  }

  private Phrase endingAt(int word) {
    for (Phrase phrase : phrases) {
      boolean commaBetween =
          phrase.end() == word - 1 && Complements.isComma(parts.word(phrase.end()));
      if ((phrase.end() == word || commaBetween) && (phrase.canAct() || isSource(phrase))) {
        return phrase;
      }
    }
    return null;
  }

  /** A name that no book holds, or the rest of a name that spoke before. */
  boolean isSource(Phrase phrase) {
    if (phrase.is(Phrase.Kind.EVENT)
        || phrase.is(Phrase.Kind.PLACE)
        || phrase.is(Phrase.Kind.TIME)
        || phrase.is(Phrase.Kind.WEAPON)) {
      return false;
    }
    Word head = parts.word(phrase.head());
    return phrase.name() != null
        || head.pos() == Pos.PROPN
        || !head.analysis().known()
        || discourse.spokeBefore(parts, phrase) != null;
  }

  /** A phrase and those joined to it. */
  List<Voice.Speaker> joined(Phrase phrase, Stance stance) {
    List<Voice.Speaker> speakers = new ArrayList<>(of(phrase, stance));
    int last = phrase.end();
    for (int k = phrase.index() + 1; k < phrases.size(); k++) {
      Phrase next = phrases.get(k);
      if (next.first() == last && !next.conjoined()) {
        last = next.end();
        continue;
      }
      boolean same =
          next.preposition().isEmpty() || next.preposition().equals(phrase.preposition());
      if (!next.conjoined() || !same || next.first() > last || !next.canAct()) {
        break;
      }
      speakers.addAll(of(next, stance));
      last = next.end();
    }
    return speakers;
  }

  /** One phrase: a statement speaks for who issued it, a title together with its bearer's name. */
  List<Voice.Speaker> of(Phrase phrase, Stance stance) {
    SpeechEntry document = index.noun(parts.word(phrase.head()));
    boolean named = phrase.name() != null && phrase.name().firstWord() <= phrase.head();
    if (document != null && !named) {
      List<Voice.Speaker> issuer = issuer(phrase, document, stance);
      if (!issuer.isEmpty()) {
        return issuer;
      }
    }
    Range own = range(phrase);
    Voice.Speaker before = discourse.spokeBefore(parts, phrase);
    if (before != null && phrase.name() == null) {
      return List.of(new Voice.Speaker(own, before.parts(), before.phrase(), stance));
    }
    return List.of(new Voice.Speaker(own, parts, phrase, stance));
  }

  /** بيان الجيش، بيان للجيش، البيان: who issued it, else who spoke last. */
  private List<Voice.Speaker> issuer(Phrase phrase, SpeechEntry document, Stance stance) {
    for (int k = phrase.index() + 1; k < phrases.size(); k++) {
      Phrase next = phrases.get(k);
      if (next.first() > phrase.end() + 2) {
        break;
      }
      boolean of = next.preposition().equals("ل") || next.preposition().equals("عن");
      if (of && next.canAct()) {
        return of(next, stance);
      }
    }
    int rest = phrase.head() + 1;
    if (rest < phrase.end()) {
      Word word = parts.word(rest);
      boolean body = phrase.name() != null || word.pos() == Pos.NOUN || word.pos() == Pos.PROPN;
      // تقارير إعلامية: what looks like an adjective describes the statement.
      boolean kind =
          (word.analysis().form() == Analysis.Form.NISBA || word.lemma().endsWith("ي"))
              && !word.analysis().article();
      if (body && !kind && !parts.word(phrase.head()).analysis().article()) {
        Phrase inner = rest(phrase, rest);
        return List.of(new Voice.Speaker(Spans.of(parts, inner), parts, inner, stance));
      }
    }
    boolean self = document.speaker() == Speaker.SELF;
    return self ? List.of() : Voice.taking(discourse.lastVoice(), stance);
  }

  /** The words of a phrase from one on, as a party: الجيش of بيان الجيش. */
  private static Phrase rest(Phrase phrase, int first) {
    return new Phrase(
        phrase.index(),
        first,
        phrase.end(),
        first,
        "",
        false,
        false,
        Phrase.Kind.PARTY,
        phrase.name(),
        null);
  }

  private Range range(Phrase phrase) {
    int end = phrase.end();
    for (int j = phrase.first() + 1; j < end; j++) {
      // A quotation that begins inside the phrase and goes on behind it is no part of the name.
      String mark = parts.word(j).form();
      Word word = parts.word(j);
      if (index.isOwnWords(word) || isSaying(word)) {
        // أوضح فلان قائلا
        return Spans.of(parts, phrase.first(), j);
      }
      if ((mark.equals("\"") || mark.equals("«") || mark.equals("“")) && !closed(j, end)) {
        return Spans.of(parts, phrase.first(), j);
      }
    }
    Phrase name = bearer(phrase);
    if (name == null) {
      return Spans.of(parts, phrase);
    }
    // Parted by a comma the name alone is the shorter full name.
    return name.first() == phrase.end()
        ? Spans.of(parts, phrase.first(), name.end())
        : Spans.of(parts, name);
  }

  private boolean closed(int open, int end) {
    for (int j = open + 1; j < end; j++) {
      if ("»”\"".contains(parts.word(j).form())) {
        return true;
      }
    }
    return false;
  }

  /** The name after a title: نائب المحافظ طاهر سليم، مدير المرصد، رامي سليم، إن. */
  private Phrase bearer(Phrase title) {
    int end = title.end();
    if (end >= parts.size() || title.index() + 1 >= phrases.size()) {
      return null;
    }
    Phrase next = phrases.get(title.index() + 1);
    Generic generic = title.generic();
    boolean person =
        generic == null
            ? inBook(title) && inBook(next)
            : generic.thing() == Generic.Thing.OFFICIAL || generic.thing() == Generic.Thing.PERSON;
    if (!person) {
      return null;
    }
    boolean comma = Complements.isComma(parts.word(end));
    Word first = next.first() < parts.size() ? parts.word(next.first()) : null;
    if (next.first() != (comma ? end + 1 : end)
        || next.conjoined()
        || !next.preposition().isEmpty()
        || next.is(Phrase.Kind.EVENT)
        || next.is(Phrase.Kind.TIME)
        || next.is(Phrase.Kind.ADVERBIAL)
        || next.is(Phrase.Kind.PLACE) && next.name() != null) {
      return null;
    }
    Word last = parts.word(end - 1);
    boolean definite = last.analysis().article() || last.pos() == Pos.PROPN || title.name() != null;
    boolean rank = next.generic() != null && next.generic().thing() == Generic.Thing.OFFICIAL;
    boolean named = !first.analysis().article() || rank && next.end() - next.first() > 1;
    if (!definite || !named) {
      return null;
    }
    boolean closes = next.end() >= parts.size() || endsName(parts.word(next.end()));
    return !comma || closes ? next : null;
  }

  private static boolean inBook(Phrase phrase) {
    return phrase.name() != null && phrase.name().actor() != null && phrase.name().place() == null;
  }

  private static boolean endsName(Word word) {
    return word.pos() == Pos.PUNCT || Complements.isThat(word);
  }

  /** The genitive of a noun of saying within its own phrase (الوزارة of تأكيد الوزارة), or null. */
  Phrase genitive(int at) {
    for (Phrase phrase : phrases) {
      if (phrase.head() == at && phrase.end() > at + 1) {
        Word next = parts.word(at + 1);
        return next.pos() == Pos.NOUN || next.pos() == Pos.PROPN ? rest(phrase, at + 1) : null;
      }
    }
    return null;
  }

  /** The first phrase behind a word that can be a source, within a few words; or null. */
  Phrase after(int last, boolean surely) {
    for (Phrase phrase : phrases) {
      if (phrase.first() <= last && phrase.end() > last + 1) {
        return rest(phrase, last + 1);
      }
      if (phrase.first() <= last) {
        continue;
      }
      if (phrase.first() > last + 3) {
        return null;
      }
      boolean document = index.noun(parts.word(phrase.head())) != null;
      if (isMute(phrase)) {
        return null;
      }
      boolean fits =
          phrase.canAct() || document || isSource(phrase) || surely && phrase.is(Phrase.Kind.OTHER);
      return fits ? phrase : null;
    }
    return null;
  }
}
