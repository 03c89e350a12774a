package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.SpeechWords.Complement;
import org.sijill.reader.claims.SpeechWords.Speaker;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Finds who says what in a sentence: verbs of saying with their complement or quotation, markers
 * such as بحسب and نقلا عن, a headline's voice before its colon, and the voice of the sentence
 * before where it goes on.
 */
final class VoiceFinder {

  private static final Set<String> COMPLEMENTISERS =
      Set.of(
          "ان", "بان", "انه", "انها", "انهم", "انهما", "بانه", "بانها", "بانهم", "باننا", "اننا");
  private static final Set<String> TURNS = Set.of("فيما", "بينما", "حين");
  private static final Set<String> AS = Set.of("كما", "حسبما", "مثلما", "وفقما");

  private final Map<String, List<SpeechEntry>> verbs = new HashMap<>();
  private final Map<String, SpeechEntry> masdars = new HashMap<>();
  private final Map<String, SpeechEntry> actives = new HashMap<>();
  private final Map<String, SpeechEntry> nouns = new HashMap<>();
  private final Map<String, List<Marker>> markers = new HashMap<>();

  private record Marker(String[] words, SpeechEntry entry) {}

  VoiceFinder(SpeechWords speech) {
    for (SpeechEntry entry : speech.entries()) {
      entry.verb().forEach(v -> verbs.computeIfAbsent(v, k -> new ArrayList<>()).add(entry));
      entry.masdar().forEach(lemma -> masdars.putIfAbsent(lemma, entry));
      entry.active().forEach(lemma -> actives.putIfAbsent(lemma, entry));
      entry.noun().forEach(lemma -> nouns.putIfAbsent(lemma, entry));
      for (String marker : entry.marker()) {
        String[] words = marker.split(" ");
        markers.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Marker(words, entry));
      }
    }
    Comparator<Marker> longest = Comparator.comparingInt((Marker m) -> -m.words.length);
    markers.values().forEach(list -> list.sort(longest));
  }

  /** The entry that holds for a verb of saying with what stands after it, or null. */
  private SpeechEntry entry(SentenceParts parts, int at) {
    List<SpeechEntry> entries = verbs.get(parts.word(at).lemma());
    if (entries == null) {
      return null;
    }
    boolean passive = parts.word(at).analysis().voice() == Analysis.Voice.PASSIVE;
    for (SpeechEntry entry : entries) {
      if (entry.impersonal() && !passive) {
        continue;
      }
      if (!entry.withObject().isEmpty() && !objectIn(parts, at, entry.withObject())) {
        continue;
      }
      if (entry.needsThrough() && !throughIn(parts, at, entry.through())) {
        continue;
      }
      return entry;
    }
    return null;
  }

  private static boolean objectIn(SentenceParts parts, int at, List<String> lemmas) {
    for (int j = at + 1; j < Math.min(parts.size(), at + 8); j++) {
      if (lemmas.contains(parts.word(j).lemma())) {
        return true;
      }
      if (parts.word(j).isVerb()) {
        return false;
      }
    }
    return false;
  }

  private static boolean throughIn(SentenceParts parts, int at, List<String> prepositions) {
    for (int j = at + 1; j < Math.min(parts.size(), at + 14); j++) {
      Word word = parts.word(j);
      if (word.pos() == Pos.ADP && prepositions.contains(word.lemma())
          || word.analysis().preposition() != 0
              && prepositions.contains(String.valueOf(word.analysis().preposition()))) {
        return true;
      }
      if (word.isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** The voices of a sentence, in the order in which they were found. */
  List<Voice> find(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      Discourse discourse,
      boolean headline) {
    List<Voice> voices = new ArrayList<>(2);
    int size = parts.size();
    int[] quotes = quotes(parts, discourse.quoteOpen());
    if (headline) {
      headline(parts, phrases, voices);
    }
    // A quotation that was open when the sentence began, or one that begins it, is still the last
    // voice's.
    if (!discourse.lastVoice().isEmpty() && discourse.quoteOpen()) {
      int end = 0;
      while (end < size && quotes[end] > 0) {
        end++;
      }
      voices.add(new Voice(0, end, discourse.lastVoice(), null, "speech.quotation-goes-on"));
    }
    for (int i = 0; i < size; i++) {
      Word word = parts.word(i);
      if (word.isVerb() && slots[i] != null) {
        SpeechEntry entry = entry(parts, i);
        if (entry != null) {
          verbVoice(parts, phrases, slots, i, entry, quotes, discourse, voices);
        }
      } else if (word.pos() == Pos.NOUN || word.pos() == Pos.ADJ) {
        SpeechEntry entry = actives.get(word.lemma());
        if (entry != null) {
          participleVoice(parts, i, entry, quotes, discourse, voices);
        } else if (masdars.get(word.lemma()) != null) {
          masdarVoice(parts, phrases, i, masdars.get(word.lemma()), quotes, discourse, voices);
        }
      }
      i = marker(parts, phrases, slots, i, discourse, voices);
    }
    if (!voices.isEmpty()) {
      Voice last = voices.get(voices.size() - 1);
      if (!last.speakers().isEmpty()) {
        discourse.lastVoice(last.speakers());
      }
    }
    discourse.quoteOpen(size > 0 && quotes[size] > 0 && !voices.isEmpty());
    return voices;
  }

  /**
   * For each word whether a quotation is open at it; the last entry tells the state after the
   * sentence.
   */
  private static int[] quotes(SentenceParts parts, boolean openBefore) {
    int[] open = new int[parts.size() + 1];
    int depth = openBefore ? 1 : 0;
    for (int i = 0; i < parts.size(); i++) {
      Word word = parts.word(i);
      if (word.pos() == Pos.PUNCT && word.form().length() == 1) {
        switch (word.form().charAt(0)) {
          case '«', '“' -> depth = 1;
          case '»', '”' -> depth = 0;
          case '"' -> depth = 1 - depth;
          default -> {}
        }
      }
      open[i] = depth;
    }
    open[parts.size()] = depth;
    return open;
  }

  /** المرصد: مقتل ... */
  private static void headline(SentenceParts parts, List<Phrase> phrases, List<Voice> voices) {
    for (int i = 1; i < Math.min(parts.size() - 1, 12); i++) {
      if (!parts.word(i).form().equals(":")) {
        continue;
      }
      List<Voice.Speaker> speakers = new ArrayList<>(1);
      for (Phrase phrase : phrases) {
        if (phrase.end() <= i && phrase.is(Phrase.Kind.PARTY)) {
          speakers.add(speaker(parts, phrase, Claim.Stance.ASSERTS));
        }
      }
      boolean bare = phrases.size() > 0 && !speakers.isEmpty();
      for (int j = 0; j < i; j++) {
        bare &= !parts.word(j).isVerb();
      }
      if (bare && !phrases.get(0).is(Phrase.Kind.PLACE)) {
        voices.add(
            new Voice(
                i + 1, parts.size(), List.of(speakers.get(0)), null, "speech.headline-colon"));
      }
      return;
    }
  }

  private void verbVoice(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      int at,
      SpeechEntry entry,
      int[] quotes,
      Discourse discourse,
      List<Voice> voices) {
    List<Voice.Speaker> speakers = subject(parts, slots[at], entry, discourse, at);
    boolean as =
        at > 0
            && (AS.contains(parts.word(at - 1).stem())
                || at > 1
                    && parts.word(at - 1).stem().equals("ما")
                    && Set.of("حسب", "وفق", "وفقا", "علي", "طبقا", "ل")
                        .contains(parts.word(at - 2).lemma()));
    if (as) {
      addTrailing(
          parts, at - (parts.word(at - 1).stem().equals("ما") ? 2 : 1), speakers, entry, voices);
      return;
    }
    // نقلت الوكالة عن مصدر: the source stands nearer to the event.
    if (entry.relay() != null) {
      for (Slot slot : slots[at].all(entry.relay())) {
        if (slot.phrase() != null && slot.phrase().canAct()) {
          List<Voice.Speaker> chain = new ArrayList<>();
          chain.add(speaker(parts, slot.phrase(), entry.stance()));
          chain.addAll(speakers);
          speakers = chain;
          break;
        }
      }
    }
    int begin = complement(parts, at, entry, quotes);
    int end;
    if (begin < 0) {
      if (entry.complement().contains(Complement.OBJECT)) {
        begin = firstEvent(phrases, at + 1, clauseEnd(parts, at));
        if (begin >= 0) {
          end = objectEnd(parts, begin);
          voices.add(new Voice(begin, end, speakers, effect(entry), entry.id()));
          return;
        }
      }
      // «...»، قال الوزير: the quotation or the clause stands before the verb.
      if (at > 2 && inverted(parts, at) && entry.complement().contains(Complement.QUOTE)) {
        voices.add(new Voice(0, at, speakers, effect(entry), entry.id()));
      }
      return;
    }
    end = complementEnd(parts, begin, slots, quotes);
    voices.add(new Voice(begin, end, speakers, effect(entry), entry.id()));
  }

  private static boolean inverted(SentenceParts parts, int at) {
    String before = parts.word(at - 1).form();
    return before.equals("»")
        || before.equals("”")
        || before.equals("\"")
        || (before.equals("،") || before.equals(",")) && "»”\"".contains(parts.word(at - 2).form());
  }

  /** The first event noun of a stretch, or -1. */
  private static int firstEvent(List<Phrase> phrases, int begin, int end) {
    for (Phrase phrase : phrases) {
      if (phrase.first() >= begin && phrase.first() < end && phrase.is(Phrase.Kind.EVENT)) {
        return phrase.head();
      }
    }
    return -1;
  }

  /** An announced event noun reaches to the next comma, verb or subordinate clause. */
  private static int objectEnd(SentenceParts parts, int begin) {
    for (int j = begin + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (word.isVerb()
          || word.form().equals("،")
          || word.form().equals(",")
          || word.form().equals(".")
          || word.pos() == Pos.SCONJ) {
        return j;
      }
    }
    return parts.size();
  }

  /**
   * Where the complement of a word of saying begins: after أن، a colon or an opening quote; -1 if
   * there is none.
   */
  private static int complement(SentenceParts parts, int at, SpeechEntry entry, int[] quotes) {
    for (int j = at + 1; j < Math.min(parts.size(), at + 45); j++) {
      Word word = parts.word(j);
      String form = word.form();
      if (COMPLEMENTISERS.contains(word.stem())
          || word.lemma().equals("ان") && word.pos() == Pos.SCONJ) {
        return j;
      }
      if (form.equals(":")) {
        return j + 1;
      }
      if ((form.equals("«") || form.equals("“") || form.equals("\"") && quotes[j] > 0)
          && entry.complement().contains(Complement.QUOTE)
          && longQuote(parts, j)) {
        return j;
      }
      if (word.isVerb() && !(j > 0 && isRelative(parts.word(j - 1)))) {
        return -1;
      }
      if (form.equals(".") || form.equals("؛")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isRelative(Word word) {
    return word.stem().startsWith("الذ") || word.stem().startsWith("الت") && word.pos() == Pos.PRON;
  }

  /** A quotation of more than a name. */
  private static boolean longQuote(SentenceParts parts, int open) {
    for (int j = open + 1; j < parts.size(); j++) {
      if ("»”\"".contains(parts.word(j).form())) {
        return j - open > 4;
      }
    }
    return true;
  }

  /**
   * The complement reaches to the end of its quotation, to the next word of saying, or to the
   * sentence's end.
   */
  private int complementEnd(SentenceParts parts, int begin, Slots[] slots, int[] quotes) {
    boolean quoted = begin < parts.size() && quotes[begin] > 0;
    for (int j = begin + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (quoted) {
        if (quotes[j] == 0) {
          return j;
        }
        continue;
      }
      if (quotes[j] > 0) {
        continue;
      }
      boolean comma =
          j > 0 && (parts.word(j - 1).form().equals("،") || parts.word(j - 1).form().equals(","));
      if (comma && TURNS.contains(word.stem())) {
        return j;
      }
      if (word.isVerb()
          && word.analysis().conjunction() != 0
          && verbs.containsKey(word.lemma())
          && comma) {
        return j;
      }
    }
    return parts.size();
  }

  private static int clauseEnd(SentenceParts parts, int at) {
    for (int j = at + 1; j < parts.size(); j++) {
      Word word = parts.word(j);
      if (word.isVerb() && word.analysis().conjunction() != 0
          || word.form().equals("؛")
          || word.form().equals(".")) {
        return j;
      }
      if (TURNS.contains(word.stem())) {
        return j;
      }
    }
    return parts.size();
  }

  private List<Voice.Speaker> subject(
      SentenceParts parts, Slots slots, SpeechEntry entry, Discourse discourse, int at) {
    List<Voice.Speaker> speakers = new ArrayList<>(2);
    Word verb = parts.word(at);
    boolean elided = true;
    for (Slot slot : slots.list()) {
      if (!slot.marker().equals("subject") && !slot.marker().equals("lone")) {
        continue;
      }
      if (slot.phrase() != null) {
        if (slot.rule().equals("elided-subject")
            && entry.continues()
            && !discourse.lastVoice().isEmpty()) {
          continue;
        }
        if (slot.phrase().canAct() || looksLikeSource(parts, slot.phrase())) {
          speakers.add(speaker(parts, slot.phrase(), entry.stance()));
          elided = false;
        }
      }
    }
    if (elided) {
      Mention mention =
          verb.analysis().voice() == Analysis.Voice.PASSIVE ? null : discourse.resolve(verb, true);
      boolean continuing = verb.analysis().conjunction() != 0 || at < 2;
      if (continuing && entry.continues() && !discourse.lastVoice().isEmpty()) {
        for (Voice.Speaker last : discourse.lastVoice()) {
          speakers.add(
              new Voice.Speaker(last.range(), last.parts(), last.phrase(), entry.stance()));
        }
      } else if (mention != null) {
        speakers.add(
            new Voice.Speaker(mention.range(), mention.parts(), mention.phrase(), entry.stance()));
      }
    }
    return speakers;
  }

  /** مشيرا إلى أن، قائلا إن: the subject of the clause goes on. */
  private void participleVoice(
      SentenceParts parts,
      int at,
      SpeechEntry entry,
      int[] quotes,
      Discourse discourse,
      List<Voice> voices) {
    Word word = parts.word(at);
    if (word.analysis().article() || word.analysis().preposition() != 0) {
      return;
    }
    int begin = complement(parts, at, entry, quotes);
    if (begin < 0 || begin - at > 4) {
      return;
    }
    List<Voice.Speaker> speakers =
        voices.isEmpty() ? discourse.lastVoice() : voices.get(voices.size() - 1).speakers();
    List<Voice.Speaker> own = new ArrayList<>(speakers.size());
    for (Voice.Speaker speaker : speakers) {
      own.add(
          new Voice.Speaker(speaker.range(), speaker.parts(), speaker.phrase(), entry.stance()));
    }
    // The voice before it ends here.
    if (!voices.isEmpty()) {
      Voice last = voices.get(voices.size() - 1);
      if (last.end() > at && last.begin() < at) {
        voices.set(
            voices.size() - 1,
            new Voice(last.begin(), at, last.speakers(), last.status(), last.rule()));
      }
    }
    voices.add(
        new Voice(
            begin,
            complementEnd(parts, begin, new Slots[0], quotes),
            own,
            effect(entry),
            entry.id()));
  }

  /** قول فلان إن، تأكيده أن: the genitive speaks. */
  private void masdarVoice(
      SentenceParts parts,
      List<Phrase> phrases,
      int at,
      SpeechEntry entry,
      int[] quotes,
      Discourse discourse,
      List<Voice> voices) {
    int begin = complement(parts, at, entry, quotes);
    int end = -1;
    if (begin < 0 || begin - at > 8) {
      begin =
          entry.complement().contains(Complement.OBJECT)
              ? firstEvent(phrases, at + 1, Math.min(parts.size(), at + 9))
              : -1;
      if (begin < 0) {
        return;
      }
      end = objectEnd(parts, begin);
    }
    List<Voice.Speaker> speakers = new ArrayList<>(1);
    Word word = parts.word(at);
    if (!word.analysis().pronoun().isEmpty()) {
      // نقلت الوكالة عن فلان قوله إن: the voice is already there.
      if (!voices.isEmpty() && voices.get(voices.size() - 1).covers(begin)) {
        return;
      }
      Mention mention = discourse.resolve(word, false);
      if (mention != null) {
        speakers.add(
            new Voice.Speaker(mention.range(), mention.parts(), mention.phrase(), entry.stance()));
      }
    } else {
      for (Phrase phrase : phrases) {
        if (phrase.first() == at + 1 && phrase.canAct()) {
          speakers.add(speaker(parts, phrase, entry.stance()));
        }
      }
    }
    if (!speakers.isEmpty()) {
      voices.add(
          new Voice(
              begin,
              end < 0 ? complementEnd(parts, begin, new Slots[0], quotes) : end,
              speakers,
              effect(entry),
              entry.id()));
    }
  }

  /** بحسب فلان، وفقا لـ، نقلا عن: returns the last word of the marker, or the word itself. */
  private int marker(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots[] slots,
      int at,
      Discourse discourse,
      List<Voice> voices) {
    Word first = parts.word(at);
    List<Marker> candidates = markers.get(first.stem());
    if (candidates == null) {
      candidates = markers.get(bare(first));
    }
    if (candidates == null) {
      return at;
    }
    for (Marker marker : candidates) {
      int last = match(parts, at, marker.words());
      if (last < 0) {
        continue;
      }
      Speaker how = marker.entry().speaker();
      if (how != Speaker.AFTER
          && how != Speaker.PRONOUN
          && how != Speaker.GEN
          && how != Speaker.SELF) {
        return at;
      }
      Phrase source = null;
      for (Phrase phrase : phrases) {
        if (phrase.first() > last
            || phrase.first() == last && marker.words().length == 1 && phrase.first() > at) {
          source = phrase;
          break;
        }
      }
      if (source == null
          || source.first() > last + 3
          || !(source.canAct() || source.is(Phrase.Kind.OTHER))) {
        continue;
      }
      if (source.is(Phrase.Kind.OTHER)
          && source.name() == null
          && !looksLikeSource(parts, source)) {
        continue;
      }
      List<Voice.Speaker> speakers = new ArrayList<>(2);
      speakers.add(speaker(parts, source, marker.entry().stance()));
      for (int k = source.index() + 1; k < phrases.size(); k++) {
        Phrase next = phrases.get(k);
        if (!next.conjoined()
            || !next.canAct()
            || !next.preposition().isEmpty() && !next.preposition().equals(source.preposition())) {
          break;
        }
        speakers.add(speaker(parts, next, marker.entry().stance()));
      }
      // نقلا عن within a voice: the source stands nearer than the voice that relays it.
      boolean relays = marker.words()[0].equals("نقلا");
      if (relays && at > 1) {
        int next = speakers.size() == 0 ? at : source.end();
        Voice relayed = relayed(voices, at);
        if (relayed != null) {
          List<Voice.Speaker> chain = new ArrayList<>(speakers);
          chain.addAll(relayed.speakers());
          voices.set(
              voices.indexOf(relayed),
              new Voice(relayed.begin(), relayed.end(), chain, relayed.status(), relayed.rule()));
          return last;
        }
      }
      int after = source.end();
      boolean opens = at <= 1 || first.analysis().conjunction() != 0;
      boolean inside =
          after < parts.size()
              && parts.word(after).pos() != Pos.PUNCT
              && parts.word(at - (at > 0 ? 1 : 0)).pos() != Pos.PUNCT;
      if (opens) {
        voices.add(
            new Voice(after, parts.size(), speakers, effect(marker.entry()), marker.entry().id()));
      } else if (inside) {
        voices.add(
            new Voice(0, parts.size(), speakers, effect(marker.entry()), marker.entry().id()));
      } else {
        addTrailing(parts, at, speakers, marker.entry(), voices);
      }
      return last;
    }
    return at;
  }

  private static Voice relayed(List<Voice> voices, int at) {
    for (Voice voice : voices) {
      if (voice.begin() > at) {
        return voice;
      }
    }
    return null;
  }

  private static boolean looksLikeSource(SentenceParts parts, Phrase phrase) {
    Word head = parts.word(phrase.head());
    return !phrase.is(Phrase.Kind.EVENT)
        && !phrase.is(Phrase.Kind.PLACE)
        && (head.pos() == Pos.PROPN || !head.analysis().known());
  }

  private static String bare(Word word) {
    return word.form().substring(word.analysis().conjunction() == 0 ? 0 : 1);
  }

  private static int match(SentenceParts parts, int at, String[] words) {
    int j = at;
    int k = 0;
    while (k < words.length) {
      if (j >= parts.size()) {
        return -1;
      }
      Word word = parts.word(j);
      String wanted = words[k];
      if (bare(word).equals(wanted) || k == 0 && word.stem().equals(wanted)) {
        j++;
        k++;
        continue;
      }
      // «وفقا ل»: the preposition is a clitic of the next word.
      if (k == words.length - 1
          && wanted.length() == 1
          && word.analysis().preposition() == wanted.charAt(0)) {
        return j - 1;
      }
      return -1;
    }
    return j - 1;
  }

  /**
   * A trailing attribution covers the main clause before it; what has a voice of its own keeps it
   * as the nearer one.
   */
  private static void addTrailing(
      SentenceParts parts,
      int at,
      List<Voice.Speaker> speakers,
      SpeechEntry entry,
      List<Voice> voices) {
    if (!speakers.isEmpty()) {
      int begin = 0;
      for (Voice voice : voices) {
        // A sentence that a voice already opened: the trailing one is the outer speaker of that
        // stretch only if it ends there.
        if (voice.end() <= at && voice.end() > begin && voice.rule().startsWith("speech.turn")) {
          begin = voice.end();
        }
      }
      voices.add(new Voice(begin, at, speakers, effect(entry), entry.id()));
    }
  }

  private static Voice.Speaker speaker(SentenceParts parts, Phrase phrase, Claim.Stance stance) {
    return new Voice.Speaker(Spans.of(parts, phrase), parts, phrase, stance);
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
