package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sijill.reader.words.Analysis.Aspect;

/**
 * The words that make an event something else than told as having happened.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record StatusWords(List<StatusEntry> entries) {

  /** What a marker makes of an event. */
  public enum Effect {
    /** It shields the event from another marker: the event is told as having happened. */
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATED,
    /** The event is no claim of its own. */
    SUPPRESSED,
    /** The event has the status of the one before it (مقابل). */
    SAME,
    /** The event is a sum over a period; its status is left alone. */
    AGGREGATE
  }

  /** What a marker governs. */
  public enum Scope {
    /** The next verb to the right. */
    NEXT_VERB,
    /** The verbal or event noun that is its object or follows one of its prepositions. */
    OBJECT,
    /** The verbs of its أن clause. */
    COMPLEMENT,
    /** Every event up to the end of the clause. */
    CLAUSE,
    /** The genitive after it. */
    GEN,
    /** The noun that the adjective describes. */
    HOST,
    /** The verbal noun that is its subject. */
    SUBJECT,
    /** The word that carries the proclitic. */
    SELF
  }

  /** What must stand right after a marker. */
  public enum Next {
    VERB,
    PERFECT,
    IMPERFECT,
    MASDAR,
    NOUN
  }

  /**
   * One entry.
   *
   * @param id its id
   * @param particle surface forms, normalised, words parted by spaces; a last word {@code ل} stands
   *     for the proclitic
   * @param proclitic letter written on the governed word, or 0
   * @param verb lemmas of verbs
   * @param noun lemmas of verbal and other nouns
   * @param active lemmas of active participles
   * @param passive lemmas of passive participles
   * @param adjective lemmas of adjectives
   * @param status what it makes of the event
   * @param scope what it governs; empty for markers that only shield
   * @param through prepositions that may stand before the governed noun or clause
   * @param needsThrough whether one of them must
   * @param next what must stand next, or null
   * @param atStart whether the marker counts only at the beginning of a clause
   * @param aspect the aspect that the marker's own verb must have, or null
   * @param ambiguous whether the bare word has another ordinary sense
   */
  public record StatusEntry(
      String id,
      List<String> particle,
      char proclitic,
      List<String> verb,
      List<String> noun,
      List<String> active,
      List<String> passive,
      List<String> adjective,
      Effect status,
      Set<Scope> scope,
      List<String> through,
      boolean needsThrough,
      Next next,
      boolean atStart,
      Aspect aspect,
      boolean ambiguous) {

    static StatusEntry read(DataInput in) throws IOException {
      return new StatusEntry(
          in.readUTF(),
          Wire.strings(in),
          in.readChar(),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.value(in, Effect.class),
          Wire.values(in, Scope.class),
          Wire.strings(in),
          in.readBoolean(),
          Wire.value(in, Next.class),
          in.readBoolean(),
          Wire.value(in, Aspect.class),
          in.readBoolean());
    }

    static void write(DataOutput out, StatusEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.strings(out, entry.particle);
      out.writeChar(entry.proclitic);
      Wire.strings(out, entry.verb);
      Wire.strings(out, entry.noun);
      Wire.strings(out, entry.active);
      Wire.strings(out, entry.passive);
      Wire.strings(out, entry.adjective);
      Wire.value(out, entry.status);
      Wire.values(out, entry.scope);
      Wire.strings(out, entry.through);
      out.writeBoolean(entry.needsThrough);
      Wire.value(out, entry.next);
      out.writeBoolean(entry.atStart);
      Wire.value(out, entry.aspect);
      out.writeBoolean(entry.ambiguous);
    }
  }

  /** Copies the list. */
  public StatusWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static StatusWords empty() {
    return new StatusWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static StatusWords read(DataInput in) throws IOException {
    return new StatusWords(Wire.list(in, StatusEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, StatusEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public StatusWords merge(StatusWords other) {
    return new StatusWords(Wire.merge(entries, other.entries, StatusEntry::id));
  }
}
