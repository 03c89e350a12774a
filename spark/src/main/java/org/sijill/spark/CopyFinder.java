package org.sijill.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.sijill.derive.NearCopies;
import org.sijill.derive.Sketch;
import org.sijill.reader.Report;

/**
 * Near-copies among millions of reports: the groups that {@link NearCopies} finds, whatever the
 * partitions. Only reports that share a bucket with another one are compared.
 */
final class CopyFinder {

  private static final StructType SKETCH =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("at", DataTypes.LongType, false)
          .add("id", DataTypes.StringType, false)
          .add("outlet", DataTypes.StringType)
          .add("published", DataTypes.StringType)
          .add("words", DataTypes.IntegerType, false)
          .add("least", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add("buckets", DataTypes.createArrayType(DataTypes.LongType, false), false);

  static final StructType EDGE =
      new StructType().add("a", DataTypes.StringType, false).add("b", DataTypes.StringType, false);

  /** A copy and the report that stands for all copies of its text. */
  static final StructType COPY =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("at", DataTypes.LongType, false)
          .add("report", DataTypes.StringType, false)
          .add("original", DataTypes.StringType, false)
          .add("original_outlet", DataTypes.StringType);

  private record Kept(String key, String file, long at, Sketch sketch) {}

  private CopyFinder() {}

  /**
   * Writes a table of {@link #COPY}: the reports that copy another one, which are all of a group
   * but the first published, of several the one of the smallest id, then of the smallest key.
   *
   * @param arrivals rows of {@link ReportRow#ARRIVAL}
   * @param table address of the table
   */
  static void write(Dataset<Row> arrivals, String table) {
    Dataset<Row> sketches =
        arrivals
            .where(col("text").isNotNull())
            .map((MapFunction<Row, Row>) CopyFinder::sketch, Encoders.row(SKETCH))
            .where("size(least) > 0")
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> places =
        sketches.select(col("key").as("member"), explode(col("buckets")).as("bucket"));
    Dataset<Row> shared = places.groupBy("bucket").count().where("count > 1").select("bucket");
    Dataset<Row> edges =
        places
            .join(shared, "bucket")
            .join(sketches, col("member").equalTo(col("key")))
            .drop("member", "buckets")
            .groupByKey((MapFunction<Row, Long>) row -> row.<Long>getAs("bucket"), Encoders.LONG())
            .flatMapGroups(
                (FlatMapGroupsFunction<Long, Row, Row>) (bucket, rows) -> edges(rows),
                Encoders.row(EDGE));
    Dataset<Row> components = Components.of(edges);
    components
        .union(components.select(col("root").as("node"), col("root")).distinct())
        .join(sketches, col("node").equalTo(col("key")))
        .drop("buckets")
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("root"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (root, rows) -> copies(rows),
            Encoders.row(COPY))
        .write()
        .parquet(table);
    sketches.unpersist();
  }

  private static Row sketch(Row arrival) {
    Report report = ReportRow.report(arrival);
    Sketch sketch = Sketch.of(report.id(), report.outlet(), report.published(), report.text());
    return RowFactory.create(
        arrival.<String>getAs("key"),
        arrival.<String>getAs("file"),
        arrival.<Long>getAs("at"),
        sketch.report(),
        sketch.outlet(),
        sketch.published(),
        sketch.words(),
        sketch.least(),
        NearCopies.buckets(sketch));
  }

  private static Kept kept(Row row) {
    List<Integer> least = row.getList(row.fieldIndex("least"));
    return new Kept(
        row.getAs("key"),
        row.getAs("file"),
        row.<Long>getAs("at"),
        new Sketch(
            row.getAs("id"),
            row.getAs("outlet"),
            row.getAs("published"),
            row.<Integer>getAs("words"),
            least.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * Each member of a bucket is joined to the first one of those before it that is one text with it,
   * and these among each other; members that are joined already stand for one another.
   */
  private static Iterator<Row> edges(Iterator<Row> rows) {
    List<Row> edges = new ArrayList<>();
    List<List<Kept>> groups = new ArrayList<>();
    while (rows.hasNext()) {
      Kept one = kept(rows.next());
      List<Kept> mine = null;
      for (Iterator<List<Kept>> each = groups.iterator(); each.hasNext(); ) {
        List<Kept> group = each.next();
        if (group.stream().noneMatch(k -> NearCopies.areOne(k.sketch(), one.sketch()))) {
          continue;
        }
        edges.add(RowFactory.create(group.get(0).key(), one.key()));
        if (mine == null) {
          mine = group;
        } else {
          mine.addAll(group);
          each.remove();
        }
      }
      if (mine == null) {
        mine = new ArrayList<>();
        groups.add(mine);
      }
      mine.add(one);
    }
    return edges.iterator();
  }

  private static Iterator<Row> copies(Iterator<Row> rows) {
    List<Kept> group = new ArrayList<>();
    rows.forEachRemaining(row -> group.add(kept(row)));
    group.sort(
        Comparator.comparing(Kept::sketch, NearCopies.FIRST_PUBLISHED).thenComparing(Kept::key));
    Kept first = group.get(0);
    return group.stream()
        .skip(1)
        .map(
            copy ->
                RowFactory.create(
                    copy.key(),
                    copy.file(),
                    copy.at(),
                    copy.sketch().report(),
                    first.sketch().report(),
                    first.sketch().outlet()))
        .iterator();
  }
}
