package org.sijill.lexicon.confidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.ConfidencePoints;
import org.sijill.reader.claims.ConfidencePoints.ConfidenceEntry;
import org.sijill.reader.claims.ConfidenceSign;

/** Compiles the entries of {@code confidence/*.yaml}. */
public final class ConfidenceCompiler {

  private ConfidenceCompiler() {}

  /**
   * An entry as it is written: in the sentences under {@code examples} some claim shows the sign,
   * in those under {@code not} none does.
   */
  public record Source(
      String id,
      String sign,
      List<String> type,
      int points,
      List<String> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static ConfidencePoints compile(List<Source> sources) {
    List<ConfidenceEntry> entries = new ArrayList<>(sources.size());
    for (Source source : sources) {
      if (source.examples() == null || source.examples().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": no example");
      }
      entries.add(new ConfidenceEntry(source.id(), sign(source), types(source), source.points()));
    }
    return new ConfidencePoints(entries);
  }

  private static ConfidenceSign sign(Source source) {
    try {
      return ConfidenceSign.valueOf(source.sign().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException | NullPointerException unknown) {
      throw new IllegalArgumentException(
          source.id() + ": no sign " + source.sign() + "; see ConfidenceSign", unknown);
    }
  }

  private static Set<Claim.Type> types(Source source) {
    Set<Claim.Type> types = EnumSet.noneOf(Claim.Type.class);
    try {
      for (String type : source.type() == null ? List.<String>of() : source.type()) {
        types.add(Claim.Type.valueOf(type));
      }
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(source.id() + ": " + unknown.getMessage(), unknown);
    }
    return types;
  }
}
