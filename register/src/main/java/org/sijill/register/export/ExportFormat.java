package org.sijill.register.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How claims leave the register; rows are those of the published schema, reviews applied. */
interface ExportFormat {

  /** Name of the file. */
  String file();

  /**
   * Why the format has no place for a claim, or null where it has.
   *
   * @param row the claim
   * @param sameReport all claims of its report
   */
  default String leftOut(ObjectNode row, List<ObjectNode> sameReport) {
    return null;
  }

  void begin(Writer out) throws IOException;

  void row(Writer out, ObjectNode row) throws IOException;

  void end(Writer out) throws IOException;
}
