package org.sijill.lexicon.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.claims.counts.NumberWords;
import org.sijill.reader.claims.counts.NumberWords.Kind;
import org.sijill.reader.claims.counts.NumberWords.NumberEntry;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code numbers/numerals.yaml}. */
public final class NumberCompiler {

  private NumberCompiler() {}

  /** An example: words and the number or ordinal in them. */
  public record Example(String text, Long number, Long ordinal) {}

  /** An entry as it is written. */
  public record Source(
      String id, String kind, long value, List<String> words, List<Example> examples) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static NumberWords compile(List<Source> sources) {
    List<NumberEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      if (source.examples() == null || source.examples().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      entries.add(
          new NumberEntry(
              source.id(),
              Kind.valueOf(source.kind().toUpperCase(Locale.ROOT)),
              source.value(),
              source.words().stream().map(Normaliser::letters).distinct().toList()));
    }
    return new NumberWords(entries);
  }
}
