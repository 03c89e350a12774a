package org.sijill.lexicon.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.claims.FieldWords;
import org.sijill.reader.claims.FieldWords.FieldEntry;
import org.sijill.reader.text.Normaliser;

/** Compiles the entries of {@code fields/*.yaml}. */
public final class FieldsCompiler {

  private static final int MOST = 2;

  private FieldsCompiler() {}

  /**
   * An entry as it is written. In the sentences under {@code examples} no event is told, though a
   * word in them could name one; in those under {@code not} one is, though they have words of the
   * entry.
   */
  public record Source(
      String id,
      String field,
      int weight,
      List<String> words,
      List<String> examples,
      List<String> not) {}

  /** Compiles entries; throws {@link IllegalArgumentException} that names the entry at fault. */
  public static FieldWords compile(List<Source> sources) {
    List<FieldEntry> entries = new ArrayList<>(sources.size());
    Map<String, String> owners = new HashMap<>();
    for (Source source : sources) {
      if (source.field() == null || source.words() == null || source.words().isEmpty()) {
        throw new IllegalArgumentException(source.id() + ": needs a field and words");
      }
      if (source.weight() < 1 || source.weight() > MOST) {
        throw new IllegalArgumentException(source.id() + ": the weight is 1 or 2");
      }
      if (source.examples() == null
          || source.examples().isEmpty()
          || source.not() == null
          || source.not().isEmpty()) {
        throw new IllegalArgumentException(
            source.id() + ": needs an example and a sentence of not");
      }
      List<String> words = new ArrayList<>(source.words().size());
      for (String word : source.words()) {
        String normal = Normaliser.letters(word);
        String other = owners.put(normal, source.id());
        if (other != null) {
          throw new IllegalArgumentException(
              source.id() + ": " + word + " stands in " + other + " too");
        }
        words.add(normal);
      }
      entries.add(new FieldEntry(source.id(), source.field(), source.weight(), words));
    }
    return new FieldWords(entries);
  }
}
