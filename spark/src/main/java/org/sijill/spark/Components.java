package org.sijill.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components of a graph whose nodes are strings: large-star and small-star in turn until
 * nothing changes (Kiveris and others, «Connected Components in MapReduce and Beyond», 2014). The
 * answer does not depend on how the edges are partitioned.
 */
final class Components {

  private Components() {}

  /**
   * The smallest node of each node's component.
   *
   * @param edges columns {@code a} and {@code b}, in any direction, repeated or not
   * @return columns {@code node} and {@code root} for every node of an edge but the roots; its rows
   *     lie in Spark's checkpoint folder
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> now = ordered(edges).checkpoint();
    Row mark = mark(now);
    boolean changed = mark.getLong(0) > 0;
    while (changed) {
      // Written out, since the plan would else grow by a factor with every round.
      now = smallStar(largeStar(now)).checkpoint();
      Row next = mark(now);
      changed = !next.equals(mark);
      mark = next;
    }
    return now.select(col("a").as("node"), col("b").as("root"));
  }

  /** Number and hash of a set of edges: other edges have others. */
  private static Row mark(Dataset<Row> edges) {
    return edges
        .agg(count("a"), expr("bit_xor(xxhash64(a, b))"), expr("bit_xor(xxhash64(b, a, 1))"))
        .first();
  }

  /** Each edge once, from the larger node to the smaller. */
  private static Dataset<Row> ordered(Dataset<Row> edges) {
    return edges
        .where("a <> b")
        .select(greatest(col("a"), col("b")).as("a"), least(col("a"), col("b")).as("b"))
        .distinct();
  }

  /** Joins the larger neighbours of each node to the least of its neighbourhood. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col("b").as("a"), col("a").as("b")));
    Dataset<Row> root =
        both.groupBy(col("a").as("node"))
            .agg(min("b").as("least"))
            .select(col("node"), least(col("node"), col("least")).as("least"));
    return ordered(
        both.where("b > a")
            .join(root, col("a").equalTo(col("node")))
            .select(col("b").as("a"), col("least").as("b")));
  }

  /** Joins each node and its smaller neighbours to the least of these. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> root = edges.groupBy(col("a").as("node")).agg(min("b").as("least"));
    Dataset<Row> smaller =
        edges
            .join(root, col("a").equalTo(col("node")))
            .select(col("b").as("a"), col("least").as("b"));
    return ordered(smaller.union(root.select(col("node").as("a"), col("least").as("b"))));
  }
}
