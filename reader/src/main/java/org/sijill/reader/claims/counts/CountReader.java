package org.sijill.reader.claims.counts;

import java.util.*;
import org.sijill.reader.*;
import org.sijill.reader.words.Word;

public final class CountReader {
  public CountReader(CountWords t) {}

  public List<Claim.Count> read(List<Word> w, int a, int b, CodePoints p, Claim.Type t) {
    return List.of();
  }
}
