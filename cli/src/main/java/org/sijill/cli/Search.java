package org.sijill.cli;

import java.util.List;
import java.util.Locale;
import org.sijill.reader.text.Normaliser;

/** Looks for words in the names of an entry. */
final class Search {

  private Search() {}

  /** Whether the id and the names of an entry hold all words, in any spelling of hamza and ta. */
  static boolean holds(
      String words, String id, String nameAr, String nameEn, List<String> aliases) {
    String all = fold(id + " " + nameAr + " " + nameEn + " " + String.join(" ", aliases));
    for (String word : fold(words).split(" +")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String fold(String text) {
    return Normaliser.letters(text).toLowerCase(Locale.ROOT);
  }

  /** The text, or null where it is empty. */
  static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
