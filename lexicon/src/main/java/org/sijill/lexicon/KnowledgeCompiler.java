package org.sijill.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.lexicon.codes.CodesCompiler;
import org.sijill.lexicon.confidence.ConfidenceCompiler;
import org.sijill.lexicon.constructions.ConstructionsCompiler;
import org.sijill.lexicon.counts.CountCompiler;
import org.sijill.lexicon.counts.NumberCompiler;
import org.sijill.lexicon.fields.FieldsCompiler;
import org.sijill.lexicon.framing.FramingCompiler;
import org.sijill.lexicon.means.MeansCompiler;
import org.sijill.lexicon.names.NamesCompiler;
import org.sijill.lexicon.speech.SpeechCompiler;
import org.sijill.lexicon.status.StatusCompiler;
import org.sijill.lexicon.telling.TellingCompiler;
import org.sijill.lexicon.time.TimeCompiler;
import org.sijill.lexicon.words.WordsCompiler;
import org.sijill.reader.Knowledge;
import org.sijill.reader.words.Dictionary;

/** Compiles a folder of knowledge files into one compact file, or into an overlay in memory. */
public final class KnowledgeCompiler {

  /** The folders of a folder of knowledge, each about one thing. */
  public static final List<String> TOPICS =
      List.of(
          "lexemes",
          "constructions",
          "no-event",
          "actors",
          "places",
          "speech",
          "status",
          "telling",
          "fields",
          "codes",
          "confidence",
          "means",
          "numbers",
          "time",
          "framing",
          "words");

  private KnowledgeCompiler() {}

  /** {@code KnowledgeCompiler SOURCES OUT [DICTIONARY]}: writes the compiled file. */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    String dictionary =
        args.length > 2 ? Knowledge.sha256(Files.readAllBytes(Path.of(args[2]))) : "";
    byte[] compiled = compile(Path.of(args[0])).compile(dictionary);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, compiled);
  }

  /**
   * Compiles what stands below a folder; folders and files that are missing count as empty, so that
   * an overlay holds only what it changes.
   *
   * @throws KnowledgeException with file, line and remedy where an entry is wrong
   */
  public static Knowledge compile(Path knowledge) throws IOException {
    return new Knowledge(
        Dictionary.empty(),
        WordsCompiler.compile(knowledge.resolve("words")),
        NamesCompiler.compile(knowledge),
        ConstructionsCompiler.compile(knowledge),
        SpeechCompiler.compile(entries(knowledge.resolve("speech"), SpeechCompiler.Source.class)),
        StatusCompiler.compile(entries(knowledge.resolve("status"), StatusCompiler.Source.class)),
        TellingCompiler.compile(
            entries(knowledge.resolve("telling"), TellingCompiler.Source.class)),
        FieldsCompiler.compile(entries(knowledge.resolve("fields"), FieldsCompiler.Source.class)),
        MeansCompiler.compile(entries(knowledge.resolve("means"), MeansCompiler.Source.class)),
        CodesCompiler.compile(entries(knowledge.resolve("codes"), CodesCompiler.Source.class)),
        ConfidenceCompiler.compile(
            entries(knowledge.resolve("confidence"), ConfidenceCompiler.Source.class)),
        NumberCompiler.compile(
            entry(knowledge.resolve("numbers/numerals.yaml"), NumberCompiler.Source.class)),
        TimeCompiler.compile(entries(knowledge.resolve("time"), TimeCompiler.Source.class)),
        CountCompiler.compile(
            entry(
                knowledge.resolve("numbers/quantifiers.yaml"),
                CountCompiler.QuantifierSource.class),
            entry(knowledge.resolve("numbers/people.yaml"), CountCompiler.PeopleSource.class),
            entry(knowledge.resolve("numbers/outcomes.yaml"), CountCompiler.OutcomeSource.class)),
        FramingCompiler.compile(knowledge.resolve("framing")),
        "");
  }

  private static <T> List<T> entry(Path file, Class<T> type) {
    return Files.exists(file) ? YamlFiles.read(file, type) : List.of();
  }

  /** The entries of all YAML files of a folder, in the order of the files' names. */
  public static <T> List<T> entries(Path folder, Class<T> type) throws IOException {
    List<T> entries = new ArrayList<>();
    for (Path file : files(folder, ".yaml")) {
      entries.addAll(YamlFiles.read(file, type));
    }
    return entries;
  }

  /** The files of a folder with an ending, sorted by name; none where the folder is missing. */
  public static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> stream = Files.list(folder)) {
      return stream.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }
}
