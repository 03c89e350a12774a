package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;

/**
 * What speaks for and against a claim's having been read right.
 *
 * @param entries the entries, in the order of the knowledge files; at most 63
 */
public record ConfidencePoints(List<ConfidenceEntry> entries) {

  /**
   * One sign and what it weighs.
   *
   * @param id its id
   * @param sign what must be seen
   * @param types types that the sign asks for; empty for any
   * @param points what it adds, in tenths of the logarithm of the odds
   */
  public record ConfidenceEntry(String id, ConfidenceSign sign, Set<Claim.Type> types, int points) {

    static ConfidenceEntry read(DataInput in) throws IOException {
      return new ConfidenceEntry(
          in.readUTF(),
          Wire.value(in, ConfidenceSign.class),
          Wire.values(in, Claim.Type.class),
          in.readShort());
    }

    static void write(DataOutput out, ConfidenceEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.value(out, entry.sign);
      Wire.values(out, entry.types);
      out.writeShort(entry.points);
    }
  }

  /** Copies the list. */
  public ConfidencePoints {
    entries = List.copyOf(entries);
    if (entries.size() >= Long.SIZE) {
      throw new IllegalArgumentException("more than 63 signs of confidence");
    }
  }

  /** No entries: a claim is as likely right as wrong. */
  public static ConfidencePoints empty() {
    return new ConfidencePoints(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static ConfidencePoints read(DataInput in) throws IOException {
    return new ConfidencePoints(Wire.list(in, ConfidenceEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, ConfidenceEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public ConfidencePoints merge(ConfidencePoints other) {
    return new ConfidencePoints(Wire.merge(entries, other.entries, ConfidenceEntry::id));
  }
}
