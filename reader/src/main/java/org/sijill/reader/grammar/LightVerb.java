package org.sijill.reader.grammar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.Packed;

/**
 * A verb that names no event of its own but lends its participants to the noun that does (شنّ غارة،
 * تعرّض لقصف).
 *
 * @param id unique id
 * @param verb verbs, by normalised lemma
 * @param noun their verbal nouns and participles
 * @param subject what the verb's subject is to the event
 * @param object what its object is where the event noun is its subject
 * @param event where the event noun stands: {@code object}, {@code subject}, {@code gen} or a
 *     preposition
 * @param roles what stands after prepositions is to the event
 * @param with conditions: marker to lemmas and classes
 * @param status status that it gives to the event, or null
 */
public record LightVerb(
    String id,
    List<String> verb,
    List<String> noun,
    Role subject,
    Role object,
    String event,
    Map<String, Role> roles,
    Map<String, List<String>> with,
    Claim.Status status) {

  private static final Role[] ROLES = Role.values();

  public void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    Packed.writeStrings(out, verb);
    Packed.writeStrings(out, noun);
    out.writeByte(subject.ordinal());
    out.writeByte(object.ordinal());
    out.writeUTF(event);
    Frame.writeRoles(out, roles);
    Packed.writeMap(out, with, Packed::writeStrings);
    out.writeByte(status == null ? -1 : status.ordinal());
  }

  public static LightVerb read(DataInput in) throws IOException {
    return new LightVerb(
        in.readUTF(),
        Packed.readStrings(in),
        Packed.readStrings(in),
        ROLES[in.readByte()],
        ROLES[in.readByte()],
        in.readUTF(),
        Frame.readRoles(in),
        Packed.readMap(in, Packed::readStrings),
        Lexeme.statusOf(in.readByte()));
  }
}
