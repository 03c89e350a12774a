package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sijill.reader.Packed;

/**
 * An entry of the actor book: a body or a well-known person. What is rarely needed of it stands in
 * {@link ActorDetail}.
 *
 * @param id unique slug; "" for a name that several bodies share
 * @param nameAr full Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name
 * @param country ISO 3166-1 alpha-3, or IGO, NGO, IMG, NMG
 * @param sector PLOVER sector
 * @param type ACLED-like actor type
 * @param kind kind of speaker
 * @param parent id of the body that it belongs to, or ""
 * @param ambiguous names that are also ordinary words, so that they count only after a head noun or
 *     in quotes
 * @param period when it existed
 * @param senses the bodies that share the name; empty for an entry of its own
 */
public record Actor(
    String id,
    String nameAr,
    List<String> aliases,
    String nameEn,
    String country,
    String sector,
    String type,
    String kind,
    String parent,
    List<String> ambiguous,
    Period period,
    List<Actor> senses) {

  /** The type of an entry that is a person. */
  public static final String PERSON = "Person";

  private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "UAF", "COP", "SPY");

  /**
   * A name that several bodies share, with what they have in common; which of them is meant is told
   * by the report.
   *
   * @param anywhere whether it means one of them in every report, so that their country is known
   */
  static Actor shared(String name, List<Actor> senses, boolean anywhere) {
    return new Actor(
        "",
        name,
        List.of(),
        "",
        anywhere ? common(senses, Actor::country) : "",
        common(senses, Actor::sector),
        common(senses, Actor::type),
        common(senses, Actor::kind),
        "",
        List.of(),
        Period.UNKNOWN,
        List.copyOf(senses));
  }

  private static String common(List<Actor> senses, Function<Actor, String> of) {
    String first = of.apply(senses.get(0));
    for (Actor sense : senses) {
      if (!of.apply(sense).equals(first)) {
        return "";
      }
    }
    return first;
  }

  /** Whether it bears arms. */
  public boolean isArmed() {
    return isArmed(sector);
  }

  /** Whether those of a sector, which may be null, bear arms. */
  public static boolean isArmed(String sector) {
    return sector != null && ARMED.contains(sector);
  }

  /** Whether it is a person and no body. */
  public boolean isPerson() {
    return type.equals(PERSON);
  }

  /** Whether several bodies share the name. */
  public boolean isShared() {
    return !senses.isEmpty();
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    out.writeUTF(nameAr);
    Packed.writeStrings(out, aliases);
    out.writeUTF(nameEn);
    out.writeUTF(country);
    out.writeUTF(sector);
    out.writeUTF(type);
    out.writeUTF(kind);
    out.writeUTF(parent);
    Packed.writeStrings(out, ambiguous);
    period.write(out);
  }

  static Actor read(DataInput in) throws IOException {
    return new Actor(
        in.readUTF(),
        in.readUTF(),
        Packed.readStrings(in),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Packed.readStrings(in),
        Period.read(in),
        List.of());
  }
}
