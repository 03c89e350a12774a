package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * What tells which body a name means in a report.
 *
 * @param meanings names that several bodies share, and nouns that mean a body
 * @param outlets outlets with the country and the side that they speak for
 * @param offices nouns for the bodies that every state has
 * @param heads nouns that join the name of a body that stands after them
 * @param roles whom persons lead or speak for
 * @param details what else the book tells of its actors
 */
public record WhoIsWho(
    List<Meaning> meanings,
    List<Outlet> outlets,
    List<Office> offices,
    List<Head> heads,
    List<Role> roles,
    ActorDetails details) {

  /**
   * One meaning of a name.
   *
   * @param name the name, normalised
   * @param noun whether it is a noun that means a body where it stands alone (الجيش، النظام), and
   *     no name
   * @param body id of the body meant
   * @param side side of the outlets that mean it, or "" for all others
   * @param country country of the reports in which it is meant, or "" for all
   * @param period when it is meant
   */
  public record Meaning(
      String name, boolean noun, String body, String side, String country, Period period) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(name);
      out.writeBoolean(noun);
      out.writeUTF(body);
      out.writeUTF(side);
      out.writeUTF(country);
      period.write(out);
    }

    static Meaning read(DataInput in) throws IOException {
      return new Meaning(
          in.readUTF(),
          in.readBoolean(),
          in.readUTF(),
          in.readUTF(),
          in.readUTF(),
          Period.read(in));
    }
  }

  /**
   * An outlet.
   *
   * @param name its name
   * @param aliases other names and addresses
   * @param country ISO 3166-1 alpha-3 of the country that it is from, or ""
   * @param national whether it reports for that country, so that a bare الجيش is that country's
   * @param side side that it speaks for, or ""
   */
  public record Outlet(
      String name, List<String> aliases, String country, boolean national, String side) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(name);
      Packed.writeStrings(out, aliases);
      out.writeUTF(country);
      out.writeBoolean(national);
      out.writeUTF(side);
    }

    static Outlet read(DataInput in) throws IOException {
      return new Outlet(
          in.readUTF(), Packed.readStrings(in), in.readUTF(), in.readBoolean(), in.readUTF());
    }
  }

  /**
   * A noun for a body that every state has.
   *
   * @param noun the noun, normalised
   * @param ofState whether a state's name or adjective follows it (قوات تركية); else it stands
   *     alone and definite (الجيش) and means the body of the report's own country
   * @param office what follows the state's code in the body's id; {@code state} for the state
   *     itself
   */
  public record Office(String noun, boolean ofState, String office) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(noun);
      out.writeBoolean(ofState);
      out.writeUTF(office);
    }

    static Office read(DataInput in) throws IOException {
      return new Office(in.readUTF(), in.readBoolean(), in.readUTF());
    }
  }

  /**
   * A noun that joins the name of a body that stands after it (تنظيم، صحيفة).
   *
   * @param noun the noun, normalised
   * @param sectors sectors of the bodies whose names it joins
   */
  public record Head(String noun, List<String> sectors) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(noun);
      Packed.writeStrings(out, sectors);
    }

    static Head read(DataInput in) throws IOException {
      return new Head(in.readUTF(), Packed.readStrings(in));
    }
  }

  /**
   * Whom a person leads or speaks for.
   *
   * @param person id of the person
   * @param body id of the body
   * @param title title, or ""
   * @param role {@code leader}, {@code spokesman}, {@code official}, or "" where no source tells
   * @param period when
   */
  public record Role(String person, String body, String title, String role, Period period) {

    void write(DataOutput out) throws IOException {
      out.writeUTF(person);
      out.writeUTF(body);
      out.writeUTF(title);
      out.writeUTF(role);
      period.write(out);
    }

    static Role read(DataInput in) throws IOException {
      return new Role(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), Period.read(in));
    }
  }

  /** A book that tells nothing. */
  public static WhoIsWho empty() {
    return new WhoIsWho(
        List.of(), List.of(), List.of(), List.of(), List.of(), ActorDetails.of(java.util.Map.of()));
  }

  void write(DataOutput out) throws IOException {
    Packed.writeList(out, meanings, (o, e) -> e.write(o));
    Packed.writeList(out, outlets, (o, e) -> e.write(o));
    Packed.writeList(out, offices, (o, e) -> e.write(o));
    Packed.writeList(out, heads, (o, e) -> e.write(o));
    Packed.writeList(out, roles, (o, e) -> e.write(o));
    details.write(out);
  }

  static WhoIsWho read(DataInput in) throws IOException {
    return new WhoIsWho(
        Packed.readList(in, Meaning::read),
        Packed.readList(in, Outlet::read),
        Packed.readList(in, Office::read),
        Packed.readList(in, Head::read),
        Packed.readList(in, Role::read),
        ActorDetails.read(in));
  }

  WhoIsWho merge(WhoIsWho overlay) {
    return new WhoIsWho(
        Packed.mergeById(
            meanings,
            overlay.meanings,
            m -> String.join("\n", m.name(), m.side(), m.country(), m.body(), m.period().from())),
        Packed.mergeById(outlets, overlay.outlets, Outlet::name),
        Packed.mergeById(offices, overlay.offices, o -> o.noun() + " " + o.ofState()),
        Packed.mergeById(heads, overlay.heads, Head::noun),
        Packed.mergeById(
            roles, overlay.roles, r -> String.join("\n", r.person(), r.body(), r.period().from())),
        details.merge(overlay.details));
  }
}
