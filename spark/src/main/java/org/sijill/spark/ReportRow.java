package org.sijill.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;

/** Rows of reports: what stands at one place of the input, and what became of it. */
final class ReportRow {

  /** What stands at one place of the input. {@code key} is the hash of that place. */
  static final StructType ARRIVAL =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("at", DataTypes.LongType, false)
          .add("id", DataTypes.StringType)
          .add("outlet", DataTypes.StringType)
          .add("published", DataTypes.StringType)
          .add("url", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType);

  /** The same with its claims. */
  static final StructType CODED =
      ARRIVAL
          .add("month", DataTypes.StringType, false)
          .add("words", DataTypes.LongType, false)
          .add("claims", DataTypes.createArrayType(ClaimRow.SCHEMA, false), false);

  /** Month of reports whose day is not known. */
  static final String UNKNOWN_MONTH = "unknown";

  private static final int MONTH = "2017-11".length();

  private ReportRow() {}

  static Row arrival(Arrival arrival) {
    Report report = arrival.report();
    Refusal refusal = arrival.refusal();
    return RowFactory.create(
        Hashes.reportId(arrival.file() + "\n" + arrival.at()),
        arrival.file(),
        arrival.at(),
        report == null ? null : report.id(),
        report == null ? null : report.outlet(),
        report == null ? null : report.published(),
        report == null ? null : report.url(),
        report == null ? null : report.title(),
        report == null ? null : report.text(),
        refusal == null ? null : refusal.reason().word(),
        refusal == null ? null : refusal.detail());
  }

  /** The report of a row, or null. */
  static Report report(Row row) {
    String text = row.getAs("text");
    return text == null
        ? null
        : new Report(
            row.getAs("id"),
            row.getAs("outlet"),
            row.getAs("published"),
            row.getAs("url"),
            row.getAs("title"),
            text);
  }

  /** The month in which a report was published; its day is an ISO date or null. */
  static String month(String published) {
    return published == null ? UNKNOWN_MONTH : published.substring(0, MONTH);
  }
}
