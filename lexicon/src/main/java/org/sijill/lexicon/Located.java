package org.sijill.lexicon;

import java.nio.file.Path;

/**
 * An entry of a knowledge file with the place where it stands.
 *
 * @param <T> kind of entry
 * @param value the entry
 * @param file the file
 * @param line the line where the entry begins, from 1
 */
public record Located<T>(T value, Path file, int line) {

  /** A failure that names this entry's place. */
  public KnowledgeException wrong(String what, String remedy) {
    return new KnowledgeException(file, line, what, remedy);
  }
}
