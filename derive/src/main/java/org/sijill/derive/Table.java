package org.sijill.derive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small tables that come with the program: comma-separated, with remarks after # and a head. */
public final class Table {

  private Table() {}

  /**
   * The lines of a table without its remarks and its head, cell by cell.
   *
   * @param beside a class of the package in which the table stands
   * @param name its file name
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<String[]> rows(Class<?> beside, String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
