package org.sijill.spark;

/** A mistake of the user's that ends the job; the message says what is wrong and what to do. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }
}
