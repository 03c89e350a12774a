package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A stretch of days, as far as it is known.
 *
 * @param from its first day, an ISO date that may lack its day or month, or ""
 * @param until the day on which it is over; without its day or month the last month or year of it;
 *     "" where it goes on or nothing is known
 */
public record Period(String from, String until) {

  /** A stretch of which nothing is known. */
  public static final Period UNKNOWN = new Period("", "");

  private static final int FULL = 10;

  /** Whether a day lies in it; a day that is null may lie in any. */
  public boolean holds(String day) {
    if (day == null) {
      return true;
    }
    if (!from.isEmpty() && day.compareTo(from) < 0) {
      return false;
    }
    if (until.isEmpty()) {
      return true;
    }
    return until.length() == FULL
        ? day.compareTo(until) < 0
        : day.substring(0, Math.min(day.length(), until.length())).compareTo(until) <= 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(from);
    out.writeUTF(until);
  }

  static Period read(DataInput in) throws IOException {
    String from = in.readUTF();
    String until = in.readUTF();
    return from.isEmpty() && until.isEmpty() ? UNKNOWN : new Period(from, until);
  }
}
