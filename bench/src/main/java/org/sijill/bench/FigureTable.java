package org.sijill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures by measure and column, as a table of Markdown. */
final class FigureTable {

  private static final String BEGIN = "<!-- accuracy:";
  private static final String END = "<!-- end of accuracy -->";

  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  /** The table that a file holds; empty where there is no such file. */
  static FigureTable written(Path file) throws IOException {
    FigureTable table = new FigureTable();
    if (file == null || !Files.exists(file)) {
      return table;
    }
    List<String> columns = List.of();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("| ")) {
        continue;
      }
      List<String> cells = Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
      if (cells.get(0).equals("measure")) {
        columns = cells;
      }
      for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
        table.put(cells.get(0), columns.get(i), cells.get(i));
      }
    }
    return table;
  }

  void put(String measure, String column, String value) {
    rows.computeIfAbsent(measure, m -> new LinkedHashMap<>()).put(column, value);
  }

  /** A share with three digits; a dash for none. */
  void put(String measure, String column, Double value) {
    put(measure, column, value == null ? "–" : String.format(Locale.ROOT, "%.3f", value));
  }

  /** The lines of the table, with the differences to another one. */
  List<String> lines(List<String> columns, FigureTable before) {
    List<String> lines = new ArrayList<>();
    lines.add("| measure | " + String.join(" | ", columns) + " |");
    lines.add("|---|" + "---|".repeat(columns.size()));
    rows.forEach(
        (measure, values) -> {
          Map<String, String> past = before.rows.getOrDefault(measure, Map.of());
          List<String> cells = new ArrayList<>();
          for (String column : columns) {
            String value = values.getOrDefault(column, "");
            cells.add(value + difference(value, past.get(column)));
          }
          lines.add("| " + measure + " | " + String.join(" | ", cells) + " |");
        });
    return lines;
  }

  /** Writes the table into a file, between its two marks. */
  void record(Path file, List<String> columns) throws IOException {
    String text = Files.readString(file);
    int from = text.indexOf('\n', text.indexOf(BEGIN)) + 1;
    int to = text.indexOf(END);
    if (!text.contains(BEGIN) || to < from) {
      throw new IllegalStateException(file + " lacks the marks of the table");
    }
    String table = String.join("\n", lines(columns, new FigureTable()));
    Files.writeString(file, text.substring(0, from) + "\n" + table + "\n\n" + text.substring(to));
  }

  private static String difference(String now, String before) {
    if (before == null || !now.matches("\\d\\.\\d+")) {
      return "";
    }
    Matcher number = Pattern.compile("^\\d\\.\\d+").matcher(before);
    if (!number.find()) {
      return "";
    }
    double difference = Double.parseDouble(now) - Double.parseDouble(number.group());
    return Math.abs(difference) < 0.0005 ? "" : String.format(Locale.ROOT, " (%+.3f)", difference);
  }
}
