package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A noun that stands for a party or a thing without naming it (مسلح، أهالي، قاعدة).
 *
 * @param lemma normalised lemma
 * @param kind kind of speaker, or ""
 * @param sector PLOVER sector, or ""
 * @param thing what it is in the world
 */
public record Generic(String lemma, String kind, String sector, Thing thing) {

  private static final Thing[] THINGS = Thing.values();

  /** What a generic noun is in the world. */
  public enum Thing {
    ARMED,
    CIVILIAN,
    PERSON,
    OFFICIAL,
    ORGANISATION,
    SOURCE,
    PEOPLE,
    STATE,
    MEDIA,
    MACHINE,
    SITE,
    WEAPON,
    PLACE,
    MONEY,
    EVENT,
    OTHER;

    /** Whether it can act, speak or be spoken to. */
    public boolean canAct() {
      return switch (this) {
        case ARMED,
            CIVILIAN,
            PERSON,
            OFFICIAL,
            ORGANISATION,
            SOURCE,
            PEOPLE,
            STATE,
            MEDIA,
            MACHINE ->
            true;
        default -> false;
      };
    }
  }

  /** Whether it names human beings, so that its plural takes هم. */
  public boolean isPeople() {
    return switch (thing) {
      case CIVILIAN, PERSON, OFFICIAL, PEOPLE -> true;
      case ARMED -> !lemma.equals("قوات") && !lemma.equals("قوه");
      default -> false;
    };
  }

  /** Whether it names private persons. */
  public boolean isPrivate() {
    return thing == Thing.CIVILIAN || thing == Thing.PERSON || thing == Thing.PEOPLE;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(lemma);
    out.writeUTF(kind);
    out.writeUTF(sector);
    out.writeByte(thing.ordinal());
  }

  static Generic read(DataInput in) throws IOException {
    return new Generic(in.readUTF(), in.readUTF(), in.readUTF(), THINGS[in.readByte()]);
  }
}
