package org.sijill.reader.grammar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.sijill.reader.Packed;

/**
 * How the roles of a family of words are marked, for each kind of form. A marker is {@code
 * subject}, {@code object}, {@code gen} (the genitive or pronoun after a noun), {@code head} (the
 * noun that a participle modifies) or a preposition in normalised letters.
 *
 * @param id name of the frame
 * @param verb markers of verbs
 * @param noun markers of verbal and event nouns
 * @param active markers of active participles and other adjectives
 * @param passive markers of passive participles
 */
public record Frame(
    String id,
    Map<String, Role> verb,
    Map<String, Role> noun,
    Map<String, Role> active,
    Map<String, Role> passive) {

  static final Role[] ROLES = Role.values();

  public void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    writeRoles(out, verb);
    writeRoles(out, noun);
    writeRoles(out, active);
    writeRoles(out, passive);
  }

  public static Frame read(DataInput in) throws IOException {
    return new Frame(in.readUTF(), readRoles(in), readRoles(in), readRoles(in), readRoles(in));
  }

  static void writeRoles(DataOutput out, Map<String, Role> roles) throws IOException {
    Packed.writeMap(out, roles, (o, role) -> o.writeByte(role.ordinal()));
  }

  static Map<String, Role> readRoles(DataInput in) throws IOException {
    return Packed.readMap(in, i -> ROLES[i.readByte()]);
  }
}
