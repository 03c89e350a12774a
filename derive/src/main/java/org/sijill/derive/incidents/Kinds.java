package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Table;
import org.sijill.reader.Claim;

/**
 * Kinds of happenings, and which of them may be one: a raid is told as an attack, a clash ends in a
 * seizure. The words of it stand in {@code kinds.csv}, {@code kinds-together.csv} and {@code
 * kinds-remembered.csv}. Immutable.
 */
final class Kinds {

  /** Two kinds that are never one happening. */
  static final int APART = -1;

  /** A claim that tells of no happening. */
  static final int NONE = -1;

  private record Line(Claim.Type type, String mode, String lexeme, int kind) {}

  private final List<Line> lines = new ArrayList<>();
  private final int[][] together;
  private final int[] families;
  private final int[] remembered;

  private Kinds(List<String[]> lines, List<String[]> pairs, List<String[]> days) {
    Map<String, Integer> kinds = new HashMap<>();
    for (String[] cell : lines) {
      int next = kinds.size();
      int kind = kinds.computeIfAbsent(cell[3], name -> next);
      this.lines.add(new Line(Claim.Type.valueOf(cell[0]), cell[1], cell[2], kind));
    }
    together = new int[kinds.size()][kinds.size()];
    for (int[] row : together) {
      Arrays.fill(row, APART);
    }
    remembered = new int[kinds.size()];
    days.forEach(cell -> remembered[kinds.get(cell[0])] = Integer.parseInt(cell[1]));
    for (String[] pair : pairs) {
      int points = Integer.parseInt(pair[2]);
      together[kinds.get(pair[0])][kinds.get(pair[1])] = points;
      together[kinds.get(pair[1])][kinds.get(pair[0])] = points;
    }
    families = families(together);
  }

  /** The least kind of each kind's family, which holds all that may be one with one of it. */
  private static int[] families(int[][] together) {
    int[] families = new int[together.length];
    Arrays.setAll(families, i -> i);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = 0; i < families.length; i++) {
        for (int j = 0; j < families.length; j++) {
          if (together[i][j] != APART && families[j] < families[i]) {
            families[i] = families[j];
            changed = true;
          }
        }
      }
    }
    return families;
  }

  /** The kinds that come with the program. */
  static Kinds bundled() {
    return new Kinds(
        Table.rows(Kinds.class, "kinds.csv"),
        Table.rows(Kinds.class, "kinds-together.csv"),
        Table.rows(Kinds.class, "kinds-remembered.csv"));
  }

  /** The kind of happening that a claim tells of, or {@link #NONE}. */
  int of(Claim claim) {
    for (Line line : lines) {
      if (line.type() == claim.type() && fits(line, claim)) {
        return line.kind();
      }
    }
    return NONE;
  }

  private static boolean fits(Line line, Claim claim) {
    boolean mode =
        line.mode().isEmpty()
            || (claim.mode() == null ? line.mode().equals("-") : line.mode().equals(claim.mode()));
    return mode
        && (line.lexeme().isEmpty()
            || claim.because().stream()
                .anyMatch(
                    rule -> rule.equals(line.lexeme()) || rule.startsWith(line.lexeme() + ".")));
  }

  /** Two kinds of different families are never one, nor is there a chain of such between them. */
  int family(int kind) {
    return families[kind];
  }

  /**
   * For how many days claims of two kinds may speak of one happening that is known, 0 where no
   * longer than all news.
   */
  int remembered(int one, int other) {
    return Math.max(remembered[one], remembered[other]);
  }

  /** How much the kinds of two claims speak for one happening, from 0, or {@link #APART}. */
  int together(int one, int other) {
    return together[one][other];
  }
}
