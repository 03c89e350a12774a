package org.sijill.reader.grammar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * A verb that names no event of its own but lends its participants to the noun that does (شنّ غارة،
 * تعرّض لقصف).
 *
 * @param id unique id
 * @param verb verbs, by normalised lemma
 * @param masdar their verbal nouns
 * @param subject what the verb's subject is to the event
 * @param event where the event noun stands: {@code object}, {@code subject} or a preposition
 */
public record LightVerb(
    String id, List<String> verb, List<String> masdar, Role subject, String event) {

  private static final Role[] ROLES = Role.values();

  public void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    Packed.writeStrings(out, verb);
    Packed.writeStrings(out, masdar);
    out.writeByte(subject.ordinal());
    out.writeUTF(event);
  }

  public static LightVerb read(DataInput in) throws IOException {
    return new LightVerb(
        in.readUTF(),
        Packed.readStrings(in),
        Packed.readStrings(in),
        ROLES[in.readByte()],
        in.readUTF());
  }
}
