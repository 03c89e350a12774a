package org.sijill.reader;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map of a few entries in an order of its own, as the knowledge has thousands of: asked and
 * walked through without hashing and without a new object for each entry. Immutable.
 */
final class SmallMap<V> extends AbstractMap<String, V> {

  /** The most entries that are looked through one after the other. */
  static final int MOST = 8;

  private final String[] keys;
  private final List<Map.Entry<String, V>> entries;

  private SmallMap(Map<String, V> map) {
    this.keys = map.keySet().toArray(new String[0]);
    this.entries = map.entrySet().stream().map(Map.Entry::copyOf).toList();
  }

  /** A map with the entries of another, in its order. */
  static <V> SmallMap<V> of(Map<String, V> map) {
    return new SmallMap<>(map);
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public V get(Object key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return entries.get(i).getValue();
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }
}
