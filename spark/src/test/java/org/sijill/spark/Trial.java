package org.sijill.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/** Spark in this process, and what the tests compare with. */
final class Trial {

  static final Path EXAMPLES = Path.of("../examples");

  private static final JsonMapper MAPPER = new JsonMapper();

  private Trial() {}

  /** Two cores; a task that fails is tried four times. */
  static SparkSession spark() {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2,4]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            // Compiling queries takes longer than running them on a few reports.
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.warehouse.dir", Path.of("target/warehouse").toUri().toString())
            .getOrCreate();
    spark.sparkContext().setCheckpointDir("target/checkpoints");
    return spark;
  }

  /** Runs a coding job. */
  static Summary code(String... args) throws IOException {
    return CodeReports.parse(args).run(spark());
  }

  /** Lines of all JSONL files of the examples, files in the order of their names. */
  static List<String> exampleLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  /** The rows that the command line prints for reports. */
  static List<String> coded(List<String> lines) {
    Knowledge knowledge = Knowledge.bundled();
    Reader reader = new Reader(knowledge);
    Coder coder = new Coder(Rules.version(), knowledge.rules());
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      for (Claim claim : reader.read(report(line))) {
        rows.add(json(claim, coder));
      }
    }
    return rows;
  }

  static Report report(String line) {
    try {
      return ReportJson.read(line);
    } catch (ReportJson.NotAReport e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The rows of a table of claims in the order of reports, as the command line would print them.
   */
  static List<String> claims(Path out) {
    Dataset<Row> claims =
        spark().read().parquet(out.resolve("claims").toString()).orderBy("file", "at", "ordinal");
    Column[] columns =
        Stream.of(claims.columns()).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    return claims.select(to_json(struct(columns))).as(Encoders.STRING()).collectAsList().stream()
        .map(Trial::row)
        .toList();
  }

  private static String row(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return json(ClaimJson.read(node), ClaimJson.coder(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(Claim claim, Coder coder) {
    StringWriter row = new StringWriter();
    try (JsonGenerator out =
        new JsonFactoryBuilder().rootValueSeparator("").build().createGenerator(row)) {
      ClaimJson.write(out, claim, coder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row.toString();
  }

  /** A report as a line. */
  static String line(Map<String, String> report) {
    return MAPPER.valueToTree(report).toString();
  }

  static Dataset<Row> table(Path out, String name) {
    return spark().read().parquet(out.resolve(name).toString());
  }

  static List<Row> rows(Path out, String name, String... columns) {
    return table(out, name)
        .orderBy("file", "at")
        .select(Stream.of(columns).map(name1 -> col(name1)).toArray(Column[]::new))
        .collectAsList();
  }
}
