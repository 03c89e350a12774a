package org.sijill.reader.claims.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.time.Lexer.Item;
import org.sijill.reader.claims.time.Lexer.Plain;
import org.sijill.reader.claims.time.Point.Grain;
import org.sijill.reader.claims.time.TimeExpression.Kind;
import org.sijill.reader.claims.time.TimeWords.Unit;

/**
 * Recursive descent over the items of one sentence. A relator (منذ، قبل، خلال، من ... إلى) with a
 * point or a quantity makes an expression, a point alone too. Used once.
 */
final class TimeParser extends TimeItems {

  final DayPoints days;
  final MonthPoints months;
  final UnitPoints units;

  /** The day told of last. */
  LocalDate context;

  TimeParser(List<Item> items, Atoms atoms, LocalDate published, LocalDate context) {
    super(items, atoms, published);
    this.context = context;
    this.days = new DayPoints(this);
    this.months = new MonthPoints(this);
    this.units = new UnitPoints(this);
  }

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

  static final int AGGREGATE_DAYS = 25;

  private static final int SINCE_WORDS = 4;

  private static final int CLAUSE_WORDS = 14;

  /** The expression that begins at item {@code i}, or null. */
  Found at(int i) {
    Found found = expression(i);
    if (found != null && found.from != null && found.from.equals(found.to) && !found.ofFollowing) {
      context = found.to;
    }
    return found;
  }

  Found expression(int i) {
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
            : new Found(i, limit.end(), null, limit.until(), Kind.UNTIL, false, true);
      default:
        return plain(i);
    }
  }

  Found plain(int i) {
    Point point = point(i);
    if (point != null) {
      int next = is(point.end(), TimeWords.Kind.UNTIL) ? point.end() : -1;
      Point close = next < 0 ? null : point(next + 1);
      if (close != null && point.from() != null && close.until() != null) {
        return new Found(
            i,
            close.end(),
            point.from(),
            max(close.until(), point.from()),
            Kind.PERIOD,
            false,
            false);
      }
      return found(i, point);
    }
    Quantity quantity = units.quantity(i);
    if (quantity != null && lasts(quantity)) {
      return lasting(i, quantity);
    }
    return null;
  }

  Found found(int i, Point point) {
    Kind kind = point.grain() == Grain.DAY ? Kind.DAY : Kind.PERIOD;
    boolean sum = longer(point) && point.grain() != Grain.MONTH;
    return new Found(i, point.end(), point.from(), point.to(), kind, false, sum);
  }

  static boolean longer(Point point) {
    return point.from() == null
        ? point.grain() != Grain.DAY
        : point.to() != null && ChronoUnit.DAYS.between(point.from(), point.to()) >= AGGREGATE_DAYS;
  }

  Found since(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Point point = point(j);
    if (point != null) {
      LocalDate from = point.from();
      boolean long_ =
          from == null
              || published == null
              || ChronoUnit.DAYS.between(from, published) >= AGGREGATE_DAYS;
      LocalDate to =
          published != null && from != null && from.isAfter(published) ? from : published;
      return new Found(i, point.end(), from, to, Kind.SINCE, false, long_);
    }
    Quantity quantity = units.quantity(j);
    if (quantity != null) {
      boolean hours = quantity.unit() == Unit.HOUR || quantity.unit() == Unit.MINUTE;
      LocalDate from = hours && quantity.count() < 0 ? published : back(quantity);
      return new Found(
          i, quantity.end(), from, published, Kind.SINCE, false, units.isLong(quantity));
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
    if (start == null) {
      start = ofClause(k);
    }
    if (start != null
        && start.from() != null
        && published != null
        && !start.from().isAfter(published)) {
      return new Found(i, start.end(), start.from(), published, Kind.SINCE, false, true);
    }
    return new Found(i, j + 1, null, published, Kind.SINCE, false, true);
  }

  /** منذ تدخلت الدولة في النزاع في خريف 2015: the date of the clause that منذ opens, or null. */
  private Point ofClause(int from) {
    for (int k = from; k < from + CLAUSE_WORDS && k < items.size(); k++) {
      Item item = it(k);
      if (item.is(Plain.COMMA) || item.is(Plain.DOT) || item.is(Plain.COLON)) {
        return null;
      }
      Point point = item.is(TimeWords.Kind.IN) ? point(k + 1) : null;
      if (point != null && point.grain() != Point.Grain.DAY) {
        return point;
      }
      if (point != null && k == from) {
        return point;
      }
    }
    return null;
  }

  /** A word that can go on the name of an event (اندلاع الحرب الأهلية). */
  boolean isName(int i) {
    Item item = it(i);
    if (is(i, TimeWords.Kind.LASTING)) {
      return item.definite();
    }
    return item.is(Plain.WORD)
        && item.atom() >= 0
        && atoms.kind(item.atom()) == Atoms.Kind.LETTERS
        && atoms.form(item.atom()).startsWith("ال");
  }

  Found ago(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Quantity quantity = units.quantity(j);
    if (quantity == null) {
      return null;
    }
    boolean hours = quantity.unit() == Unit.HOUR || quantity.unit() == Unit.MINUTE;
    if (links(quantity.end())) {
      LocalDate day = hours ? null : forward(quantity);
      return new Found(i, quantity.end(), day, day, Kind.DAY, true, false);
    }
    LocalDate day = hours && quantity.count() < 0 ? published : back(quantity);
    return new Found(i, quantity.end(), day, day, Kind.DAY, false, false);
  }

  Found after(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Quantity quantity = units.quantity(j);
    if (quantity == null) {
      return null;
    }
    if (lasts(quantity)) {
      return lasting(j, quantity);
    }
    boolean hours = quantity.unit() == Unit.HOUR || quantity.unit() == Unit.MINUTE;
    if (links(quantity.end())) {
      LocalDate day = hours ? null : back(quantity);
      return new Found(i, quantity.end(), day, day, Kind.DAY, true, false);
    }
    return new Found(i, quantity.end(), null, null, Kind.DURATION, false, false);
  }

  Found lasting(int i, Quantity quantity) {
    return new Found(
        i, quantity.end(), back(quantity), published, Kind.PERIOD, true, units.isLong(quantity));
  }

  Found during(int i) {
    int j = skip(i + 1, TimeWords.Kind.APPROX);
    Point point = point(j);
    if (point != null) {
      return new Found(i, point.end(), point.from(), point.to(), Kind.PERIOD, false, longer(point));
    }
    Quantity quantity = units.quantity(j);
    if (quantity == null) {
      return null;
    }
    if (it(i).value() == 2) {
      int until = quantity.end();
      Point close = is(until, TimeWords.Kind.UNTIL) ? point(until + 1) : null;
      if (close != null && close.to() != null) {
        return new Found(i, close.end(), close.from(), close.until(), Kind.PERIOD, false, false);
      }
      return new Found(i, quantity.end(), null, null, Kind.DURATION, false, units.isLong(quantity));
    }
    return new Found(
        i, quantity.end(), back(quantity), published, Kind.PERIOD, false, units.isLong(quantity));
  }

  boolean links(int i) {
    return (is(i, TimeWords.Kind.OF) || is(i, TimeWords.Kind.ON))
        && it(i).conjunction() == false
        && i + 1 < items.size();
  }

  boolean lasts(Quantity quantity) {
    return is(quantity.end(), TimeWords.Kind.OF) && is(quantity.end() + 1, TimeWords.Kind.LASTING);
  }

  Found range(int i, boolean between) {
    int j = i + 1;
    int unit = it(j).is(TimeWords.Kind.UNIT) && it(j).value() == 2 ? 1 : 0;
    Item first = it(j + unit);
    Point open = unit == 0 ? point(j) : null;
    if (open != null && open.grain() == Grain.OTHER && open.end() > j + 3 && first.number() > 0) {
      return new Found(i, open.end(), open.from(), open.to(), Kind.PERIOD, false, false);
    }
    boolean bare =
        (first.is(Plain.NUMBER) || first.is(Plain.ORDINAL))
            && (open == null || open.end() == j + 1);
    int next;
    if (bare) {
      next = j + unit + 1;
    } else if (open != null) {
      next = open.end();
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
    LocalDate from = open == null ? null : open.from();
    if (bare && from == null) {
      if (close.grain() != Grain.DAY || first.number() < 1 || first.number() > 31) {
        return null;
      }
      if (close.from() != null) {
        LocalDate month =
            first.number() > close.from().getDayOfMonth()
                ? close.from().minusMonths(1)
                : close.from();
        from = CalendarDays.day(month.getYear(), month.getMonthValue(), (int) first.number());
      }
    }
    if (from != null && close.until() != null && from.isAfter(close.until())) {
      from = from.minusYears(1);
    }
    boolean aggregate =
        from != null
            && close.until() != null
            && ChronoUnit.DAYS.between(from, close.until()) >= AGGREGATE_DAYS;
    return new Found(i, close.end(), from, close.until(), Kind.PERIOD, false, aggregate);
  }

  Point point(int i) {
    Item item = it(i);
    if (item.entry() == null) {
      if (item.is(Plain.NUMBER) || item.is(Plain.ORDINAL)) {
        Point point = days.numericDate(i);
        point = point == null ? days.date(i) : point;
        point = point == null ? units.counted(i, i) : point;
        return point == null ? months.bareYear(i) : point;
      }
      if (item.is(Plain.WORD) && item.atom() >= 0 && atoms.is(item.atom(), "ال")) {
        return units.counted(i + 1, i + 1);
      }
      return null;
    }
    switch (item.entry().kind()) {
      case PHASE:
        return phase(i);
      case PART:
        return days.part(i);
      case PART_ADVERB:
        return days.adverb(i);
      case APPROX:
        return it(i + 1).isUnit(Unit.HOUR) ? days.clock(i + 1) : null;
      case DAY:
        return days.deixis(i);
      case WEEKDAY:
        return days.weekday(i);
      case MONTH:
      case HIJRI_MONTH:
        return months.month(i, 0, 0);
      case THIS:
        return units.thisUnit(i);
      case SEASON:
        return months.season(i);
      case NOW:
        return new Point(i + 1, published, published, published, Grain.DAY);
      case UNIT:
        return unit(i);
      default:
        return null;
    }
  }

  Point unit(int i) {
    Item item = it(i);
    Unit unit = item.entry().unit();
    if (unit == Unit.HOUR) {
      Point clock = days.clock(i);
      clock = clock == null ? days.hours(i) : clock;
      return clock == null ? units.relative(i) : clock;
    }
    if (unit == Unit.DAY) {
      if (is(i + 1, TimeWords.Kind.WEEKDAY)) {
        return days.weekday(i);
      }
      if (item.value() > 0 && !item.definite()) {
        Point date = days.numericDate(i + 1);
        date = date == null ? days.date(i + 1) : date;
        if (date == null && is(i + 1, TimeWords.Kind.DAY)) {
          date = days.deixis(i + 1);
        }
        return date;
      }
      return units.relative(i);
    }
    if (unit == Unit.MONTH
        && (is(i + 1, TimeWords.Kind.MONTH) || is(i + 1, TimeWords.Kind.HIJRI_MONTH))) {
      return months.month(i, 0, 0);
    }
    if (unit == Unit.YEAR && it(i + 1).is(Plain.NUMBER)) {
      Point year = months.year(i);
      if (year != null) {
        return year;
      }
    }
    return units.relative(i);
  }

  Point phase(int i) {
    int j = is(i + 1, TimeWords.Kind.OF) ? i + 2 : i + 1;
    if (it(i + 1).is(Plain.WORD)) {
      return null;
    }
    int phase = it(i).value();
    Point period = point(j);
    if (period == null && it(j).is(TimeWords.Kind.UNIT) && it(j).definite() && it(j).value() == 1) {
      period = units.current(it(j).entry().unit(), j + 1);
    }
    if (period == null && is(j, TimeWords.Kind.SEASON) && it(j).definite()) {
      return null;
    }
    if (period == null || period.grain() == Grain.DAY || period.from() == null) {
      return period;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    LocalDate until;
    switch (period.grain()) {
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
    return new Point(period.end(), from, to, until, period.grain());
  }

  static LocalDate max(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }
}
