package org.sijill.cli.imports;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.text.Normaliser;

/** Cuts one line of a table into its cells. */
final class Cells {

  private static final int LONGEST_NAME = 200;

  private Cells() {}

  /** The cells of a line of CSV (RFC 4180) or, with a tab, of a table without quotes. */
  static List<String> of(String line, char separator) throws Refused {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (separator != '\t' && c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new Refused("a quotation mark is not closed on the line");
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  static double number(String cell, String what) throws Refused {
    try {
      double number = Double.parseDouble(cell);
      if (!Double.isNaN(number) && !Double.isInfinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Refused(what + " is not a number in degrees: " + cut(cell));
  }

  /** Refuses a name that is far too long or holds letters that no text has. */
  static void name(String name) throws Refused {
    if (name.length() > LONGEST_NAME) {
      throw new Refused("a name has " + name.length() + " letters: " + cut(name));
    }
    if (name.indexOf('\uFFFD') >= 0 || name.chars().anyMatch(c -> c < ' ')) {
      throw new Refused("a name holds broken letters: " + cut(name));
    }
  }

  /** Refuses an Arabic name without an Arabic letter. */
  static void arabic(String name) throws Refused {
    if (!Normaliser.letters(name).codePoints().anyMatch(c -> c >= 0x621 && c <= 0x64A)) {
      throw new Refused("the Arabic name holds no Arabic letter: " + cut(name));
    }
  }

  static String cut(String cell) {
    return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
  }
}
