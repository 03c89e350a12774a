package org.sijill.reader.claims.counts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.claims.Wire;

/**
 * Numerals: the words of which spelled numbers are made.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record NumberWords(List<NumberEntry> entries) {

  /** What a numeral does in a number. */
  public enum Kind {
    /** Nought to ten. */
    UNIT,
    /** Twenty, thirty ... */
    TEN,
    /** A hundred, two hundred ..., two thousand: is added as it is. */
    HUNDRED,
    /** A thousand, a million: multiplies what stands before it. */
    SCALE,
    /** Half of what follows. */
    HALF,
    /** First, second ... */
    ORDINAL
  }

  /**
   * One numeral.
   *
   * @param id its id
   * @param kind what it does
   * @param value its value
   * @param words its forms, normalised, without article
   */
  public record NumberEntry(String id, Kind kind, long value, List<String> words) {

    static NumberEntry read(DataInput in) throws IOException {
      return new NumberEntry(
          in.readUTF(), Wire.value(in, Kind.class), in.readLong(), Wire.strings(in));
    }

    static void write(DataOutput out, NumberEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.value(out, entry.kind);
      out.writeLong(entry.value);
      Wire.strings(out, entry.words);
    }
  }

  /** Copies the list. */
  public NumberWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static NumberWords empty() {
    return new NumberWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static NumberWords read(DataInput in) throws IOException {
    return new NumberWords(Wire.list(in, NumberEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, NumberEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public NumberWords merge(NumberWords other) {
    return new NumberWords(Wire.merge(entries, other.entries, NumberEntry::id));
  }
}
