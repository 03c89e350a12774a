package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.claims.StatusWords.Effect;

/**
 * The words that give a claim to a speaker: verbs and nouns of saying, attribution markers.
 *
 * @param entries the entries, in the order of the knowledge files
 */
public record SpeechWords(List<SpeechEntry> entries) {

  /** What carries the claim after a word of saying. */
  public enum Complement {
    /** A clause with أن. */
    ANNA,
    /** A clause with إن. */
    INNA,
    /** A quotation. */
    QUOTE,
    /** A verbal or event noun, as object or after one of the entry's prepositions. */
    OBJECT,
    /** The clause that the marker stands in or beside. */
    CLAUSE,
    /** The numbered points that follow the sentence (بنود، شروط). */
    LIST
  }

  /** Where the speaker stands. */
  public enum Speaker {
    /** It is the subject of the verb. */
    SUBJECT,
    /** It is the noun phrase right after the marker. */
    AFTER,
    /** It is the subject of the verb of saying after the marker (بحسب ما أفاد). */
    NEXT_VERB,
    /** It is the pronoun on the marker's last word, else the genitive after it (على حد قوله). */
    PRONOUN,
    /** It is the genitive or the pronoun after the noun (تصريحات الوزير). */
    GEN,
    /** It is the noun phrase that the word heads (تقرير أممي). */
    SELF,
    /** It is the subject of the clause that the word stands in (قال الجيش في بيان). */
    CLAUSE,
    /** Nobody is named: the outlet speaks. */
    OUTLET,
    /** The word says nothing about the speaker. */
    NONE
  }

  /**
   * One entry.
   *
   * @param id its id
   * @param verb lemmas of verbs
   * @param masdar lemmas of their verbal nouns
   * @param active lemmas of their active participles (قائلا)
   * @param noun lemmas of nouns of saying
   * @param marker markers, words parted by spaces, normalised as they stand in text; a last word
   *     {@code ل} stands for the proclitic
   * @param stance what the speaker does with the claim
   * @param status what the word makes of its complement, or null
   * @param complement what may carry the claim
   * @param through prepositions that may stand before the complement
   * @param needsThrough whether one of them must
   * @param relay preposition before the nearer source (نقل عن), or null
   * @param speaker where the speaker stands
   * @param withObject lemmas one of which must head the object; empty for any
   * @param continues whether the voice of the sentence before goes on where no subject is named
   * @param impersonal whether the entry holds for the passive or subjectless verb only (يُعتقد أن)
   * @param ambiguous whether the bare word has another sense, so that a complement is required
   * @param turn whether the word begins another voice
   */
  public record SpeechEntry(
      String id,
      List<String> verb,
      List<String> masdar,
      List<String> active,
      List<String> noun,
      List<String> marker,
      Stance stance,
      Effect status,
      Set<Complement> complement,
      List<String> through,
      boolean needsThrough,
      String relay,
      Speaker speaker,
      List<String> withObject,
      boolean continues,
      boolean impersonal,
      boolean ambiguous,
      boolean turn) {

    static SpeechEntry read(DataInput in) throws IOException {
      return new SpeechEntry(
          in.readUTF(),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.strings(in),
          Wire.value(in, Stance.class),
          Wire.value(in, Effect.class),
          Wire.values(in, Complement.class),
          Wire.strings(in),
          in.readBoolean(),
          Wire.optional(in),
          Wire.value(in, Speaker.class),
          Wire.strings(in),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean(),
          in.readBoolean());
    }

    static void write(DataOutput out, SpeechEntry entry) throws IOException {
      out.writeUTF(entry.id);
      Wire.strings(out, entry.verb);
      Wire.strings(out, entry.masdar);
      Wire.strings(out, entry.active);
      Wire.strings(out, entry.noun);
      Wire.strings(out, entry.marker);
      Wire.value(out, entry.stance);
      Wire.value(out, entry.status);
      Wire.values(out, entry.complement);
      Wire.strings(out, entry.through);
      out.writeBoolean(entry.needsThrough);
      Wire.optional(out, entry.relay);
      Wire.value(out, entry.speaker);
      Wire.strings(out, entry.withObject);
      out.writeBoolean(entry.continues);
      out.writeBoolean(entry.impersonal);
      out.writeBoolean(entry.ambiguous);
      out.writeBoolean(entry.turn);
    }
  }

  /** Copies the list. */
  public SpeechWords {
    entries = List.copyOf(entries);
  }

  /** No entries. */
  public static SpeechWords empty() {
    return new SpeechWords(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static SpeechWords read(DataInput in) throws IOException {
    return new SpeechWords(Wire.list(in, SpeechEntry::read));
  }

  /** Writes all entries. */
  public void write(DataOutput out) throws IOException {
    Wire.list(out, entries, SpeechEntry::write);
  }

  /** These entries and those of {@code other}, which replace entries with their ids. */
  public SpeechWords merge(SpeechWords other) {
    return new SpeechWords(Wire.merge(entries, other.entries, SpeechEntry::id));
  }
}
