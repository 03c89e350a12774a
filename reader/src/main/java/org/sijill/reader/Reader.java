package org.sijill.reader;

import java.util.List;
import org.sijill.reader.claims.ReportReader;

/**
 * Reads reports into claims. Built from explicit, immutable {@link Knowledge}; the same report and
 * knowledge give the same claims on every machine. Safe for many threads at once.
 */
public final class Reader {

  private final Knowledge knowledge;
  private final ReportReader reports;

  public Reader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.reports = new ReportReader(knowledge);
  }

  /** The claims of a report, in the order of their triggers. */
  public List<Claim> read(Report report) {
    return reports.read(report);
  }

  /** The claims of a report; the listener sees each sentence with all that was found in it. */
  public List<Claim> read(Report report, ReportReader.Listener listener) {
    return reports.read(report, listener);
  }

  /**
   * All bodies and people that a report speaks of, whether they take part in a claim or not, in the
   * order of the text.
   */
  public List<Claim.Party> parties(Report report) {
    return reports.parties(report);
  }

  /** SHA-256 of all knowledge in use, in hex. */
  public String rules() {
    return knowledge.rules();
  }
}
