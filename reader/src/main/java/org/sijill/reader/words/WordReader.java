package org.sijill.reader.words;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Sentence;

/**
 * Reads the words of a sentence: clitics, lemma, part of speech and features, chosen in context.
 * Immutable but for a bounded table of spellings met before, which changes speed and nothing else;
 * may be used by several threads at once.
 */
public final class WordReader {

  private static final int TABLE = 1 << 16;

  private final Dictionary dictionary;
  private final WordIndex index;
  private final List<Rule> rules;
  private final Analyser analyser;
  private final Entry[] met = new Entry[TABLE];

  public WordReader(WordKnowledge knowledge, Dictionary dictionary) {
    this(dictionary, new WordIndex(knowledge), knowledge.rules());
  }

  private WordReader(Dictionary dictionary, WordIndex index, List<Rule> rules) {
    this.dictionary = dictionary;
    this.index = index;
    this.rules = rules;
    this.analyser = new Analyser(dictionary, index, new RuleSet(rules));
  }

  /** A reader that lacks the rule with this id, to see what the rule decides. */
  public WordReader without(String rule) {
    return new WordReader(
        dictionary, index, rules.stream().filter(r -> !r.id().equals(rule)).toList());
  }

  /** The words of {@code sentence} in order, positions in the original text. */
  public List<Word> read(AlignedText text, Sentence sentence) {
    List<Entry> entries = new ArrayList<>();
    int[] spans = new int[64];
    Tokeniser tokens = new Tokeniser(text.normal(), sentence.begin(), sentence.end());
    while (tokens.next()) {
      int begin = text.origins()[tokens.begin()];
      int end = end(text, tokens.end());
      spans = add(entries, spans, text.original(), begin, end, tokens.kind());
    }
    int[] chosen = Disambiguator.choose(entries);
    List<Word> words = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      words.add(e.word(spans[2 * i], spans[2 * i + 1], chosen[i]));
    }
    return words;
  }

  private int[] add(
      List<Entry> entries, int[] spans, String original, int begin, int end, Tokeniser.Kind kind) {
    Entry entry = entry(original, begin, end, kind);
    if (entry.split() > 0) {
      int middle = begin + entry.split();
      int[] grown = add(entries, spans, original, begin, middle, kind);
      return add(entries, grown, original, middle, end, kind);
    }
    int at = 2 * entries.size();
    int[] room = at + 2 > spans.length ? java.util.Arrays.copyOf(spans, spans.length * 2) : spans;
    room[at] = begin;
    room[at + 1] = end;
    entries.add(entry);
    return room;
  }

  /**
   * End in the original of a token: vowel signs on its last letter belong to it, other marks do
   * not.
   */
  private static int end(AlignedText text, int normalEnd) {
    String original = text.original();
    int last = text.origins()[normalEnd - 1];
    int end = text.origins()[normalEnd];
    if (end <= last) {
      end = last + 1;
    }
    while (end > last + 1 && !vowelSign(original.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean vowelSign(char c) {
    return c >= 'ً' && c <= 'ٟ' || c == 'ٰ' || c == 'ـ' || Character.isLowSurrogate(c);
  }

  private Entry entry(String original, int begin, int end, Tokeniser.Kind kind) {
    int hash = kind.ordinal();
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + original.charAt(i);
    }
    int slot = (hash ^ hash >>> 15) & TABLE - 1;
    Entry known = met[slot];
    if (known != null
        && known.raw().length() == end - begin
        && original.startsWith(known.raw(), begin)) {
      return known;
    }
    Entry entry = analyser.analyse(original.substring(begin, end), kind);
    met[slot] = entry;
    return entry;
  }
}
