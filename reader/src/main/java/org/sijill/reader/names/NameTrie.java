package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.text.Normaliser;

/**
 * All names of the books, token by token. Built in one go when the books are loaded: tokens and
 * edges stand in open hash tables of plain arrays, so that a look-up of a part of a word makes no
 * object.
 *
 * <p>The first token of a name is kept with its article, the others without it: {@code الجيش
 * السوري} and {@code الجيش سوري} are one name, {@code باب} and {@code الباب} are two.
 */
final class NameTrie {

  /** What ends at a node. */
  static final class Entry {
    Actor actor;
    boolean ambiguousActor;
    final List<PlaceEntry> places = new ArrayList<>(1);
  }

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int TOKEN_BITS = 24;

  /** Heads of names that are written joined have two to four letters. */
  private static final int LONGEST_HEAD = 4;

  /** The least that is left of a word when its head is taken for a word of its own. */
  private static final int LEAST_REST = 3;

  private String[] tokens = new String[1 << 14];
  private int[] slots = new int[1 << 15];
  private int[] hashes = new int[1 << 14];
  private int tokenCount;
  private long[] edgeKeys = new long[1 << 15];
  private int[] edgeTargets = new int[1 << 15];
  private int edgeCount;
  private Entry[] entries = new Entry[1 << 14];
  private int nodeCount = 1;

  private final PlaceWords placeWords;

  NameTrie(NameBook book) {
    placeWords = new PlaceWords(book.placeWords());
    for (Actor actor : book.actors()) {
      addActor(actor.nameAr(), actor);
      for (String alias : actor.aliases()) {
        addActor(alias, actor);
      }
    }
    addShared(book);
    for (PlaceEntry place : book.places()) {
      addPlace(place.nameAr(), place);
      for (String alias : place.aliases()) {
        addPlace(alias, place);
      }
    }
    firsts = new int[tokenCount + 1];
    for (int token = 1; token <= tokenCount; token++) {
      firsts[token] = step(ROOT, token);
    }
  }

  /** For each token the node after it where it comes first, or {@link #NONE}; made at the end. */
  private int[] firsts;

  /** The entry that ends at a node, or null. */
  Entry entry(int node) {
    return entries[node];
  }

  /**
   * The node after a first token: {@code form} from {@code from} on, with {@code ا} set before it
   * if wanted.
   */
  int first(String form, int from, boolean alif) {
    int hash = hash(form, from, form.length(), alif);
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      int token = slots[slot];
      // Few tokens come first in a name: only of those it is worth to compare the letters.
      if (hashes[token] == hash
          && firsts[token] != NONE
          && is(token, form, from, form.length(), alif)) {
        return firsts[token];
      }
    }
    return NONE;
  }

  /** The node after a further token, its article left out, or {@link #NONE}. */
  int next(int node, String form) {
    return step(node, token(form, article(form, 0, form.length()) ? 2 : 0, form.length(), false));
  }

  /** Names that several bodies share take the place of each of them. */
  private void addShared(NameBook book) {
    Map<String, Actor> byId = new HashMap<>();
    book.actors().forEach(a -> byId.put(a.id(), a));
    Map<String, Set<Actor>> senses = new LinkedHashMap<>();
    Set<String> somewhere = new HashSet<>();
    for (WhoIsWho.Meaning meaning : book.who().meanings()) {
      Actor body = byId.get(meaning.body());
      if (!meaning.noun() && body != null) {
        senses.computeIfAbsent(meaning.name(), n -> new LinkedHashSet<>()).add(body);
        if (!meaning.country().isEmpty()) {
          somewhere.add(meaning.name());
        }
      }
    }
    senses.forEach(
        (name, bodies) -> {
          Entry entry = add(name);
          if (entry != null) {
            entry.actor = Actor.shared(name, List.copyOf(bodies), !somewhere.contains(name));
            entry.ambiguousActor = false;
          }
        });
  }

  private void addActor(String name, Actor actor) {
    Entry entry = add(name);
    if (entry != null && entry.actor == null) {
      entry.actor = actor;
      entry.ambiguousActor = actor.ambiguous().contains(name);
    }
  }

  /** A name in one word and in two: كفرنبل, كفر نبل. */
  private void addPlace(String name, PlaceEntry place) {
    String normal = Normaliser.letters(name);
    add(add(normal), place);
    int space = normal.indexOf(' ');
    if (space > 0 && placeWords.is(PlaceWord.Kind.JOINED, normal.substring(0, space))) {
      add(add(normal.substring(0, space) + normal.substring(space + 1)), place);
    }
    int end = space < 0 ? normal.length() : space;
    for (int head = 2; head <= Math.min(LONGEST_HEAD, end - LEAST_REST); head++) {
      if (placeWords.is(PlaceWord.Kind.JOINED, normal.substring(0, head))) {
        add(add(normal.substring(0, head) + " " + normal.substring(head)), place);
      }
    }
  }

  private static void add(Entry entry, PlaceEntry place) {
    if (entry == null) {
      return;
    }
    for (PlaceEntry same : entry.places) {
      if (same == place) {
        return;
      }
    }
    entry.places.add(place);
  }

  private Entry add(String written) {
    String name = Normaliser.letters(written);
    int node = ROOT;
    int length = name.length();
    int i = 0;
    while (i < length) {
      while (i < length && separates(name.charAt(i))) {
        i++;
      }
      int from = i;
      while (i < length && !separates(name.charAt(i))) {
        i++;
      }
      if (i > from) {
        int start = node != ROOT && article(name, from, i) ? from + 2 : from;
        node = make(node, intern(name, start, i));
      }
    }
    if (node == ROOT) {
      return null;
    }
    if (entries[node] == null) {
      entries[node] = new Entry();
    }
    return entries[node];
  }

  /**
   * Whether a character ends a token: anything but letters and digits, as the words of a sentence
   * are cut.
   */
  private static boolean separates(char c) {
    return c < '0'
        || c == '\u060C'
        || c >= '\u2010' && c <= '\u2060'
        || c == '\u00AB'
        || c == '\u00BB';
  }

  private static boolean article(String text, int from, int to) {
    return to - from > 4 && text.charAt(from) == 'ا' && text.charAt(from + 1) == 'ل';
  }

  private int token(String text, int from, int to, boolean alif) {
    int mask = slots.length - 1;
    int hash = hash(text, from, to, alif);
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      if (hashes[slots[slot]] == hash && is(slots[slot], text, from, to, alif)) {
        return slots[slot];
      }
    }
    return NONE;
  }

  /** The hash of a token, the same as that of a string with its letters. */
  private static int hash(String text, int from, int to, boolean alif) {
    if (from == 0 && to == text.length() && !alif) {
      return text.hashCode();
    }
    int hash = alif ? 'ا' : 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private boolean is(int token, String text, int from, int to, boolean alif) {
    String letters = tokens[token];
    int before = alif ? 1 : 0;
    return letters.length() == to - from + before
        && (!alif || letters.charAt(0) == 'ا')
        && letters.regionMatches(before, text, from, to - from);
  }

  private int intern(String text, int from, int to) {
    int known = token(text, from, to, false);
    if (known != NONE) {
      return known;
    }
    if (++tokenCount * 2 > slots.length) {
      growTokens();
    }
    if (tokenCount == tokens.length) {
      tokens = Arrays.copyOf(tokens, tokens.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
    }
    String token = text.substring(from, to);
    tokens[tokenCount] = token;
    hashes[tokenCount] = token.hashCode();
    place(tokenCount);
    return tokenCount;
  }

  private void place(int id) {
    int mask = slots.length - 1;
    int slot = spread(hashes[id]) & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = id;
  }

  private void growTokens() {
    slots = new int[slots.length * 2];
    for (int id = 1; id < tokenCount; id++) {
      place(id);
    }
  }

  private int step(int node, int token) {
    if (node == NONE || token == NONE) {
      return NONE;
    }
    long key = key(node, token);
    int mask = edgeKeys.length - 1;
    for (int slot = spread(key) & mask; edgeKeys[slot] != 0; slot = slot + 1 & mask) {
      if (edgeKeys[slot] == key) {
        return edgeTargets[slot];
      }
    }
    return NONE;
  }

  private int make(int node, int token) {
    int target = step(node, token);
    if (target != NONE) {
      return target;
    }
    if (++edgeCount * 2 > edgeKeys.length) {
      long[] keys = edgeKeys;
      int[] targets = edgeTargets;
      edgeKeys = new long[keys.length * 2];
      edgeTargets = new int[keys.length * 2];
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != 0) {
          put(keys[i], targets[i]);
        }
      }
    }
    target = nodeCount++;
    if (target == entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
    put(key(node, token), target);
    return target;
  }

  private void put(long key, int target) {
    int mask = edgeKeys.length - 1;
    int slot = spread(key) & mask;
    while (edgeKeys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    edgeKeys[slot] = key;
    edgeTargets[slot] = target;
  }

  /** Tokens are numbered from 1, so that no key is 0. */
  private static long key(int node, int token) {
    return (long) node << TOKEN_BITS | token;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33);
  }
}
