package org.sijill.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.Journal;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.StoredReport;

/**
 * Checks a register: the file itself, the chain of the log, the hashes of the reports, and that
 * every span lies inside its text and spells it.
 */
public final class Verification {

  /** So many faults are told; more are only counted. */
  private static final int MOST = 100;

  private final List<String> faults = new ArrayList<>();
  private int number;

  private Verification() {}

  /**
   * What was found.
   *
   * @param reports number of reports checked
   * @param claims number of claims checked
   * @param entries number of entries of the log checked
   * @param faults what is wrong, each with its place; at most 100
   * @param number number of faults in all
   */
  public record Result(int reports, int claims, int entries, List<String> faults, int number) {
    public boolean sound() {
      return number == 0;
    }
  }

  /** Checks all of a register. */
  public static Result of(Register register) {
    return register.database().read(new Verification()::check);
  }

  private Result check(Handle handle) {
    for (String line : handle.createQuery("pragma integrity_check").mapTo(String.class).list()) {
      if (!line.equals("ok")) {
        fault("the file: " + line);
      }
    }
    if (!handle.createQuery("pragma foreign_key_check").mapToMap().list().isEmpty()) {
      fault("the file: rows that refer to rows that are not there");
    }
    int entries = log(handle);
    int reports = 0;
    int claims = 0;
    for (long each : ReportStore.numbers(handle)) {
      StoredReport report = ReportStore.byNumber(handle, each);
      report(handle, report);
      claims += claims(handle, report);
      reports++;
    }
    return new Result(reports, claims, entries, List.copyOf(faults), number);
  }

  private int log(Handle handle) {
    int entries = 0;
    String previous = Journal.BEGINNING;
    try (ResultIterator<Journal.Entry> all = Journal.entries(handle)) {
      while (all.hasNext()) {
        Journal.Entry entry = all.next();
        entries++;
        if (entry.seq() != entries) {
          fault("log entry " + entries + ": is missing");
          entries = (int) entry.seq();
        }
        if (!entry.previous().equals(previous)) {
          fault("log entry " + entry.seq() + ": does not follow the one before it");
        }
        if (!entry.hash().equals(entry.expected())) {
          fault("log entry " + entry.seq() + ": was changed after it was written");
        }
        previous = entry.hash();
      }
    }
    return entries;
  }

  private void report(Handle handle, StoredReport report) {
    String id = report.report().id();
    if (!logged(handle, id, "raw=" + report.rawSha256())) {
      fault("report " + id + ": the log has no entry for it with the hash of its bytes");
    }
    if (report.redactedAt() != null) {
      return; // the words are gone on purpose; their hashes stay in the log
    }
    byte[] raw = ReportStore.raw(handle, report.number());
    if (raw == null || !Knowledge.sha256(raw).equals(report.rawSha256())) {
      fault("report " + id + ": its bytes are not those that were received");
    }
    if (!Hashes.sha256(report.report().text()).equals(report.textSha256())) {
      fault("report " + id + ": its text is not the one that was extracted");
    }
  }

  private static boolean logged(Handle handle, String id, String line) {
    return handle
        .createQuery("select detail from log where action = 'add' and subject = :id")
        .bind("id", id)
        .mapTo(String.class)
        .list()
        .stream()
        .anyMatch(detail -> detail.lines().anyMatch(line::equals));
  }

  private int claims(Handle handle, StoredReport report) {
    String text = report.report().text();
    int[] points = text.codePoints().toArray();
    int claims = 0;
    for (ClaimStore.Stored claim : ClaimStore.present(handle, report.number())) {
      spans("claim " + claim.id() + " of report " + report.report().id(), claim.row(), points);
      claims++;
    }
    return claims;
  }

  private void spans(String where, JsonNode node, int[] points) {
    if (node.isObject() && node.has("begin") && node.has("end")) {
      int begin = node.path("begin").asInt(-1);
      int end = node.path("end").asInt(-1);
      if (begin < 0 || end < begin || end > points.length) {
        fault(where + ": a span [" + begin + ", " + end + ") lies outside the text");
      } else if (node.has("text")
          && !node.path("text").asText().equals(new String(points, begin, end - begin))) {
        fault(where + ": the span [" + begin + ", " + end + ") does not spell the text");
      }
    }
    node.forEach(child -> spans(where, child, points));
  }

  private void fault(String message) {
    number++;
    if (faults.size() < MOST) {
      faults.add(message);
    }
  }
}
