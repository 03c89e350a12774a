package org.sijill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.reader.Knowledge;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Tells how many of the running words of a corpus the dictionary and the knowledge files know.
 *
 * <pre>Coverage CORPUS.jsonl [MOST]</pre>
 *
 * <p>Counted are words in Arabic letters; numbers, signs and Latin letters are not. A word is known
 * when the reading chosen is listed, guessed when its part of speech and lemma come from its shape.
 * A guess that is a name is told apart, since names need no entry among the words. At the end stand
 * the {@code MOST} (40) most frequent stems that were guessed and are no names.
 */
public final class Coverage {

  private Coverage() {}

  /** Running words: all of them, and those guessed. */
  private static final class Count {
    private int all;
    private int guessed;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    Knowledge knowledge = Knowledge.bundled();
    WordReader reader = new WordReader(knowledge.words(), knowledge.dictionary());
    Map<Pos, Count> counts = new EnumMap<>(Pos.class);
    Map<String, Integer> guessed = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      AlignedText text = Normaliser.align(json.readTree(line).path("text").asText());
      for (Sentence sentence : SentenceSplitter.split(text)) {
        for (Word word : reader.read(text, sentence)) {
          count(word, counts, guessed);
        }
      }
    }
    int all = counts.values().stream().mapToInt(c -> c.all).sum();
    int unknown = counts.values().stream().mapToInt(c -> c.guessed).sum();
    int names = counts.getOrDefault(Pos.PROPN, new Count()).guessed;
    out.printf(Locale.ROOT, "words %d%n", all);
    out.printf(Locale.ROOT, "known %.2f %%%n", share(all - unknown, all));
    out.printf(Locale.ROOT, "guessed to be names %.2f %%%n", share(names, all));
    out.printf(Locale.ROOT, "guessed to be other words %.2f %%%n", share(unknown - names, all));
    counts.forEach(
        (pos, c) ->
            out.printf(
                Locale.ROOT, "%s\t%d\tguessed %.2f %%%n", pos, c.all, share(c.guessed, c.all)));
    List<Map.Entry<String, Integer>> frequent =
        guessed.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
            .limit(most)
            .toList();
    frequent.forEach(e -> out.println(e.getValue() + "\t" + e.getKey()));
  }

  private static void count(Word word, Map<Pos, Count> counts, Map<String, Integer> guessed) {
    char first = word.form().isEmpty() ? 0 : word.form().charAt(0);
    if (first < 'ء' || first > 'ي' || word.pos() == Pos.PUNCT || word.pos() == Pos.SYM) {
      return;
    }
    Count count = counts.computeIfAbsent(word.pos(), k -> new Count());
    count.all++;
    if (!word.analysis().known()) {
      count.guessed++;
      if (word.pos() != Pos.PROPN) {
        guessed.merge(word.pos() + "\t" + word.stem(), 1, Integer::sum);
      }
    }
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
