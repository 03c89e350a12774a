package org.sijill.reader.claims.framing;

import java.io.*;

public record FramingWords(int x) {
  public static FramingWords read(DataInput in) {
    return new FramingWords(0);
  }

  public void write(DataOutput o) {}

  public FramingWords merge(FramingWords o) {
    return this;
  }
}
