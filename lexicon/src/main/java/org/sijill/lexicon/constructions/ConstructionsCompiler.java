package org.sijill.lexicon.constructions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.lexicon.YamlFiles;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Constructions;
import org.sijill.reader.grammar.Frame;
import org.sijill.reader.grammar.Lexeme;
import org.sijill.reader.grammar.LightVerb;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.text.Normaliser;

/** Compiles the folders {@code lexemes} and {@code constructions}; refuses an entry without its examples. */
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
      for (FrameSource source : YamlFiles.read(frameFile, FrameSource.class)) {
        if (source.example() == null) {
          throw new KnowledgeException(frameFile + ": frame " + source.id() + " has no example; add one");
        }
        frames.put(source.id(), frame(frameFile, source));
      }
    }
    List<LightVerb> lights = new ArrayList<>();
    Path lightFile = knowledge.resolve("constructions/light-verbs.yaml");
    if (Files.exists(lightFile)) {
      for (LightVerbSource source : YamlFiles.read(lightFile, LightVerbSource.class)) {
        if (source.examples() == null || source.examples().isEmpty() || source.mustNot() == null) {
          throw new KnowledgeException(
              lightFile + ": light verb " + source.id() + " needs `examples` and `not`; add them");
        }
        lights.add(
            new LightVerb(
                source.id(),
                letters(source.verb()),
                letters(source.masdar()),
                role(lightFile, source.id(), source.subject() == null ? "none" : source.subject()),
                Normaliser.letters(source.event())));
      }
    }
    List<Lexeme> lexemes = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    for (Path file : files(knowledge.resolve("lexemes"))) {
      for (LexemeSource source : YamlFiles.read(file, LexemeSource.class)) {
        Path first = seen.putIfAbsent(source.id(), file);
        if (first != null) {
          throw new KnowledgeException(
              file + ": lexeme " + source.id() + " stands already in " + first + "; give it another id");
        }
        lexemes.add(lexeme(file, source));
      }
    }
    return new Constructions(frames, lexemes, lights, wordLists(knowledge.resolve("constructions/words.yaml")));
  }

  /** The lexeme entries as written, for those who run the examples. */
  public static List<LexemeSource> sources(Path knowledge) throws IOException {
    List<LexemeSource> sources = new ArrayList<>();
    for (Path file : files(knowledge.resolve("lexemes"))) {
      sources.addAll(YamlFiles.read(file, LexemeSource.class));
    }
    return sources;
  }

  /** The light-verb entries as written. */
  public static List<LightVerbSource> lightSources(Path knowledge) throws IOException {
    Path file = knowledge.resolve("constructions/light-verbs.yaml");
    return Files.exists(file) ? YamlFiles.read(file, LightVerbSource.class) : List.of();
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> stream = Files.list(folder)) {
      return stream.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Map<String, List<String>> wordLists(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Map.of();
    }
    ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    mapper
        .readTree(file.toFile())
        .fields()
        .forEachRemaining(
            field -> {
              List<String> words = new ArrayList<>();
              field.getValue().forEach(word -> words.add(Normaliser.letters(word.asText())));
              lists.put(field.getKey(), words);
            });
    return lists;
  }

  private static Frame frame(Path file, FrameSource source) {
    return new Frame(
        source.id(),
        roles(file, source.id(), source.verb()),
        roles(file, source.id(), source.noun()),
        roles(file, source.id(), source.active()),
        roles(file, source.id(), source.passive()));
  }

  private static Map<String, Role> roles(Path file, String id, Map<String, String> source) {
    Map<String, Role> roles = new LinkedHashMap<>();
    if (source != null) {
      source.forEach((marker, role) -> roles.put(Normaliser.letters(marker), role(file, id, role)));
    }
    return roles;
  }

  private static Role role(Path file, String id, String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new KnowledgeException(
          file + ": " + id + " names the role `" + name + "`; use actor, recipient, mediator, guarantor, place, about,"
              + " means, either or none");
    }
  }

  private static Lexeme lexeme(Path file, LexemeSource source) {
    String where = file + ": lexeme " + source.id();
    if (source.examples() == null || source.examples().isEmpty()) {
      throw new KnowledgeException(where + " has no example; add a sentence of your own in which it must fire");
    }
    boolean conditional =
        Boolean.TRUE.equals(source.ambiguous()) || source.with() != null || source.without() != null;
    if (conditional && (source.mustNot() == null || source.mustNot().isEmpty())) {
      throw new KnowledgeException(where + " is ambiguous or conditional and has no `not`; add a sentence in which it must not fire");
    }
    Claim.Type type;
    try {
      type = Claim.Type.valueOf(source.type());
    } catch (IllegalArgumentException | NullPointerException unknown) {
      throw new KnowledgeException(where + " has the type `" + source.type() + "`; use one of the nineteen types");
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
        source.frame() == null ? "agentless" : source.frame(),
        letters(source.verb()),
        nouns,
        actives,
        letters(source.passive()),
        roles(file, source.id(), source.roles()),
        conditions(source.with()),
        conditions(source.without()),
        "phrase".equals(source.trigger()),
        source.status() == null ? null : Claim.Status.valueOf(source.status().toUpperCase(Locale.ROOT)));
  }

  private static Map<String, List<String>> conditions(Map<String, List<String>> source) {
    Map<String, List<String>> conditions = new LinkedHashMap<>();
    if (source != null) {
      source.forEach((marker, values) -> conditions.put(Normaliser.letters(marker), letters(values)));
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
