package org.sijill.reader.claims.framing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.claims.Wire;

/**
 * Loaded words of all sides.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record FramingWords(List<FramingEntry> entries) {

  /**
   * One entry.
   *
   * @param id its id
   * @param judges {@code participant} or {@code act}
   * @param words forms as written, normalised, without article; words parted by spaces
   * @param verb lemmas of verbs
   * @param definite whether the first word must carry the article
   * @param pronoun whether the word must carry a pronoun (أدواتها)
   * @param next forms one of which must follow; empty for any
   * @param withoutNext forms none of which may follow
   * @param before forms one of which must stand before; empty for any
   * @param withoutBefore forms none of which may stand before
   * @param names nouns before which a quotation is a name; empty but in the entry of scare quotes
   * @param neutral a neutral counterpart, or null
   */
  public record FramingEntry(
      String id,
      String judges,
      List<String> words,
      List<String> verb,
      boolean definite,
      boolean pronoun,
      List<String> next,
      List<String> withoutNext,
      List<String> before,
      List<String> withoutBefore,
      List<String> names,
      String neutral) {

    static FramingEntry read(DataInput in) throws IOException {
      return new FramingEntry(
          in.readUTF(),
          in.readUTF(),
          Wire.strings(in),
          Wire.strings(in),
          in.readBoolean(),
          in.readBoolean(),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.optional(in));
    }

    static void write(DataOutput out, FramingEntry entry) throws IOException {
      out.writeUTF(entry.id);
      out.writeUTF(entry.judges);
      Wire.strings(out, entry.words);
      Wire.strings(out, entry.verb);
      out.writeBoolean(entry.definite);
      out.writeBoolean(entry.pronoun);
      Wire.strings(out, entry.next);
      Wire.strings(out, entry.withoutNext);
      Wire.strings(out, entry.before);
      Wire.strings(out, entry.withoutBefore);
      Wire.strings(out, entry.names);
      Wire.optional(out, entry.neutral);
    }
  }

  /** Copies the list. */
  public FramingWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static FramingWords empty() {
    return new FramingWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static FramingWords read(DataInput in) throws IOException {
    return new FramingWords(Wire.list(in, FramingEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, FramingEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public FramingWords merge(FramingWords other) {
    return new FramingWords(Wire.merge(entries, other.entries, FramingEntry::id));
  }
}
