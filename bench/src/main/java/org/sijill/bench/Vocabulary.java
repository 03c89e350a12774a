package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.lexicon.constructions.NoEventWords;
import org.sijill.reader.Knowledge;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Tells how many of the running verbs and verbal nouns of a corpus are decided: an entry of the
 * knowledge files has their lemma, or they stand in the list of words that name no event.
 *
 * <pre>Vocabulary CORPUS.jsonl KNOWLEDGE [MOST]</pre>
 *
 * <p>Verbs and verbal nouns are what the word reader takes for such. At the end stand the {@code
 * MOST} (40) most frequent lemmas that are not decided. Reports whose kind is given and is not
 * {@code conflict} are left out.
 */
public final class Vocabulary {

  private Vocabulary() {}

  /** Running words of one kind. */
  private static final class Count {
    private int all;
    private int listed;
    private int eventless;

    int decided() {
      return listed + eventless;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d, decided %.2f %% (an entry %.2f %%, no event %.2f %%)",
          all,
          share(decided(), all),
          share(listed, all),
          share(eventless, all));
    }
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int most = args.length > 2 ? Integer.parseInt(args[2]) : 40;
    Knowledge knowledge = Knowledge.bundled();
    WordReader reader = new WordReader(knowledge.words(), knowledge.dictionary());
    KnownLemmas known = KnownLemmas.of(knowledge);
    NoEventWords eventless = NoEventWords.read(Path.of(args[1]));
    Count verbs = new Count();
    Count masdars = new Count();
    Map<String, Integer> undecided = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode report = json.readTree(line);
      if (!report.path("kind").asText("conflict").equals("conflict")) {
        continue;
      }
      AlignedText text = Normaliser.align(report.path("text").asText());
      for (Sentence sentence : SentenceSplitter.split(text)) {
        for (Word word : reader.read(text, sentence)) {
          boolean verb = word.isVerb();
          if (!verb && word.analysis().form() != Analysis.Form.MASDAR) {
            continue;
          }
          Count count = verb ? verbs : masdars;
          count.all++;
          if (verb ? known.verb(word) : known.noun(word)) {
            count.listed++;
          } else if (verb
              ? eventless.verb(word.lemma())
              : eventless.masdar(word.lemma()) || eventless.masdar(word.bare())) {
            count.eventless++;
          } else {
            undecided.merge((verb ? "verb\t" : "masdar\t") + word.lemma(), 1, Integer::sum);
          }
        }
      }
    }
    out.println("verbs " + verbs);
    out.println("verbal nouns " + masdars);
    out.printf(
        Locale.ROOT,
        "both %d, decided %.2f %%; %d lemmas are not%n",
        verbs.all + masdars.all,
        share(verbs.decided() + masdars.decided(), verbs.all + masdars.all),
        undecided.size());
    undecided.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
        .limit(most)
        .forEach(e -> out.println(e.getValue() + "\t" + e.getKey()));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
