package org.sijill.reader.claims;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How the small parts of compiled knowledge are written: strings, lists, enum values. */
public final class Wire {

  private Wire() {}

  /** One entry, written by its own class. */
  @FunctionalInterface
  public interface Writer<T> {
    /** Writes {@code entry}. */
    void write(DataOutput out, T entry) throws IOException;
  }

  /** One entry, read by its own class. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads one entry. */
    T read(DataInput in) throws IOException;
  }

  /** Writes a list, its size first. */
  public static <T> void list(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
    out.writeInt(list.size());
    for (T entry : list) {
      writer.write(out, entry);
    }
  }

  /** Reads a list. */
  public static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return List.copyOf(list);
  }

  /** Writes a list of strings. */
  public static void strings(DataOutput out, List<String> list) throws IOException {
    list(out, list, DataOutput::writeUTF);
  }

  /** Reads a list of strings. */
  public static List<String> strings(DataInput in) throws IOException {
    return list(in, DataInput::readUTF);
  }

  /** Writes a string or null. */
  public static void optional(DataOutput out, String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** Reads a string or null. */
  public static String optional(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  /** Writes a value of an enum, or null. */
  public static void value(DataOutput out, Enum<?> value) throws IOException {
    out.writeByte(value == null ? -1 : value.ordinal());
  }

  /** Reads a value of an enum, or null. */
  public static <E extends Enum<E>> E value(DataInput in, Class<E> type) throws IOException {
    int ordinal = in.readByte();
    return ordinal < 0 ? null : type.getEnumConstants()[ordinal];
  }

  /** Writes a set of enum values (at most 31 of them exist). */
  public static <E extends Enum<E>> void values(DataOutput out, Set<E> values) throws IOException {
    int bits = 0;
    for (E value : values) {
      bits |= 1 << value.ordinal();
    }
    out.writeInt(bits);
  }

  /** Reads a set of enum values; it iterates in the order of the enum. */
  public static <E extends Enum<E>> Set<E> values(DataInput in, Class<E> type) throws IOException {
    int bits = in.readInt();
    EnumSet<E> set = EnumSet.noneOf(type);
    for (E value : type.getEnumConstants()) {
      if ((bits & 1 << value.ordinal()) != 0) {
        set.add(value);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /** The entries of two lists; an entry of the second replaces one of the first with its id. */
  public static <T> List<T> merge(
      List<T> first, List<T> second, java.util.function.Function<T, String> id) {
    java.util.LinkedHashMap<String, T> merged = new java.util.LinkedHashMap<>();
    for (T entry : first) {
      merged.put(id.apply(entry), entry);
    }
    for (T entry : second) {
      merged.put(id.apply(entry), entry);
    }
    return List.copyOf(merged.values());
  }
}
