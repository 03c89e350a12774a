package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.claims.MeansWords.MeansEntry;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/** Finds weapons and instruments beside a use of force, and the mode that they give it. */
final class MeansFinder {

  /** Words after a trigger within which its means may stand. */
  private static final int REACH = 14;

  private final WordMap<List<Sequence>> sequences;

  private record Sequence(String[] words, MeansEntry entry) {}

  MeansFinder(MeansWords means, WordTables.Builder tables) {
    Map<String, List<Sequence>> sequences = new HashMap<>();
    for (MeansEntry entry : means.entries()) {
      for (String words : entry.words()) {
        String[] split = words.split(" ");
        sequences
            .computeIfAbsent(split[0], key -> new ArrayList<>())
            .add(new Sequence(split, entry));
      }
    }
    sequences.values().forEach(list -> list.sort((a, b) -> b.words().length - a.words().length));
    this.sequences = tables.map(sequences);
  }

  void find(SentenceParts parts, Draft draft) {
    if (draft.type() != Claim.Type.ASSAULT) {
      return;
    }
    int from = Math.max(0, draft.word() - 3);
    int to = Math.min(parts.size(), draft.word() + REACH);
    for (int i = from; i < to; i++) {
      Word word = parts.word(i);
      if (i > draft.word() && (word.form().equals(".") || word.form().equals("؛"))) {
        break;
      }
      Sequence sequence = match(parts, i);
      if (sequence == null) {
        continue;
      }
      MeansEntry entry = sequence.entry();
      if (!entry.with().isEmpty() && !entry.with().contains(parts.word(draft.word()).lemma())) {
        continue;
      }
      int end = i + sequence.words().length;
      boolean ofTrigger =
          i <= draft.word() + 1
              || word.analysis().preposition() == 'ب'
              || word.pos() == Pos.ADJ && !describesOther(parts, draft.word(), i)
              || i < draft.event.end()
              || i < draft.word() && draft.word() - i <= 3;
      if (!ofTrigger) {
        continue;
      }
      if (draft.mode == null && !entry.mode().isEmpty()) {
        draft.mode = entry.mode();
        draft.because.add(entry.id());
      }
      if (!entry.hint() && i > draft.word()) {
        Range range = new Range(word.stemBegin(), parts.word(end - 1).end());
        if (!isIn(draft.means, range)) {
          draft.means.add(range);
        }
      }
      i = end - 1;
    }
  }

  /** قتال قرب الجسر بعد هجوم انتحاري: another event noun stands nearer to the adjective. */
  private static boolean describesOther(SentenceParts parts, int trigger, int adjective) {
    for (int j = trigger + 1; j < adjective; j++) {
      Trigger other = parts.triggers()[j];
      if (other != null && other.form() == Trigger.Form.NOUN && parts.word(j).pos() == Pos.NOUN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(List<Range> ranges, Range one) {
    for (Range range : ranges) {
      if (range.overlaps(one)) {
        return true;
      }
    }
    return false;
  }

  private Sequence match(SentenceParts parts, int at) {
    Word word = parts.word(at);
    List<Sequence> candidates = sequences.get(word, word.lemma());
    Sequence found = candidates == null ? null : longest(parts, at, candidates);
    if (found == null) {
      candidates = sequences.get(word, bare(word));
      found = candidates == null ? null : longest(parts, at, candidates);
    }
    return found;
  }

  private static Sequence longest(SentenceParts parts, int at, List<Sequence> candidates) {
    for (Sequence sequence : candidates) {
      boolean fits = at + sequence.words().length <= parts.size();
      for (int k = 0; fits && k < sequence.words().length; k++) {
        Word word = parts.word(at + k);
        fits = word.lemma().equals(sequence.words()[k]) || bare(word).equals(sequence.words()[k]);
      }
      if (fits) {
        return sequence;
      }
    }
    return null;
  }

  /** Stem without its article. */
  private static String bare(Word word) {
    String stem = word.stem();
    return word.analysis().article() && stem.startsWith("ال") ? stem.substring(2) : stem;
  }
}
