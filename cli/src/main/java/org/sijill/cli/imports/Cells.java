package org.sijill.cli.imports;

import java.util.ArrayList;
import java.util.List;

/** Cuts one line of a table into its cells. */
final class Cells {

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

  static String cut(String cell) {
    return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
  }
}
