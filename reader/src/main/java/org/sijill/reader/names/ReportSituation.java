package org.sijill.reader.names;

/**
 * What is known of a report when its actors are told apart.
 *
 * @param day ISO date of the report, or null
 * @param outlet its outlet as the book knows it, or null
 * @param mentions what it names
 */
public record ReportSituation(String day, WhoIsWho.Outlet outlet, Mentions mentions) {

  /** The side that the outlet speaks for, or "". */
  String side() {
    return outlet == null ? "" : outlet.side();
  }
}
