package org.sijill.lexicon.constructions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.Located;
import org.sijill.lexicon.YamlFiles;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Constructions;
import org.sijill.reader.grammar.Frame;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.grammar.LightVerb;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis;

/**
 * Compiles the folders {@code lexemes} and {@code constructions}; refuses an entry without its
 * examples, and a lexeme's word in the folder {@code no-event}.
 */
public final class ConstructionsCompiler {

  private ConstructionsCompiler() {}

  /**
   * Compiles what stands below a knowledge folder; folders that are missing count as empty.
   *
   * @throws KnowledgeException with file, entry and remedy where an entry is wrong
   */
  public static Constructions compile(Path knowledge) throws IOException {
    Map<String, Frame> frames = new LinkedHashMap<>();
    Path frameFile = knowledge.resolve("constructions/frames.yaml");
    if (Files.exists(frameFile)) {
      for (Located<FrameSource> at : YamlFiles.readLocated(frameFile, FrameSource.class)) {
        FrameSource source = at.value();
        Where where = new Where(frameFile, at.line(), "frame " + source.id());
        if (source.example() == null) {
          throw where.wrong("has no example", "Add a sentence of your own.");
        }
        frames.put(source.id(), frame(where, source));
      }
    }
    List<LightVerb> lights = new ArrayList<>();
    Path lightFile = knowledge.resolve("constructions/light-verbs.yaml");
    if (Files.exists(lightFile)) {
      for (Located<LightVerbSource> at : YamlFiles.readLocated(lightFile, LightVerbSource.class)) {
        LightVerbSource source = at.value();
        Where where = new Where(lightFile, at.line(), "light verb " + source.id());
        if (source.examples() == null || source.examples().isEmpty() || source.mustNot() == null) {
          throw where.wrong("lacks `examples` or `not`", "Add sentences of your own.");
        }
        List<String> nouns = new ArrayList<>(letters(source.masdar()));
        nouns.addAll(letters(source.active()));
        nouns.addAll(letters(source.passive()));
        lights.add(
            new LightVerb(
                source.id(),
                letters(source.verb()),
                nouns,
                role(where, source.subject() == null ? "none" : source.subject()),
                role(where, source.object() == null ? "none" : source.object()),
                Normaliser.letters(source.event()),
                roles(where, source.roles()),
                conditions(source.with()),
                status(source.status())));
      }
    }
    List<Lexeme> lexemes = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    for (Path file : KnowledgeCompiler.files(knowledge.resolve("lexemes"), ".yaml")) {
      for (Located<LexemeSource> at : YamlFiles.readLocated(file, LexemeSource.class)) {
        LexemeSource source = at.value();
        Where where = new Where(file, at.line(), "lexeme " + source.id());
        Path first = seen.putIfAbsent(source.id(), file);
        if (first != null) {
          throw where.wrong("stands already in " + first, "Give it another id.");
        }
        lexemes.add(lexeme(where, source, frames));
      }
    }
    NoEventWords.read(knowledge).check(lexemes);
    return new Constructions(
        frames, lexemes, lights, wordLists(knowledge.resolve("constructions/words.yaml")));
  }

  /** The lexeme entries as written, for those who run the examples. */
  public static List<LexemeSource> sources(Path knowledge) throws IOException {
    List<LexemeSource> sources = new ArrayList<>();
    for (Path file : KnowledgeCompiler.files(knowledge.resolve("lexemes"), ".yaml")) {
      sources.addAll(YamlFiles.read(file, LexemeSource.class));
    }
    return sources;
  }

  /** The light-verb entries as written. */
  public static List<LightVerbSource> lightSources(Path knowledge) throws IOException {
    Path file = knowledge.resolve("constructions/light-verbs.yaml");
    return Files.exists(file) ? YamlFiles.read(file, LightVerbSource.class) : List.of();
  }

  /** The closed lists of words as written. */
  public static List<WordListSource> wordSources(Path knowledge) throws IOException {
    Path file = knowledge.resolve("constructions/words.yaml");
    return Files.exists(file) ? YamlFiles.read(file, WordListSource.class) : List.of();
  }

  private static Map<String, List<String>> wordLists(Path file) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return lists;
    }
    for (Located<WordListSource> at : YamlFiles.readLocated(file, WordListSource.class)) {
      WordListSource source = at.value();
      Where where = new Where(file, at.line(), "list " + source.id());
      if (source.examples() == null || source.examples().isEmpty()) {
        throw where.wrong("has no example", "Add a sentence of your own that needs the list.");
      }
      if (Boolean.TRUE.equals(source.ambiguous())
          && (source.mustNot() == null || source.mustNot().isEmpty())) {
        throw where.wrong(
            "is ambiguous and has no `not`", "Add a sentence in which the word is another.");
      }
      lists.put(source.id(), letters(source.words()));
    }
    return lists;
  }

  /** Where an entry stands, for errors. */
  private record Where(Path file, int line, String entry) {
    KnowledgeException wrong(String what, String remedy) {
      return new KnowledgeException(file, line, entry + " " + what, remedy);
    }
  }

  private static Frame frame(Where where, FrameSource source) {
    return new Frame(
        source.id(),
        roles(where, source.verb()),
        roles(where, source.noun()),
        roles(where, source.active()),
        roles(where, source.passive()));
  }

  private static Map<String, Role> roles(Where where, Map<String, String> source) {
    Map<String, Role> roles = new LinkedHashMap<>();
    if (source != null) {
      source.forEach((marker, role) -> roles.put(Normaliser.letters(marker), role(where, role)));
    }
    return roles;
  }

  private static Role role(Where where, String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw where.wrong(
          "names the role `" + name + "`",
          "Use actor, recipient, mediator, guarantor, place, about, means, either or none.");
    }
  }

  private static Lexeme lexeme(Where where, LexemeSource source, Map<String, Frame> frames) {
    if (source.examples() == null || source.examples().isEmpty()) {
      throw where.wrong("has no example", "Add a sentence of your own in which it must fire.");
    }
    boolean conditional =
        Boolean.TRUE.equals(source.ambiguous())
            || source.with() != null
            || source.without() != null;
    if (conditional && (source.mustNot() == null || source.mustNot().isEmpty())) {
      throw where.wrong(
          "is ambiguous or conditional and has no `not`",
          "Add a sentence in which it must not fire.");
    }
    Claim.Type type;
    try {
      type = Claim.Type.valueOf(source.type());
    } catch (IllegalArgumentException | NullPointerException unknown) {
      throw where.wrong("has the type `" + source.type() + "`", "Use one of the nineteen types.");
    }
    String frame = source.frame() == null ? "agentless" : source.frame();
    if (!frames.isEmpty() && !frames.containsKey(frame)) {
      throw where.wrong("names the frame `" + frame + "`", "Use one of frames.yaml.");
    }
    List<String> nouns = new ArrayList<>(letters(source.masdar()));
    nouns.addAll(letters(source.event()));
    if (source.plural() != null) {
      source.plural().values().forEach(forms -> nouns.addAll(letters(forms)));
    }
    List<String> actives = new ArrayList<>(letters(source.active()));
    actives.addAll(letters(source.adjective()));
    return new Lexeme(
        source.id(),
        type,
        source.mode(),
        source.effect(),
        frame,
        letters(source.verb()),
        nouns,
        actives,
        letters(source.passive()),
        roles(where, source.roles()),
        conditions(source.with()),
        conditions(source.without()),
        "phrase".equals(source.trigger()),
        status(source.status()),
        source.tense() == null
            ? null
            : Analysis.Aspect.valueOf(source.tense().toUpperCase(Locale.ROOT)));
  }

  private static Claim.Status status(String name) {
    return name == null ? null : Claim.Status.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<String, List<String>> conditions(Map<String, List<String>> source) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    if (source != null) {
      source.forEach(
          (marker, values) -> conditions.put(Normaliser.letters(marker), letters(values)));
    }
    return conditions;
  }

  private static List<String> letters(List<String> words) {
    if (words == null) {
      return List.of();
    }
    return words.stream().map(w -> w.startsWith("@") ? w : Normaliser.letters(w)).toList();
  }
}
