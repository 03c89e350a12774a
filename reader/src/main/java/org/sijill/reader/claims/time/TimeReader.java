package org.sijill.reader.claims.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.counts.NumberWords;
import org.sijill.reader.claims.counts.Numerals;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordTables;

/**
 * Reads the time expressions of a sentence and works out their days from the report's date. Pure
 * and immutable: no clock, no default zone or locale; without a report date what is relative stays
 * undated.
 */
public final class TimeReader {

  private final Lexer lexer;

  /** Indexes the words. */
  public TimeReader(TimeWords time, NumberWords numbers) {
    this(time, numbers, WordTables.unnumbered());
  }

  /** Indexes the words, as tables that a reader's words know. */
  public TimeReader(TimeWords time, NumberWords numbers, WordTables.Builder tables) {
    this.lexer = new Lexer(time, new Numerals(numbers, tables), tables);
  }

  /** The time expressions of a sentence, in its order; they do not overlap. */
  public List<TimeExpression> read(List<Word> sentence, LocalDate published) {
    return read(sentence, published, null);
  }

  /**
   * The time expressions of a sentence.
   *
   * @param sentence its words
   * @param published date of the report, or null
   * @param context the day told of last before the sentence, or null; a bare part of the day (ليلا)
   *     belongs to it
   */
  public List<TimeExpression> read(List<Word> sentence, LocalDate published, LocalDate context) {
    return read(Atoms.of(sentence), published, context);
  }

  /** The time expressions of a sentence that is cut into atoms. */
  public List<TimeExpression> read(Atoms atoms, LocalDate published, LocalDate context) {
    List<Lexer.Item> items = lexer.items(atoms);
    List<TimeExpression> found = new ArrayList<>(2);
    TimeParser parser = new TimeParser(items, atoms, published, context);
    int i = 0;
    while (i < items.size()) {
      TimeParser.Found match = parser.at(i);
      if (match == null) {
        i++;
        continue;
      }
      Lexer.Item first = items.get(match.begin());
      Lexer.Item last = items.get(match.end() - 1);
      found.add(
          new TimeExpression(
              atoms.word(first.atom()),
              atoms.word(last.end() - 1) + 1,
              atoms.begin(first.atom(), first.cut()),
              atoms.end(last.end() - 1),
              match.from(),
              match.to(),
              match.kind(),
              match.ofFollowing(),
              match.aggregate(),
              isBareWeekday(items, match)));
      i = Math.max(match.next(), i + 1);
    }
    return found;
  }

  /** Whether an expression is a day of the week with nothing that says which (الماضي، 9 حزيران). */
  private static boolean isBareWeekday(List<Lexer.Item> items, TimeParser.Found match) {
    boolean weekday = false;
    for (int i = match.begin(); i < match.end(); i++) {
      Lexer.Item item = items.get(i);
      weekday |= item.is(TimeWords.Kind.WEEKDAY);
      boolean told =
          item.is(TimeWords.Kind.LAST)
              || item.is(TimeWords.Kind.NEXT)
              || item.is(TimeWords.Kind.DAY)
              || item.is(TimeWords.Kind.SINCE)
              || item.is(TimeWords.Kind.MONTH)
              || item.is(TimeWords.Kind.HIJRI_MONTH)
              || item.is(Lexer.Plain.NUMBER);
      if (told) {
        return false;
      }
    }
    return weekday;
  }
}
