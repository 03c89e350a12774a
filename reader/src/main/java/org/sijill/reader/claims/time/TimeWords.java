package org.sijill.reader.claims.time;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.claims.Wire;

/**
 * Words of time.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record TimeWords(List<TimeEntry> entries) {

  /** What a word of time does. */
  public enum Kind {
    MONTH,
    HIJRI_MONTH,
    WEEKDAY,
    /** Today, yesterday: value is the distance in days. */
    DAY,
    NOW,
    /** Makes a unit the one before (الماضي). */
    LAST,
    NEXT,
    THIS,
    /** Beginning (1), middle (2), end (3) of a period. */
    PHASE,
    /** Value is the first month. */
    SEASON,
    /** Part of a day before the day (فجر الأحد). */
    PART,
    /** Part of a day that stands alone (ليلا). */
    PART_ADVERB,
    /** Adjective of an hour (الباكر). */
    EARLY,
    ZONE,
    UNIT,
    SINCE,
    AGO,
    AFTER,
    DURING,
    UNTIL,
    TO,
    OF,
    ON,
    BETWEEN,
    /** After which a bare number of four digits is a year. */
    IN,
    APPROX,
    FEW,
    /** Nouns of what lasts: after أسبوع من they make a length, not a distance. */
    LASTING,
    HIJRI_ERA,
    ERA,
    ON_DATE,
    /** Phrases that look like words of time and are none. */
    NONE
  }

  /** A unit of time. */
  public enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE,
    CENTURY
  }

  /**
   * One entry.
   *
   * @param id its id
   * @param kind what it does
   * @param value number of a month or a day of the week, distance in days, phase; of a unit its
   *     number: 1 singular, 2 dual, 0 plural
   * @param unit the unit, or null
   * @param ambiguous whether it needs other words of time beside it
   * @param words forms, normalised, words parted by spaces
   */
  public record TimeEntry(
      String id, Kind kind, int value, Unit unit, boolean ambiguous, List<String> words) {

    static TimeEntry read(DataInput in) throws IOException {
      return new TimeEntry(
          in.readUTF(),
          Wire.value(in, Kind.class),
          in.readInt(),
          Wire.value(in, Unit.class),
          in.readBoolean(),
          Wire.strings(in));
    }

    static void write(DataOutput out, TimeEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.value(out, entry.kind);
      out.writeInt(entry.value);
      Wire.value(out, entry.unit);
      out.writeBoolean(entry.ambiguous);
      Wire.strings(out, entry.words);
    }
  }

  /** Copies the list. */
  public TimeWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static TimeWords empty() {
    return new TimeWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static TimeWords read(DataInput in) throws IOException {
    return new TimeWords(Wire.list(in, TimeEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, TimeEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public TimeWords merge(TimeWords other) {
    return new TimeWords(Wire.merge(entries, other.entries, TimeEntry::id));
  }
}
