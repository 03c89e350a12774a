package org.sijill.reader.claims.counts;

import java.util.HashMap;
import java.util.Map;

/**
 * A map from sequences of normalised words to values, matched longest first against {@link Atoms}.
 *
 * @param <T> what a sequence stands for
 */
public final class Phrases<T> {

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private T value;
  }

  /**
   * A match.
   *
   * @param value what the words stand for
   * @param end the atom after the last
   * @param cut letters of proclitics that are not part of the first word
   * @param definite whether the first word carried the article
   * @param conjunction whether the first word carried و or ف
   */
  public record Match<T>(T value, int end, int cut, boolean definite, boolean conjunction) {}

  private final Node<T> root = new Node<>();

  /** Adds a sequence of words parted by spaces; the first value of a sequence stays. */
  public void put(String phrase, T value) {
    Node<T> node = root;
    for (String word : phrase.split(" ")) {
      node = node.next.computeIfAbsent(word, w -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The longest sequence that begins at atom {@code i}, or null. */
  public Match<T> match(Atoms atoms, int i) {
    Match<T> best = null;
    for (int v = 0; v < Atoms.VARIANTS; v++) {
      String form = atoms.variant(i, v);
      if (form == null) {
        continue;
      }
      Node<T> node = root.next.get(form);
      if (node == null) {
        continue;
      }
      int end = i + 1;
      int valueEnd = node.value == null ? 0 : end;
      T value = node.value;
      while (end < atoms.size() && !node.next.isEmpty()) {
        Node<T> next = null;
        for (int w = 0; w < Atoms.PLAIN_VARIANTS && next == null; w++) {
          String word = atoms.variant(end, w);
          next = word == null ? null : node.next.get(word);
        }
        if (next == null) {
          break;
        }
        node = next;
        end++;
        if (node.value != null) {
          value = node.value;
          valueEnd = end;
        }
      }
      if (value != null && (best == null || valueEnd > best.end)) {
        best =
            new Match<>(
                value, valueEnd, atoms.cut(i, v), atoms.definite(i, v), atoms.conjunction(i, v));
      }
    }
    return best;
  }
}
