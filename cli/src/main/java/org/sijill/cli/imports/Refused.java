package org.sijill.cli.imports;

/** A row that is not taken, or a file that cannot be read at all, with the reason. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal told in full. */
  public Refused(String reason) {
    super(reason);
  }
}
