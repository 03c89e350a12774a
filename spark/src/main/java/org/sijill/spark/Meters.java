package org.sijill.spark;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.sijill.spark.Refusal.Reason;

/**
 * What is counted while a job runs; Spark's pages show it. Tasks of the last stage of an action add
 * to it, each once, however often one is tried.
 *
 * @param reports reports coded
 * @param words words of theirs, divided at white space
 * @param claims claims found
 * @param refused what was refused, by reason
 */
record Meters(
    LongAccumulator reports,
    LongAccumulator words,
    LongAccumulator claims,
    Map<Reason, LongAccumulator> refused)
    implements Serializable {

  static Meters in(SparkContext context) {
    Map<Reason, LongAccumulator> refused = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      refused.put(reason, context.longAccumulator("refused: " + reason.word()));
    }
    return new Meters(
        context.longAccumulator("reports"),
        context.longAccumulator("words"),
        context.longAccumulator("claims"),
        refused);
  }
}
