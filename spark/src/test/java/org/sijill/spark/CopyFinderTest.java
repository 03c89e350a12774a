package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.derive.Copies;
import org.sijill.derive.NearCopies;
import org.sijill.derive.Sketch;
import org.sijill.reader.Report;

class CopyFinderTest {

  @TempDir Path temp;

  /** Texts that are copied and changed step by step, so that chains of copies come about. */
  private static List<Report> reports() {
    Random random = new Random(7);
    List<Report> reports = new ArrayList<>();
    for (int text = 0; text < 12; text++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        words.add("كلمة" + random.nextInt(5000));
      }
      for (int copy = 0; copy <= text % 5; copy++) {
        int from = copy * 3;
        reports.add(
            new Report(
                "r" + random.nextInt(1_000_000),
                "outlet " + copy,
                random.nextBoolean() ? "2024-03-1" + random.nextInt(9) : null,
                null,
                null,
                String.join(" ", words.subList(from, words.size()))));
      }
    }
    reports.add(new Report("short", null, null, null, null, "خبر عاجل"));
    reports.add(new Report("short too", null, null, null, null, "خبر عاجل"));
    return reports;
  }

  @Test
  void findsWhatOneMachineFindsWhateverThePartitions() {
    List<Report> reports = reports();
    Copies expected =
        NearCopies.of(
            reports.stream()
                .map(r -> Sketch.of(r.id(), r.outlet(), r.published(), r.text()))
                .toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      rows.add(ReportRow.arrival(new Arrival("file", i, reports.get(i), null)));
    }
    Dataset<Row> arrivals = Trial.spark().createDataFrame(rows, ReportRow.ARRIVAL);

    for (int partitions : new int[] {1, 5}) {
      Map<String, Copies.Original> found = new HashMap<>();
      Path table = temp.resolve("copies " + partitions);
      CopyFinder.write(arrivals.repartition(partitions), table.toString());
      for (Row row : Trial.spark().read().parquet(table.toString()).collectAsList()) {
        found.put(
            row.getAs("report"),
            new Copies.Original(row.getAs("original"), row.getAs("original_outlet")));
      }
      Map<String, Copies.Original> others = new HashMap<>(expected.original());
      others.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue().report()));
      assertThat(others.size()).isGreaterThan(10);
      assertThat(found).isEqualTo(others);
    }
  }

  @Test
  void componentsAreThoseOfAChain() {
    List<Row> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int from = (i * 7) % 40;
      if (from % 10 != 9) {
        edges.add(RowFactory.create(node(from + 1), node(from)));
      }
    }
    Dataset<Row> found = Components.of(Trial.spark().createDataFrame(edges, CopyFinder.EDGE));
    Map<String, String> roots = new TreeMap<>();
    found.collectAsList().forEach(row -> roots.put(row.getString(0), row.getString(1)));
    assertThat(roots).hasSize(36);
    for (int i = 0; i < 40; i++) {
      assertThat(roots.getOrDefault(node(i), node(i))).isEqualTo(node(i - i % 10));
    }
  }

  private static String node(int number) {
    return "n%02d".formatted(number);
  }

  @Test
  void onlyTheFirstOfSeveralCopiesIsCodedUnlessAllAreAskedFor() throws IOException {
    String text = Trial.report(Trial.exampleLines().get(0)).text();
    Path input =
        Files.write(
            temp.resolve("in.jsonl"),
            List.of(
                Trial.line(Map.of("id", "later", "text", text, "published", "2024-03-12")),
                Trial.line(Map.of("id", "first", "text", text, "published", "2024-03-11")),
                Trial.line(Map.of("text", text))));

    Summary dropped = Trial.code(input.toString(), "--to", temp.resolve("drop").toString());
    Summary kept =
        Trial.code(input.toString(), "--copies", "keep", "--to", temp.resolve("keep").toString());

    assertThat(dropped.reports()).isEqualTo(1);
    assertThat(Trial.rows(temp.resolve("drop"), "reports", "id").get(0).getString(0))
        .isEqualTo("first");
    assertThat(kept.reports()).isEqualTo(3);
    assertThat(kept.claims()).isEqualTo(3 * dropped.claims());
    for (String out : List.of("drop", "keep")) {
      assertThat(Trial.rows(temp.resolve(out), "copies", "original"))
          .extracting(row -> row.getString(0))
          .containsExactly("first", "first");
    }
  }
}
