package org.sijill.derive;

import java.util.Map;

/**
 * Which reports are near-copies of one text.
 *
 * @param original for the id of each report that copies another one, the id of the report that
 *     stands for all copies of the text
 */
public record Copies(Map<String, Original> original) {

  /** No report copies another. */
  public static final Copies NONE = new Copies(Map.of());

  /**
   * The report that stands for all copies of a text: the one published first, of several the one of
   * the smallest id.
   *
   * @param report its id
   * @param outlet its outlet, or null
   */
  public record Original(String report, String outlet) {}

  public Copies {
    original = Map.copyOf(original);
  }

  /** What stands for the text of a report: itself where it is no copy. */
  public Original of(String report, String outlet) {
    Original found = original.get(report);
    return found == null ? new Original(report, outlet) : found;
  }
}
