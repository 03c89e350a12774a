package org.sijill.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;

/** A way to write claims. Has no state, so that several threads can write parts. */
interface Format {

  /** What stands before the first report; may be empty. */
  void begin(Writer out) throws IOException;

  /** The claims of one report. */
  void write(Writer out, Report report, List<Claim> claims, Coder coder) throws IOException;

  /** The formats by their names on the command line. */
  enum Name {
    table(new Table()),
    jsonl(new Jsonl()),
    csv(new Csv());

    private final Format format;

    Name(Format format) {
      this.format = format;
    }

    Format format() {
      return format;
    }
  }
}
