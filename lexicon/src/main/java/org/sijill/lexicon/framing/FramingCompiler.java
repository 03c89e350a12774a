package org.sijill.lexicon.framing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.reader.claims.framing.FramingWords;
import org.sijill.reader.claims.framing.FramingWords.FramingEntry;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code framing/*.yaml}. */
public final class FramingCompiler {

  private FramingCompiler() {}

  /** An example: a sentence and the loaded word in it. */
  public record Example(String text, String mark) {}

  /** An entry as it is written. */
  public record Source(
      String id,
      String judges,
      List<String> words,
      List<String> verb,
      boolean definite,
      boolean pronoun,
      List<String> next,
      @JsonProperty("without-next") List<String> withoutNext,
      List<String> before,
      @JsonProperty("without-before") List<String> withoutBefore,
      List<String> names,
      String neutral,
      List<Example> examples,
      List<String> not) {}

  /** Compiles the files of a folder; a missing folder counts as empty. */
  public static FramingWords compile(Path folder) throws IOException {
    return compile(KnowledgeCompiler.entries(folder, Source.class));
  }

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static FramingWords compile(List<Source> sources) {
    List<FramingEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      if (source.examples() == null || source.examples().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      if (source.not() == null || source.not().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no sentence under `not`");
      }
      if (!"participant".equals(source.judges()) && !"act".equals(source.judges())) {
        throw new IllegalArgumentException(source.id() + ": judges participant or act");
      }
      boolean named = source.neutral() != null && !source.neutral().equals("—");
      entries.add(
          new FramingEntry(
              source.id(),
              source.judges(),
              forms(source.words()),
              forms(source.verb()),
              source.definite(),
              source.pronoun(),
              forms(source.next()),
              forms(source.withoutNext()),
              forms(source.before()),
              forms(source.withoutBefore()),
              forms(source.names()),
              named ? source.neutral() : null));
    }
    return new FramingWords(entries);
  }

  private static List<String> forms(List<String> written) {
    return written == null
        ? List.of()
        : written.stream().map(Normaliser::letters).distinct().toList();
  }
}
