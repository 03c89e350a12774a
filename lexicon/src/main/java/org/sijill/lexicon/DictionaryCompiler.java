package org.sijill.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sijill.lexicon.dictionary.DictionaryWriter;
import org.sijill.lexicon.dictionary.Inflector;
import org.sijill.lexicon.dictionary.SourceLexicon;

/**
 * Compiles the word list of LanguageTool's Arabic module, found on the class path, into the compact
 * dictionary file.
 */
public final class DictionaryCompiler {

  private DictionaryCompiler() {}

  /** Writes the file named by the last argument. */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[args.length - 1]).toAbsolutePath();
    Files.createDirectories(out.getParent());
    Files.write(out, compile());
  }

  /** The dictionary file's bytes; the same for the same word list. */
  public static byte[] compile() throws IOException {
    SourceLexicon source = SourceLexicon.read(DictionaryCompiler::resource);
    DictionaryWriter writer = new DictionaryWriter();
    new Inflector(source, writer).run();
    return writer.toBytes();
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = DictionaryCompiler.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }
}
