package org.sijill.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Placeholder until the compiler is written: writes an empty file. */
public final class KnowledgeCompiler {

  private KnowledgeCompiler() {}

  /** Writes the file named by the last argument. */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[args.length - 1]);
    Files.createDirectories(out.getParent());
    Files.write(out, new byte[0]);
  }
}
