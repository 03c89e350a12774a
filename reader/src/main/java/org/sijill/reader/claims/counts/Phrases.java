package org.sijill.reader.claims.counts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.Spellings;
import org.sijill.reader.words.WordMap;
import org.sijill.reader.words.WordTables;

/**
 * A map from sequences of normalised words to values, matched longest first against {@link Atoms}.
 * Immutable.
 *
 * @param <T> what a sequence stands for
 */
public final class Phrases<T> {

  /** Sequences while they are gathered. */
  public static final class Builder<T> {
    private final Map<String, Builder<T>> next = new HashMap<>();
    private T value;

    /** Adds a sequence of words parted by spaces; the first value of a sequence stays. */
    public void put(String phrase, T value) {
      Builder<T> node = this;
      for (String word : phrase.split(" ")) {
        node = node.next.computeIfAbsent(word, w -> new Builder<>());
      }
      if (node.value == null) {
        node.value = value;
      }
    }

    /** All sequences added so far. */
    public Phrases<T> build() {
      return build(WordTables.unnumbered());
    }

    /** The same, their first words one of the tables that a reader's words know. */
    public Phrases<T> build(WordTables.Builder tables) {
      return new Phrases<>(node(tables));
    }

    private Node<T> node(WordTables.Builder tables) {
      Map<String, Node<T>> nodes = new HashMap<>();
      next.forEach((word, builder) -> nodes.put(word, builder.node(WordTables.unnumbered())));
      return new Node<>(nodes.isEmpty() ? null : tables.map(nodes), value);
    }
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

  /** What follows the words so far, or null; and what they stand for, or null. */
  private record Node<T>(WordMap<Node<T>> next, T value) {}

  private final Node<T> root;

  private Phrases(Node<T> root) {
    this.root = root;
  }

  /** The words that the sequences begin with. */
  public Set<String> firstWords() {
    return root.next == null ? Set.of() : root.next.words();
  }

  /** The longest sequence that begins at atom {@code i}, or null. */
  public Match<T> match(Atoms atoms, int i) {
    if (i >= atoms.size() || root.next == null) {
      return null;
    }
    Spellings spellings = atoms.spellings(i);
    if (spellings == null) {
      return longer(root.next.get(atoms.form(i)), atoms, i, 0, null);
    }
    Match<T> best = null;
    if (!root.next.mayHold(spellings)) {
      return best;
    }
    for (int k = 0; k < spellings.size(); k++) {
      best = longer(root.next.get(spellings, k), atoms, i, k, best);
    }
    return best;
  }

  /** The match of the sequences under the node of a first word, if it is longer than another. */
  private static <T> Match<T> longer(
      Node<T> first, Atoms atoms, int i, int spelling, Match<T> shorter) {
    Node<T> node = first;
    if (node == null) {
      return shorter;
    }
    int end = i + 1;
    int valueEnd = node.value == null ? 0 : end;
    T value = node.value;
    while (end < atoms.size() && node.next != null) {
      node = next(node.next, atoms, end);
      if (node == null) {
        break;
      }
      end++;
      if (node.value != null) {
        value = node.value;
        valueEnd = end;
      }
    }
    if (value == null || shorter != null && valueEnd <= shorter.end) {
      return shorter;
    }
    return new Match<>(
        value,
        valueEnd,
        atoms.cut(i, spelling),
        atoms.definite(i, spelling),
        atoms.conjunction(i, spelling));
  }

  private static <T> Node<T> next(WordMap<Node<T>> next, Atoms atoms, int i) {
    Spellings spellings = atoms.spellings(i);
    if (spellings == null) {
      return next.get(atoms.form(i));
    }
    for (int k = 0; k < spellings.size() && spellings.kind(k).plain(); k++) {
      Node<T> node = next.get(spellings, k);
      if (node != null) {
        return node;
      }
    }
    return null;
  }
}
