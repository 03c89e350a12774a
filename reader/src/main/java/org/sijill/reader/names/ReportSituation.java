package org.sijill.reader.names;

import java.time.LocalDate;

/**
 * What is known of a report when its actors are told apart.
 *
 * @param published date of the report, or null
 * @param day the same in ISO letters, or null
 * @param outlet its outlet as the book knows it, or null
 * @param mentions what it names
 */
public record ReportSituation(
    LocalDate published, String day, WhoIsWho.Outlet outlet, Mentions mentions) {

  public ReportSituation(LocalDate published, WhoIsWho.Outlet outlet, Mentions mentions) {
    this(published, published == null ? null : published.toString(), outlet, mentions);
  }

  /** The side that the outlet speaks for, or "". */
  String side() {
    return outlet == null ? "" : outlet.side();
  }
}
