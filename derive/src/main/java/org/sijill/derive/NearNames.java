package org.sijill.derive;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.reader.names.LatinName;
import org.sijill.reader.text.Normaliser;

/** Names of the books that are written nearly as one that they lack. */
final class NearNames {

  private static final int MOST = 5;

  private NearNames() {}

  /**
   * The nearest names: one letter in three may differ, three at most.
   *
   * @param names names in the order in which equally near ones are given
   */
  static List<String> of(String asked, Stream<String> names) {
    boolean latin = !LatinName.letters(asked).isEmpty();
    String letters = folded(asked, latin);
    int most = Math.min(3, letters.length() / 3);
    Map<String, Integer> near = new LinkedHashMap<>();
    names.forEach(
        name -> {
          String other = name == null ? "" : folded(name, latin);
          if (!other.isEmpty() && Math.abs(other.length() - letters.length()) <= most) {
            int distance = changes(letters, other);
            if (distance <= most) {
              near.putIfAbsent(name, distance);
            }
          }
        });
    return near.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String folded(String name, boolean latin) {
    return latin ? LatinName.letters(name) : Normaliser.letters(name);
  }

  /** How many letters of two names in Latin letters differ. */
  static int distance(String asked, String name) {
    return changes(LatinName.letters(asked), LatinName.letters(name));
  }

  /** Letters to put in, take out or change (Levenshtein). */
  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
