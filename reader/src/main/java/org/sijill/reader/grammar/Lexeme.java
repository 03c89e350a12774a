package org.sijill.reader.grammar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.Packed;
import org.sijill.reader.words.Analysis;

/**
 * A family of words that name one kind of event, with the type and mode that they give a claim and
 * how its roles are marked. All lemmas are normalised.
 *
 * @param id unique id, {@code TYPE.slug}
 * @param type type of the claim
 * @param mode mode, or null
 * @param effect effect on the derived state, or null
 * @param frame id of its frame
 * @param verb verbs, by lemma
 * @param noun verbal nouns and event nouns, by lemma
 * @param active active participles and adjectives, by lemma
 * @param passive passive participles, by lemma
 * @param roles additions to and changes of the frame, by marker
 * @param with conditions that must all hold: marker to lemmas and classes ({@code @place})
 * @param without conditions of which none may hold
 * @param phrase whether the trigger reaches to the object
 * @param status status that the word itself imposes, or null
 * @param tense aspect that a verb must have, or null
 */
public record Lexeme(
    String id,
    Claim.Type type,
    String mode,
    String effect,
    String frame,
    List<String> verb,
    List<String> noun,
    List<String> active,
    List<String> passive,
    Map<String, Role> roles,
    Map<String, List<String>> with,
    Map<String, List<String>> without,
    boolean phrase,
    Claim.Status status,
    Analysis.Aspect tense) {

  private static final Claim.Type[] TYPES = Claim.Type.values();
  private static final Analysis.Aspect[] ASPECTS = Analysis.Aspect.values();
  private static final Claim.Status[] STATUSES = Claim.Status.values();

  public void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    out.writeByte(type.ordinal());
    Packed.writeOptional(out, mode);
    Packed.writeOptional(out, effect);
    out.writeUTF(frame);
    Packed.writeStrings(out, verb);
    Packed.writeStrings(out, noun);
    Packed.writeStrings(out, active);
    Packed.writeStrings(out, passive);
    Frame.writeRoles(out, roles);
    Packed.writeMap(out, with, Packed::writeStrings);
    Packed.writeMap(out, without, Packed::writeStrings);
    out.writeBoolean(phrase);
    out.writeByte(status == null ? -1 : status.ordinal());
    out.writeByte(tense == null ? -1 : tense.ordinal());
  }

  public static Lexeme read(DataInput in) throws IOException {
    return new Lexeme(
        in.readUTF(),
        TYPES[in.readByte()],
        Packed.readOptional(in),
        Packed.readOptional(in),
        in.readUTF(),
        Packed.readStrings(in),
        Packed.readStrings(in),
        Packed.readStrings(in),
        Packed.readStrings(in),
        Frame.readRoles(in),
        Packed.readMap(in, Packed::readStrings),
        Packed.readMap(in, Packed::readStrings),
        in.readBoolean(),
        statusOf(in.readByte()),
        tenseOf(in.readByte()));
  }

  private static Analysis.Aspect tenseOf(byte ordinal) {
    return ordinal < 0 ? null : ASPECTS[ordinal];
  }

  static Claim.Status statusOf(byte ordinal) {
    return ordinal < 0 ? null : STATUSES[ordinal];
  }
}
