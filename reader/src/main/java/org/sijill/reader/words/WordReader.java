package org.sijill.reader.words;

import java.util.Arrays;
import java.util.List;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Sentence;

/**
 * Reads the words of a sentence: clitics, lemma, part of speech and features, chosen in context.
 * Immutable but for a bounded table of spellings met before, which changes speed and nothing else;
 * may be used by several threads at once.
 */
public final class WordReader {

  private final Dictionary dictionary;
  private final WordIndex index;
  private final List<Rule> rules;
  private final Analyser analyser;
  private final WordTables tables;
  private final EntryCache met = new EntryCache();

  public WordReader(WordKnowledge knowledge, Dictionary dictionary) {
    this(knowledge, dictionary, WordTables.NONE);
  }

  /** A reader whose words know which of some tables hold a part of them. */
  public WordReader(WordKnowledge knowledge, Dictionary dictionary, WordTables tables) {
    this(dictionary, new WordIndex(knowledge), knowledge.rules(), tables);
  }

  private WordReader(Dictionary dictionary, WordIndex index, List<Rule> rules, WordTables tables) {
    this.tables = tables;
    this.dictionary = dictionary;
    this.index = index;
    this.rules = rules;
    this.analyser = new Analyser(dictionary, index, new RuleSet(rules));
  }

  /** A reader that lacks the rule with this id, to see what the rule decides. */
  public WordReader without(String rule) {
    return new WordReader(
        dictionary, index, rules.stream().filter(r -> !r.id().equals(rule)).toList(), tables);
  }

  /** The words of {@code sentence} in order, positions in the original text. */
  public List<Word> read(AlignedText text, Sentence sentence) {
    Tokens found = new Tokens();
    Tokeniser tokens = new Tokeniser(text.normal(), sentence.begin(), sentence.end());
    while (tokens.next()) {
      int begin = text.origins()[tokens.begin()];
      int end = end(text, tokens.end());
      add(found, text.original(), begin, end, tokens.kind());
    }
    Entry[] entries = Arrays.copyOf(found.entries, found.size);
    int[] chosen = Disambiguator.choose(entries);
    Word[] words = new Word[entries.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = entries[i].word(found.spans[2 * i], found.spans[2 * i + 1], chosen[i], tables);
    }
    return Arrays.asList(words);
  }

  /** The tokens of a sentence while they are gathered: what is known of each, and its place. */
  private static final class Tokens {
    private Entry[] entries = new Entry[32];
    private int[] spans = new int[64];
    private int size;

    void add(Entry entry, int begin, int end) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
        spans = Arrays.copyOf(spans, 4 * size);
      }
      entries[size] = entry;
      spans[2 * size] = begin;
      spans[2 * size++ + 1] = end;
    }
  }

  private void add(Tokens found, String original, int begin, int end, Tokeniser.Kind kind) {
    Entry entry = entry(original, begin, end, kind);
    if (entry.split() > 0) {
      int middle = begin + entry.split();
      add(found, original, begin, middle, kind);
      add(found, original, middle, end, kind);
      return;
    }
    found.add(entry, begin, end);
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
    Entry known = met.get(original, begin, end, kind);
    if (known != null) {
      return known;
    }
    Entry entry = analyser.analyse(original.substring(begin, end), kind);
    met.put(kind, entry);
    return entry;
  }
}
