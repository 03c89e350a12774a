package org.sijill.reader.claims.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reckoning with days, in the common and in the Umm al-Qura calendar. */
final class CalendarDays {

  private CalendarDays() {}

  static LocalDate hijriDay(int year, int month, int day) {
    IslamicCalendar calendar = calendar();
    calendar.clear();
    calendar.set(year, month - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  static int hijriYear(LocalDate day) {
    IslamicCalendar calendar = calendar();
    calendar.setTimeInMillis(day.toEpochDay() * 86_400_000L);
    return calendar.get(Calendar.YEAR);
  }

  static IslamicCalendar calendar() {
    IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    return calendar;
  }

  static LocalDate shift(LocalDate day, Quantity quantity, int sign) {
    if (day == null || quantity.count() < 0) {
      return null;
    }
    long n = sign * quantity.count();
    switch (quantity.unit()) {
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

  static LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
