package org.sijill.reader;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reading and writing of the compiled knowledge file: counts and strings, in a fixed order, nothing
 * else.
 */
public final class Packed {

  /** Writes one entry of a list. */
  @FunctionalInterface
  public interface Writer<T> {
    void write(DataOutput out, T entry) throws IOException;
  }

  /** Reads one entry of a list. */
  @FunctionalInterface
  public interface ReaderOf<T> {
    T read(DataInput in) throws IOException;
  }

  private Packed() {}

  public static <T> void writeList(DataOutput out, List<T> list, Writer<T> entry)
      throws IOException {
    out.writeInt(list.size());
    for (T each : list) {
      entry.write(out, each);
    }
  }

  public static <T> List<T> readList(DataInput in, ReaderOf<T> entry) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(entry.read(in));
    }
    return List.copyOf(list);
  }

  public static void writeStrings(DataOutput out, List<String> strings) throws IOException {
    writeList(out, strings, DataOutput::writeUTF);
  }

  public static List<String> readStrings(DataInput in) throws IOException {
    return readList(in, DataInput::readUTF);
  }

  /** Writes a string that may be null. */
  public static void writeOptional(DataOutput out, String string) throws IOException {
    out.writeBoolean(string != null);
    if (string != null) {
      out.writeUTF(string);
    }
  }

  /** Reads a string that may be null. */
  public static String readOptional(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  /** Writes a map in its own order. */
  public static <V> void writeMap(DataOutput out, Map<String, V> map, Writer<V> value)
      throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, V> each : map.entrySet()) {
      out.writeUTF(each.getKey());
      value.write(out, each.getValue());
    }
  }

  /** Reads a map in the order in which it was written. */
  public static <V> Map<String, V> readMap(DataInput in, ReaderOf<V> value) throws IOException {
    int size = in.readInt();
    Map<String, V> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(in.readUTF(), value.read(in));
    }
    return size <= SmallMap.MOST ? SmallMap.of(map) : Collections.unmodifiableMap(map);
  }

  /**
   * Entries of a list with those of an overlay: same id replaced in place, others added at the end.
   */
  public static <T> List<T> mergeById(
      List<T> base, List<T> overlay, java.util.function.Function<T, String> id) {
    Map<String, T> merged = new LinkedHashMap<>();
    for (T entry : base) {
      merged.put(id.apply(entry), entry);
    }
    for (T entry : overlay) {
      merged.put(id.apply(entry), entry);
    }
    return List.copyOf(merged.values());
  }
}
