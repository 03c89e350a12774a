package org.sijill.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sijill.derive.Copies;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.Parts;
import org.sijill.derive.incidents.Parts.Told;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;

/** Tellings of events as rows that hold all that gathering them asks for. */
final class ToldRow {

  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("claim", DataTypes.StringType, false)
          .add("lender", DataTypes.StringType)
          .add("original", DataTypes.StringType)
          .add("original_outlet", DataTypes.StringType)
          .add("keys", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add("day", DataTypes.LongType, false);

  private static final JsonMapper JSON = new JsonMapper();

  private ToldRow() {}

  /**
   * The tellings of one report.
   *
   * @param rows its claims: {@code file}, {@code at}, {@code ordinal}, {@code claim} as JSON, and
   *     the report that it copies
   */
  static Iterator<Row> of(Iterator<Row> rows, Parts parts) {
    List<Row> sorted = new ArrayList<>();
    rows.forEachRemaining(sorted::add);
    sorted.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("file"))
            .thenComparing(row -> row.<Long>getAs("at"))
            .thenComparing(row -> row.<Integer>getAs("ordinal")));
    Map<String, Claim> claims = new LinkedHashMap<>();
    Map<String, String> json = new HashMap<>();
    for (Row row : sorted) {
      Claim claim = claim(row.getAs("claim"));
      // A report that stands in the input twice is one.
      if (claims.putIfAbsent(claim.id(), claim) == null) {
        json.put(claim.id(), row.getAs("claim"));
      }
    }
    Row any = sorted.get(0);
    return parts.told(claims.values()).stream()
        .map(
            told ->
                RowFactory.create(
                    told.claim().id(),
                    json.get(told.claim().id()),
                    told.lender() == null ? null : json.get(told.lender().id()),
                    any.<String>getAs("original"),
                    any.<String>getAs("original_outlet"),
                    told.keys().toArray(),
                    told.day()))
        .iterator();
  }

  /** The incidents of a part, as JSON. */
  static Iterator<String> gather(Iterator<Row> rows, Parts parts) {
    List<Told> told = new ArrayList<>();
    Map<String, Copies.Original> originals = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String lender = row.getAs("lender");
      Told one = parts.told(claim(row.getAs("claim")), lender == null ? null : claim(lender));
      told.add(one);
      if (row.getAs("original") != null) {
        originals.put(
            one.claim().report().id(),
            new Copies.Original(row.getAs("original"), row.getAs("original_outlet")));
      }
    }
    List<Incident> incidents = parts.gather(told, new Copies(originals));
    return incidents.stream().map(IncidentRow::json).iterator();
  }

  private static Claim claim(String json) {
    try {
      return ClaimJson.read(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is read
    }
  }
}
