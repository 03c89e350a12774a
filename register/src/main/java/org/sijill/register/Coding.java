package org.sijill.register;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/**
 * What codes the reports of a register: one state of the knowledge. May be used by several threads.
 *
 * @param reader the reader
 * @param coder version of the program and hash of the rules
 * @param overlays names of the overlays in use, in their order
 */
public record Coding(Reader reader, Coder coder, List<String> overlays) {

  /** The coding with this knowledge. */
  public static Coding of(Knowledge knowledge, String version, List<String> overlays) {
    return new Coding(
        new Reader(knowledge), new Coder(version, knowledge.rules()), List.copyOf(overlays));
  }

  List<Claim> claims(Report report) {
    return reader.read(report);
  }
}
