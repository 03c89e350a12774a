package org.sijill.reader.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;
import org.sijill.reader.claims.time.Point.Grain;
import org.sijill.reader.claims.time.TimeWords.Unit;

/** Stretches of units and numbers of them: الأسبوع الماضي، الأيام القليلة المقبلة، ثلاثة أشهر. */
final class UnitPoints extends TimeItems {

  private final TimeParser parser;

  UnitPoints(TimeParser parser) {
    super(parser.items, parser.atoms, parser.published);
    this.parser = parser;
  }

  Point thisUnit(int i) {
    Item unit = it(i + 1);
    if (!unit.is(TimeWords.Kind.UNIT)
        || unit.value() != 1
        || !unit.definite()
        || it(i).definite()) {
      return null;
    }
    return current(unit.entry().unit(), i + 2);
  }

  Point current(Unit unit, int end) {
    return stretch(unit, 0, end);
  }

  /** The day, week, month or year that is {@code offset} after the report's. */
  Point stretch(Unit unit, int offset, int end) {
    Grain grain;
    switch (unit) {
      case DAY:
        grain = Grain.DAY;
        break;
      case WEEK:
        grain = Grain.WEEK;
        break;
      case MONTH:
        grain = Grain.MONTH;
        break;
      case YEAR:
        grain = Grain.YEAR;
        break;
      default:
        return null;
    }
    if (published == null) {
      return new Point(end, null, null, null, grain);
    }
    LocalDate from;
    LocalDate to;
    switch (unit) {
      case DAY:
        from = published.plusDays(offset);
        to = from;
        break;
      case WEEK:
        from = published.with(DayOfWeek.MONDAY).plusWeeks(offset);
        to = from.plusDays(6);
        break;
      case MONTH:
        from = published.withDayOfMonth(1).plusMonths(offset);
        to = from.withDayOfMonth(from.lengthOfMonth());
        break;
      default:
        from = LocalDate.of(published.getYear() + offset, 1, 1);
        to = LocalDate.of(published.getYear() + offset, 12, 31);
        break;
    }
    to = cap(from, to);
    return new Point(end, from, to, to, grain);
  }

  /** الشهر الماضي، اليومين الماضيين، الأيام القليلة الماضية، السنوات الثلاث الأخيرة. */
  Point relative(int i) {
    Item unit = it(i);
    if (!unit.is(TimeWords.Kind.UNIT)) {
      return null;
    }
    if (unit.value() == 1) {
      if (!unit.definite()) {
        return null;
      }
      int offset;
      if (is(i + 1, TimeWords.Kind.LAST)) {
        offset = -1;
      } else if (is(i + 1, TimeWords.Kind.NEXT)) {
        offset = 1;
      } else if (is(i + 1, TimeWords.Kind.THIS) && it(i + 1).definite()) {
        offset = 0;
      } else {
        return null;
      }
      return stretch(unit.entry().unit(), offset, i + 2);
    }
    return counted(i, i);
  }

  /** A counted stretch up to the report or from it on; the unit may stand before or after. */
  Point counted(int i, int begin) {
    int j = begin;
    long count = -1;
    Unit unit = null;
    boolean definite = j > 0 && it(j - 1).atom() >= 0 && atoms.is(it(j - 1).atom(), "ال");
    for (int steps = 0; steps < 4; steps++) {
      Item item = it(j);
      if (item.is(TimeWords.Kind.UNIT) && unit == null && (count < 0 || !item.definite())) {
        unit = item.entry().unit();
        if (item.value() == 2) {
          count = 2;
        }
        definite |= item.definite();
      } else if ((item.is(Plain.NUMBER) || item.is(Plain.ORDINAL) && item.number() == 20)
          && count < 0) {
        count = item.number();
        definite |= item.definite();
      } else if (!item.is(TimeWords.Kind.FEW)) {
        break;
      }
      j++;
    }
    boolean past = is(j, TimeWords.Kind.LAST);
    if (!past && !is(j, TimeWords.Kind.NEXT) || j == begin || !definite) {
      return null;
    }
    if (unit == null) {
      if (count != 24 && count != 48 && count != 72 && count != 12) {
        return null;
      }
      unit = Unit.HOUR;
    }
    j++;
    if (published == null) {
      return new Point(j, null, null, null, Grain.OTHER);
    }
    boolean hours = unit == Unit.HOUR || unit == Unit.MINUTE;
    if (count < 0) {
      LocalDate edge = hours ? published : null;
      return past
          ? new Point(j, edge, published, published, Grain.OTHER)
          : new Point(j, published, edge, edge, Grain.OTHER);
    }
    Quantity quantity = new Quantity(j, unit, count);
    LocalDate to = forward(quantity);
    return past
        ? new Point(j, back(quantity), published, published, Grain.OTHER)
        : new Point(j, published, to, to, Grain.OTHER);
  }

  Quantity quantity(int i) {
    int j = skip(i, TimeWords.Kind.APPROX);
    Item item = it(j);
    if (item.is(Plain.NUMBER) && is(j + 1, TimeWords.Kind.UNIT)) {
      return item.number() > 5000 ? null : counting(j + 2, it(j + 1), item.number());
    }
    if (item.is(TimeWords.Kind.FEW) && is(j + 1, TimeWords.Kind.UNIT)) {
      return counting(j + 2, it(j + 1), -1);
    }
    if (item.is(TimeWords.Kind.UNIT) && !item.definite()) {
      if (item.value() == 2) {
        return counting(
            it(j + 1).is(Plain.NUMBER) && it(j + 1).number() == 2 ? j + 2 : j + 1, item, 2);
      }
      if (item.value() == 1) {
        boolean one = it(j + 1).is(Plain.NUMBER) && it(j + 1).number() == 1 && !it(j + 1).digits();
        return counting(one ? j + 2 : j + 1, item, 1);
      }
      return counting(is(j + 1, TimeWords.Kind.FEW) ? j + 2 : j + 1, item, -1);
    }
    return null;
  }

  /** Takes in ونصف and بقليل-like tails that do not change the day. */
  Quantity counting(int end, Item unit, long count) {
    int j = end;
    if (it(j).is(Plain.WORD) && it(j).atom() >= 0) {
      String form = atoms.form(it(j).atom());
      if (form.equals("ونصف") || form.equals("تقريبا")) {
        j++;
      }
    }
    return new Quantity(j, unit.entry().unit(), count);
  }

  boolean isLong(Quantity quantity) {
    if (quantity.count() < 0) {
      return quantity.unit() != Unit.HOUR
          && quantity.unit() != Unit.MINUTE
          && quantity.unit() != Unit.DAY;
    }
    LocalDate base = LocalDate.of(2000, 1, 1);
    return ChronoUnit.DAYS.between(CalendarDays.shift(base, quantity, -1), base)
        >= TimeParser.AGGREGATE_DAYS;
  }
}
