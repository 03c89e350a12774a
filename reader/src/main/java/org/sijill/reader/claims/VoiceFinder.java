package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.SpeechWords.Complement;
import org.sijill.reader.claims.SpeechWords.Speaker;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.claims.StatusWords.Effect;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Name;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordTables;

/**
 * Finds who says what in a sentence: verbs of saying with their clause, quotation or object,
 * markers such as بحسب and نقلا عن, a headline's voice before its colon, and the voice of the
 * sentence before where it goes on.
 */
final class VoiceFinder {

  /** Words from the beginning of a headline within which its colon stands. */
  private static final int HEADLINE_REACH = 12;

  /** Words between a participle or verbal noun of saying and its clause. */
  private static final int PARTICIPLE_REACH = 4;

  private static final int MASDAR_REACH = 12;

  private final SpeechIndex index;
  private final Complements complements;

  VoiceFinder(SpeechWords speech, Set<String> mute, WordTables.Builder tables) {
    index = new SpeechIndex(speech, mute, tables);
    complements = new Complements(index);
  }

  /** The voices of a sentence, in the order in which they were found. */
  List<Voice> find(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      Discourse discourse,
      boolean headline) {
    Run run = new Run(parts, phrases, slots, discourse);
    run.colon(headline);
    run.quotationGoesOn();
    run.listGoesOn();
    for (int i = 0; i < parts.size(); i++) {
      i = run.at(i);
    }
    run.close();
    return run.voices;
  }

  /** One sentence. */
  private final class Run {
    private final SentenceParts parts;
    private final List<Phrase> phrases;
    private final Slots[] slots;
    private final Discourse discourse;
    private final Sources sources;
    private final Quotes quotes;
    private final List<Voice> voices = new ArrayList<>(2);
    private boolean forgets;

    Run(SentenceParts parts, List<Phrase> phrases, Slots[] slots, Discourse discourse) {
      this.parts = parts;
      this.phrases = phrases;
      this.slots = slots;
      this.discourse = discourse;
      this.sources = new Sources(index, parts, phrases, discourse);
      this.quotes = Quotes.of(parts, discourse.quoteOpen());
    }

    /** Reads the word of saying at a word; returns the last word that belongs to it. */
    int at(int i) {
      SpeechIndex.Marker marker = index.marker(parts, i);
      if (marker != null) {
        int last = marker(i, marker);
        if (last >= i) {
          return last;
        }
      }
      Word word = parts.word(i);
      if (word.isVerb() && slots[i] != null && !index.isOwnWords(word)) {
        SpeechEntry entry = index.verb(parts, i);
        if (entry != null) {
          verb(i, entry);
        }
      } else if (word.pos() == Pos.NOUN || word.pos() == Pos.ADJ) {
        noun(i, word);
      }
      return i;
    }

    private void noun(int i, Word word) {
      SpeechEntry active = index.active(word);
      if (active != null) {
        participle(i, active);
        return;
      }
      SpeechEntry masdar = index.masdar(word);
      if (masdar != null) {
        masdar(i, masdar);
        return;
      }
      SpeechEntry noun = index.noun(word);
      if (noun != null && noun.speaker() == Speaker.NONE && noun.status() != null) {
        hearsay(i, noun);
      }
    }

    /** أنباء عن مقتل القائد: nobody is named, and it is not sure. */
    private void hearsay(int i, SpeechEntry entry) {
      Word next = i + 1 < parts.size() ? parts.word(i + 1) : null;
      int object = next == null ? -1 : complements.object(parts, phrases, i, entry);
      boolean through =
          next != null
              && (entry.through().contains(next.lemma())
                  || entry.through().contains(String.valueOf(next.analysis().preposition())));
      if (through && object >= 0 && object - i <= PARTICIPLE_REACH) {
        add(object, complements.objectEnd(parts, object), List.of(), entry, Voice.Extent.OBJECT);
      }
    }

    void close() {
      Voice main = null;
      for (Voice voice : voices) {
        boolean inner = false;
        for (Voice other : voices) {
          inner |= other != voice && other.begin() < voice.begin() && other.end() >= voice.end();
        }
        if (!inner && !voice.speakers().isEmpty()) {
          main = voice;
        }
        for (Voice.Speaker speaker : voice.speakers()) {
          discourse.spoke(speaker);
        }
      }
      if (forgets) {
        discourse.forgetVoice();
      } else if (main != null) {
        discourse.lastVoice(main.speakers());
      }
      announceList();
      discourse.quoteOpen(
          quotes.openAtEnd() && (!voices.isEmpty() || discourse.quoteOpen()),
          quotes.straightAtEnd());
    }

    /** A quotation that was open when the sentence began is still the last voice's. */
    void quotationGoesOn() {
      if (discourse.lastVoice().isEmpty()) {
        return;
      }
      boolean whole = parts.size() > 0 && quotes.opensAt(0) && quotes.end(0) >= parts.size() - 2;
      if (discourse.quoteOpen() || whole) {
        int end = quotes.at(0) ? quotes.end(0) : 0;
        voices.add(new Voice(0, end, discourse.lastVoice(), null, "speech.quotation-goes-on"));
      }
    }

    /** A numbered point belongs to whoever announced the list. */
    void listGoesOn() {
      Voice list = discourse.list();
      if (list != null && isPoint()) {
        voices.add(
            new Voice(0, parts.size(), list.speakers(), list.status(), list.rule(), list.extent()));
      }
    }

    private boolean isPoint() {
      int first = parts.size() > 1 && parts.word(0).form().equals("(") ? 1 : 0;
      if (parts.size() < first + 2) {
        return false;
      }
      Word mark = parts.word(first);
      Word next = parts.word(first + 1);
      return mark.pos() == Pos.NUM
              && Character.isDigit(mark.form().charAt(0))
              && next.pos() == Pos.PUNCT
          || mark.form().equals("-")
          || mark.form().equals("–")
          || mark.form().equals("•");
    }

    /** بنود، شروط: what they are makes the status of the points that follow. */
    private void announceList() {
      if (discourse.list() != null && isPoint()) {
        return;
      }
      SpeechEntry terms = null;
      for (int i = 0; i < parts.size(); i++) {
        SpeechEntry noun = parts.word(i).isVerb() ? null : index.noun(parts.word(i));
        if (noun != null && noun.complement().contains(Complement.LIST)) {
          terms = noun;
        }
        if (terms != null && parts.word(i).form().equals(":") && i + 1 < parts.size()) {
          voices.add(list(i + 1, terms));
        }
      }
      discourse.list(terms == null ? null : list(0, terms));
    }

    private Voice list(int begin, SpeechEntry terms) {
      List<Voice.Speaker> speakers = List.of();
      for (Voice voice : voices) {
        if (!voice.speakers().isEmpty()) {
          speakers = voice.speakers();
        }
      }
      return new Voice(begin, parts.size(), speakers, effect(terms), terms.id(), Voice.Extent.LIST);
    }

    /** المرصد: مقتل ... In a headline any party may speak, elsewhere a source or a medium. */
    void colon(boolean headline) {
      for (int i = 1; i < Math.min(parts.size() - 1, HEADLINE_REACH); i++) {
        if (parts.word(i).isVerb()) {
          return;
        }
        if (!parts.word(i).form().equals(":")) {
          continue;
        }
        Phrase first = phrases.isEmpty() ? null : phrases.get(0);
        boolean speaks =
            first != null
                && first.end() <= i
                && !isHeading(first)
                && (headline
                    ? first.canAct() || sources.isSource(first)
                    : first.end() == i && tells(first));
        if (speaks) {
          voices.add(
              new Voice(
                  i + 1,
                  parts.size(),
                  sources.joined(first, Claim.Stance.ASSERTS),
                  null,
                  "speech.headline-colon"));
        }
        return;
      }
    }

    /** سوريا: قتلى في غارات. The name of a country or of its part tells where. */
    private boolean isHeading(Phrase phrase) {
      Name name = phrase.name();
      return name != null
          && name.place() != null
          && (name.actor() == null || phrase.is(Phrase.Kind.STATE) && name.place().isCountry());
    }

    /** Whether a phrase names somebody whose business is to tell: a source, a medium, an office. */
    private boolean tells(Phrase phrase) {
      Generic generic = phrase.generic();
      Generic.Thing thing = generic == null ? null : generic.thing();
      return thing == Generic.Thing.SOURCE
          || thing == Generic.Thing.MEDIA
          || thing == Generic.Thing.OFFICIAL
          || generic != null && generic.kind().equals("media")
          || phrase.name() != null && phrase.name().actor() != null && phrase.canAct();
    }

    // --- verbs

    private void verb(int at, SpeechEntry entry) {
      int begin = complements.begin(parts, at, entry, quotes);
      int object =
          begin < 0 && entry.complement().contains(Complement.OBJECT)
              ? complements.object(parts, phrases, at, entry)
              : -1;
      List<Voice.Speaker> speakers = sources.subject(slots[at], at, begin, object, entry, here(at));
      if (entry.relay() != null) {
        speakers = relayed(at, begin >= 0 ? begin : object, speakers, entry);
      }
      if (entry.impersonal() && entry.status() == null) {
        forgets = true;
      }
      if (begin >= 0) {
        add(begin, complements.end(parts, begin, quotes), speakers, entry, Voice.Extent.ALL);
      } else if (object >= 0) {
        // What is demanded is no claim: what is left of it is told by the outlet.
        if (entry.status() != Effect.SUPPRESSED) {
          add(object, complements.objectEnd(parts, object), speakers, entry, Voice.Extent.OBJECT);
        }
      } else if (entry.complement().contains(Complement.QUOTE) && inverted(at)) {
        add(0, at, speakers, entry, Voice.Extent.ALL);
      }
    }

    /** Who spoke last in the sentence before a word, in no other's words. */
    private List<Voice.Speaker> here(int at) {
      List<Voice.Speaker> here = List.of();
      for (Voice voice : voices) {
        boolean inner = false;
        for (Voice other : voices) {
          inner |= other != voice && other.begin() < voice.begin() && other.end() >= voice.end();
        }
        if (!inner && voice.begin() < at && !voice.speakers().isEmpty()) {
          here = voice.speakers();
        }
      }
      return here;
    }

    /** «...»، قال الوزير: the quotation stands before the verb. */
    private boolean inverted(int at) {
      return at > 2
          && (quotes.closesAt(at - 1)
              || Complements.isComma(parts.word(at - 1)) && quotes.closesAt(at - 2));
    }

    /** نقلت الوكالة عن مصدر: the source stands nearer to the event. */
    private List<Voice.Speaker> relayed(
        int at, int begin, List<Voice.Speaker> speakers, SpeechEntry entry) {
      for (Phrase phrase : phrases) {
        if (phrase.first() > at
            && (begin < 0 || phrase.first() < begin)
            && phrase.preposition().equals(entry.relay())
            && (phrase.canAct()
                || sources.isSource(phrase)
                || begin >= 0 && phrase.is(Phrase.Kind.OTHER))) {
          List<Voice.Speaker> chain = new ArrayList<>(sources.joined(phrase, entry.stance()));
          chain.addAll(speakers);
          return chain;
        }
        if (phrase.first() > at + MASDAR_REACH) {
          break;
        }
      }
      return speakers;
    }

    // --- participles and verbal nouns

    /** مشيرا إلى أن، قائلا إن: the subject of the clause goes on. */
    private void participle(int at, SpeechEntry entry) {
      Word word = parts.word(at);
      if (word.analysis().article() || word.analysis().preposition() != 0) {
        return;
      }
      int begin = complements.begin(parts, at, entry, quotes);
      Voice.Extent extent = Voice.Extent.ALL;
      int end;
      if (begin >= 0 && begin - at <= PARTICIPLE_REACH) {
        end = complements.end(parts, begin, quotes);
      } else if (entry.complement().contains(Complement.OBJECT) && afterComma(at)) {
        begin = complements.object(parts, phrases, at, entry);
        if (begin < 0) {
          return;
        }
        end = complements.objectEnd(parts, begin);
        extent = Voice.Extent.OBJECT;
      } else {
        return;
      }
      List<Voice.Speaker> speakers = speakersSoFar(at);
      // The voice before it ends here.
      for (int k = 0; k < voices.size(); k++) {
        Voice before = voices.get(k);
        if (before.end() > at && before.begin() < at && afterComma(at)) {
          voices.set(k, before.endingAt(at));
        }
      }
      add(begin, end, Voice.taking(speakers, entry.stance()), entry, extent);
    }

    private boolean afterComma(int at) {
      return at > 0 && (Complements.isComma(parts.word(at - 1)) || quotes.closesAt(at - 1));
    }

    /** Who spoke last in the sentence, else the subject of its last verb, else the last voice. */
    private List<Voice.Speaker> speakersSoFar(int at) {
      for (int k = voices.size() - 1; k >= 0; k--) {
        if (voices.get(k).begin() < at && !voices.get(k).speakers().isEmpty()) {
          return voices.get(k).speakers();
        }
      }
      for (int v = at - 1; v >= 0; v--) {
        if (slots[v] == null || !parts.word(v).isVerb()) {
          continue;
        }
        for (Slot slot : slots[v].list()) {
          boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
          if (subject && slot.phrase() != null && slot.phrase().canAct()) {
            return sources.joined(slot.phrase(), Claim.Stance.ASSERTS);
          }
        }
      }
      return discourse.lastVoice();
    }

    /** قول فلان إن، تأكيده أن: the genitive speaks. */
    private void masdar(int at, SpeechEntry entry) {
      if (entry.status() == Effect.SUPPRESSED) {
        return;
      }
      int begin = complements.begin(parts, at, entry, quotes);
      Voice.Extent extent = Voice.Extent.ALL;
      int end;
      if (begin >= 0 && begin - at <= MASDAR_REACH) {
        end = complements.end(parts, begin, quotes);
      } else if (entry.complement().contains(Complement.OBJECT)) {
        begin = complements.object(parts, phrases, at, entry);
        if (begin < 0 || begin - at > MASDAR_REACH) {
          return;
        }
        end = complements.objectEnd(parts, begin);
        extent = Voice.Extent.OBJECT;
      } else {
        return;
      }
      Word word = parts.word(at);
      List<Voice.Speaker> speakers = new ArrayList<>(1);
      if (!word.analysis().pronoun().isEmpty()) {
        for (Voice voice : voices) {
          // نقلت الوكالة عن فلان قوله إن: the voice is already there.
          if (voice.covers(begin)) {
            return;
          }
        }
        Mention mention = discourse.resolve(word, false);
        if (mention != null) {
          speakers.add(
              new Voice.Speaker(
                  mention.range(), mention.parts(), mention.phrase(), entry.stance()));
        }
      } else {
        for (Phrase phrase : phrases) {
          if (phrase.first() == at + 1
              && phrase.preposition().isEmpty()
              && (phrase.canAct() || sources.isSource(phrase))) {
            speakers.addAll(sources.joined(phrase, entry.stance()));
          }
        }
        // بعد تأكيد الوزارة سقوط قتلى: what follows at once is said by the genitive.
        Phrase genitive = speakers.isEmpty() ? sources.genitive(at) : null;
        if (genitive != null && begin - genitive.end() <= 1) {
          speakers.addAll(sources.of(genitive, entry.stance()));
        }
      }
      if (!speakers.isEmpty()) {
        add(begin, end, speakers, entry, extent);
      }
    }

    // --- markers

    /** Reads a marker; returns its last word, or -1 where it gives nobody's words. */
    private int marker(int at, SpeechIndex.Marker marker) {
      SpeechEntry entry = marker.entry();
      return switch (entry.speaker()) {
        case NEXT_VERB -> nextVerb(at, marker);
        case AFTER, GEN, SELF -> after(at, marker);
        case PRONOUN -> pronoun(at, marker);
        case OUTLET -> outlet(marker);
        case CLAUSE -> entry.status() == null ? -1 : answer(at, marker);
        default -> -1;
      };
    }

    /** بحسب ما أفاد المرصد، كما ذكر التلفزيون: the verb has no clause of its own. */
    private int nextVerb(int at, SpeechIndex.Marker marker) {
      for (int v = marker.last() + 1; v <= marker.last() + 2 && v < parts.size(); v++) {
        if (!index.isVerb(parts.word(v))) {
          continue;
        }
        SpeechEntry verb = index.verb(parts, v);
        if (v + 1 < parts.size() && parts.word(v + 1).form().equals("عن")) {
          // كما أفاد عن عشرات الحالات: it has words of its own.
          return -1;
        }
        int end = clauseEnd(v);
        int object = verb == null ? -1 : complements.object(parts, phrases, v, verb);
        if (verb == null
            || complements.begin(parts, v, verb, quotes) >= 0
            || object >= 0 && object < end && at > 1) {
          return -1;
        }
        Phrase subject = sources.subjectAfter(v, end);
        List<Voice.Speaker> speakers =
            subject == null
                ? Voice.taking(discourse.lastVoice(), verb.stance())
                : sources.joined(subject, verb.stance());
        attribute(at, subject == null ? v + 1 : subject.end(), speakers, marker.entry());
        return v;
      }
      return -1;
    }

    private int clauseEnd(int at) {
      int j = at + 1;
      while (j < parts.size()
          && (parts.word(j).pos() != Pos.PUNCT || "\"«»“”()".contains(parts.word(j).form()))) {
        j++;
      }
      return j;
    }

    /** بحسب فلان، وفقا لـ، نقلا عن. */
    private int after(int at, SpeechIndex.Marker marker) {
      SpeechEntry entry = marker.entry();
      Phrase source = sources.after(marker.last(), surely(marker));
      if (source == null) {
        return -1;
      }
      List<Voice.Speaker> speakers = sources.joined(source, entry.stance());
      if (!entry.complement().contains(Complement.CLAUSE)) {
        // جاء في بيان للجيش أن: what is said follows.
        int begin = complements.begin(parts, source.end() - 1, entry, quotes);
        if (begin < 0) {
          return -1;
        }
        add(begin, complements.end(parts, begin, quotes), speakers, entry, Voice.Extent.ALL);
        return begin - 1;
      }
      if (marker.relays()) {
        for (int k = 0; k < voices.size(); k++) {
          Voice voice = voices.get(k);
          if (voice.begin() > at) {
            List<Voice.Speaker> chain = new ArrayList<>(speakers);
            chain.addAll(voice.speakers());
            voices.set(k, voice.saidBy(chain));
            return marker.last();
          }
        }
      }
      attribute(at, source.end(), speakers, entry);
      return Math.max(marker.last(), source.end() - 1);
    }

    /** Whether what follows a marker is a source by its place alone: وبحسب سليم، فإن. */
    private boolean surely(SpeechIndex.Marker marker) {
      int first = marker.last() + 1;
      for (int j = first; j < Math.min(parts.size(), first + PARTICIPLE_REACH); j++) {
        if (Complements.isComma(parts.word(j)) && j > first) {
          return j + 1 < parts.size()
              && parts.word(j + 1).analysis().conjunction() == 'ف'
              && Complements.isThat(parts.word(j + 1));
        }
      }
      return false;
    }

    /** على حد قوله، على حد قول الوزير. */
    private int pronoun(int at, SpeechIndex.Marker marker) {
      Word word = parts.word(marker.last());
      SpeechEntry entry = marker.entry();
      if (word.analysis().pronoun().isEmpty()) {
        return after(at, marker);
      }
      List<Voice.Speaker> speakers = Voice.taking(speakersSoFar(at), entry.stance());
      attribute(at, marker.last() + 1, speakers, entry);
      return marker.last();
    }

    /** يقال إن: the outlet tells what nobody is named for. */
    private int outlet(SpeechIndex.Marker marker) {
      SpeechEntry entry = marker.entry();
      if (!entry.complement().contains(Complement.CLAUSE)) {
        return -1;
      }
      if (entry.status() == null) {
        return marker.last();
      }
      int begin = marker.last() + 1;
      add(begin, complements.end(parts, begin, quotes), List.of(), entry, Voice.Extent.ALL);
      return marker.last();
    }

    /** رد الوزير بالنفي على سؤال عن إرسال قوات: what was asked is told by who answered. */
    private int answer(int at, SpeechIndex.Marker marker) {
      List<Voice.Speaker> speakers = Voice.taking(speakersSoFar(at), marker.entry().stance());
      int begin = marker.last() + 1;
      int end = begin >= parts.size() ? begin : complements.end(parts, begin, quotes);
      add(begin, end, speakers, marker.entry(), Voice.Extent.ALL);
      return marker.last();
    }

    /** Gives a clause to its source, which stands before it, inside it or after it. */
    private void attribute(int at, int end, List<Voice.Speaker> speakers, SpeechEntry entry) {
      if (speakers.isEmpty()) {
        return;
      }
      boolean opens =
          at <= 1
              || parts.word(at).analysis().conjunction() != 0 && !trails(end)
              || Complements.isComma(parts.word(at - 1)) && followed(end);
      if (opens) {
        add(end, complements.end(parts, end, quotes), speakers, entry, Voice.Extent.ALL);
        return;
      }
      boolean inside = end < parts.size() && parts.word(end).pos() != Pos.PUNCT;
      int to = inside ? complements.end(parts, end, quotes) : at;
      add(clauseBegin(at), to, speakers, entry, Voice.Extent.MAIN_CLAUSE);
    }

    /** Whether a source is the last of its sentence. */
    private boolean trails(int end) {
      return end >= parts.size() || Complements.isStop(parts.word(end));
    }

    /** ...، وبحسب المرصد، فإن: the clause that is meant follows. */
    private boolean followed(int end) {
      int next = end < parts.size() && Complements.isComma(parts.word(end)) ? end + 1 : end;
      return next < parts.size()
          && Complements.isThat(parts.word(next))
          && parts.word(next).analysis().conjunction() == 'ف';
    }

    /** Where the clause begins that a trailing attribution covers. */
    private int clauseBegin(int at) {
      int begin = 0;
      for (int j = 1; j < at; j++) {
        if (Complements.isStop(parts.word(j))) {
          begin = j + 1;
        }
      }
      for (Voice voice : voices) {
        boolean before = voice.end() <= at && voice.end() > begin;
        boolean over = before && voice.extent() == Voice.Extent.MAIN_CLAUSE;
        boolean turned = before && voice.end() < parts.size() && index.turns(parts, voice.end());
        if (over || turned) {
          begin = voice.end();
        }
      }
      return begin;
    }

    private void add(
        int begin, int end, List<Voice.Speaker> speakers, SpeechEntry entry, Voice.Extent extent) {
      if (!speakers.isEmpty() || entry.status() != null || forgets) {
        voices.add(new Voice(begin, end, speakers, effect(entry), entry.id(), extent));
      }
    }
  }

  /** What a word of saying makes of its complement, as a status; null where it leaves it alone. */
  private static Claim.Status effect(SpeechEntry entry) {
    if (entry.status() == null) {
      return null;
    }
    return switch (entry.status()) {
      case FUTURE -> Claim.Status.FUTURE;
      case HYPOTHETICAL -> Claim.Status.HYPOTHETICAL;
      case NEGATED -> Claim.Status.NEGATED;
      default -> null;
    };
  }
}
