package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.claims.SpeechWords.Complement;
import org.sijill.reader.claims.SpeechWords.Speaker;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordSet;
import org.sijill.reader.words.WordTables;

/** Looks up the words of saying of a sentence. */
final class SpeechIndex {

  /** Words after a verb within which the object that an entry asks for may stand. */
  private static final int OBJECT_REACH = 8;

  /** Words after a verb within which the preposition that an entry asks for may stand. */
  private static final int THROUGH_REACH = 14;

  private static final int AMBIGUOUS_REACH = 8;

  private final WordMap<List<SpeechEntry>> verbs;
  private final WordMap<SpeechEntry> masdars;
  private final WordMap<SpeechEntry> actives;
  private final WordMap<SpeechEntry> nouns;
  private final WordMap<List<Sequence>> markers;
  private final WordSet turns;
  private final Set<String> mute;

  private record Sequence(String[] words, SpeechEntry entry) {}

  /** A marker with its last word. */
  record Marker(SpeechEntry entry, int last, boolean relays) {}

  SpeechIndex(SpeechWords speech, Set<String> mute, WordTables.Builder tables) {
    this.mute = mute;
    Map<String, List<SpeechEntry>> verbs = new HashMap<>();
    Map<String, SpeechEntry> masdars = new HashMap<>();
    Map<String, SpeechEntry> actives = new HashMap<>();
    Map<String, SpeechEntry> nouns = new HashMap<>();
    Map<String, List<Sequence>> markers = new HashMap<>();
    Set<String> turns = new HashSet<>();
    for (SpeechEntry entry : speech.entries()) {
      entry.verb().forEach(v -> verbs.computeIfAbsent(v, k -> new ArrayList<>()).add(entry));
      entry.masdar().forEach(lemma -> masdars.putIfAbsent(lemma, entry));
      entry.active().forEach(lemma -> actives.putIfAbsent(lemma, entry));
      entry.noun().forEach(lemma -> nouns.putIfAbsent(lemma, entry));
      for (String marker : entry.marker()) {
        String[] words = marker.split(" ");
        markers.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Sequence(words, entry));
        if (entry.turn()) {
          turns.add(words[0]);
        }
      }
    }
    Comparator<Sequence> longest = Comparator.comparingInt((Sequence m) -> -m.words.length);
    markers.values().forEach(list -> list.sort(longest));
    this.verbs = tables.map(verbs);
    this.masdars = tables.map(masdars);
    this.actives = tables.map(actives);
    this.nouns = tables.map(nouns);
    this.markers = tables.map(markers);
    this.turns = tables.set(turns);
  }

  /** The entry that holds for a verb with what stands after it, or null. */
  SpeechEntry verb(SentenceParts parts, int at) {
    List<SpeechEntry> entries = VerbForms.find(verbs, parts.word(at));
    if (entries == null) {
      return null;
    }
    for (SpeechEntry entry : entries) {
      if (entry.impersonal() != impersonal(parts, at) && entry.impersonal()) {
        continue;
      }
      if (!entry.withObject().isEmpty() && !objectIn(parts, at, entry.withObject())) {
        continue;
      }
      if (entry.needsThrough() && !throughIn(parts, at, entry)) {
        continue;
      }
      return entry;
    }
    return null;
  }

  /** Whether a word is a verb that may be one of saying. */
  boolean isVerb(Word word) {
    return word.isVerb() && VerbForms.find(verbs, word) != null;
  }

  /** يُذكر أن، يُعتقد أن: a passive, or an imperfect that opens a clause and has its أن at once. */
  private static boolean impersonal(SentenceParts parts, int at) {
    Analysis verb = parts.word(at).analysis();
    if (verb.voice() == Analysis.Voice.PASSIVE) {
      return true;
    }
    int next = at + 1;
    if (next < parts.size() && parts.word(next).pos() == Pos.ADP) {
      next++;
    }
    return verb.aspect() == Analysis.Aspect.IMPERFECT
        && verb.gender() != Analysis.Gender.FEMININE
        && verb.number() != Analysis.Number.PLURAL
        && verb.person() == 3
        && next < parts.size()
        && parts.word(next).stem().equals("ان")
        && (at == 0 || parts.word(at - 1).pos() == Pos.PUNCT || verb.conjunction() != 0);
  }

  private static boolean objectIn(SentenceParts parts, int at, List<String> lemmas) {
    for (int j = at + 1; j < Math.min(parts.size(), at + OBJECT_REACH); j++) {
      if (lemmas.contains(parts.word(j).lemma())) {
        return true;
      }
      if (parts.word(j).isVerb()) {
        return false;
      }
    }
    return false;
  }

  private static boolean throughIn(SentenceParts parts, int at, SpeechEntry entry) {
    // أقره البرلمان بدعم: with an object of its own the verb means something else.
    if (entry.ambiguous() && !parts.word(at).analysis().pronoun().isEmpty()) {
      return false;
    }
    int reach = entry.ambiguous() ? AMBIGUOUS_REACH : THROUGH_REACH;
    List<String> prepositions = entry.through();
    for (int j = at + 1; j < Math.min(parts.size(), at + reach); j++) {
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

  SpeechEntry active(Word word) {
    return word.isVerb() ? null : actives.get(word, word.lemma());
  }

  /** The entry of a verbal noun, or of a noun whose genitive speaks (تصريحات الوزير); or null. */
  SpeechEntry masdar(Word word) {
    SpeechEntry entry = masdars.get(word, word.lemma());
    if (entry != null) {
      return entry;
    }
    SpeechEntry noun = nouns.get(word, word.lemma());
    return noun != null && noun.speaker() == Speaker.GEN ? noun : null;
  }

  /** قوله، قولها: a verbal noun of saying with a pronoun, even where it is read as a verb. */
  boolean isOwnWords(Word word) {
    return !word.analysis().pronoun().isEmpty()
        && (masdars.contains(word.stem()) || masdars.contains(word.lemma()));
  }

  /** Whether a noun says nothing, though it may stand where a speaker does (اسمه، القانون). */
  boolean isMute(Word word) {
    return mute.contains(word.lemma()) || mute.contains(word.bare());
  }

  /** The entry of a noun of saying (بيان، تقرير، أنباء), or null. */
  SpeechEntry noun(Word word) {
    return nouns.get(word, word.lemma());
  }

  /** Whether another voice or the outlet's own begins at a word (فيما، من جهة أخرى). */
  boolean turns(SentenceParts parts, int at) {
    Word word = parts.word(at);
    if (!turns.contains(word, word.stem()) && !turns.contains(word, word.unjoined())) {
      return false;
    }
    Marker marker = marker(parts, at);
    return marker != null && marker.entry().turn();
  }

  /** Whether what follows is beside what is announced (أعلن مقتل جندي بعد غارة). */
  boolean stepsAside(SentenceParts parts, int at) {
    Marker marker = marker(parts, at);
    return marker != null
        && marker.entry().speaker() == Speaker.NONE
        && marker.entry().complement().contains(Complement.OBJECT);
  }

  /** The longest marker that begins at a word, or null. */
  Marker marker(SentenceParts parts, int at) {
    Word first = parts.word(at);
    List<Sequence> candidates = markers.get(first, first.stem());
    if (candidates == null) {
      candidates = markers.get(first, first.unjoined());
    }
    if (candidates == null && first.analysis().preposition() != 0) {
      // بحسب: the stem with its preposition, without a conjunction.
      candidates = markers.get(first, first.analysis().preposition() + first.stem());
    }
    if (candidates == null) {
      return null;
    }
    for (Sequence sequence : candidates) {
      int last = match(parts, at, sequence.words());
      if (last >= 0) {
        return new Marker(sequence.entry(), last, sequence.entry().relay() != null);
      }
    }
    return null;
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
      if (word.unjoined().equals(wanted) || k == 0 && word.stem().equals(wanted)) {
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
      // «على حد قول»: with a pronoun or in the plural.
      if (k == words.length - 1 && k > 0 && word.stem().equals(wanted)) {
        return j;
      }
      return -1;
    }
    return j - 1;
  }
}
