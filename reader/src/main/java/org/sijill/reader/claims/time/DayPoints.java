package org.sijill.reader.claims.time;

import java.time.LocalDate;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;
import org.sijill.reader.claims.time.Point.Grain;
import org.sijill.reader.claims.time.TimeWords.Unit;

/** Days and parts of days: أمس، فجر الأحد، الساعة الثالثة، 9 حزيران. */
final class DayPoints extends TimeItems {

  private final TimeParser parser;

  DayPoints(TimeParser parser) {
    super(parser.items, parser.atoms, parser.published);
    this.parser = parser;
  }

  Point part(int i) {
    int j = is(i + 1, TimeWords.Kind.OF) ? i + 2 : i + 1;
    while (is(j, TimeWords.Kind.EARLY)) {
      j++;
    }
    j = is(j, TimeWords.Kind.OF) ? j + 1 : j;
    Point day = parser.point(j);
    if (day != null && day.grain() == Grain.DAY && !is(j, TimeWords.Kind.NOW)) {
      return day;
    }
    if (day != null && is(j, TimeWords.Kind.WEEKDAY)) {
      return day;
    }
    if (it(i).definite() && is(i + 1, TimeWords.Kind.EARLY)) {
      return today(skip(i + 1, TimeWords.Kind.EARLY));
    }
    boolean evening = atoms.form(it(i).end() - 1).endsWith("مساء") && !it(i).definite();
    if (evening
        && (it(i + 1).entry() != null || !it(i + 1).is(Plain.WORD) || i + 1 >= items.size())) {
      return today(i + 1);
    }
    return it(i).definite() && is(i - 1, TimeWords.Kind.SINCE) ? today(i + 1) : null;
  }

  Point adverb(int i) {
    int j = i + 1;
    while (is(j, TimeWords.Kind.ZONE)) {
      j++;
    }
    int k = is(j, TimeWords.Kind.OF) || it(j).is(Plain.COMMA) ? j + 1 : j;
    Point day = is(k, TimeWords.Kind.NOW) ? null : parser.point(k);
    boolean follows = day != null && day.grain() == Grain.DAY && !is(k, TimeWords.Kind.PART_ADVERB);
    return follows ? day : today(j);
  }

  /** A part of a day with no day: the one told of last, else the report's. */
  Point today(int end) {
    LocalDate day = parser.context == null ? published : parser.context;
    return new Point(end, day, day, day, Grain.DAY);
  }

  Point clock(int i) {
    Item hour = it(i + 1);
    boolean told = hour.is(Plain.NUMBER) || hour.is(Plain.ORDINAL);
    if (it(i).value() != 1 || !it(i).definite() || !told || hour.number() > 24) {
      return null;
    }
    int j = i + 2;
    if ((it(j).is(Plain.COLON) || it(j).is(Plain.COMMA) || it(j).is(Plain.DOT))
        && it(j + 1).is(Plain.NUMBER)
        && it(j + 1).digits()
        && atoms.touches(it(j).atom())) {
      j += 2;
    }
    if (it(j).is(Plain.WORD) && it(j).atom() >= 0) {
      String form = atoms.form(it(j).atom());
      if (form.startsWith("وال")
          && (form.endsWith("نصف") || form.endsWith("ربع") || form.endsWith("ثلث"))) {
        j++;
      }
    }
    while (is(j, TimeWords.Kind.ZONE) || is(j, TimeWords.Kind.PART_ADVERB)) {
      j++;
    }
    if (is(j, TimeWords.Kind.PART)) {
      Point day = part(j);
      return day == null ? today(j + 1) : day;
    }
    int k = is(j, TimeWords.Kind.OF) || it(j).is(Plain.COMMA) ? j + 1 : j;
    Point day = is(k, TimeWords.Kind.NOW) ? null : parser.point(k);
    return day != null && day.grain() == Grain.DAY ? day : today(j);
  }

  /** ساعات الصباح الباكر، الساعات الأولى من فجر الأحد. */
  Point hours(int i) {
    if (it(i).value() != 0) {
      return null;
    }
    int j = i + 1;
    boolean early = false;
    while (is(j, TimeWords.Kind.EARLY) || it(j).is(Plain.ORDINAL)) {
      j++;
      early = true;
    }
    if (early) {
      j = is(j, TimeWords.Kind.OF) ? j + 1 : j;
      Point day = parser.point(j);
      if (day == null && is(j, TimeWords.Kind.PART)) {
        return today(j + 1);
      }
      return day;
    }
    if (!is(j, TimeWords.Kind.PART)) {
      return null;
    }
    Point day = part(j);
    return day == null ? today(j + 1) : day;
  }

  Point deixis(int i) {
    if (it(i + 1).is(Plain.ORDINAL)) {
      return null;
    }
    LocalDate day = published == null ? null : published.plusDays(it(i).value());
    int j = i + 1;
    boolean open = it(j).is(Plain.OPEN);
    int k = open ? j + 1 : j;
    if (it(k).isUnit(Unit.DAY) && !it(k).conjunction() && is(k + 1, TimeWords.Kind.WEEKDAY)) {
      k++;
    }
    if (is(k, TimeWords.Kind.WEEKDAY) && !it(k).conjunction()) {
      if (day != null) {
        day = nearest(day, it(k).value());
      }
      j = k + 1;
      if (open && it(j).is(Plain.CLOSE)) {
        j++;
      }
    }
    Point date = apposition(j);
    if (date != null) {
      return date;
    }
    if (is(j, TimeWords.Kind.PART_ADVERB)) {
      j++;
    }
    return new Point(j, day, day, day, Grain.DAY);
  }

  Point weekday(int i) {
    boolean several = it(i).is(TimeWords.Kind.UNIT) && it(i).value() != 1;
    int j = it(i).is(TimeWords.Kind.UNIT) ? i + 1 : i;
    boolean night = is(i - 1, TimeWords.Kind.PART) && it(i - 1).entry() != null;
    LocalDate first = resolve(j);
    LocalDate last = first;
    int end = j + 1;
    boolean pair = false;
    while (true) {
      int k = end;
      boolean joined = false;
      if (it(k).is(Plain.DASH) || it(k).is(Plain.SLASH)) {
        k++;
        joined = true;
      } else if (it(k).is(Plain.AND)) {
        k++;
        joined = several;
      } else if (is(k, TimeWords.Kind.WEEKDAY)) {
        joined = it(k).conjunction() ? several : night || several;
      }
      if (!joined || !is(k, TimeWords.Kind.WEEKDAY)) {
        break;
      }
      last = resolve(k);
      pair = true;
      end = k + 1;
    }
    if (pair && first != null && first.isAfter(last)) {
      first = first.minusWeeks(1);
    }
    if (!pair) {
      Point date = apposition(end);
      if (date != null) {
        return date;
      }
    }
    if (is(end, TimeWords.Kind.LAST)) {
      if (published != null && last != null && last.equals(published)) {
        first = first.minusWeeks(1);
        last = last.minusWeeks(1);
      }
      end++;
    } else if (is(end, TimeWords.Kind.NEXT)) {
      if (published != null) {
        first = first.plusWeeks(1);
        last = last.plusWeeks(1);
      }
      end++;
    } else if (is(end, TimeWords.Kind.OF) && it(end + 1).isUnit(Unit.WEEK)) {
      Point week = parser.units.relative(end + 1);
      if (week != null) {
        if (week.from() != null && first != null) {
          first = week.from().plusDays(first.getDayOfWeek().getValue() - 1L);
          last = first;
        }
        end = week.end();
      }
    }
    if (is(end, TimeWords.Kind.PART_ADVERB)) {
      end++;
    }
    return new Point(end, first, last, last, pair ? Grain.OTHER : Grain.DAY);
  }

  /** A date beside a day of the week: الأحد 9 حزيران، الأحد (9 حزيران)، الأحد الموافق 9 حزيران. */
  Point apposition(int i) {
    int j = i;
    boolean open = it(j).is(Plain.OPEN);
    if (open || it(j).is(Plain.COMMA) || is(j, TimeWords.Kind.ON_DATE)) {
      j++;
    }
    if (!it(j).is(Plain.NUMBER) && !it(j).is(Plain.ORDINAL)) {
      return null;
    }
    Point date = numericDate(j);
    date = date == null ? date(j) : date;
    if (date == null || date.grain() != Grain.DAY) {
      return null;
    }
    return open && it(date.end()).is(Plain.CLOSE) ? date.endingAt(date.end() + 1) : date;
  }

  LocalDate resolve(int i) {
    if (published == null) {
      return null;
    }
    int back = published.getDayOfWeek().getValue() - it(i).value();
    return published.minusDays(back < 0 ? back + 7 : back);
  }

  static LocalDate nearest(LocalDate day, int weekday) {
    int forward = Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7);
    return forward <= 3 ? day.plusDays(forward) : day.minusDays(7L - forward);
  }

  Point numericDate(int i) {
    if (!number(i) || !number(i + 2)) {
      return null;
    }
    Item mark = it(i + 1);
    boolean dated = mark.is(Plain.SLASH) || mark.is(Plain.DASH) || mark.is(Plain.DOT);
    if (!dated || !atoms.touches(mark.atom())) {
      return null;
    }
    int a = (int) it(i).number();
    int b = (int) it(i + 2).number();
    if (it(i + 3).plain() == mark.plain() && number(i + 4) && atoms.touches(it(i + 4).atom())) {
      int c = (int) it(i + 4).number();
      LocalDate date =
          a > 31 ? CalendarDays.day(a, b, c) : c > 31 ? CalendarDays.day(c, b, a) : null;
      return date == null ? null : new Point(i + 5, date, date, date, Grain.DAY);
    }
    Item before = it(i - 1);
    boolean anchored =
        before.is(TimeWords.Kind.IN)
            || before.is(TimeWords.Kind.SINCE)
            || before.is(TimeWords.Kind.WEEKDAY)
            || before.isUnit(Unit.DAY)
            || before.is(Plain.OPEN) && is(i - 2, TimeWords.Kind.WEEKDAY);
    if (!mark.is(Plain.SLASH) || !anchored || a < 1 || a > 31 || b < 1 || b > 12) {
      return null;
    }
    LocalDate date = published == null ? null : parser.months.infer(b, a, 0);
    return new Point(i + 3, date, date, date, Grain.DAY);
  }

  Point date(int i) {
    Item item = it(i);
    long first = item.number();
    if (first < 1 || first > 31) {
      return null;
    }
    int j = i + 1;
    long last = first;
    Item next = it(j);
    int k = next.is(Plain.AND) || next.is(Plain.DASH) || next.is(TimeWords.Kind.TO) ? j + 1 : j;
    if ((k > j || next.conjunction())
        && (it(k).is(Plain.NUMBER) || it(k).is(Plain.ORDINAL))
        && it(k).number() > first
        && it(k).number() <= 31) {
      last = it(k).number();
      j = k + 1;
    }
    boolean of = is(j, TimeWords.Kind.OF);
    j = of ? j + 1 : j;
    if (!of && item.is(Plain.ORDINAL)) {
      if (!is(j, TimeWords.Kind.MONTH) && !is(j, TimeWords.Kind.HIJRI_MONTH)) {
        return null;
      }
    }
    boolean month =
        is(j, TimeWords.Kind.MONTH)
            || is(j, TimeWords.Kind.HIJRI_MONTH)
            || it(j).isUnit(Unit.MONTH)
                && (is(j + 1, TimeWords.Kind.MONTH) || is(j + 1, TimeWords.Kind.HIJRI_MONTH));
    if (month) {
      return parser.months.month(j, (int) first, (int) last);
    }
    boolean unit = it(j).isUnit(Unit.MONTH) || is(j, TimeWords.Kind.THIS);
    if (!of || !unit) {
      return null;
    }
    Point period = is(j, TimeWords.Kind.THIS) ? parser.units.thisUnit(j) : parser.units.relative(j);
    if (period == null || period.grain() != Grain.MONTH) {
      return null;
    }
    if (period.from() == null) {
      return period;
    }
    LocalDate from =
        CalendarDays.day(period.from().getYear(), period.from().getMonthValue(), (int) first);
    LocalDate to =
        CalendarDays.day(period.from().getYear(), period.from().getMonthValue(), (int) last);
    return from == null || to == null
        ? null
        : new Point(period.end(), from, to, to, first == last ? Grain.DAY : Grain.OTHER);
  }
}
