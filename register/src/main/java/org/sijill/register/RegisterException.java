package org.sijill.register;

/** What keeps the register from doing what was asked; the message says what and how to mend it. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegisterException(String message) {
    super(message);
  }

  public RegisterException(String message, Throwable cause) {
    super(message, cause);
  }
}
