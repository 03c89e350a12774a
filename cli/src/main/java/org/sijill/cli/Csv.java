package org.sijill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.register.export.ClaimCsv;

/** One line a claim. */
final class Csv implements Format {

  @Override
  public void begin(Writer out) throws IOException {
    ClaimCsv.head(out);
  }

  @Override
  public void write(Writer out, Report report, List<Claim> claims, Coder coder) throws IOException {
    for (Claim claim : claims) {
      ClaimCsv.row(out, claim);
    }
  }
}
