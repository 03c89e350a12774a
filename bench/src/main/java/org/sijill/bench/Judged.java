package org.sijill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/**
 * Words of a report for which somebody judged by hand what they name.
 *
 * @param report id of the report
 * @param begin first code point
 * @param end code point after the last
 * @param expected what is right, best first
 */
record Judged(String report, int begin, int end, List<String> expected) {

  /** The judgements of a file of ids beside this class, by report. */
  static Map<String, List<Judged>> read(String file) throws IOException {
    Map<String, List<Judged>> judged = new LinkedHashMap<>();
    try (InputStream in = Judged.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split("\t");
        judged
            .computeIfAbsent(cells[0], id -> new ArrayList<>())
            .add(
                new Judged(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    List.of(cells[3].split("\\|"))));
      }
    }
    return judged;
  }

  /** Those of the judged reports that a folder holds, with what was judged in each. */
  static Map<Report, List<Judged>> reports(String file, Path folder) throws IOException {
    Map<Report, List<Judged>> reports = new LinkedHashMap<>();
    for (Map.Entry<String, List<Judged>> each : read(file).entrySet()) {
      Path path = folder.resolve(each.getKey() + ".json");
      if (Files.exists(path)) {
        try {
          reports.put(ReportJson.read(Files.readString(path)), each.getValue());
        } catch (ReportJson.NotAReport e) {
          throw new IOException(path + ": " + e.getMessage(), e);
        }
      }
    }
    return reports;
  }
}
