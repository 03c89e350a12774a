package org.sijill.spark;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.spark.Refusal.Reason;

/** Codes what stands at one place of the input: a row of reports with claims. */
final class Coding implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<? extends ReportCoder> rules;
  private final Meters meters;

  Coding(Broadcast<? extends ReportCoder> rules, Meters meters) {
    this.rules = rules;
    this.meters = meters;
  }

  @Override
  public Row call(Row arrival) {
    Report report = ReportRow.report(arrival);
    String refused = arrival.getAs("reason");
    Object[] claims = {};
    long words = 0;
    Refusal failed = null;
    if (report != null) {
      try {
        claims = claims(report);
        words = words(report.text());
        meters.reports().add(1);
        meters.words().add(words);
        meters.claims().add(claims.length);
      } catch (RuntimeException | StackOverflowError e) {
        failed = failure(e);
      }
    }
    if (failed != null) {
      meters.refused().get(Reason.READER).add(1);
    } else if (refused != null) {
      meters.refused().get(Reason.valueOf(refused.toUpperCase(Locale.ROOT))).add(1);
    }
    Object[] cells = new Object[ReportRow.CODED.length()];
    for (int i = 0; i < arrival.length(); i++) {
      cells[i] = arrival.get(i);
    }
    int next = arrival.length();
    if (failed != null) {
      cells[next - 2] = failed.reason().word();
      cells[next - 1] = failed.detail();
    }
    cells[next] = ReportRow.month(arrival.getAs("published"));
    cells[next + 1] = words;
    cells[next + 2] = claims;
    return RowFactory.create(cells);
  }

  private Object[] claims(Report report) {
    Coder coder = rules.value().coder();
    List<Claim> claims = rules.value().claims(report);
    return claims.stream().map(claim -> ClaimRow.of(claim, coder)).toArray();
  }

  /** A mistake of the reader in one report must not keep the others from being read. */
  private static Refusal failure(Throwable mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    return new Refusal(
        Reason.READER,
        "could not be coded; please report the defect ("
            + mistake.getClass().getSimpleName()
            + (trace.length > 0 ? " at " + trace[0] : "")
            + ")");
  }

  private static long words(String text) {
    long words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = UCharacter.isUWhiteSpace(text.charAt(i));
      words += !space && !within ? 1 : 0;
      within = !space;
    }
    return words;
  }
}
