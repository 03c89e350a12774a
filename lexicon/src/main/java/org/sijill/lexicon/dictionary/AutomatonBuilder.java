package org.sijill.lexicon.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a minimal acyclic automaton from keys in ascending order (Daciuk's incremental
 * construction) and numbers its keys: a walk along a key adds up to the key's rank among all keys.
 */
public final class AutomatonBuilder {

  private static final class State {
    byte[] labels = new byte[0];
    State[] targets = new State[0];
    boolean[] finals = new boolean[0];
    int id = -1;
    int keys;

    void add(byte label, boolean isFinal) {
      int n = labels.length;
      labels = Arrays.copyOf(labels, n + 1);
      targets = Arrays.copyOf(targets, n + 1);
      finals = Arrays.copyOf(finals, n + 1);
      labels[n] = label;
      targets[n] = new State();
      finals[n] = isFinal;
    }
  }

  private record Signature(byte[] labels, boolean[] finals, int[] targets) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Signature s
          && Arrays.equals(labels, s.labels)
          && Arrays.equals(finals, s.finals)
          && Arrays.equals(targets, s.targets);
    }

    @Override
    public int hashCode() {
      return (Arrays.hashCode(labels) * 31 + Arrays.hashCode(finals)) * 31
          + Arrays.hashCode(targets);
    }
  }

  /**
   * The finished automaton.
   *
   * @param arcs label (5 bits), final (1), last of its state (1), index of the target's first arc
   * @param ranks for each arc, how many keys come before those that go through it
   * @param root index of the first state's first arc
   */
  public record Automaton(int[] arcs, int[] ranks, int root) {}

  private final State root = new State();
  private final Map<Signature, State> register = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final State end = new State();
  private byte[] previous = new byte[0];

  public AutomatonBuilder() {
    end.id = 0;
    states.add(end);
  }

  /** Adds a key of letter codes (1 to 31); keys come in ascending order without repetition. */
  public void add(byte[] key) {
    int common = Arrays.mismatch(previous, key);
    if (common < 0
        || (common < previous.length && common < key.length && previous[common] > key[common])) {
      throw new IllegalArgumentException("keys out of order");
    }
    if (common == key.length) {
      throw new IllegalArgumentException("keys out of order");
    }
    State state = root;
    for (int i = 0; i < common; i++) {
      state = state.targets[state.targets.length - 1];
    }
    if (state.labels.length > 0) {
      minimise(state);
    }
    for (int i = common; i < key.length; i++) {
      state.add(key[i], i == key.length - 1);
      state = state.targets[state.targets.length - 1];
    }
    previous = key;
  }

  private void minimise(State state) {
    int last = state.targets.length - 1;
    State child = state.targets[last];
    if (child.id >= 0) {
      return;
    }
    if (child.labels.length == 0) {
      state.targets[last] = end;
      return;
    }
    minimise(child);
    int[] ids = new int[child.targets.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = child.targets[i].id;
    }
    Signature signature = new Signature(child.labels, child.finals, ids);
    State known = register.get(signature);
    if (known != null) {
      state.targets[last] = known;
      return;
    }
    child.id = states.size();
    states.add(child);
    register.put(signature, child);
  }

  /** Ends the construction. */
  public Automaton finish() {
    if (root.labels.length > 0) {
      minimise(root);
    }
    root.id = states.size();
    states.add(root);
    int[] first = new int[states.size()];
    int arcs = 1;
    for (State s : states) {
      first[s.id] = s.labels.length == 0 ? 0 : arcs;
      arcs += s.labels.length;
    }
    int[] arcTable = new int[arcs];
    int[] ranks = new int[arcs];
    for (State s : states) {
      int keys = 0;
      for (int i = 0; i < s.labels.length; i++) {
        int at = first[s.id] + i;
        arcTable[at] =
            s.labels[i]
                | (s.finals[i] ? 32 : 0)
                | (i == s.labels.length - 1 ? 64 : 0)
                | first[s.targets[i].id] << 7;
        ranks[at] = keys;
        keys += (s.finals[i] ? 1 : 0) + s.targets[i].keys;
      }
      s.keys = keys;
    }
    return new Automaton(arcTable, ranks, first[root.id]);
  }
}
