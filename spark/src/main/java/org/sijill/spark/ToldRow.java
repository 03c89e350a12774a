package org.sijill.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sijill.derive.Copies;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.Parts;
import org.sijill.derive.incidents.Parts.Told;
import org.sijill.derive.incidents.Rarity;
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
          .add("day", DataTypes.LongType, false)
          .add("reach", DataTypes.LongType, false)
          .add("words", DataTypes.createArrayType(DataTypes.LongType, false), false);

  private static final JsonMapper JSON = new JsonMapper();

  private ToldRow() {}

  /**
   * The tellings of one report.
   *
   * @param rows its claims: {@code file}, {@code at}, {@code ordinal}, {@code id}, {@code claim} as
   *     JSON, and the report that it copies
   */
  static Iterator<Row> of(Iterator<Row> rows, Parts parts) {
    Map<String, Row> claims = claims(rows);
    Row any = claims.values().iterator().next();
    List<Claim> read =
        claims.values().stream().map(row -> claim(row.<String>getAs("claim"))).toList();
    return parts.told(read).stream()
        .map(
            told ->
                RowFactory.create(
                    told.claim().id(),
                    claims.get(told.claim().id()).<String>getAs("claim"),
                    told.lender() == null
                        ? null
                        : claims.get(told.lender().id()).<String>getAs("claim"),
                    any.<String>getAs("original"),
                    any.<String>getAs("original_outlet"),
                    told.keys().toArray(),
                    told.day(),
                    told.reach(),
                    told.report()))
        .iterator();
  }

  /**
   * The words of one report, by which their rarity is counted.
   *
   * @param rows its claims: {@code file}, {@code at}, {@code ordinal}, {@code id}, {@code title}
   *     and {@code sentence}
   */
  static Iterator<Long> words(Iterator<Row> rows) {
    Set<String> texts = new HashSet<>();
    for (Row row : claims(rows).values()) {
      texts.add(row.getAs("title"));
      texts.add(row.getAs("sentence"));
    }
    return Rarity.words(texts).iterator();
  }

  /** The claims of a report by their ids. A report that stands in the input twice is one. */
  private static Map<String, Row> claims(Iterator<Row> rows) {
    List<Row> sorted = new ArrayList<>();
    rows.forEachRemaining(sorted::add);
    sorted.sort(
        Comparator.comparing((Row row) -> row.<String>getAs("file"))
            .thenComparing(row -> row.<Long>getAs("at"))
            .thenComparing(row -> row.<Integer>getAs("ordinal")));
    Map<String, Row> claims = new LinkedHashMap<>();
    sorted.forEach(row -> claims.putIfAbsent(row.getAs("id"), row));
    return claims;
  }

  /** The incidents of a part, as JSON. */
  static Iterator<String> gather(Iterator<Row> rows, Parts parts) {
    List<Told> told = new ArrayList<>();
    Map<String, Copies.Original> originals = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String lender = row.getAs("lender");
      Told one =
          parts.told(
              claim(row.getAs("claim")),
              lender == null ? null : claim(lender),
              row.<Long>getList(row.fieldIndex("words")).stream().mapToLong(i -> i).toArray());
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
