package org.sijill.register.intake;

/**
 * Something that could not be read.
 *
 * @param source name of the file, or {@code standard input}
 * @param line line in it, from 1; 0 where the whole is meant
 * @param message what is wrong and what to do about it; never words of a report
 */
public record Problem(String source, int line, String message) {

  @Override
  public String toString() {
    return "sijill: " + source + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
