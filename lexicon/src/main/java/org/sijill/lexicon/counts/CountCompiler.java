package org.sijill.lexicon.counts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.claims.counts.CountWords;
import org.sijill.reader.claims.counts.CountWords.Outcome;
import org.sijill.reader.claims.counts.CountWords.People;
import org.sijill.reader.claims.counts.CountWords.Quantifier;
import org.sijill.reader.claims.counts.CountWords.QuantifierKind;
import org.sijill.reader.text.Normaliser;

/** Compiles {@code numbers/quantifiers.yaml}, {@code people.yaml} and {@code outcomes.yaml}. */
public final class CountCompiler {

  private CountCompiler() {}

  /** An example of a number; {@code part} is the least number of a part. */
  public record Example(String text, Integer min, Integer max, String vague, Integer part) {}

  /**
   * An example of counts: what, least, greatest, vague (left out where there is none), category.
   */
  public record OutcomeExample(String text, List<String> counts) {}

  /** A quantifier as it is written. */
  public record QuantifierSource(
      String id, String kind, String vague, List<String> words, List<Example> examples) {}

  /** Nouns of people as they are written. */
  public record PeopleSource(
      String id,
      String category,
      boolean sound,
      List<String> words,
      List<String> plural,
      List<Example> examples) {}

  /** An outcome as it is written. */
  public record OutcomeSource(
      String id,
      String what,
      boolean none,
      List<String> words,
      List<String> victim,
      @JsonProperty("victim-plural") List<String> victimPlural,
      List<OutcomeExample> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static CountWords compile(
      List<QuantifierSource> quantifiers, List<PeopleSource> people, List<OutcomeSource> outcomes) {
    return new CountWords(
        quantifiers.stream()
            .map(
                q ->
                    new Quantifier(
                        need(q.id(), q.examples()),
                        QuantifierKind.valueOf(q.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                        q.vague(),
                        words(q.words())))
            .toList(),
        people.stream()
            .map(
                p ->
                    new People(
                        need(p.id(), p.examples()),
                        p.category(),
                        p.sound(),
                        words(p.words()),
                        words(p.plural())))
            .toList(),
        outcomes.stream()
            .map(
                o ->
                    new Outcome(
                        need(o.id(), o.examples()),
                        o.what(),
                        o.none(),
                        words(o.words()),
                        words(o.victim()),
                        words(o.victimPlural())))
            .toList());
  }

  private static String need(String id, List<?> examples) {
    if (examples == null || examples.isEmpty()) {
      throw new IllegalArgumentException(id + ": no example");
    }
    return id;
  }

  private static List<String> words(List<String> written) {
    return written == null
        ? List.of()
        : written.stream().map(Normaliser::letters).distinct().toList();
  }
}
