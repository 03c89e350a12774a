package org.sijill.lexicon;

import java.nio.file.Path;

/** A knowledge file that cannot be used; the message names file, line and remedy. */
public final class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;

  /** With a message that is complete in itself. */
  public KnowledgeException(String message) {
    super(message);
    this.place = "";
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
    super(place(file, line) + what + ". " + remedy);
    this.place = place(file, line);
  }

  private static String place(Path file, int line) {
    return file + (line > 0 ? ":" + line : "") + ": ";
  }

  /** The mistake and its remedy without the place. */
  public String what() {
    return getMessage().substring(place.length());
  }
}
