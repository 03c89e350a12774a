package org.sijill.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;
import org.sijill.spark.InputFiles.InputFile;
import org.sijill.spark.InputFiles.Kind;
import org.sijill.spark.InputFiles.Stretch;
import org.sijill.spark.Refusal.Reason;

/** Reads reports from files of any kind into rows of {@link ReportRow}. */
final class Arrivals {

  /**
   * How reports are read.
   *
   * @param kind what the files hold, or null to go by their names
   * @param outlet outlet of reports that do not name theirs, or null
   * @param published day of reports that do not name theirs, or null
   * @param longest bytes of the longest report
   */
  record Options(Kind kind, String outlet, String published, int longest) implements Serializable {}

  private static final List<String> FIELDS = List.of("id", "outlet", "published", "url", "title");
  private static final String DATE =
      "\"published\" is not an ISO date such as 2024-01-31; read without a date";

  private Arrivals() {}

  /** All that stands in the files. */
  static Dataset<Row> read(SparkSession spark, List<String> paths, Options options) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<InputFile> files = InputFiles.of(paths, hadoop);
    Kind kind = options.kind() != null ? options.kind() : InputFiles.kind(files);
    return switch (kind) {
      case JSONL -> lines(spark, files, options);
      case PARQUET -> rows(spark, files, options);
      case TEXT -> texts(spark, files, options);
    };
  }

  private static Dataset<Row> lines(SparkSession spark, List<InputFile> files, Options options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<Stretch> stretches = InputFiles.stretches(files, context.defaultParallelism());
    JavaRDD<Row> rows =
        context
            .parallelize(stretches, Math.max(1, stretches.size()))
            .flatMap(stretch -> new LineReports(stretch, options, hadoop.value().value()));
    return spark.createDataFrame(rows, ReportRow.ARRIVAL);
  }

  private static Dataset<Row> rows(SparkSession spark, List<InputFile> files, Options options) {
    Dataset<Row> all =
        spark.read().parquet(files.stream().map(InputFile::address).toArray(String[]::new));
    Set<String> there = new TreeSet<>(List.of(all.columns()));
    if (!there.contains("text")) {
      throw new Failure(
          "no column \"text\" in the input; give the reports' words in a column text");
    }
    List<Column> columns = new ArrayList<>();
    columns.add(functions.col("_metadata.file_path"));
    columns.add(functions.col("_metadata.row_index"));
    for (String field : FIELDS) {
      columns.add(
          there.contains(field)
              ? text(all.col(field), all.schema(), field).as(field)
              : functions.lit(null).cast(DataTypes.StringType).as(field));
    }
    columns.add(all.col("text").cast(DataTypes.StringType));
    return all.select(columns.toArray(Column[]::new))
        .map((MapFunction<Row, Row>) row -> row(row, options), Encoders.row(ReportRow.ARRIVAL));
  }

  /** Moments are written with their offset, as reports have them. */
  private static Column text(Column column, StructType schema, String field) {
    return schema.apply(field).dataType().equals(DataTypes.TimestampType)
        ? functions.date_format(column, "yyyy-MM-dd'T'HH:mm:ss'Z'")
        : column.cast(DataTypes.StringType);
  }

  private static Row row(Row row, Options options) {
    String file = row.getString(0);
    long at = row.getLong(1);
    String text = row.getString(7);
    if (text == null) {
      return ReportRow.arrival(
          Arrival.refused(file, at, Reason.TEXT, "no \"text\"; give the report's words"));
    }
    return ReportRow.arrival(
        accepted(
            file,
            at,
            new Report(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                text),
            options));
  }

  /** One file is one report. */
  private static Dataset<Row> texts(SparkSession spark, List<InputFile> files, Options options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    int parts = Math.min(files.size(), context.defaultParallelism() * 4);
    JavaRDD<Row> rows =
        context
            .parallelize(files.stream().map(InputFile::address).toList(), Math.max(1, parts))
            .map(file -> ReportRow.arrival(text(file, options, hadoop.value().value())));
    return spark.createDataFrame(rows, ReportRow.ARRIVAL);
  }

  private static Arrival text(String file, Options options, Configuration hadoop)
      throws IOException {
    byte[] bytes;
    try {
      bytes = WholeFile.read(file, options.longest(), hadoop);
    } catch (ZipException | EOFException e) {
      return Arrival.refused(file, 0, Reason.FILE, "the file is damaged (" + e.getMessage() + ")");
    }
    if (bytes.length > options.longest()) {
      return tooLong(file, 0, options);
    }
    String text = utf8(bytes);
    return text == null
        ? notUtf8(file, 0)
        : accepted(file, 0, new Report(null, null, null, null, null, text), options);
  }

  /** What the caller says of reports that do not say it themselves is filled in. */
  private static Arrival accepted(String file, long at, Report read, Options options) {
    String date = read.published();
    boolean given = date != null && !date.isBlank();
    boolean bad = given && ReportJson.day(date) == null;
    if (read.text().getBytes(StandardCharsets.UTF_8).length > options.longest()) {
      return tooLong(file, at, options);
    }
    Report report =
        new Report(
            read.id(),
            read.outlet() == null ? options.outlet() : read.outlet(),
            bad ? null : given ? date : options.published(),
            read.url(),
            read.title(),
            read.text());
    return new Arrival(file, at, report, bad ? new Refusal(Reason.DATE, DATE) : null);
  }

  private static Arrival tooLong(String file, long at, Options options) {
    return Arrival.refused(
        file,
        at,
        Reason.LENGTH,
        "longer than " + (options.longest() >> 20) + " MiB; split it, or raise --longest");
  }

  private static Arrival notUtf8(String file, long at) {
    return Arrival.refused(file, at, Reason.ENCODING, "not UTF-8; convert it");
  }

  /** The text without byte-order mark, or null. */
  private static String utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The reports of a stretch of lines. */
  private static final class LineReports implements Iterator<Row> {

    private final Stretch stretch;
    private final Options options;
    private final ArrayDeque<Arrival> ready = new ArrayDeque<>(1);
    private Lines lines;

    LineReports(Stretch stretch, Options options, Configuration hadoop) throws IOException {
      this.stretch = stretch;
      this.options = options;
      try {
        lines = new Lines(stretch, options.longest(), hadoop);
      } catch (ZipException | EOFException e) {
        damaged(0);
      }
    }

    @Override
    public boolean hasNext() {
      try {
        while (ready.isEmpty() && lines != null) {
          if (!lines.next()) {
            if (lines.isDamaged()) {
              damaged(lines.begin());
            }
            lines.close();
            lines = null;
          } else if (!lines.isBlank()) {
            ready.add(report(lines.begin()));
          }
        }
        return !ready.isEmpty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ReportRow.arrival(ready.remove());
    }

    private void damaged(long at) {
      ready.add(
          Arrival.refused(
              stretch.file(),
              at,
              Reason.FILE,
              "the file is damaged or ends early; what stands before is read"));
    }

    private Arrival report(long at) {
      if (lines.isTooLong()) {
        return tooLong(stretch.file(), at, options);
      }
      String line = utf8(lines.bytes());
      if (line == null) {
        return notUtf8(stretch.file(), at);
      }
      try {
        return accepted(stretch.file(), at, ReportJson.read(line), options);
      } catch (ReportJson.NotAReport e) {
        Reason reason = e.isWithoutText() ? Reason.TEXT : Reason.JSON;
        return Arrival.refused(stretch.file(), at, reason, e.getMessage());
      }
    }
  }
}
