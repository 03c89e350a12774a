package org.sijill.lexicon.framing;

public final class FramingCompiler {
  public static org.sijill.reader.claims.framing.FramingWords compile(java.nio.file.Path p) {
    return new org.sijill.reader.claims.framing.FramingWords(0);
  }
}
