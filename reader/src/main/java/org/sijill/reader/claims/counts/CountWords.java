package org.sijill.reader.claims.counts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.claims.Wire;

/**
 * Words about numbers of people: quantifiers, nouns of people, and what befell them.
 *
 * @param quantifiers words around a number
 * @param people nouns that count people
 * @param outcomes what befell them
 */
public record CountWords(
    List<Quantifier> quantifiers, List<People> people, List<Outcome> outcomes) {

  /** What a quantifier does. */
  public enum QuantifierKind {
    MIN,
    MAX,
    APPROX,
    MIN_AFTER,
    BETWEEN,
    VAGUE,
    SOME,
    PART,
    OTHER,
    /** A counted noun that is no person. */
    THING
  }

  /**
   * A word around a number.
   *
   * @param id its id
   * @param kind what it does
   * @param vague tens, hundreds, thousands, or null
   * @param words its forms
   */
  public record Quantifier(String id, QuantifierKind kind, String vague, List<String> words) {

    static Quantifier read(DataInput in) throws IOException {
      return new Quantifier(
          in.readUTF(), Wire.value(in, QuantifierKind.class), Wire.optional(in), Wire.strings(in));
    }

    static void write(DataOutput out, Quantifier entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.value(out, entry.kind);
      Wire.optional(out, entry.vague);
      Wire.strings(out, entry.words);
    }
  }

  /**
   * Nouns of people.
   *
   * @param id its id
   * @param category category of the count
   * @param sound whether the plural is sound, so that ـين may be one
   * @param words singulars
   * @param plural broken and other plurals
   */
  public record People(
      String id, String category, boolean sound, List<String> words, List<String> plural) {

    static People read(DataInput in) throws IOException {
      return new People(
          in.readUTF(), in.readUTF(), in.readBoolean(), Wire.strings(in), Wire.strings(in));
    }

    static void write(DataOutput out, People entry) throws IOException {
      out.writeUTF(entry.id);
      out.writeUTF(entry.category);
      out.writeBoolean(entry.sound);
      Wire.strings(out, entry.words);
      Wire.strings(out, entry.plural);
    }
  }

  /**
   * What befell people.
   *
   * @param id its id
   * @param what killed, injured, arrested, displaced or missing
   * @param none whether the words say that there was nobody
   * @param words words that govern the number after them: lemmas and forms
   * @param victim nouns that are counted themselves, singular
   * @param victimPlural their plurals
   */
  public record Outcome(
      String id,
      String what,
      boolean none,
      List<String> words,
      List<String> victim,
      List<String> victimPlural) {

    static Outcome read(DataInput in) throws IOException {
      return new Outcome(
          in.readUTF(),
          in.readUTF(),
          in.readBoolean(),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in));
    }

    static void write(DataOutput out, Outcome entry) throws IOException {
      out.writeUTF(entry.id);
      out.writeUTF(entry.what);
      out.writeBoolean(entry.none);
      Wire.strings(out, entry.words);
      Wire.strings(out, entry.victim);
      Wire.strings(out, entry.victimPlural);
    }
  }

  /** Copies the lists. */
  public CountWords {
    quantifiers = List.copyOf(quantifiers);
    people = List.copyOf(people);
    outcomes = List.copyOf(outcomes);
  }

  /** No entries. */
  public static CountWords empty() {
    return new CountWords(List.of(), List.of(), List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static CountWords read(DataInput in) throws IOException {
    return new CountWords(
        Wire.list(in, Quantifier::read), Wire.list(in, People::read), Wire.list(in, Outcome::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, quantifiers, Quantifier::write);
    Wire.list(out, people, People::write);
    Wire.list(out, outcomes, Outcome::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public CountWords merge(CountWords other) {
    return new CountWords(
        Wire.merge(quantifiers, other.quantifiers, Quantifier::id),
        Wire.merge(people, other.people, People::id),
        Wire.merge(outcomes, other.outcomes, Outcome::id));
  }
}
