package org.sijill.lexicon.counts;

public final class CountsCompiler {
  public static org.sijill.reader.claims.counts.CountWords compile(java.nio.file.Path p) {
    return new org.sijill.reader.claims.counts.CountWords(0);
  }
}
