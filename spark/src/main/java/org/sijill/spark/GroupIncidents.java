package org.sijill.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.sijill.derive.incidents.Rarity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Gathers the claims that {@link CodeReports} wrote into incidents: the same ones as on one
 * machine. Claims that can meet, however indirectly, are a part; each part is gathered by one task.
 */
@Command(
    name = "GroupIncidents",
    description = "Gather claims into incidents.",
    sortOptions = false)
public final class GroupIncidents {

  private static final String ROUNDS = "_rounds";
  private static final int MONTH = 7;

  /** Claims as they stand in the table, with the columns that the folders tell. */
  private static final StructType TABLE =
      ClaimRow.SCHEMA
          .add("month", "string")
          .add("file", "string")
          .add("at", "long")
          .add("ordinal", "integer");

  @Parameters(paramLabel = "DIR", description = "The folder that CodeReports wrote.")
  private String coded;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "A new folder.")
  private String to;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Packed rules laid over the bundled ones, for their books of places and bodies.")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--help", usageHelp = true, description = "Show this.")
  private boolean help;

  /** The job that arguments ask for, or null where they ask for help, which is printed then. */
  static GroupIncidents parse(String... args) {
    GroupIncidents job = new GroupIncidents();
    CommandLine line = new CommandLine(job);
    line.parseArgs(args);
    if (job.help) {
      line.usage(System.out);
      return null;
    }
    return job;
  }

  /** Run by {@code spark-submit --class org.sijill.spark.GroupIncidents}. */
  public static void main(String[] args) throws IOException {
    GroupIncidents job = parse(args);
    if (job != null) {
      SparkSession spark = SparkSession.builder().appName("sijill GroupIncidents").getOrCreate();
      job.run(spark);
      spark.stop();
    }
  }

  /** Does all of it. */
  void run(SparkSession spark) throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Output in = new Output(coded, hadoop);
    if (!in.has("claims")) {
      throw new Failure(coded + " holds no claims; name the folder that CodeReports wrote");
    }
    Output out = Output.fresh(to, hadoop);
    spark.sparkContext().setCheckpointDir(out.table(ROUNDS));
    Broadcast<Books> books =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new Books(Rules.load(rules, hadoop), rarity(spark, in)));

    Dataset<Row> told =
        claims(spark, in)
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("report"), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (report, rows) -> ToldRow.of(rows, books.value().parts()),
                Encoders.row(ToldRow.SCHEMA))
            .persist(StorageLevel.DISK_ONLY());
    Column incident = from_json(col("value"), IncidentRow.SCHEMA);
    told.join(parts(told), "id")
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("part"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, String>)
                (part, rows) -> ToldRow.gather(rows, books.value().parts()),
            Encoders.STRING())
        .select(incident.as("incident"))
        .select("incident.*")
        .withColumn(
            "month", coalesce(substring(col("from"), 0, MONTH), lit(ReportRow.UNKNOWN_MONTH)))
        .hint("rebalance", col("month"))
        .sortWithinPartitions("month", "from", "id")
        .write()
        .partitionBy("month")
        .parquet(out.table("incidents"));
    told.unpersist();
    out.remove(ROUNDS);
  }

  /**
   * How rare words are among all reports. The words that two have or more come to the driver, eight
   * bytes each, and go from there to all tasks.
   */
  private static Rarity rarity(SparkSession spark, Output in) {
    Dataset<Row> claims =
        spark
            .read()
            .schema(TABLE)
            .parquet(in.table("claims"))
            .select(
                col("report.id").as("report"),
                col("report.title").as("title"),
                col("sentence.text").as("sentence"),
                col("file"),
                col("at"),
                col("ordinal"),
                col("id"));
    long reports = claims.select("report").distinct().count();
    List<Long> counted =
        claims
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("report"), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Long>) (report, rows) -> ToldRow.words(rows),
                Encoders.LONG())
            .groupBy("value")
            .count()
            .where("count > 1")
            .select(expr("shiftleft(value, 32) | count"))
            .as(Encoders.LONG())
            .collectAsList();
    return Rarity.of(
        Math.toIntExact(reports), counted.stream().mapToLong(Long::longValue).toArray());
  }

  /** The claims as JSON with their reports and what these copy. */
  private static Dataset<Row> claims(SparkSession spark, Output in) throws IOException {
    Dataset<Row> claims = spark.read().schema(TABLE).parquet(in.table("claims"));
    Column[] columns =
        Stream.of(ClaimRow.SCHEMA.fieldNames()).map(claims::col).toArray(Column[]::new);
    Dataset<Row> rows =
        claims.select(
            col("report.id").as("report"),
            col("file"),
            col("at"),
            col("ordinal"),
            col("id"),
            to_json(struct(columns)).as("claim"));
    if (!in.has("copies")) {
      return rows.withColumn("original", lit(null).cast("string"))
          .withColumn("original_outlet", lit(null).cast("string"));
    }
    Dataset<Row> copies =
        spark
            .read()
            .schema(CopyFinder.COPY)
            .parquet(in.table("copies"))
            .select("report", "original", "original_outlet")
            .dropDuplicates("report");
    return rows.join(copies, "report", "left");
  }

  /**
   * The part of each telling. Of each key the days on which something is told fall into runs: a new
   * one begins where nothing before reaches what follows, and nothing that follows reaches back. A
   * telling joins the runs that it stands in.
   */
  private static Dataset<Row> parts(Dataset<Row> told) {
    Dataset<Row> keyed =
        told.select(col("id"), col("day"), col("reach"), explode(col("keys")).as("key"));
    WindowSpec days = Window.partitionBy("key").orderBy("day");
    WindowSpec before = days.rowsBetween(Window.unboundedPreceding(), -1);
    WindowSpec after = days.rowsBetween(Window.currentRow(), Window.unboundedFollowing());
    Column gap =
        max(col("day").plus(col("reach")))
            .over(before)
            .lt(col("day"))
            .and(min(col("day").minus(col("reach"))).over(after).gt(lag("day", 1).over(days)));
    Dataset<Row> runs =
        keyed
            .groupBy("key", "day")
            .agg(max("reach").as("reach"))
            .withColumn("gap", when(gap, 1).otherwise(0))
            .withColumn("run", concat_ws("#", col("key"), sum("gap").over(days)))
            .drop("gap", "reach");
    Dataset<Row> stands =
        keyed
            .join(
                runs,
                keyed
                    .col("key")
                    .equalTo(runs.col("key"))
                    .and(keyed.col("day").equalTo(runs.col("day"))))
            .select("id", "run");
    Dataset<Row> first = stands.groupBy("id").agg(min("run").as("first"));
    Dataset<Row> edges = stands.join(first, "id").select(col("first").as("a"), col("run").as("b"));
    Dataset<Row> roots = Components.of(edges);
    return told.select("id")
        .join(first, "id", "left")
        .join(roots, col("first").equalTo(col("node")), "left")
        .select(col("id"), coalesce(col("root"), col("first"), col("id")).as("part"));
  }
}
