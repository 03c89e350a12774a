package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What speaks for an event's being told in its sentence, and what for its being only referred to.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record TellingWords(List<TellingEntry> entries) {

  /**
   * One piece of evidence.
   *
   * @param id its id
   * @param sign what must be seen
   * @param words lemmas that the sign asks for, normalised; empty where it asks for none
   * @param assault weight for use of force, in tenths; 0 where it says nothing
   * @param protest weight for protests, likewise
   */
  public record TellingEntry(
      String id, TellingSign sign, List<String> words, int assault, int protest) {

    static TellingEntry read(DataInput in) throws IOException {
      return new TellingEntry(
          in.readUTF(),
          Wire.value(in, TellingSign.class),
          Wire.strings(in),
          in.readShort(),
          in.readShort());
    }

    static void write(DataOutput out, TellingEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.value(out, entry.sign);
      Wire.strings(out, entry.words);
      out.writeShort(entry.assault);
      out.writeShort(entry.protest);
    }
  }

  /** Copies the list. */
  public TellingWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static TellingWords empty() {
    return new TellingWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static TellingWords read(DataInput in) throws IOException {
    return new TellingWords(Wire.list(in, TellingEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, TellingEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public TellingWords merge(TellingWords other) {
    return new TellingWords(Wire.merge(entries, other.entries, TellingEntry::id));
  }
}
