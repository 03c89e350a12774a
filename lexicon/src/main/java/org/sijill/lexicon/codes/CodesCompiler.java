package org.sijill.lexicon.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.CodeRule;
import org.sijill.reader.claims.CodeRules;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code codes/*.yaml}. */
public final class CodesCompiler {

  private CodesCompiler() {}

  /**
   * An entry as it is written: a code in one of three schemes, and what must hold of a claim. In
   * the sentences under {@code examples} some claim has the code by this entry, in those under
   * {@code not} none has.
   */
  public record Source(
      String id,
      String acled,
      String cameo,
      String context,
      List<String> type,
      List<String> mode,
      List<String> effect,
      List<String> lexeme,
      List<String> status,
      List<String> scope,
      List<String> actor,
      List<String> recipient,
      List<String> counts,
      List<String> means,
      List<String> near,
      List<String> examples,
      List<String> not) {

    /** The code that it gives. */
    public String code() {
      return acled != null ? acled : cameo != null ? cameo : context;
    }
  }

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static CodeRules compile(List<Source> sources) {
    List<CodeRule> rules = new ArrayList<>(sources.size());
    for (Source source : sources) {
      if (source.examples() == null || source.examples().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      boolean byWords = source.near() != null || source.means() != null;
      if (byWords && (source.not() == null || source.not().isEmpty())) {
        throw new IllegalArgumentException(
            source.id() + ": goes by words and has no `not`; add a sentence in which it must fail");
      }
      rules.add(
          new CodeRule(
              source.id(),
              scheme(source),
              source.code(),
              values(source, Claim.Type.class, source.type()),
              list(source.mode()),
              list(source.effect()),
              list(source.lexeme()),
              values(source, Claim.Status.class, source.status()),
              values(source, Claim.Scope.class, source.scope()),
              list(source.actor()),
              list(source.recipient()),
              list(source.counts()),
              words(source.means()),
              words(source.near())));
    }
    return new CodeRules(rules);
  }

  private static CodeRule.Scheme scheme(Source source) {
    CodeRule.Scheme scheme =
        source.acled() != null
            ? CodeRule.Scheme.ACLED
            : source.cameo() != null ? CodeRule.Scheme.CAMEO : CodeRule.Scheme.CONTEXT;
    if (source.code() == null) {
      throw new IllegalArgumentException(
          source.id() + ": no code; give one of `acled`, `cameo`, `context`");
    }
    if (scheme == CodeRule.Scheme.ACLED
        && !source.code().equals(CodeRule.NONE)
        && !source.code().contains(" > ")) {
      throw new IllegalArgumentException(
          source.id() + ": write the code as `event type > sub-event type`");
    }
    return scheme;
  }

  private static <E extends Enum<E>> Set<E> values(
      Source source, Class<E> type, List<String> names) {
    try {
      return list(names).stream()
          .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(source.id() + ": " + unknown.getMessage(), unknown);
    }
  }

  private static List<String> list(List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  private static List<String> words(List<String> written) {
    return list(written).stream().map(Normaliser::letters).toList();
  }
}
