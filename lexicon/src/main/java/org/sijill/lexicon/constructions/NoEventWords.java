package org.sijill.lexicon.constructions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.YamlFiles;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.text.Normaliser;

/**
 * The reviewed list of verbs and verbal nouns that name no event: the folder {@code no-event}. The
 * reader has no need of it; it tells those who widen the lexicon what has been decided.
 */
public final class NoEventWords {

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> masdars = new HashSet<>();
  private final List<Located<NoEventSource>> sources = new ArrayList<>();

  private NoEventWords() {}

  /**
   * Reads the list below a knowledge folder; a folder that is missing counts as empty.
   *
   * @throws KnowledgeException where an entry lacks a part or a word stands twice
   */
  public static NoEventWords read(Path knowledge) throws IOException {
    NoEventWords words = new NoEventWords();
    for (Path file : KnowledgeCompiler.files(knowledge.resolve("no-event"), ".yaml")) {
      for (Located<NoEventSource> at : YamlFiles.readLocated(file, NoEventSource.class)) {
        words.add(at);
      }
    }
    return words;
  }

  private void add(Located<NoEventSource> at) {
    NoEventSource source = at.value();
    if (of(source.verb()).isEmpty() && of(source.masdar()).isEmpty()) {
      throw wrong(at, "has neither `verb` nor `masdar`", "Add a lemma.");
    }
    if (source.gloss() == null || source.example() == null) {
      throw wrong(at, "lacks `gloss` or `example`", "Add both, the sentence of your own.");
    }
    unique(at, of(source.verb()), verbs);
    unique(at, of(source.masdar()), masdars);
    sources.add(at);
  }

  private static void unique(Located<NoEventSource> at, List<String> lemmas, Set<String> seen) {
    for (String lemma : lemmas) {
      if (!seen.add(lemma)) {
        throw wrong(at, "repeats " + lemma, "Leave it in one entry.");
      }
    }
  }

  /**
   * Refuses a word that a lexeme has too, unless its entry tells why.
   *
   * @throws KnowledgeException with file, line and remedy
   */
  public void check(List<Lexeme> lexemes) {
    for (Located<NoEventSource> at : sources) {
      NoEventSource source = at.value();
      if (source.although() != null) {
        continue;
      }
      for (Lexeme lexeme : lexemes) {
        for (String lemma : of(source.verb())) {
          refuse(at, lemma, lexeme.verb(), lexeme);
        }
        for (String lemma : of(source.masdar())) {
          refuse(at, lemma, lexeme.noun(), lexeme);
        }
      }
    }
  }

  private static void refuse(
      Located<NoEventSource> at, String lemma, List<String> taken, Lexeme lexeme) {
    if (taken.contains(lemma)) {
      throw wrong(
          at,
          "says that " + lemma + " names no event, and " + lexeme.id() + " has it",
          "Take it out of one, or tell in `although` why it stands in both.");
    }
  }

  private static KnowledgeException wrong(Located<NoEventSource> at, String what, String remedy) {
    return new KnowledgeException(
        at.file(), at.line(), "entry " + at.value().gloss() + " " + what, remedy);
  }

  static List<String> of(List<String> lemmas) {
    return lemmas == null ? List.of() : lemmas.stream().map(Normaliser::letters).toList();
  }

  /** Whether a verb, by its normalised lemma, stands in the list. */
  public boolean verb(String lemma) {
    return verbs.contains(lemma);
  }

  /** Whether a verbal noun, by its normalised lemma, stands in the list. */
  public boolean masdar(String lemma) {
    return masdars.contains(lemma);
  }

  /** The entries, in the order of the files. */
  public List<NoEventSource> entries() {
    return sources.stream().map(Located::value).toList();
  }
}
