package org.sijill.lexicon.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.reader.claims.StatusWords;
import org.sijill.reader.claims.StatusWords.Effect;
import org.sijill.reader.claims.StatusWords.Next;
import org.sijill.reader.claims.StatusWords.Scope;
import org.sijill.reader.claims.StatusWords.StatusEntry;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.words.Analysis.Aspect;

/** Compiles the entries of {@code status/*.yaml}. */
public final class StatusCompiler {

  private StatusCompiler() {}

  /** An example: a sentence, the marker in it, the event words that it governs. */
  public record Example(String text, String word, List<String> governs) {}

  /** An entry as it is written. */
  public record Source(
      String id,
      List<String> particle,
      String proclitic,
      List<String> verb,
      List<String> masdar,
      List<String> noun,
      List<String> active,
      List<String> passive,
      List<String> adjective,
      String status,
      List<String> scope,
      List<String> through,
      @JsonProperty("needs-through") boolean needsThrough,
      String next,
      String at,
      String aspect,
      boolean ambiguous,
      List<Example> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static StatusWords compile(List<Source> sources) {
    List<StatusEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      try {
        entries.add(entry(source));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new IllegalArgumentException(source.id() + ": " + e.getMessage(), e);
      }
    }
    return new StatusWords(entries);
  }

  private static StatusEntry entry(Source source) {
    if (source.examples() == null || source.examples().isEmpty()) {
      throw new IllegalArgumentException("no example");
    }
    if (source.ambiguous() && (source.not() == null || source.not().isEmpty())) {
      throw new IllegalArgumentException("an ambiguous word needs a sentence under `not`");
    }
    if (source.at() != null && !source.at().equals("start")) {
      throw new IllegalArgumentException("at: " + source.at());
    }
    Set<Scope> scope = EnumSet.noneOf(Scope.class);
    for (String word : source.scope()) {
      if (!word.equals("none")) {
        scope.add(Scope.valueOf(name(word)));
      }
    }
    return new StatusEntry(
        source.id(),
        lemmas(source.particle()),
        source.proclitic() == null ? 0 : source.proclitic().charAt(0),
        lemmas(source.verb()),
        Stream.concat(lemmas(source.masdar()).stream(), lemmas(source.noun()).stream())
            .distinct()
            .toList(),
        lemmas(source.active()),
        lemmas(source.passive()),
        lemmas(source.adjective()),
        Effect.valueOf(name(source.status())),
        scope,
        lemmas(source.through()),
        source.needsThrough(),
        source.next() == null ? null : Next.valueOf(name(source.next())),
        source.at() != null,
        source.aspect() == null ? null : Aspect.valueOf(name(source.aspect())),
        source.ambiguous());
  }

  private static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> lemmas(List<String> written) {
    return written == null ? List.of() : written.stream().map(Normaliser::letters).toList();
  }
}
