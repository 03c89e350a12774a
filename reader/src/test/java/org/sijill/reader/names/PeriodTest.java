package org.sijill.reader.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void endsBeforeItsLastDay() {
    Period period = new Period("2017-01-28", "2025-01-29");
    assertThat(period.holds("2017-01-27")).isFalse();
    assertThat(period.holds("2017-01-28")).isTrue();
    assertThat(period.holds("2025-01-28")).isTrue();
    assertThat(period.holds("2025-01-29")).isFalse();
  }

  @Test
  void anEndWithoutDayTakesInItsMonthOrYear() {
    assertThat(new Period("", "2017").holds("2017-12-31")).isTrue();
    assertThat(new Period("", "2017").holds("2018-01-01")).isFalse();
    assertThat(new Period("", "2017-03").holds("2017-03-31")).isTrue();
    assertThat(new Period("", "2017-03").holds("2017-04-01")).isFalse();
  }

  @Test
  void aBeginningWithoutDayIsItsFirst() {
    assertThat(new Period("2014", "").holds("2014-01-01")).isTrue();
    assertThat(new Period("2014", "").holds("2013-12-31")).isFalse();
  }

  @Test
  void anUnknownDayMayLieInAny() {
    assertThat(new Period("2014", "2015").holds(null)).isTrue();
    assertThat(Period.UNKNOWN.holds("1999-01-01")).isTrue();
  }
}
