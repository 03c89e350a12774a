package org.sijill.lexicon;

import java.nio.file.Path;

/** A knowledge file that cannot be used; the message names file, line and remedy. */
public final class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that is complete in itself. */
  public KnowledgeException(String message) {
    super(message);
  }

  /**
   * With the place of the mistake.
   *
   * @param file the file
   * @param line its line, from 1; 0 where the whole file is meant
   * @param what what is wrong there
   * @param remedy what to do about it
   */
  public KnowledgeException(Path file, int line, String what, String remedy) {
    super(file + (line > 0 ? ":" + line : "") + ": " + what + ". " + remedy);
  }
}
