package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;

/**
 * A code that a claim gets in a scheme of the field, and what must hold of the claim. Every list
 * that is not empty must hold, and one of its values suffices.
 *
 * @param id its id
 * @param scheme the scheme
 * @param code the code, in ACLED {@code event type > sub-event type}; {@link #NONE} where claims of
 *     this kind have none by rule
 * @param types types of claim
 * @param modes modes; {@link #NONE} for a claim without one
 * @param effects effects; {@link #NONE} for a claim without one
 * @param lexemes ids of the lexemes of the trigger
 * @param statuses statuses
 * @param scopes scopes
 * @param actor sectors of those who act; {@link #NONE} where nobody is named, {@link #UNKNOWN}
 *     where the sector is not known
 * @param recipient sectors of those to whom it is done, likewise
 * @param counts what is counted (killed ...)
 * @param means sequences of lemmas of which one is a means of the claim
 * @param near sequences of lemmas of which one stands near the trigger or in a participant
 */
public record CodeRule(
    String id,
    Scheme scheme,
    String code,
    Set<Claim.Type> types,
    List<String> modes,
    List<String> effects,
    List<String> lexemes,
    Set<Claim.Status> statuses,
    Set<Claim.Scope> scopes,
    List<String> actor,
    List<String> recipient,
    List<String> counts,
    List<String> means,
    List<String> near) {

  /** What has no value, and the code of what has none. */
  public static final String NONE = "none";

  /** A party whose sector is not known. */
  public static final String UNKNOWN = "unknown";

  /** A scheme of codes. */
  public enum Scheme {
    /** Event and sub-event types of ACLED: the first rule that holds. */
    ACLED,
    /** Event codes of CAMEO: the first rule that holds. */
    CAMEO,
    /** Contexts of PLOVER: all rules that hold. */
    CONTEXT
  }

  static CodeRule read(DataInput in) throws IOException {
    return new CodeRule(
        in.readUTF(),
        Wire.value(in, Scheme.class),
        in.readUTF(),
        Wire.values(in, Claim.Type.class),
        Wire.strings(in),
        Wire.strings(in),
        Wire.strings(in),
        Wire.values(in, Claim.Status.class),
        Wire.values(in, Claim.Scope.class),
        Wire.strings(in),
        Wire.strings(in),
        Wire.strings(in),
        Wire.strings(in),
        Wire.strings(in));
  }

  static void write(DataOutput out, CodeRule rule) throws IOException {
    out.writeUTF(rule.id);
    Wire.value(out, rule.scheme);
    out.writeUTF(rule.code);
    Wire.values(out, rule.types);
    Wire.strings(out, rule.modes);
    Wire.strings(out, rule.effects);
    Wire.strings(out, rule.lexemes);
    Wire.values(out, rule.statuses);
    Wire.values(out, rule.scopes);
    Wire.strings(out, rule.actor);
    Wire.strings(out, rule.recipient);
    Wire.strings(out, rule.counts);
    Wire.strings(out, rule.means);
    Wire.strings(out, rule.near);
  }
}
