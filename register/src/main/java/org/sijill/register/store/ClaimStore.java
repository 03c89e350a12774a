package org.sijill.register.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;

/**
 * SQL of runs and claims. A claim is present from the run that made it to the one that replaced or
 * dropped it; nothing of a former run is overwritten.
 */
public final class ClaimStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Coder NONE = new Coder("", "");

  private ClaimStore() {}

  /**
   * A claim with its place in the register.
   *
   * @param number number of the claim's row
   * @param report number of its report
   * @param run the run that made it
   * @param row its row of the schema, without report and coder
   */
  public record Stored(long number, long report, long run, ObjectNode row) {

    /** Id of the claim. */
    public String id() {
      return row.path("id").asText();
    }

    /** The row as it is published. */
    public ObjectNode published(Report report, Coder coder) {
      ObjectNode whole = JSON.createObjectNode();
      row.properties()
          .forEach(
              e -> {
                whole.set(e.getKey(), e.getValue());
                if (e.getKey().equals("id")) {
                  whole.set("report", report(report));
                }
              });
      whole.putObject("coder").put("version", coder.version()).put("rules", coder.rules());
      return whole;
    }

    private static ObjectNode report(Report report) {
      return JSON.createObjectNode()
          .put("id", report.id())
          .put("outlet", report.outlet())
          .put("published", report.published())
          .put("url", report.url())
          .put("title", report.title());
    }
  }

  /** Begins a run and returns its number. */
  public static long begin(
      Handle handle, String kind, Coder coder, String overlays, String startedAt) {
    return handle
        .createUpdate(
            "insert into run (kind, version, rules, overlays, started_at)"
                + " values (:kind, :version, :rules, :overlays, :at)")
        .bind("kind", kind)
        .bind("version", coder.version())
        .bind("rules", coder.rules())
        .bind("overlays", overlays)
        .bind("at", startedAt)
        .executeAndReturnGeneratedKeys("number")
        .mapTo(Long.class)
        .one();
  }

  /** The row of a claim as it is stored. */
  public static ObjectNode row(Claim claim) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator out = JSON.getFactory().createGenerator(text)) {
      ClaimJson.write(out, claim, NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectNode row = parse(text.toString());
    row.remove(List.of("report", "coder"));
    return row;
  }

  /** Says that a run coded a report. */
  public static void coded(Handle handle, long report, long run) {
    handle.execute("insert into coding (report, run) values (?, ?)", report, run);
  }

  /** Adds claims of a report; returns the numbers of their rows. */
  public static List<Long> insert(Handle handle, long report, long run, List<ObjectNode> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into claim (report, id, run, type, status, place, row)"
                + " values (:report, :id, :run, :type, :status, :place, :row)");
    for (ObjectNode row : rows) {
      batch
          .bind("report", report)
          .bind("id", row.path("id").asText())
          .bind("run", run)
          .bind("type", row.path("type").asText())
          .bind("status", row.path("status").asText())
          .bind("place", row.path("trigger").path("begin").asInt())
          .bind("row", row.toString())
          .add();
    }
    batch.execute();
    return handle
        .createQuery(
            "select number from claim where report = :report and run = :run order by number")
        .bind("report", report)
        .bind("run", run)
        .mapTo(Long.class)
        .list();
  }

  /** Ends the presence of a claim. */
  public static void end(Handle handle, long claim, long run) {
    handle.execute("update claim set until = ? where number = ?", run, claim);
  }

  /** The present claims of a report, in the order of their triggers. */
  public static List<Stored> present(Handle handle, long report) {
    return handle
        .createQuery(
            "select number, report, run, row from claim where report = :report and until is null"
                + " order by place, id")
        .bind("report", report)
        .map(ClaimStore::stored)
        .list();
  }

  /** The present claims of all reports, by the number of the report, then as {@link #present}. */
  public static ResultIterator<Stored> allPresent(Handle handle) {
    return handle
        .createQuery(
            "select number, report, run, row from claim where until is null"
                + " order by report, place, id")
        .map(ClaimStore::stored)
        .iterator();
  }

  public static Stored byNumber(Handle handle, long number) {
    return handle
        .createQuery("select number, report, run, row from claim where number = :number")
        .bind("number", number)
        .map(ClaimStore::stored)
        .one();
  }

  private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
    return new Stored(
        row.getLong("number"),
        row.getLong("report"),
        row.getLong("run"),
        parse(row.getString("row")));
  }

  /** Every claim of a report that any run made. */
  public static List<Stored> ever(Handle handle, long report) {
    return handle
        .createQuery("select number, report, run, row from claim where report = :report")
        .bind("report", report)
        .map(ClaimStore::stored)
        .list();
  }

  /** What coded a report last. */
  public static Coder coder(Handle handle, long report) {
    return handle
        .createQuery(
            "select version, rules from run where number ="
                + " (select max(run) from coding where report = :report)")
        .bind("report", report)
        .map((row, context) -> new Coder(row.getString(1), row.getString(2)))
        .findOne()
        .orElse(NONE);
  }

  /** What coded each report last, by the report's number. */
  public static Map<Long, Coder> coders(Handle handle) {
    Map<Long, Coder> coders = new HashMap<>();
    Map<String, Coder> same = new HashMap<>();
    handle
        .createQuery(
            "select c.report, r.version, r.rules from (select report, max(run) as run from coding"
                + " group by report) c join run r on r.number = c.run")
        .map(
            (row, context) -> {
              Coder coder = new Coder(row.getString(2), row.getString(3));
              return Map.entry(
                  row.getLong(1),
                  same.computeIfAbsent(coder.version() + " " + coder.rules(), k -> coder));
            })
        .forEach(each -> coders.put(each.getKey(), each.getValue()));
    return coders;
  }

  /** Number of the report of a present claim, or null if there is no such claim. */
  public static Long reportOf(Handle handle, String claim) {
    return handle
        .createQuery("select report from claim where id = :id and until is null")
        .bind("id", claim)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  public static int count(Handle handle) {
    return handle
        .createQuery("select count(*) from claim where until is null")
        .mapTo(Integer.class)
        .one();
  }

  static void replaceRow(Handle handle, long claim, ObjectNode row) {
    handle.execute("update claim set row = ? where number = ?", row.toString(), claim);
  }

  static ObjectNode parse(String row) {
    try {
      return (ObjectNode) JSON.readTree(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
