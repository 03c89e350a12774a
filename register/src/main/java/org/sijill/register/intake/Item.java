package org.sijill.register.intake;

import org.sijill.reader.Report;

/**
 * What the input holds at one place: a report or a problem.
 *
 * @param incoming the report, or null
 * @param problem what could not be read, or null
 * @param source name of the file
 * @param line line where the report begins, or 0 where it is the whole file
 */
public record Item(Incoming incoming, Problem problem, String source, int line) {

  /** The report, or null where there is a problem. */
  public Report report() {
    return incoming == null ? null : incoming.report();
  }
}
