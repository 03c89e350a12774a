package org.sijill.reader.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sijill.reader.Packed;

/** The details of all actors by id, kept packed until somebody asks. */
public final class ActorDetails {

  private final byte[] packed;

  private ActorDetails(byte[] packed) {
    this.packed = packed;
  }

  /** Packs details by the id of their actor. */
  public static ActorDetails of(Map<String, ActorDetail> details) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      Packed.writeMap(out, details, (o, detail) -> detail.write(o));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ActorDetails(bytes.toByteArray());
  }

  /** The details by id, in the order of the books; unpacked anew at each call. */
  public Map<String, ActorDetail> open() {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      return Packed.readMap(in, ActorDetail::read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ActorDetails merge(ActorDetails overlay) {
    Map<String, ActorDetail> added = overlay.open();
    if (added.isEmpty()) {
      return this;
    }
    Map<String, ActorDetail> merged = new LinkedHashMap<>(open());
    merged.putAll(added);
    return of(merged);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(packed.length);
    out.write(packed);
  }

  static ActorDetails read(DataInput in) throws IOException {
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    return new ActorDetails(packed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActorDetails that && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }
}
