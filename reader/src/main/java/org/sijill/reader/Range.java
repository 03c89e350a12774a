package org.sijill.reader;

/**
 * A stretch of text as [begin, end) in UTF-16 indices, the unit used inside the reader. It becomes
 * a {@link Span} in code points once, when a {@link Claim} is made; the two types keep the units
 * apart.
 *
 * @param begin first index
 * @param end index after the last
 */
public record Range(int begin, int end) {

  /** Whether the two stretches share a position. */
  public boolean overlaps(Range other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether {@code other} lies wholly within this one. */
  public boolean contains(Range other) {
    return begin <= other.begin && other.end <= end;
  }
}
