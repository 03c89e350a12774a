package org.sijill.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds reports that are one text, slightly changed: pairs that fall into one bucket of some band
 * of their sketches (locality-sensitive hashing) and whose sketches agree. The groups are the same
 * whatever the order of the sketches.
 */
public final class NearCopies {

  /** Rows of a band: with 24 bands of 4 a pair that shares half of its shingles is met by 0.79. */
  private static final int ROWS = 4;

  private static final int BANDS = Sketch.HASHES / ROWS;

  /**
   * From this share of common shingles on two texts are one. A wire text with a new headline and a
   * paragraph cut or added keeps more than half; two texts on one event written independently share
   * less than a tenth.
   */
  private static final double SAME = 0.5;

  /** Of the copies of a text the first stands for all of them. */
  public static final Comparator<Sketch> FIRST_PUBLISHED =
      Comparator.comparing(Sketch::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sketch::report);

  private NearCopies() {}

  /** The groups of near-copies. */
  public static Copies of(List<Sketch> sketches) {
    List<Sketch> sorted = new ArrayList<>(sketches);
    sorted.sort(Comparator.comparing(Sketch::report));
    int[] group = new int[sorted.size()];
    Arrays.setAll(group, i -> i);
    for (int band = 0; band < BANDS; band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < group.length; i++) {
        if (sorted.get(i).least().length == 0) {
          continue;
        }
        long key = bucket(sorted.get(i), band);
        List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
        join(sorted, group, bucket, i);
        bucket.add(i);
      }
    }
    return copies(sorted, group);
  }

  /** Buckets in which the near-copies of a text are found; none where it is too short. */
  public static long[] buckets(Sketch sketch) {
    long[] buckets = new long[sketch.least().length == 0 ? 0 : BANDS];
    for (int band = 0; band < buckets.length; band++) {
      buckets[band] = bucket(sketch, band);
    }
    return buckets;
  }

  private static long bucket(Sketch sketch, int band) {
    long bucket = band;
    for (int row = 0; row < ROWS; row++) {
      bucket = Sketch.mix(bucket ^ sketch.least()[band * ROWS + row]);
    }
    return bucket;
  }

  /** Whether two texts are one: they meet in some band and share enough of their shingles. */
  public static boolean areOne(Sketch one, Sketch other) {
    return one.shared(other) >= SAME * Sketch.HASHES && meet(one.least(), other.least());
  }

  private static boolean meet(int[] one, int[] other) {
    for (int from = 0; from < one.length; from += ROWS) {
      if (Arrays.equals(one, from, from + ROWS, other, from, from + ROWS)) {
        return true;
      }
    }
    return false;
  }

  /** Compares with the members of a bucket, those of the same group once. */
  private static void join(List<Sketch> sketches, int[] group, List<Integer> bucket, int one) {
    for (int other : bucket) {
      if (root(group, other) != root(group, one)
          && areOne(sketches.get(other), sketches.get(one))) {
        int a = root(group, other);
        int b = root(group, one);
        group[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }

  private static int root(int[] group, int member) {
    int root = member;
    while (group[root] != root) {
      root = group[root];
    }
    while (group[member] != root) {
      int next = group[member];
      group[member] = root;
      member = next;
    }
    return root;
  }

  private static Copies copies(List<Sketch> sketches, int[] group) {
    Map<Integer, List<Sketch>> members = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(sketches.get(i));
    }
    Map<String, Copies.Original> original = new HashMap<>();
    for (List<Sketch> same : members.values()) {
      if (same.size() > 1) {
        Sketch first = same.stream().min(FIRST_PUBLISHED).orElseThrow();
        same.forEach(
            copy ->
                original.put(copy.report(), new Copies.Original(first.report(), first.outlet())));
      }
    }
    return new Copies(original);
  }
}
