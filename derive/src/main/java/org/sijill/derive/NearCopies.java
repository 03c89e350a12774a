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

  /**
   * From this share of common shingles on two texts are one. A wire text with a new headline and a
   * paragraph cut or added keeps more than half; two texts on one event written independently share
   * less than a tenth.
   */
  private static final double SAME = 0.5;

  private static final Comparator<Sketch> FIRST_PUBLISHED =
      Comparator.comparing(Sketch::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sketch::report);

  private NearCopies() {}

  /** The groups of near-copies. */
  public static Copies of(List<Sketch> sketches) {
    List<Sketch> sorted = new ArrayList<>(sketches);
    sorted.sort(Comparator.comparing(Sketch::report));
    int[] group = new int[sorted.size()];
    Arrays.setAll(group, i -> i);
    for (int band = 0; band < Sketch.HASHES / ROWS; band++) {
      Map<List<Integer>, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < group.length; i++) {
        int[] least = sorted.get(i).least();
        if (least.length == 0) {
          continue;
        }
        List<Integer> key = new ArrayList<>(ROWS);
        for (int row = 0; row < ROWS; row++) {
          key.add(least[band * ROWS + row]);
        }
        List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
        join(sorted, group, bucket, i);
        bucket.add(i);
      }
    }
    return copies(sorted, group);
  }

  /** Compares with the members of a bucket, those of the same group once. */
  private static void join(List<Sketch> sketches, int[] group, List<Integer> bucket, int one) {
    for (int other : bucket) {
      if (root(group, other) != root(group, one)
          && sketches.get(other).shared(sketches.get(one)) >= SAME * Sketch.HASHES) {
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
