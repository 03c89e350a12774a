package org.sijill.derive.state;

import java.util.List;
import org.sijill.derive.state.Vocabulary.Entry;
import org.sijill.reader.Claim;

/** Reads how many groups a sentence speaks of: a number with a word for a group after it. */
final class GroupNumbers {

  /** Words between the number and what becomes of the groups; farther off it counts others. */
  private static final int NEAR = 20;

  private static final int TEN = 10;

  private final List<Entry> groups;
  private final List<Entry> numbers;

  private GroupNumbers(Vocabulary vocabulary) {
    groups = vocabulary.of("group"::equals);
    numbers = vocabulary.of(meaning -> Character.isDigit(meaning.charAt(0)));
  }

  static GroupNumbers bundled() {
    return new GroupNumbers(Vocabulary.bundled());
  }

  /** The number nearest to the trigger of a claim in its sentence, or null. */
  Integer near(Claim claim) {
    String sentence = claim.sentence() == null ? null : claim.sentence().text();
    int before = claim.sentence() == null ? 0 : claim.trigger().begin() - claim.sentence().begin();
    if (sentence == null || before < 0 || before > sentence.codePointCount(0, sentence.length())) {
      return null;
    }
    int trigger = Tokens.of(sentence.substring(0, sentence.offsetByCodePoints(0, before))).size();
    List<String> tokens = Tokens.of(sentence);
    Integer nearest = null;
    int distance = NEAR + 1;
    for (int i = 1; i < tokens.size(); i++) {
      int at = i;
      boolean group = groups.stream().anyMatch(entry -> entry.isAt(tokens, at));
      if (group && Math.abs(at - trigger) < distance) {
        Integer number = before(tokens, at);
        if (number != null) {
          nearest = number;
          distance = Math.abs(at - trigger);
        }
      }
    }
    return nearest;
  }

  /** The number that ends before a token, or null. */
  private Integer before(List<String> tokens, int end) {
    Integer last = value(tokens.get(end - 1));
    Integer first = end < 2 ? null : value(tokens.get(end - 2));
    boolean together =
        last != null
            && first != null
            && first < TEN
            && last >= TEN
            && !isDigits(tokens.get(end - 1));
    return together ? Integer.valueOf(first + last) : last;
  }

  private Integer value(String token) {
    if (isDigits(token)) {
      return Integer.valueOf(token);
    }
    for (Entry number : numbers) {
      if (Tokens.is(token, number.words().get(0))) {
        return Integer.valueOf(number.meaning());
      }
    }
    return null;
  }

  private static boolean isDigits(String token) {
    return token.length() <= 4 && token.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
