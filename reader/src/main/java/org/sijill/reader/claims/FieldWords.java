package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Words that show in which field of life a sentence lies: public affairs, or sport, markets,
 * technology, culture …
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record FieldWords(List<FieldEntry> entries) {

  /** The field whose events are coded: politics, conflict, protest. */
  public static final String PUBLIC = "public";

  /**
   * Words of one field.
   *
   * @param id its id
   * @param field the field
   * @param weight how much one such word shows: 2 where it belongs to hardly any other field, 1
   *     where it often does
   * @param words lemmas, normalised
   */
  public record FieldEntry(String id, String field, int weight, List<String> words) {

    static FieldEntry read(DataInput in) throws IOException {
      return new FieldEntry(in.readUTF(), in.readUTF(), in.readByte(), Wire.strings(in));
    }

    static void write(DataOutput out, FieldEntry entry) throws IOException {
      out.writeUTF(entry.id);
      out.writeUTF(entry.field);
      out.writeByte(entry.weight);
      Wire.strings(out, entry.words);
    }
  }

  /** Copies the list. */
  public FieldWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static FieldWords empty() {
    return new FieldWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static FieldWords read(DataInput in) throws IOException {
    return new FieldWords(Wire.list(in, FieldEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, FieldEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public FieldWords merge(FieldWords other) {
    return new FieldWords(Wire.merge(entries, other.entries, FieldEntry::id));
  }
}
