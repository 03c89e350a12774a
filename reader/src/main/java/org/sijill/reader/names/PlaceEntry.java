package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.sijill.reader.Packed;

/**
 * An entry of the gazetteer.
 *
 * @param id unique slug
 * @param nameAr Arabic name
 * @param aliases other Arabic names
 * @param nameEn English name
 * @param type kind of place
 * @param lat latitude in degrees, NaN for a region that has no point
 * @param lon longitude in degrees, NaN likewise
 * @param country ISO 3166-1 alpha-3, or ""
 * @param admin1 Arabic name of the first-level unit, or ""
 * @param parent id of the containing unit, or ""
 * @param pcode OCHA P-code, or ""
 * @param importance 0 to 100
 * @param ambiguous whether the bare name is also an ordinary word
 * @param source file or page that the point is from
 */
public record PlaceEntry(
    String id,
    String nameAr,
    List<String> aliases,
    String nameEn,
    Type type,
    double lat,
    double lon,
    String country,
    String admin1,
    String parent,
    String pcode,
    int importance,
    boolean ambiguous,
    String source) {

  private static final Type[] TYPES = Type.values();

  /** Kinds of place, from the widest to the narrowest. */
  public enum Type {
    COUNTRY(0, "country"),
    SEA(1, "region"),
    RIVER(1, "region"),
    REGION(1, "region"),
    ADMIN1(2, "admin1"),
    ADMIN2(3, "district"),
    ADMIN3(4, "subdistrict"),
    CITY(5, "town"),
    TOWN(5, "town"),
    VILLAGE(6, "village"),
    NEIGHBOURHOOD(6, "neighbourhood"),
    FIELD(6, "site"),
    DAM(6, "site"),
    HILL(6, "site"),
    CAMP(6, "site"),
    CROSSING(6, "site"),
    AIRPORT(6, "site"),
    BASE(6, "site"),
    SITE(6, "site");

    private final int level;
    private final String precision;

    Type(int level, String precision) {
      this.level = level;
      this.precision = precision;
    }

    /** Whether it is a city, town, village or quarter. */
    public boolean isSettlement() {
      return this == CITY || this == TOWN || this == VILLAGE || this == NEIGHBOURHOOD;
    }

    /** Whether it is a part of a settlement: a quarter, a building, a street. */
    public boolean isWithinTown() {
      return this == NEIGHBOURHOOD || this == SITE;
    }
  }

  /** Depth in the order of containment: 0 a country, 6 a village or site. */
  public int level() {
    return type.level;
  }

  /** What the point stands for, in the words of the claim schema. */
  public String precision() {
    return type.precision;
  }

  public boolean isCountry() {
    return type == Type.COUNTRY;
  }

  /** Whether it is a site that can be attacked: a base, an airport, a camp. */
  public boolean isSite() {
    return type == Type.AIRPORT
        || type == Type.BASE
        || type == Type.CAMP
        || type == Type.SITE
        || type == Type.DAM
        || type == Type.FIELD;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(id);
    out.writeUTF(nameAr);
    Packed.writeStrings(out, aliases);
    out.writeUTF(nameEn);
    out.writeByte(type.ordinal());
    out.writeDouble(lat);
    out.writeDouble(lon);
    out.writeUTF(country);
    out.writeUTF(admin1);
    out.writeUTF(parent);
    out.writeUTF(pcode);
    out.writeByte(importance);
    out.writeBoolean(ambiguous);
    out.writeUTF(source);
  }

  static PlaceEntry read(DataInput in) throws IOException {
    return new PlaceEntry(
        in.readUTF(),
        in.readUTF(),
        Packed.readStrings(in),
        in.readUTF(),
        TYPES[in.readByte()],
        in.readDouble(),
        in.readDouble(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readByte(),
        in.readBoolean(),
        in.readUTF());
  }
}
