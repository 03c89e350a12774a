package org.sijill.desk;

/** What keeps the desk from starting, told in full. */
public final class DeskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeskException(String message, Throwable cause) {
    super(message, cause);
  }
}
