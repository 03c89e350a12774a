package org.sijill.lexicon.speech;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.claims.SpeechWords;
import org.sijill.reader.claims.SpeechWords.Complement;
import org.sijill.reader.claims.SpeechWords.Speaker;
import org.sijill.reader.claims.SpeechWords.SpeechEntry;
import org.sijill.reader.claims.StatusWords.Effect;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code speech/*.yaml}. */
public final class SpeechCompiler {

  private SpeechCompiler() {}

  /** An example: a sentence, the word of saying in it, the speakers that it gives. */
  public record Example(String text, String word, List<String> speaker, String status) {}

  /** An entry as it is written. */
  public record Source(
      String id,
      List<String> verb,
      List<String> masdar,
      List<String> active,
      List<String> noun,
      List<String> marker,
      String stance,
      String status,
      List<String> complement,
      List<String> through,
      @JsonProperty("needs-through") boolean needsThrough,
      String relay,
      String speaker,
      @JsonProperty("with-object") List<String> withObject,
      boolean continues,
      boolean impersonal,
      boolean ambiguous,
      boolean turn,
      List<Example> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static SpeechWords compile(List<Source> sources) {
    List<SpeechEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      try {
        entries.add(entry(source));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new IllegalArgumentException(source.id() + ": " + e.getMessage(), e);
      }
    }
    return new SpeechWords(entries);
  }

  private static SpeechEntry entry(Source source) {
    if (source.examples() == null || source.examples().isEmpty()) {
      throw new IllegalArgumentException("no example");
    }
    if (source.ambiguous() && (source.not() == null || source.not().isEmpty())) {
      throw new IllegalArgumentException("an ambiguous word needs a sentence under `not`");
    }
    boolean verbal = source.verb() != null;
    Speaker speaker =
        source.speaker() == null
            ? verbal ? Speaker.SUBJECT : Speaker.AFTER
            : Speaker.valueOf(name(source.speaker()));
    return new SpeechEntry(
        source.id(),
        lemmas(source.verb()),
        lemmas(source.masdar()),
        lemmas(source.active()),
        lemmas(source.noun()),
        lemmas(source.marker()),
        Stance.valueOf(name(source.stance())),
        source.status() == null ? null : Effect.valueOf(name(source.status())),
        complements(source.complement()),
        lemmas(source.through()),
        source.needsThrough(),
        source.relay() == null ? null : Normaliser.letters(source.relay()),
        speaker,
        lemmas(source.withObject()),
        source.continues(),
        source.impersonal(),
        source.ambiguous(),
        source.turn());
  }

  private static Set<Complement> complements(List<String> written) {
    Set<Complement> set = EnumSet.noneOf(Complement.class);
    for (String word : written) {
      switch (word) {
        case "أن" -> set.add(Complement.ANNA);
        case "إن" -> set.add(Complement.INNA);
        case "none" -> {
          // the word carries no claim
        }
        default -> set.add(Complement.valueOf(name(word)));
      }
    }
    return set;
  }

  private static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> lemmas(List<String> written) {
    return written == null ? List.of() : written.stream().map(Normaliser::letters).toList();
  }
}
