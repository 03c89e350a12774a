package org.sijill.reader.claims.framing;

import java.util.*;
import org.sijill.reader.words.Word;

public final class FramingReader {
  public FramingReader(FramingWords t) {}

  public List<FramingMark> read(List<Word> w) {
    return List.of();
  }
}
