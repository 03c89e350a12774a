package org.sijill.spark;

import java.io.Serializable;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;

/** What codes reports on an executor. Safe for its tasks. */
interface ReportCoder extends Serializable {

  /** The claims of a report in the order of their triggers. */
  List<Claim> claims(Report report);

  /** Version and rules that code. */
  Coder coder();
}
