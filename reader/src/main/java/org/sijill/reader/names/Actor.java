package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sijill.reader.Packed;

/**
 * An entry of the actor book: a body or a well-known person.
 *
 * @param id unique slug
 * @param nameAr full Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name
 * @param country ISO 3166-1 alpha-3, or IGO, NGO, IMG, NMG
 * @param sector PLOVER sector
 * @param type ACLED-like actor type
 * @param kind kind of speaker
 * @param parent id of the body that it belongs to, or ""
 * @param loaded aliases that judge, as {@code alias=neutral}
 * @param ambiguous names that are also ordinary words, so that they count only after a head noun or
 *     in quotes
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
    List<String> loaded,
    List<String> ambiguous) {

  private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "UAF", "COP", "SPY");

  /** Whether it bears arms. */
  public boolean isArmed() {
    return ARMED.contains(sector);
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
    Packed.writeStrings(out, loaded);
    Packed.writeStrings(out, ambiguous);
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
        Packed.readStrings(in));
  }
}
