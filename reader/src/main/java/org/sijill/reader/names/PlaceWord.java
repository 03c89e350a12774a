package org.sijill.reader.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A word that tells something of the name of a place beside it.
 *
 * @param word normalised, without article
 * @param kind what it tells
 * @param value the direction, the relation or the kilometres that it stands for, or ""
 */
public record PlaceWord(String word, Kind kind, String value) {

  private static final Kind[] KINDS = Kind.values();

  /** What a word beside the name of a place tells. */
  public enum Kind {
    /** A direction from the place: {@code N}, {@code S}, {@code E}, {@code W}. */
    DIRECTION,
    /** Nearness to it: {@code near} or {@code at}. */
    AROUND,
    /** Two places, between which it happened. */
    BETWEEN,
    /** A place is expected after it. */
    LEAD,
    /** With the adjective of a state: its territory. */
    TERRITORY,
    /** A unit of length, with its kilometres. */
    UNIT,
    /** A distance is told after it. */
    AWAY,
    /** What stands before it lies in what stands after it. */
    WITHIN,
    /** The country that is spoken of, without its name. */
    HOMELAND,
    /** The country around a town. */
    COUNTRYSIDE,
    /** A road, named after places that may be far away. */
    ROAD,
    /** What is called after a town and is not its state (مؤتمر، اتفاق). */
    NAMESAKE,
    /** A first word of names that is written joined to the second as well. */
    JOINED,
    /** Something else of the same kind, whose place follows (انفجار في X وآخر قرب Y). */
    OTHER,
    /** A side or a part of a place, before its name with ل (المدخل الشرقي لمدينة X). */
    PART
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(word);
    out.writeByte(kind.ordinal());
    out.writeUTF(value);
  }

  static PlaceWord read(DataInput in) throws IOException {
    return new PlaceWord(in.readUTF(), KINDS[in.readByte()], in.readUTF());
  }
}
