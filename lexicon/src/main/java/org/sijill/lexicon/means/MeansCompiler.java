package org.sijill.lexicon.means;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.claims.MeansWords;
import org.sijill.reader.claims.MeansWords.MeansEntry;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code means/*.yaml}. */
public final class MeansCompiler {

  private static final List<String> MODES =
      List.of(
          "abduct",
          "beat",
          "torture",
          "execute",
          "sexual",
          "targeted",
          "destroy",
          "primitive",
          "firearms",
          "explosives",
          "suicide-attack",
          "aerial",
          "drone",
          "heavy-weapons",
          "crowd-control",
          "unconventional");

  private MeansCompiler() {}

  /** An example: a sentence and the spans of means in it. */
  public record Example(String text, List<String> means) {}

  /** An entry as it is written. */
  public record Source(
      String id,
      List<String> words,
      String mode,
      boolean hint,
      List<String> with,
      List<Example> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static MeansWords compile(List<Source> sources) {
    List<MeansEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      if (source.examples() == null || source.examples().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      if (!MODES.contains(source.mode())) {
        throw new IllegalArgumentException(source.id() + ": no mode of ASSAULT: " + source.mode());
      }
      entries.add(
          new MeansEntry(
              source.id(),
              lemmas(source.words()),
              source.mode(),
              source.hint(),
              lemmas(source.with())));
    }
    return new MeansWords(entries);
  }

  private static List<String> lemmas(List<String> written) {
    return written == null ? List.of() : written.stream().map(Normaliser::letters).toList();
  }
}
