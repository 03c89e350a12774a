package org.sijill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.sijill.register.intake.Decoder;
import org.sijill.register.intake.Inputs;
import org.sijill.register.intake.Lines;

/** The names that a command is asked about: its arguments, or the lines of standard input. */
final class NameLines {

  private static final int LONGEST = 1 << 20;

  /** What is done with each name. */
  interface Answering {
    /**
     * Answers one name.
     *
     * @param name as given
     * @param context words about it, or null
     */
    void answer(String name, String context) throws IOException;
  }

  private NameLines() {}

  /**
   * Answers every name, in order. A line that cannot be read is answered too, as an empty name, so
   * that answers stay beside their lines.
   *
   * @return whether all could be read
   */
  static boolean each(
      List<String> names, InputStream input, PrintStream errors, Answering answering)
      throws IOException {
    if (!names.isEmpty()) {
      for (String name : names) {
        one(name, answering);
      }
      return true;
    }
    boolean all = true;
    Lines lines = new Lines(input, LONGEST);
    while (lines.next()) {
      String line;
      try {
        line = lines.tooLong() ? null : lines.text();
      } catch (Decoder.Refused e) {
        line = null;
      }
      if (line == null) {
        errors.println(
            "sijill: "
                + Inputs.STANDARD_INPUT
                + ":"
                + lines.number()
                + ": not a name in UTF-8; the line is answered as an empty one");
        all = false;
        line = "";
      }
      one(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, answering);
    }
    return all;
  }

  private static void one(String line, Answering answering) throws IOException {
    int tab = line.indexOf('\t');
    answering.answer(
        tab < 0 ? line : line.substring(0, tab), tab < 0 ? null : line.substring(tab + 1));
  }
}
