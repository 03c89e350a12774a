package org.sijill.reader.claims.time;

import java.time.LocalDate;
import java.util.List;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;

/** The items of one sentence and the date of its report. */
abstract class TimeItems {

  private static final Item NOTHING = new Item(null, Plain.WORD, 0, false, -1, -1, 0, false, false);

  final List<Item> items;
  final Atoms atoms;
  final LocalDate published;

  TimeItems(List<Item> items, Atoms atoms, LocalDate published) {
    this.items = items;
    this.atoms = atoms;
    this.published = published;
  }

  Item it(int i) {
    return i >= 0 && i < items.size() ? items.get(i) : NOTHING;
  }

  boolean is(int i, TimeWords.Kind kind) {
    return it(i).is(kind);
  }

  boolean number(int i) {
    return it(i).is(Plain.NUMBER) && it(i).digits();
  }

  static boolean anchors(Item before) {
    return before.is(TimeWords.Kind.IN)
        || before.is(TimeWords.Kind.SINCE)
        || before.is(TimeWords.Kind.PHASE)
        || before.is(TimeWords.Kind.UNTIL)
        || before.is(TimeWords.Kind.DURING)
        || before.is(TimeWords.Kind.LASTING)
        || before.is(TimeWords.Kind.LAST);
  }

  static boolean isYear(Item item) {
    return item.is(Plain.NUMBER) && item.number() >= 1900 && item.number() < 2100;
  }

  LocalDate back(Quantity quantity) {
    return CalendarDays.shift(published, quantity, -1);
  }

  LocalDate forward(Quantity quantity) {
    return CalendarDays.shift(published, quantity, 1);
  }

  int skip(int i, TimeWords.Kind kind) {
    int j = i;
    while (is(j, kind)) {
      j++;
    }
    return j;
  }

  /** A period that the report lies in ends with it. */
  LocalDate cap(LocalDate from, LocalDate to) {
    boolean inside = published != null && !from.isAfter(published) && to.isAfter(published);
    return inside ? published : to;
  }
}
