package org.sijill.spark;

import java.io.Serializable;
import java.util.Locale;

/**
 * Why something was not read.
 *
 * @param reason the reason by its kind
 * @param detail what is wrong and what to do about it
 */
record Refusal(Reason reason, String detail) implements Serializable {

  /** Kinds of reasons. */
  enum Reason {
    /** Not UTF-8. */
    ENCODING,
    /** No JSON object with strings. */
    JSON,
    /** Sound, but there is no text. */
    TEXT,
    /** Longer than may be. */
    LENGTH,
    /** The file ends early or is damaged; what stands before is read. */
    FILE,
    /** No ISO date: the report is read all the same, without a date. */
    DATE,
    /** The reader failed on it: a defect of the program. */
    READER;

    /** Its name in the tables. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
