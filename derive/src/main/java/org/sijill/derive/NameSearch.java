package org.sijill.derive;

import java.util.List;
import java.util.Locale;
import org.sijill.reader.text.Normaliser;

/** Looks for words in the names of an entry of a book. */
public final class NameSearch {

  private NameSearch() {}

  /** Whether the folded names of an entry hold all words, in any spelling of hamza and ta. */
  public static boolean holds(String words, String folded) {
    for (String word : fold(words).split(" +")) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The id and the names of an entry, folded once for many searches. */
  public static String folded(String id, String nameAr, String nameEn, List<String> aliases) {
    return fold(id + " " + nameAr + " " + nameEn + " " + String.join(" ", aliases));
  }

  private static String fold(String text) {
    return Normaliser.letters(text).toLowerCase(Locale.ROOT);
  }
}
