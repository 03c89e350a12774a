package org.sijill.reader.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.Word;

/**
 * Words around the name of a place: directions, nearness, distances, prepositions. All in
 * normalised letters.
 */
final class PlaceWords {

  private static final Map<String, String> DIRECTIONS =
      Map.ofEntries(
          Map.entry("شمال", "N"),
          Map.entry("شمالي", "N"),
          Map.entry("شماليه", "N"),
          Map.entry("جنوب", "S"),
          Map.entry("جنوبي", "S"),
          Map.entry("جنوبيه", "S"),
          Map.entry("شرق", "E"),
          Map.entry("شرقي", "E"),
          Map.entry("شرقيه", "E"),
          Map.entry("غرب", "W"),
          Map.entry("غربي", "W"),
          Map.entry("غربيه", "W"));

  private static final Map<String, String> SURROUNDINGS =
      Map.ofEntries(
          Map.entry("قرب", "near"),
          Map.entry("محيط", "near"),
          Map.entry("مشارف", "near"),
          Map.entry("ضواحي", "near"),
          Map.entry("اطراف", "near"),
          Map.entry("تخوم", "near"),
          Map.entry("جوار", "near"),
          Map.entry("وسط", "at"),
          Map.entry("داخل", "at"));

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "في", "الي", "قرب", "نحو", "داخل", "خارج", "وسط", "باتجاه", "صوب", "عبر", "حول", "قباله");

  private static final Set<String> TERRITORY =
      Set.of("الاراضي", "التراب", "الداخل", "الاجواء", "المياه");

  private static final Map<String, Double> UNITS =
      Map.of(
          "كيلومتر",
          1.0,
          "كيلومترا",
          1.0,
          "كيلومترات",
          1.0,
          "كم",
          1.0,
          "كلم",
          1.0,
          "كيلو",
          1.0,
          "ميل",
          1.609,
          "ميلا",
          1.609,
          "اميال",
          1.609);

  private PlaceWords() {}

  /**
   * The direction of a word without article ({@code N}, {@code S}, {@code E}, {@code W}), or null.
   */
  static String direction(Word word) {
    return DIRECTIONS.get(bare(word));
  }

  /** The direction that an adjective with article tells (الشرقي، الشماليه), or null. */
  static String adjective(Word word) {
    String form = word.form();
    if (form.length() < 6 || !form.startsWith("ال")) {
      return null;
    }
    return DIRECTIONS.get(form.substring(2));
  }

  /** {@code near} or {@code at} for a word that tells the surroundings of a place, or null. */
  static String surroundings(Word word) {
    return SURROUNDINGS.get(bare(word));
  }

  /** Two directions in one, {@code N} and {@code E} to {@code NE}, whatever their order. */
  static String both(String one, String other) {
    if (one.length() > 1 || other.length() > 1 || "NS".contains(one) == "NS".contains(other)) {
      return one;
    }
    return "NS".contains(one) ? one + other : other + one;
  }

  /** Whether a place is expected after a word. */
  static boolean leads(Word word) {
    return PLACE_PREPOSITIONS.contains(bare(word))
        || DIRECTIONS.containsKey(bare(word))
        || surroundings(word) != null;
  }

  /** Whether a word stands for a state's territory before its adjective (الأراضي السورية). */
  static boolean territory(String form) {
    return TERRITORY.contains(form);
  }

  /** Kilometres told before the word at {@code at} (على بعد 20 كيلومترا من), or null. */
  static Double distance(List<Word> words, int at) {
    for (int unit = at - 1; unit >= 1 && unit >= at - 3; unit--) {
      Double factor = UNITS.get(words.get(unit).stem());
      if (factor == null) {
        continue;
      }
      String number = words.get(unit - 1).form();
      int digits = 0;
      while (digits < number.length()
          && (number.charAt(digits) >= '0' && number.charAt(digits) <= '9'
              || number.charAt(digits) == '.')) {
        digits++;
      }
      if (digits == 0 || digits != number.length() || number.startsWith(".")) {
        return null;
      }
      boolean away = false;
      for (int j = unit - 2; j >= 0 && j >= unit - 5; j--) {
        String stem = words.get(j).stem();
        away |= stem.equals("بعد") || stem.equals("مسافه");
      }
      return away ? Double.parseDouble(number) * factor : null;
    }
    return null;
  }

  /** The form without its proclitics. */
  static String bare(Word word) {
    int from = word.analysis().stemBegin();
    return from == 0 ? word.form() : word.form().substring(Math.min(from, word.form().length()));
  }
}
