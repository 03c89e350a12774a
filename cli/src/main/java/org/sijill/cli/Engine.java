package org.sijill.cli;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.reader.claims.ReportReader;

/** What the command line asks of the reader. Safe for use by several threads. */
interface Engine {

  /** The claims of a report in the order of their triggers. */
  List<Claim> read(Report report);

  /** The same; the listener sees each sentence with all that was found in it. */
  default List<Claim> read(Report report, ReportReader.Listener listener) {
    return read(report);
  }

  /** Version and rules that code the claims. */
  Coder coder();
}
