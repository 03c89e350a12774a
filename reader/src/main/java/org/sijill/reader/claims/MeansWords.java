package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Weapons and instruments, with the mode that each gives to a use of force.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record MeansWords(List<MeansEntry> entries) {

  /**
   * One entry.
   *
   * @param id its id
   * @param words sequences of words parted by spaces, normalised, without article; each word is a
   *     lemma or a surface form
   * @param mode mode of an ASSAULT that has none
   * @param hint whether the words give the mode but are no span of their own (جوي)
   * @param with lemmas one of which must be the trigger; empty for any
   */
  public record MeansEntry(
      String id, List<String> words, String mode, boolean hint, List<String> with) {

    static MeansEntry read(DataInput in) throws IOException {
      return new MeansEntry(
          in.readUTF(), Wire.strings(in), in.readUTF(), in.readBoolean(), Wire.strings(in));
    }

    static void write(DataOutput out, MeansEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.strings(out, entry.words);
      out.writeUTF(entry.mode);
      out.writeBoolean(entry.hint);
      Wire.strings(out, entry.with);
    }
  }

  /** Copies the list. */
  public MeansWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static MeansWords empty() {
    return new MeansWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static MeansWords read(DataInput in) throws IOException {
    return new MeansWords(Wire.list(in, MeansEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, MeansEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public MeansWords merge(MeansWords other) {
    return new MeansWords(Wire.merge(entries, other.entries, MeansEntry::id));
  }
}
