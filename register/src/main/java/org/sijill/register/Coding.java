package org.sijill.register;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** What codes the reports of a register. May be used by several threads. */
public interface Coding {

  /** The claims of a report, in the order of their triggers. */
  List<Claim> claims(Report report);

  /** Version of the program and hash of the rules. */
  Coder coder();

  /** Names of the overlays in use, in their order. */
  List<String> overlays();

  /** The coding with this knowledge. */
  static Coding of(Knowledge knowledge, String version, List<String> overlays) {
    record Known(Reader reader, Coder coder, List<String> overlays) implements Coding {
      @Override
      public List<Claim> claims(Report report) {
        return reader.read(report);
      }
    }
    return new Known(
        new Reader(knowledge), new Coder(version, knowledge.rules()), List.copyOf(overlays));
  }
}
