package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Report;

/**
 * The SQL of the documentation, run by DuckDB on what the job writes; with {@code -Dspark.full}.
 */
@EnabledIfSystemProperty(named = "spark.full", matches = "true")
class DocumentedQueriesTest {

  @TempDir Path temp;

  private List<String> documented() throws IOException {
    Matcher block =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/spark.md")));
    return block
        .results()
        .map(found -> found.group(1))
        .map(
            sql ->
                sql.replace("'coded/", "'" + temp + "/coded/")
                    .replace("'picked", "'" + temp + "/picked"))
        .toList();
  }

  @Test
  void duckDbReadsTheTables() throws IOException, SQLException {
    Path examples = Trial.EXAMPLES.resolve("november-2017");
    Trial.code(
        examples.toString(),
        "--to",
        temp.resolve("coded").toString(),
        "--copies",
        "ignore",
        "--jsonl");
    List<String> queries = documented();
    List<Report> picked = new ArrayList<>();
    assertThat(queries).hasSize(2);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      int rows = 0;
      try (ResultSet found = statement.executeQuery(queries.get(0))) {
        while (found.next()) {
          rows++;
          assertThat(found.getString("outlet")).isNotEmpty();
          assertThat(found.getString("said")).isNotEmpty();
          assertThat(found.getDouble("confidence")).isBetween(0.0, 1.0);
        }
      }
      long expected =
          Trial.table(temp.resolve("coded"), "claims")
              .where("month = '2017-11' and type = 'ASSAULT' and status = 'actual'")
              .count();
      assertThat(rows).isEqualTo((int) expected).isPositive();
      statement.execute(queries.get(1));
      try (ResultSet found =
          statement.executeQuery(
              "SELECT id, outlet, published, url, title, text FROM read_parquet('"
                  + temp.resolve("picked.parquet")
                  + "')")) {
        while (found.next()) {
          picked.add(
              new Report(
                  found.getString(1),
                  found.getString(2),
                  found.getString(3),
                  found.getString(4),
                  found.getString(5),
                  found.getString(6)));
        }
      }
    }
    List<Report> all = Trial.exampleLines().stream().map(Trial::report).toList();
    assertThat(picked).isNotEmpty();
    assertThat(all).containsAll(picked);
    TreeSet<String> written = new TreeSet<>();
    try (var files = Files.list(temp.resolve("coded/jsonl"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.readAllLines(file).forEach(line -> written.add(Trial.report(line).id()));
      }
    }
    assertThat(all.stream().map(Report::id).toList()).containsAll(written);
    assertThat(written).hasSizeGreaterThan(30);
  }
}
