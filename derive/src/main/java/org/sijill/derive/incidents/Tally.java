package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often things are told, whatever the order in which they are. */
final class Tally<T> {

  private record Entry<T>(String key, T value, int times) {}

  private final Map<String, Entry<T>> entries = new TreeMap<>();

  /** Counts a thing; of several with one key the first stands for all. */
  void add(String key, T value) {
    Entry<T> before = entries.get(key);
    entries.put(
        key,
        before == null
            ? new Entry<>(key, value, 1)
            : new Entry<>(key, before.value(), before.times() + 1));
  }

  /** The things, those told most often first, equals in the order of their keys. */
  List<T> mostTold() {
    List<Entry<T>> sorted = new ArrayList<>(entries.values());
    sorted.sort(
        Comparator.comparingInt((Entry<T> entry) -> entry.times())
            .reversed()
            .thenComparing(Entry::key));
    return sorted.stream().map(Entry::value).toList();
  }

  /** The one told most often, or null where there is none. */
  T most() {
    List<T> told = mostTold();
    return told.isEmpty() ? null : told.get(0);
  }
}
