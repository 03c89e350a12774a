package org.sijill.reader.claims.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;
import org.sijill.reader.claims.time.Point.Grain;
import org.sijill.reader.claims.time.TimeWords.Unit;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;

/** Months, seasons and years: تموز/يوليو، شهر رمضان، خريف 2015، عام 1440 هجرية. */
final class MonthPoints extends TimeItems {

  private final TimeParser parser;

  MonthPoints(TimeParser parser) {
    super(parser.items, parser.atoms, parser.published);
    this.parser = parser;
  }

  private static final int FUTURE_DAYS = 60;

  Point month(int i, int first, int last) {
    boolean named = it(i).is(TimeWords.Kind.UNIT);
    int j = named ? i + 1 : i;
    Item month = it(j);
    if (month.is(TimeWords.Kind.HIJRI_MONTH)) {
      return hijri(i, j, first, last);
    }
    int end = sameMonth(j);
    boolean doubled = end > j + 1;
    int lastMonth = month.value();
    if (first == 0) {
      int k = it(end).is(Plain.AND) ? end + 1 : end;
      while (is(k, TimeWords.Kind.MONTH) && (k > end || it(k).conjunction())) {
        lastMonth = it(k).value();
        end = sameMonth(k);
        k = it(end).is(Plain.AND) ? end + 1 : end;
      }
    }
    int year = 0;
    int direction = 0;
    boolean told = true;
    int comma = it(end).is(Plain.COMMA) ? end + 1 : end;
    int of = is(end, TimeWords.Kind.OF) ? end + 1 : end;
    if (is(end, TimeWords.Kind.LAST)) {
      direction = -1;
      end++;
    } else if (is(end, TimeWords.Kind.NEXT)) {
      direction = 1;
      end++;
    } else if (is(end, TimeWords.Kind.THIS) && it(end).definite()) {
      direction = 2;
      end++;
    } else if (isYear(it(comma))) {
      year = (int) it(comma).number();
      end = comma + 1;
      end = is(end, TimeWords.Kind.ERA) ? end + 1 : end;
    } else if (is(of, TimeWords.Kind.THIS) || it(of).isUnit(Unit.YEAR)) {
      Point period = is(of, TimeWords.Kind.THIS) ? parser.units.thisUnit(of) : parser.unit(of);
      if (period != null && period.grain() == Grain.YEAR) {
        year = period.from() == null ? -1 : period.from().getYear();
        end = period.end();
      } else {
        told = false;
      }
    } else {
      told = false;
    }
    if (month.entry().ambiguous()
        && first == 0
        && !named
        && !told
        && !doubled
        && !anchors(it(i - 1))) {
      return null;
    }
    return days(end, month.value(), lastMonth, year, direction, first, last);
  }

  Point days(int end, int month, int lastMonth, int year, int direction, int first, int last) {
    Grain grain = first > 0 ? first == last ? Grain.DAY : Grain.OTHER : Grain.MONTH;
    if (year < 0 || year == 0 && published == null) {
      return new Point(end, null, null, null, grain);
    }
    if (first > 0) {
      LocalDate from =
          year > 0 ? CalendarDays.day(year, month, first) : infer(month, first, direction);
      LocalDate to = from == null ? null : CalendarDays.day(from.getYear(), month, last);
      return from == null || to == null ? null : new Point(end, from, to, to, grain);
    }
    LocalDate from = year > 0 ? LocalDate.of(year, month, 1) : infer(month, 0, direction);
    int toYear = lastMonth < month ? from.getYear() + 1 : from.getYear();
    LocalDate to = LocalDate.of(toYear, lastMonth, 1);
    if (direction == -1 && published != null && to.isAfter(published)) {
      from = from.minusYears(1);
      to = to.minusYears(1);
    }
    to = cap(from, to.withDayOfMonth(to.lengthOfMonth()));
    return new Point(end, from, to, to, lastMonth == month ? Grain.MONTH : Grain.OTHER);
  }

  int sameMonth(int i) {
    int end = i + 1;
    int value = it(i).value();
    while (true) {
      int k =
          it(end).is(Plain.SLASH) || it(end).is(Plain.OPEN) || it(end).is(Plain.DASH)
              ? end + 1
              : end;
      if (!is(k, TimeWords.Kind.MONTH) || it(k).value() != value) {
        return end;
      }
      end = it(end).is(Plain.OPEN) && it(k + 1).is(Plain.CLOSE) ? k + 2 : k + 1;
    }
  }

  /**
   * The day in the year that is meant: the last one before the report, or one that is near after
   * it.
   *
   * @param direction -1 for الماضي, 1 for المقبل, 2 for الجاري, 0 where nothing is said
   */
  LocalDate infer(int month, int day, int direction) {
    int year = published.getYear();
    LocalDate date = CalendarDays.day(year, month, day == 0 ? 1 : day);
    if (date == null || direction == 2) {
      return date;
    }
    boolean current = day == 0 && month == published.getMonthValue();
    if (direction == 1) {
      return current || !date.isAfter(published) ? date.plusYears(1) : date;
    }
    if (direction == -1) {
      return current || !date.isBefore(published) ? date.minusYears(1) : date;
    }
    return ChronoUnit.DAYS.between(published, date) > FUTURE_DAYS ? date.minusYears(1) : date;
  }

  Point hijri(int i, int j, int first, int last) {
    boolean named = it(i).is(TimeWords.Kind.UNIT);
    int end = j + 1;
    int year = 0;
    int direction = 0;
    boolean told = true;
    int of = is(end, TimeWords.Kind.OF) ? end + 1 : end;
    of = it(of).isUnit(Unit.YEAR) ? of + 1 : of;
    if (is(end, TimeWords.Kind.LAST)) {
      direction = -1;
      end++;
    } else if (is(end, TimeWords.Kind.NEXT)) {
      direction = 1;
      end++;
    } else if (is(end, TimeWords.Kind.THIS) && it(end).definite()) {
      end++;
    } else if (it(of).is(Plain.NUMBER) && it(of).number() > 1300 && it(of).number() < 1500) {
      year = (int) it(of).number();
      end = of + 1;
      end = is(end, TimeWords.Kind.HIJRI_ERA) ? end + 1 : end;
    } else {
      told = false;
    }
    if (first == 0 && !named && !told && !anchors(it(i - 1))) {
      return null;
    }
    Grain grain = first > 0 && first == last ? Grain.DAY : Grain.MONTH;
    if (year == 0 && published == null) {
      return new Point(end, null, null, null, grain);
    }
    int month = it(j).value();
    if (year == 0) {
      year = CalendarDays.hijriYear(published);
      LocalDate begins = CalendarDays.hijriDay(year, month, 1);
      if (direction == 1) {
        year = begins.isAfter(published) ? year : year + 1;
      } else if (begins.isAfter(published)
          && (direction == -1 || ChronoUnit.DAYS.between(published, begins) > FUTURE_DAYS)) {
        year--;
      } else if (direction == -1
          && !CalendarDays.hijriDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
              .isBefore(published)) {
        year--;
      }
    }
    LocalDate from = CalendarDays.hijriDay(year, month, Math.max(first, 1));
    LocalDate to =
        first > 0
            ? CalendarDays.hijriDay(year, month, last)
            : CalendarDays.hijriDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
                .minusDays(1);
    if (first == 0) {
      to = cap(from, to);
    }
    return new Point(end, from, to, to, grain);
  }

  Point year(int i) {
    Item number = it(i + 1);
    int end = i + 2;
    boolean era = is(end, TimeWords.Kind.HIJRI_ERA);
    if (number.number() > 1300 && number.number() < 1500 && (era || it(i).value() == 1)) {
      int year = (int) number.number();
      LocalDate from = CalendarDays.hijriDay(year, 1, 1);
      LocalDate to = cap(from, CalendarDays.hijriDay(year + 1, 1, 1).minusDays(1));
      return new Point(era ? end + 1 : end, from, to, to, Grain.YEAR);
    }
    if (!isYear(number)) {
      return null;
    }
    int last = (int) number.number();
    int k = it(end).is(Plain.AND) ? end + 1 : end;
    if (it(i).value() == 2 && isYear(it(k)) && (k > end || it(k).conjunction())) {
      last = (int) it(k).number();
      end = k + 1;
    }
    end = is(end, TimeWords.Kind.ERA) ? end + 1 : end;
    return years(end, (int) number.number(), last);
  }

  Point years(int end, int first, int last) {
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate to = cap(from, LocalDate.of(Math.max(first, last), 12, 31));
    return new Point(end, from, to, to, first == last ? Grain.YEAR : Grain.OTHER);
  }

  /** A number of four digits that nothing but its neighbours make a year. */
  Point bareYear(int i) {
    Item before = it(i - 1);
    boolean anchored =
        anchors(before)
            || before.is(TimeWords.Kind.BETWEEN)
            || before.is(TimeWords.Kind.TO)
            || before.is(TimeWords.Kind.AGO)
            || before.is(TimeWords.Kind.SEASON)
            || before.is(TimeWords.Kind.APPROX) && is(i - 2, TimeWords.Kind.SINCE);
    if (!isYear(it(i)) || !anchored || countsNext(i + 1)) {
      return null;
    }
    int year = (int) it(i).number();
    return years(is(i + 1, TimeWords.Kind.ERA) ? i + 2 : i + 1, year, year);
  }

  /** Whether the next word is a bare indefinite noun, which a number before it would count. */
  boolean countsNext(int i) {
    Item next = it(i);
    if (next.is(TimeWords.Kind.UNIT)) {
      return !next.definite();
    }
    if (!next.is(Plain.WORD)
        || next.atom() < 0
        || atoms.kind(next.atom()) != Atoms.Kind.LETTERS
        || atoms.source(next.atom()).analysis() == null) {
      return false;
    }
    Analysis analysis = atoms.source(next.atom()).analysis();
    return analysis.pos() == Pos.NOUN
        && !analysis.article()
        && analysis.preposition() == 0
        && analysis.conjunction() == 0;
  }

  Point season(int i) {
    int j = i + 1;
    int year = 0;
    int end = j;
    if (isYear(it(j))) {
      year = (int) it(j).number();
      end = j + 1;
    } else if (it(j).isUnit(Unit.YEAR)
        || is(j, TimeWords.Kind.THIS) && it(j + 1).isUnit(Unit.YEAR)) {
      Point period = is(j, TimeWords.Kind.THIS) ? parser.units.thisUnit(j) : parser.unit(j);
      if (period == null) {
        return null;
      }
      year = period.from() == null ? -1 : period.from().getYear();
      end = period.end();
    } else if (it(i).definite() && (is(j, TimeWords.Kind.LAST) || is(j, TimeWords.Kind.NEXT))) {
      end = j + 1;
      if (published == null) {
        year = -1;
      } else {
        year = published.getYear();
        LocalDate begins = LocalDate.of(year, it(i).value(), 1);
        boolean over = !begins.plusMonths(3).isAfter(published);
        if (is(j, TimeWords.Kind.LAST)) {
          year = over ? year : year - 1;
        } else {
          year = begins.isAfter(published) ? year : year + 1;
        }
      }
    } else {
      return null;
    }
    if (year < 0) {
      return new Point(end, null, null, null, Grain.OTHER);
    }
    LocalDate from = LocalDate.of(year, it(i).value(), 1);
    LocalDate to = cap(from, from.plusMonths(3).minusDays(1));
    return new Point(end, from, to, to, Grain.OTHER);
  }
}
