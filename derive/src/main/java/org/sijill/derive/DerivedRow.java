package org.sijill.derive;

/** A row that follows from claims. */
public interface DerivedRow {

  /** Its id. */
  String id();

  /** What stands behind it. */
  Evidence evidence();
}
