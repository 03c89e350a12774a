package org.sijill.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sijill.reader.ReportJson;
import org.sijill.spark.Refusal.Reason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Codes reports into claims on Spark: the same claims as the command line's. Writes the tables
 * {@code claims} (by month and type), {@code reports} (by month), {@code copies} and {@code
 * refused}, and {@code summary.json} when all of it is done.
 */
@Command(name = "CodeReports", description = "Code reports into claims.", sortOptions = false)
public final class CodeReports {

  private static final String STAGING = "_coded";
  private static final String ROUNDS = "_rounds";

  /** What happens to near-copies of a report. */
  enum Copying {
    /** They are named in the table of copies and not coded. */
    drop,
    /** They are named and coded. */
    keep,
    /** They are not looked for. */
    ignore
  }

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders: *.parquet, *.jsonl, *.jsonl.gz or *.txt.")
  private List<String> paths;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "A new folder.")
  private String to;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "parquet, jsonl or text. Default: by the files' names.")
  private InputFiles.Kind input;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "ISO date of reports that do not name theirs.")
  private String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of reports that do not name theirs.")
  private String outlet;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Packed rules laid over the bundled ones, as sijill pack writes them.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--copies",
      paramLabel = "WHAT",
      description =
          "Near-copies of a report: drop (not coded), keep (coded) or ignore (not looked for)."
              + " Default: drop.")
  private Copying copies = Copying.drop;

  @Option(
      names = "--longest",
      paramLabel = "MIB",
      description = "Longest report; longer ones are refused. Default: 4.")
  private int longest = 4;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Deal reports out anew into so many parts before coding, as for few large gzip files.")
  private int partitions;

  @Option(
      names = "--jsonl",
      description = "Write the reports as JSONL too, for sijill add --input jsonl.")
  private boolean jsonl;

  @Option(names = "--help", usageHelp = true, description = "Show this.")
  private boolean help;

  /** The job that arguments ask for, or null where they ask for help, which is printed then. */
  static CodeReports parse(String... args) {
    CodeReports job = new CodeReports();
    CommandLine line = new CommandLine(job).setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(args);
    if (job.help) {
      line.usage(System.out);
      return null;
    }
    if (job.published != null && ReportJson.day(job.published) == null) {
      throw new Failure("--published is not an ISO date such as 2024-01-31: " + job.published);
    }
    if (job.longest < 1 || job.longest > 64) {
      throw new Failure("--longest is from 1 to 64 MiB, not " + job.longest);
    }
    return job;
  }

  /** Run by {@code spark-submit --class org.sijill.spark.CodeReports}. */
  public static void main(String[] args) throws IOException {
    CodeReports job = parse(args);
    if (job != null) {
      SparkSession spark = SparkSession.builder().appName("sijill CodeReports").getOrCreate();
      System.out.print(job.run(spark).json());
      spark.stop();
    }
  }

  /** Does all of it. */
  Summary run(SparkSession spark) throws IOException {
    return run(spark, Rules.load(rules, spark.sparkContext().hadoopConfiguration()));
  }

  /** Does all of it with what codes. */
  Summary run(SparkSession spark, ReportCoder coder) throws IOException {
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Output out = Output.fresh(to, hadoop);
    Meters meters = Meters.in(spark.sparkContext());
    Stopwatch watch = new Stopwatch();

    Dataset<Row> arrivals =
        Arrivals.read(spark, paths, new Arrivals.Options(input, outlet, published, longest << 20));
    long copied = 0;
    if (copies != Copying.ignore) {
      spark.sparkContext().setCheckpointDir(out.table(ROUNDS));
      CopyFinder.write(arrivals, out.table("copies"));
      Dataset<Row> found = spark.read().parquet(out.table("copies"));
      copied = found.count();
      out.remove(ROUNDS);
      if (copies == Copying.drop) {
        arrivals =
            arrivals.join(
                found.select("key"), arrivals.col("key").equalTo(found.col("key")), "left_anti");
      }
    }
    double forCopies = watch.lap();

    if (partitions > 0) {
      arrivals = arrivals.repartition(partitions, col("key"));
    }
    Broadcast<ReportCoder> everywhere =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(coder);
    arrivals
        .map(new Coding(everywhere, meters), Encoders.row(ReportRow.CODED))
        .write()
        .parquet(out.table(STAGING));
    double forCoding = watch.lap();

    tables(spark.read().schema(ReportRow.CODED).parquet(out.table(STAGING)), out);
    out.remove(STAGING);
    Map<Reason, Long> refused = new EnumMap<>(Reason.class);
    meters.refused().forEach((reason, meter) -> refused.put(reason, meter.value()));
    Summary summary =
        new Summary(
            meters.reports().value(),
            meters.words().value(),
            meters.claims().value(),
            copied,
            refused,
            coder.coder(),
            spark.sparkContext().defaultParallelism(),
            forCopies,
            forCoding,
            watch.lap());
    summary.write(to, hadoop);
    return summary;
  }

  private void tables(Dataset<Row> coded, Output out) {
    Column[] report = {
      col("id"), col("outlet"), col("published"), col("url"), col("title"), col("text")
    };
    Dataset<Row> reports = coded.where("text is not null");
    reports
        .select(col("*"), size(col("claims")).as("number"))
        .drop("key", "reason", "detail", "claims")
        .withColumnRenamed("number", "claims")
        .hint("rebalance", col("month"))
        .sortWithinPartitions("month", "file", "at")
        .write()
        .partitionBy("month")
        .parquet(out.table("reports"));
    reports
        .select(col("month"), col("file"), col("at"), posexplode(col("claims")))
        .select(col("month"), col("file"), col("at"), col("pos").as("ordinal"), col("col.*"))
        .hint("rebalance", col("month"), col("type"))
        .sortWithinPartitions("month", "type", "file", "at", "ordinal")
        .write()
        .partitionBy("month", "type")
        .parquet(out.table("claims"));
    coded
        .where("reason is not null")
        .select("file", "at", "id", "reason", "detail")
        .coalesce(1)
        .sortWithinPartitions("file", "at")
        .write()
        .parquet(out.table("refused"));
    if (jsonl) {
      reports.select(report).write().json(out.table("jsonl"));
    }
  }
}
