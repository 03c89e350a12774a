package org.sijill.lexicon.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.words.RulesCompiler.RuleEntry;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/**
 * Runs the examples of the knowledge files about words. An example of a rule must be read rightly
 * with the rule and not without it; one under {@code not} is read rightly, and the same without it.
 */
public final class WordExamples {

  private final Path dir;
  private final WordReader reader;
  private final List<String> failures = new ArrayList<>();

  private WordExamples(Path dir, WordReader reader) {
    this.dir = dir;
    this.reader = reader;
  }

  /** What is wrong, one line each, with file and line; empty where all is right. */
  public static List<String> run(Path dir, WordReader reader) {
    WordExamples examples = new WordExamples(dir, reader);
    examples.rules();
    WordsCompiler.examples(dir).forEach(e -> examples.check(e, e.value()));
    return examples.failures;
  }

  private void rules() {
    for (Located<RuleEntry> located : RulesCompiler.entries(dir)) {
      RuleEntry rule = located.value();
      WordReader without = reader.without(rule.id());
      for (WordExample e : WordsCompiler.all(rule.examples())) {
        check(located, e);
        if (fault(e, without) == null) {
          fail(located, e, "is read so without rule " + rule.id() + " too");
        }
      }
      for (WordExample e : WordsCompiler.all(rule.not())) {
        check(located, e);
        if (!Objects.equals(analyses(e, reader), analyses(e, without))) {
          fail(located, e, "is read otherwise without rule " + rule.id());
        }
      }
    }
  }

  private void check(Located<?> located, WordExample e) {
    String fault = fault(e, reader);
    if (fault != null) {
      fail(located, e, fault);
    }
  }

  private void fail(Located<?> located, WordExample e, String what) {
    failures.add(
        located.file().getFileName()
            + ":"
            + located.line()
            + ": "
            + e.word()
            + " "
            + what
            + ": "
            + e.text());
  }

  /** How a reader fails an example, or null. */
  private static String fault(WordExample e, WordReader reader) {
    if (e.text() == null || e.word() == null) {
      return "needs text and word";
    }
    List<Word> read = read(e, reader);
    List<Word> meant =
        read.stream().filter(w -> e.text().substring(w.begin(), w.end()).equals(e.word())).toList();
    if (meant.isEmpty()) {
      return "is no word of the text as read";
    }
    Word word = meant.get(0);
    Analysis a = word.analysis();
    if (e.pos() != null && e.pos() != a.pos()) {
      return "is " + a.pos() + ", not " + e.pos();
    }
    if (e.lemma() != null && !Normaliser.letters(e.lemma()).equals(a.lemma())) {
      return "has lemma " + a.lemma() + ", not " + e.lemma();
    }
    if (e.voice() != null && e.voice() != a.voice()) {
      return "is " + a.voice() + ", not " + e.voice();
    }
    if (e.gender() != null && e.gender() != a.gender()) {
      return "is " + a.gender() + ", not " + e.gender();
    }
    if (e.number() != null && e.number() != a.number()) {
      return "is " + a.number() + ", not " + e.number();
    }
    List<String> parts = parts(word);
    if (e.parts() != null && !e.parts().stream().map(Normaliser::letters).toList().equals(parts)) {
      return "has parts " + parts + ", not " + e.parts();
    }
    return null;
  }

  private static List<String> parts(Word word) {
    Analysis a = word.analysis();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < a.stemBegin(); i++) {
      parts.add(word.form().substring(i, i + 1));
    }
    parts.add(word.stem());
    if (!a.pronoun().isEmpty()) {
      parts.add(a.pronoun());
    }
    return parts;
  }

  private static List<Analysis> analyses(WordExample e, WordReader reader) {
    return read(e, reader).stream().map(Word::analysis).toList();
  }

  private static List<Word> read(WordExample e, WordReader reader) {
    AlignedText text = Normaliser.align(e.text());
    return reader.read(text, new Sentence(0, text.normal().length(), 0));
  }
}
