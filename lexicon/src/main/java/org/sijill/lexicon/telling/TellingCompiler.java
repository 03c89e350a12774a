package org.sijill.lexicon.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.claims.TellingSign;
import org.sijill.reader.claims.TellingWords;
import org.sijill.reader.claims.TellingWords.TellingEntry;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code telling/*.yaml}. */
public final class TellingCompiler {

  private TellingCompiler() {}

  /**
   * An entry as it is written. The sentences under {@code examples} tell an event, those under
   * {@code not} only refer to one, or name none.
   */
  public record Source(
      String id,
      String sign,
      List<String> words,
      int assault,
      int protest,
      List<String> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static TellingWords compile(List<Source> sources) {
    List<TellingEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      boolean shown =
          source.examples() != null && !source.examples().isEmpty()
              || source.not() != null && !source.not().isEmpty();
      if (!shown) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      entries.add(
          new TellingEntry(
              source.id(),
              sign(source),
              source.words() == null
                  ? List.of()
                  : source.words().stream().map(Normaliser::letters).toList(),
              source.assault(),
              source.protest()));
    }
    return new TellingWords(entries);
  }

  private static TellingSign sign(Source source) {
    try {
      return TellingSign.valueOf(source.sign().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          source.id() + ": no sign " + source.sign() + "; see TellingSign", unknown);
    }
  }
}
