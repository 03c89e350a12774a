package org.sijill.reader.claims.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;
import org.sijill.reader.claims.time.TimeExpression.Kind;
import org.sijill.reader.claims.time.TimeWords.Unit;

/**
 * Recursive descent over the items of one sentence. A relator (منذ، قبل، خلال، من ... إلى) with a
 * point or a quantity makes an expression, a point alone too. Used once.
 */
final class TimeParser {

  /** An expression over items [begin, end); reading goes on at {@code next}. */
  record Found(
      int begin,
      int end,
      LocalDate from,
      LocalDate to,
      Kind kind,
      boolean ofFollowing,
      boolean aggregate) {

    int next() {
      return end;
    }
  }

  /** How coarse a point is. */
  private enum Grain {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    OTHER
  }

  /**
   * A stretch of days named outright.
   *
   * @param end item after the last
   * @param from first day, or null
   * @param to last day, or null
   * @param until the day meant when it closes a range (حتى منتصف شباط)
   */
  private record Point(int end, LocalDate from, LocalDate to, LocalDate until, Grain grain) {

    Point endingAt(int other) {
      return new Point(other, from, to, until, grain);
    }
  }

  /** A number of units; {@code count} is -1 where it is vague. */
  private record Quantity(int end, Unit unit, long count) {}

  private static final Item NOTHING = new Item(null, Plain.WORD, 0, false, -1, -1, 0, false, false);
  private static final int FUTURE_DAYS = 60;
  private static final int AGGREGATE_DAYS = 25;
  private static final int SINCE_WORDS = 4;

  private final List<Item> items;
  private final Atoms atoms;
  private final LocalDate published;
  private LocalDate context;

  TimeParser(List<Item> items, Atoms atoms, LocalDate published, LocalDate context) {
    this.items = items;
    this.atoms = atoms;
    this.published = published;
    this.context = context;
  }

  private Item it(int i) {
    return i >= 0 && i < items.size() ? items.get(i) : NOTHING;
  }

  private boolean is(int i, TimeWords.Kind kind) {
    return it(i).is(kind);
  }

  /** The expression that begins at item {@code i}, or null. */
  Found at(int i) {
    Found found = expression(i);
    if (found != null && found.from != null && found.from.equals(found.to) && !found.ofFollowing) {
      context = found.to;
    }
    return found;
  }

  private Found expression(int i) {
    Item item = it(i);
    if (item.entry() == null) {
      return plain(i);
    }
    switch (item.entry().kind()) {
      case NONE:
        return null;
      case SINCE:
        return since(i);
      case AGO:
        return ago(i);
      case AFTER:
        return after(i);
      case DURING:
        return during(i);
      case OF:
        return range(i, false);
      case BETWEEN:
        return range(i, true);
      case UNTIL:
        Point limit = is(i + 1, TimeWords.Kind.OF) ? null : point(i + 1);
        return limit == null
            ? null
            : new Found(i, limit.end, null, limit.until, Kind.UNTIL, false, true);
      default:
        return plain(i);
    }
  }

  private Found plain(int i) {
    Point point = point(i);
    if (point != null) {
      int next = is(point.end, TimeWords.Kind.UNTIL) ? point.end : -1;
      Point close = next < 0 ? null : point(next + 1);
      if (close != null && point.from != null && close.until != null) {
        return new Found(
            i, close.end, point.from, max(close.until, point.from), Kind.PERIOD, false, false);
      }
      return found(i, point);
    }
    Quantity quantity = quantity(i);
    if (quantity != null && lasts(quantity)) {
      return lasting(i, quantity);
    }
    return null;
  }

  private Found found(int i, Point point) {
    Kind kind = point.grain == Grain.DAY ? Kind.DAY : Kind.PERIOD;
    boolean sum = longer(point) && point.grain != Grain.MONTH;
    return new Found(i, point.end, point.from, point.to, kind, false, sum);
  }

  private static boolean longer(Point point) {
    return point.from == null
        ? point.grain != Grain.DAY
        : point.to != null && ChronoUnit.DAYS.between(point.from, point.to) >= AGGREGATE_DAYS;
  }

  // --- relators

  private Found since(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Point point = point(j);
    if (point != null) {
      LocalDate from = point.from;
      boolean long_ =
          from == null
              || published == null
              || ChronoUnit.DAYS.between(from, published) >= AGGREGATE_DAYS;
      LocalDate to =
          published != null && from != null && from.isAfter(published) ? from : published;
      return new Found(i, point.end, from, to, Kind.SINCE, false, long_);
    }
    Quantity quantity = quantity(j);
    if (quantity != null) {
      boolean hours = quantity.unit == Unit.HOUR || quantity.unit == Unit.MINUTE;
      LocalDate from = hours && quantity.count < 0 ? published : back(quantity);
      return new Found(i, quantity.end, from, published, Kind.SINCE, false, longer(quantity));
    }
    boolean event = it(j).is(Plain.WORD) || is(j, TimeWords.Kind.LASTING);
    if (!event || it(j).atom() < 0) {
      return null;
    }
    int k = j + 1;
    while (k < j + SINCE_WORDS && isName(k)) {
      k++;
    }
    Point start = k > j + 1 || is(j, TimeWords.Kind.LASTING) ? point(k) : null;
    if (start == null && is(k, TimeWords.Kind.IN)) {
      start = point(k + 1);
    }
    if (start != null
        && start.from != null
        && published != null
        && !start.from.isAfter(published)) {
      return new Found(i, start.end, start.from, published, Kind.SINCE, false, true);
    }
    return new Found(i, j + 1, null, published, Kind.SINCE, false, true);
  }

  /** A word that can go on the name of an event (اندلاع الحرب الأهلية). */
  private boolean isName(int i) {
    Item item = it(i);
    if (is(i, TimeWords.Kind.LASTING)) {
      return item.definite();
    }
    return item.is(Plain.WORD)
        && item.atom() >= 0
        && atoms.kind(item.atom()) == Atoms.Kind.LETTERS
        && atoms.form(item.atom()).startsWith("ال");
  }

  private Found ago(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Quantity quantity = quantity(j);
    if (quantity == null) {
      return null;
    }
    boolean hours = quantity.unit == Unit.HOUR || quantity.unit == Unit.MINUTE;
    if (links(quantity.end)) {
      LocalDate day = hours ? null : forward(quantity);
      return new Found(i, quantity.end, day, day, Kind.DAY, true, false);
    }
    LocalDate day = hours && quantity.count < 0 ? published : back(quantity);
    return new Found(i, quantity.end, day, day, Kind.DAY, false, false);
  }

  private Found after(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Quantity quantity = quantity(j);
    if (quantity == null) {
      return null;
    }
    if (lasts(quantity)) {
      return lasting(j, quantity);
    }
    boolean hours = quantity.unit == Unit.HOUR || quantity.unit == Unit.MINUTE;
    if (links(quantity.end)) {
      LocalDate day = hours ? null : back(quantity);
      return new Found(i, quantity.end, day, day, Kind.DAY, true, false);
    }
    return new Found(i, quantity.end, null, null, Kind.DURATION, false, false);
  }

  private Found lasting(int i, Quantity quantity) {
    return new Found(
        i, quantity.end, back(quantity), published, Kind.PERIOD, true, longer(quantity));
  }

  private Found during(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Point point = point(j);
    if (point != null) {
      return new Found(i, point.end, point.from, point.to, Kind.PERIOD, false, longer(point));
    }
    Quantity quantity = quantity(j);
    if (quantity == null) {
      return null;
    }
    if (it(i).value() == 2) {
      int until = quantity.end;
      Point close = is(until, TimeWords.Kind.UNTIL) ? point(until + 1) : null;
      if (close != null && close.to != null) {
        return new Found(i, close.end, close.from, close.until, Kind.PERIOD, false, false);
      }
      return new Found(i, quantity.end, null, null, Kind.DURATION, false, longer(quantity));
    }
    return new Found(
        i, quantity.end, back(quantity), published, Kind.PERIOD, false, longer(quantity));
  }

  private boolean links(int i) {
    return (is(i, TimeWords.Kind.OF) || is(i, TimeWords.Kind.ON))
        && it(i).conjunction() == false
        && i + 1 < items.size();
  }

  private boolean lasts(Quantity quantity) {
    return is(quantity.end, TimeWords.Kind.OF) && is(quantity.end + 1, TimeWords.Kind.LASTING);
  }

  private Found range(int i, boolean between) {
    int j = i + 1;
    int unit = it(j).is(TimeWords.Kind.UNIT) && it(j).value() == 2 ? 1 : 0;
    Item first = it(j + unit);
    Point open = unit == 0 ? point(j) : null;
    if (open != null && open.grain == Grain.OTHER && open.end > j + 3 && first.number() > 0) {
      return new Found(i, open.end, open.from, open.to, Kind.PERIOD, false, false);
    }
    boolean bare =
        (first.is(Plain.NUMBER) || first.is(Plain.ORDINAL)) && (open == null || open.end == j + 1);
    int next;
    if (bare) {
      next = j + unit + 1;
    } else if (open != null) {
      next = open.end;
    } else {
      return null;
    }
    int closeAt;
    if (between) {
      if (it(next).is(Plain.AND)) {
        closeAt = next + 1;
      } else if (it(next).conjunction()) {
        closeAt = next;
      } else {
        return null;
      }
    } else if (is(next, TimeWords.Kind.TO)
        || is(next, TimeWords.Kind.UNTIL)
        || it(next).is(Plain.DASH)) {
      closeAt = next + 1;
    } else {
      return null;
    }
    if (bare && isYear(first) && isYear(it(closeAt))) {
      int from = (int) first.number();
      int to = (int) it(closeAt).number();
      return new Found(
          i,
          closeAt + 1,
          LocalDate.of(from, 1, 1),
          LocalDate.of(Math.max(from, to), 12, 31),
          Kind.PERIOD,
          false,
          true);
    }
    Point close = point(closeAt);
    if (close == null) {
      return null;
    }
    LocalDate from = open == null ? null : open.from;
    if (bare && from == null) {
      if (close.grain != Grain.DAY || first.number() < 1 || first.number() > 31) {
        return null;
      }
      if (close.from != null) {
        LocalDate month =
            first.number() > close.from.getDayOfMonth() ? close.from.minusMonths(1) : close.from;
        from = day(month.getYear(), month.getMonthValue(), (int) first.number());
      }
    }
    if (from != null && close.until != null && from.isAfter(close.until)) {
      from = from.minusYears(1);
    }
    boolean aggregate =
        from != null
            && close.until != null
            && ChronoUnit.DAYS.between(from, close.until) >= AGGREGATE_DAYS;
    return new Found(i, close.end, from, close.until, Kind.PERIOD, false, aggregate);
  }

  // --- points

  private Point point(int i) {
    Item item = it(i);
    if (item.entry() == null) {
      if (item.is(Plain.NUMBER) || item.is(Plain.ORDINAL)) {
        Point point = numericDate(i);
        point = point == null ? date(i) : point;
        point = point == null ? counted(i, i) : point;
        return point == null ? bareYear(i) : point;
      }
      if (item.is(Plain.WORD) && item.atom() >= 0 && atoms.is(item.atom(), "ال")) {
        return counted(i + 1, i + 1);
      }
      return null;
    }
    switch (item.entry().kind()) {
      case PHASE:
        return phase(i);
      case PART:
        return part(i);
      case PART_ADVERB:
        return adverb(i);
      case APPROX:
        return it(i + 1).isUnit(Unit.HOUR) ? clock(i + 1) : null;
      case DAY:
        return deixis(i);
      case WEEKDAY:
        return weekday(i);
      case MONTH:
      case HIJRI_MONTH:
        return month(i, 0, 0);
      case THIS:
        return thisUnit(i);
      case SEASON:
        return season(i);
      case NOW:
        return new Point(i + 1, published, published, published, Grain.DAY);
      case UNIT:
        return unit(i);
      default:
        return null;
    }
  }

  private Point unit(int i) {
    Item item = it(i);
    Unit unit = item.entry().unit();
    if (unit == Unit.HOUR) {
      Point clock = clock(i);
      clock = clock == null ? hours(i) : clock;
      return clock == null ? relative(i) : clock;
    }
    if (unit == Unit.DAY) {
      if (is(i + 1, TimeWords.Kind.WEEKDAY)) {
        return weekday(i);
      }
      if (item.value() > 0 && !item.definite()) {
        Point date = numericDate(i + 1);
        date = date == null ? date(i + 1) : date;
        if (date == null && is(i + 1, TimeWords.Kind.DAY)) {
          date = deixis(i + 1);
        }
        return date;
      }
      return relative(i);
    }
    if (unit == Unit.MONTH
        && (is(i + 1, TimeWords.Kind.MONTH) || is(i + 1, TimeWords.Kind.HIJRI_MONTH))) {
      return month(i, 0, 0);
    }
    if (unit == Unit.YEAR && it(i + 1).is(Plain.NUMBER)) {
      Point year = year(i);
      if (year != null) {
        return year;
      }
    }
    return relative(i);
  }

  private Point phase(int i) {
    int j = is(i + 1, TimeWords.Kind.OF) ? i + 2 : i + 1;
    if (it(i + 1).is(Plain.WORD)) {
      return null;
    }
    int phase = it(i).value();
    Point period = point(j);
    if (period == null && it(j).is(TimeWords.Kind.UNIT) && it(j).definite() && it(j).value() == 1) {
      period = current(it(j).entry().unit(), j + 1);
    }
    if (period == null && is(j, TimeWords.Kind.SEASON) && it(j).definite()) {
      return null;
    }
    if (period == null || period.grain == Grain.DAY || period.from == null) {
      return period;
    }
    LocalDate from = period.from;
    LocalDate to = period.to;
    LocalDate until;
    switch (period.grain) {
      case WEEK:
        if (phase == 3) {
          from = from.plusDays(5);
          to = from.plusDays(1);
        } else {
          from = phase == 1 ? from : from.plusDays(2);
          to = from.plusDays(phase == 1 ? 1 : 2);
        }
        until = to;
        break;
      case MONTH:
        LocalDate first = from;
        from = first.plusDays(phase == 1 ? 0 : phase == 2 ? 10 : 20);
        to = phase == 3 ? first.withDayOfMonth(first.lengthOfMonth()) : from.plusDays(9);
        until = phase == 2 ? first.plusDays(14) : to;
        break;
      case YEAR:
        int year = from.getYear();
        from = LocalDate.of(year, phase == 1 ? 1 : phase == 2 ? 5 : 10, 1);
        to = LocalDate.of(year, phase == 1 ? 3 : phase == 2 ? 8 : 12, 31);
        until = phase == 2 ? LocalDate.of(year, 6, 30) : to;
        break;
      default:
        return period;
    }
    return new Point(period.end, from, to, until, period.grain);
  }

  private Point part(int i) {
    int j = is(i + 1, TimeWords.Kind.OF) ? i + 2 : i + 1;
    while (is(j, TimeWords.Kind.EARLY)) {
      j++;
    }
    j = is(j, TimeWords.Kind.OF) ? j + 1 : j;
    Point day = point(j);
    if (day != null && day.grain == Grain.DAY && !is(j, TimeWords.Kind.NOW)) {
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

  private Point adverb(int i) {
    int j = i + 1;
    while (is(j, TimeWords.Kind.ZONE)) {
      j++;
    }
    int k = is(j, TimeWords.Kind.OF) || it(j).is(Plain.COMMA) ? j + 1 : j;
    Point day = is(k, TimeWords.Kind.NOW) ? null : point(k);
    boolean follows = day != null && day.grain == Grain.DAY && !is(k, TimeWords.Kind.PART_ADVERB);
    return follows ? day : today(j);
  }

  /** A part of a day with no day: the one told of last, else the report's. */
  private Point today(int end) {
    LocalDate day = context == null ? published : context;
    return new Point(end, day, day, day, Grain.DAY);
  }

  private Point clock(int i) {
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
    Point day = is(k, TimeWords.Kind.NOW) ? null : point(k);
    return day != null && day.grain == Grain.DAY ? day : today(j);
  }

  /** ساعات الصباح الباكر، الساعات الأولى من فجر الأحد. */
  private Point hours(int i) {
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
      Point day = point(j);
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

  private Point deixis(int i) {
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

  private Point weekday(int i) {
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
      Point week = relative(end + 1);
      if (week != null) {
        if (week.from != null && first != null) {
          first = week.from.plusDays(first.getDayOfWeek().getValue() - 1L);
          last = first;
        }
        end = week.end;
      }
    }
    if (is(end, TimeWords.Kind.PART_ADVERB)) {
      end++;
    }
    return new Point(end, first, last, last, pair ? Grain.OTHER : Grain.DAY);
  }

  /** A date beside a day of the week: الأحد 9 حزيران، الأحد (9 حزيران)، الأحد الموافق 9 حزيران. */
  private Point apposition(int i) {
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
    if (date == null || date.grain != Grain.DAY) {
      return null;
    }
    return open && it(date.end).is(Plain.CLOSE) ? date.endingAt(date.end + 1) : date;
  }

  private LocalDate resolve(int i) {
    if (published == null) {
      return null;
    }
    int back = published.getDayOfWeek().getValue() - it(i).value();
    return published.minusDays(back < 0 ? back + 7 : back);
  }

  private static LocalDate nearest(LocalDate day, int weekday) {
    int forward = Math.floorMod(weekday - day.getDayOfWeek().getValue(), 7);
    return forward <= 3 ? day.plusDays(forward) : day.minusDays(7L - forward);
  }

  private Point numericDate(int i) {
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
      LocalDate date = a > 31 ? day(a, b, c) : c > 31 ? day(c, b, a) : null;
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
    LocalDate date = published == null ? null : infer(b, a, 0);
    return new Point(i + 3, date, date, date, Grain.DAY);
  }

  private boolean number(int i) {
    return it(i).is(Plain.NUMBER) && it(i).digits();
  }

  private Point date(int i) {
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
      return month(j, (int) first, (int) last);
    }
    boolean unit = it(j).isUnit(Unit.MONTH) || is(j, TimeWords.Kind.THIS);
    if (!of || !unit) {
      return null;
    }
    Point period = is(j, TimeWords.Kind.THIS) ? thisUnit(j) : relative(j);
    if (period == null || period.grain != Grain.MONTH) {
      return null;
    }
    if (period.from == null) {
      return period;
    }
    LocalDate from = day(period.from.getYear(), period.from.getMonthValue(), (int) first);
    LocalDate to = day(period.from.getYear(), period.from.getMonthValue(), (int) last);
    return from == null || to == null
        ? null
        : new Point(period.end, from, to, to, first == last ? Grain.DAY : Grain.OTHER);
  }

  // --- months and years

  private Point month(int i, int first, int last) {
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
      Point period = is(of, TimeWords.Kind.THIS) ? thisUnit(of) : unit(of);
      if (period != null && period.grain == Grain.YEAR) {
        year = period.from == null ? -1 : period.from.getYear();
        end = period.end;
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

  private Point days(
      int end, int month, int lastMonth, int year, int direction, int first, int last) {
    Grain grain = first > 0 ? first == last ? Grain.DAY : Grain.OTHER : Grain.MONTH;
    if (year < 0 || year == 0 && published == null) {
      return new Point(end, null, null, null, grain);
    }
    if (first > 0) {
      LocalDate from = year > 0 ? day(year, month, first) : infer(month, first, direction);
      LocalDate to = from == null ? null : day(from.getYear(), month, last);
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

  private int sameMonth(int i) {
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

  private static boolean anchors(Item before) {
    return before.is(TimeWords.Kind.IN)
        || before.is(TimeWords.Kind.SINCE)
        || before.is(TimeWords.Kind.PHASE)
        || before.is(TimeWords.Kind.UNTIL)
        || before.is(TimeWords.Kind.DURING)
        || before.is(TimeWords.Kind.LASTING)
        || before.is(TimeWords.Kind.LAST);
  }

  /**
   * The day in the year that is meant: the last one before the report, or one that is near after
   * it.
   *
   * @param direction -1 for الماضي, 1 for المقبل, 2 for الجاري, 0 where nothing is said
   */
  private LocalDate infer(int month, int day, int direction) {
    int year = published.getYear();
    LocalDate date = day(year, month, day == 0 ? 1 : day);
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

  private Point hijri(int i, int j, int first, int last) {
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
      year = hijriYear(published);
      LocalDate begins = hijriDay(year, month, 1);
      if (direction == 1) {
        year = begins.isAfter(published) ? year : year + 1;
      } else if (begins.isAfter(published)
          && (direction == -1 || ChronoUnit.DAYS.between(published, begins) > FUTURE_DAYS)) {
        year--;
      } else if (direction == -1
          && !hijriDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
              .isBefore(published)) {
        year--;
      }
    }
    LocalDate from = hijriDay(year, month, Math.max(first, 1));
    LocalDate to =
        first > 0
            ? hijriDay(year, month, last)
            : hijriDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1).minusDays(1);
    if (first == 0) {
      to = cap(from, to);
    }
    return new Point(end, from, to, to, grain);
  }

  private static LocalDate hijriDay(int year, int month, int day) {
    IslamicCalendar calendar = calendar();
    calendar.clear();
    calendar.set(year, month - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  private static int hijriYear(LocalDate day) {
    IslamicCalendar calendar = calendar();
    calendar.setTimeInMillis(day.toEpochDay() * 86_400_000L);
    return calendar.get(Calendar.YEAR);
  }

  private static IslamicCalendar calendar() {
    IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    return calendar;
  }

  private Point year(int i) {
    Item number = it(i + 1);
    int end = i + 2;
    boolean era = is(end, TimeWords.Kind.HIJRI_ERA);
    if (number.number() > 1300 && number.number() < 1500 && (era || it(i).value() == 1)) {
      int year = (int) number.number();
      LocalDate from = hijriDay(year, 1, 1);
      LocalDate to = cap(from, hijriDay(year + 1, 1, 1).minusDays(1));
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

  private Point years(int end, int first, int last) {
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate to = cap(from, LocalDate.of(Math.max(first, last), 12, 31));
    return new Point(end, from, to, to, first == last ? Grain.YEAR : Grain.OTHER);
  }

  /** A number of four digits that nothing but its neighbours make a year. */
  private Point bareYear(int i) {
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
  private boolean countsNext(int i) {
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
    org.sijill.reader.words.Analysis analysis = atoms.source(next.atom()).analysis();
    return analysis.pos() == org.sijill.reader.words.Pos.NOUN
        && !analysis.article()
        && analysis.preposition() == 0
        && analysis.conjunction() == 0;
  }

  private static boolean isYear(Item item) {
    return item.is(Plain.NUMBER) && item.number() >= 1900 && item.number() < 2100;
  }

  private Point season(int i) {
    int j = i + 1;
    int year = 0;
    int end = j;
    if (isYear(it(j))) {
      year = (int) it(j).number();
      end = j + 1;
    } else if (it(j).isUnit(Unit.YEAR)
        || is(j, TimeWords.Kind.THIS) && it(j + 1).isUnit(Unit.YEAR)) {
      Point period = is(j, TimeWords.Kind.THIS) ? thisUnit(j) : unit(j);
      if (period == null) {
        return null;
      }
      year = period.from == null ? -1 : period.from.getYear();
      end = period.end;
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

  // --- units

  private Point thisUnit(int i) {
    Item unit = it(i + 1);
    if (!unit.is(TimeWords.Kind.UNIT)
        || unit.value() != 1
        || !unit.definite()
        || it(i).definite()) {
      return null;
    }
    return current(unit.entry().unit(), i + 2);
  }

  private Point current(Unit unit, int end) {
    return stretch(unit, 0, end);
  }

  /** The day, week, month or year that is {@code offset} after the report's. */
  private Point stretch(Unit unit, int offset, int end) {
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
  private Point relative(int i) {
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
  private Point counted(int i, int begin) {
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

  private Quantity quantity(int i) {
    int j = skip(i, TimeWords.Kind.APPROX);
    Item item = it(j);
    if (item.is(Plain.NUMBER) && is(j + 1, TimeWords.Kind.UNIT)) {
      return item.number() > 5000 ? null : after(j + 2, it(j + 1), item.number());
    }
    if (item.is(TimeWords.Kind.FEW) && is(j + 1, TimeWords.Kind.UNIT)) {
      return after(j + 2, it(j + 1), -1);
    }
    if (item.is(TimeWords.Kind.UNIT) && !item.definite()) {
      if (item.value() == 2) {
        return after(
            it(j + 1).is(Plain.NUMBER) && it(j + 1).number() == 2 ? j + 2 : j + 1, item, 2);
      }
      if (item.value() == 1) {
        boolean one = it(j + 1).is(Plain.NUMBER) && it(j + 1).number() == 1 && !it(j + 1).digits();
        return after(one ? j + 2 : j + 1, item, 1);
      }
      return after(is(j + 1, TimeWords.Kind.FEW) ? j + 2 : j + 1, item, -1);
    }
    return null;
  }

  /** Takes in ونصف and بقليل-like tails that do not change the day. */
  private Quantity after(int end, Item unit, long count) {
    int j = end;
    if (it(j).is(Plain.WORD) && it(j).atom() >= 0) {
      String form = atoms.form(it(j).atom());
      if (form.equals("ونصف") || form.equals("تقريبا")) {
        j++;
      }
    }
    return new Quantity(j, unit.entry().unit(), count);
  }

  private boolean longer(Quantity quantity) {
    if (quantity.count < 0) {
      return quantity.unit != Unit.HOUR
          && quantity.unit != Unit.MINUTE
          && quantity.unit != Unit.DAY;
    }
    LocalDate base = LocalDate.of(2000, 1, 1);
    return ChronoUnit.DAYS.between(shift(base, quantity, -1), base) >= AGGREGATE_DAYS;
  }

  private LocalDate back(Quantity quantity) {
    return shift(published, quantity, -1);
  }

  private LocalDate forward(Quantity quantity) {
    return shift(published, quantity, 1);
  }

  private static LocalDate shift(LocalDate day, Quantity quantity, int sign) {
    if (day == null || quantity.count < 0) {
      return null;
    }
    long n = sign * quantity.count;
    switch (quantity.unit) {
      case MINUTE:
        return day;
      case HOUR:
        return day.plusDays(n / 24);
      case DAY:
        return day.plusDays(n);
      case WEEK:
        return day.plusWeeks(n);
      case MONTH:
        return day.plusMonths(n);
      case YEAR:
        return day.plusYears(n);
      case DECADE:
        return day.plusYears(10 * n);
      default:
        return day.plusYears(100 * n);
    }
  }

  // --- small things

  private int skip(int i, TimeWords.Kind kind) {
    int j = i;
    while (is(j, kind)) {
      j++;
    }
    return j;
  }

  /** A period that the report lies in ends with it. */
  private LocalDate cap(LocalDate from, LocalDate to) {
    boolean inside = published != null && !from.isAfter(published) && to.isAfter(published);
    return inside ? published : to;
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  private static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
