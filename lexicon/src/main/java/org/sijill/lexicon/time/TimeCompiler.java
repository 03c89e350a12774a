package org.sijill.lexicon.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.claims.time.TimeWords;
import org.sijill.reader.claims.time.TimeWords.Kind;
import org.sijill.reader.claims.time.TimeWords.TimeEntry;
import org.sijill.reader.claims.time.TimeWords.Unit;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code time/*.yaml}. */
public final class TimeCompiler {

  private TimeCompiler() {}

  /** An example: a sentence, the report's date, the span that comes out and its days. */
  public record Example(String text, String published, String span, String from, String to) {}

  /** An entry as it is written. */
  public record Source(
      String id,
      String kind,
      int value,
      String unit,
      boolean ambiguous,
      List<String> words,
      List<Example> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static TimeWords compile(List<Source> sources) {
    List<TimeEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      try {
        if (source.examples() == null || source.examples().isEmpty()) {
          throw new IllegalArgumentException("no example");
        }
        if (source.ambiguous() && (source.not() == null || source.not().isEmpty())) {
          throw new IllegalArgumentException("an ambiguous word needs a sentence under `not`");
        }
        entries.add(
            new TimeEntry(
                source.id(),
                Kind.valueOf(name(source.kind())),
                source.value(),
                source.unit() == null ? null : Unit.valueOf(name(source.unit())),
                source.ambiguous(),
                source.words().stream().map(Normaliser::letters).distinct().toList()));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new IllegalArgumentException(source.id() + ": " + e.getMessage(), e);
      }
    }
    return new TimeWords(entries);
  }

  private static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
