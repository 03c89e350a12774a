package org.sijill.reader.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.text.Normaliser;

/**
 * The names of places as they are looked up in lists and tables, where spelling is freer than in
 * print: with the article or without it, in one word or in two (كفرنبل، كفر نبل), with a long vowel
 * more or less. Immutable.
 */
final class PlaceNames {

  private static final String ARTICLE = "ال";

  /** Letters that writers leave out, add or exchange. */
  private static final String WEAK = "اويهءع";

  private static final String SOUNDS_LIKE = "صسطتضدظدذدثتقكغكحه";

  private static final int LEAST_SOUND = 4;

  private final NameTrie trie;
  private final Gazetteer gazetteer;
  private final Map<String, List<PlaceEntry>> loose = new HashMap<>();
  private final Map<String, List<PlaceEntry>> sounds = new HashMap<>();

  PlaceNames(NameBook book, NameTrie trie, Gazetteer gazetteer) {
    this.trie = trie;
    this.gazetteer = gazetteer;
    for (PlaceEntry place : book.places()) {
      add(place.nameAr(), place);
      place.aliases().forEach(alias -> add(alias, place));
    }
  }

  private void add(String name, PlaceEntry place) {
    String normal = Normaliser.letters(name);
    put(loose, key(List.of(normal.split("[ -]+"))), place);
    String sound = sound(normal);
    if (sound.length() >= LEAST_SOUND) {
      put(sounds, sound, place);
    }
  }

  private static void put(Map<String, List<PlaceEntry>> map, String key, PlaceEntry place) {
    List<PlaceEntry> places = map.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  /** The places of a name, its first word with the article or without it; else none. */
  List<PlaceEntry> exact(List<String> tokens) {
    for (String first : tokens.isEmpty() ? List.<String>of() : firsts(tokens.get(0))) {
      int node = node(tokens, first);
      if (places(node) != null) {
        return places(node);
      }
    }
    return List.of();
  }

  private int node(List<String> tokens, String first) {
    int node = trie.first(first, 0, false);
    for (int i = 1; i < tokens.size() && node != NameTrie.NONE; i++) {
      node = trie.next(node, tokens.get(i));
    }
    return node;
  }

  /** The places whose name differs in articles, spaces or its last vowel, but for {@code known}. */
  List<PlaceEntry> variants(List<String> tokens, List<PlaceEntry> known) {
    List<PlaceEntry> variants = new ArrayList<>();
    List<PlaceEntry> other = places(node(tokens, firsts(tokens.get(0)).get(1)));
    for (List<PlaceEntry> each :
        List.of(other == null ? List.<PlaceEntry>of() : other, loose(tokens))) {
      for (PlaceEntry place : each) {
        if (!known.contains(place) && !variants.contains(place)) {
          variants.add(place);
        }
      }
    }
    return variants;
  }

  /** The end of the longest name that begins at a token; the token itself where none does. */
  int longest(List<String> tokens, int at) {
    for (String first : firsts(tokens.get(at))) {
      int end = at;
      int node = trie.first(first, 0, false);
      for (int i = at + 1; node != NameTrie.NONE; i++) {
        if (places(node) != null) {
          end = i;
        }
        node = i < tokens.size() ? trie.next(node, tokens.get(i)) : NameTrie.NONE;
      }
      if (end > at) {
        return end;
      }
    }
    return at;
  }

  private List<PlaceEntry> places(int node) {
    NameTrie.Entry entry = node == NameTrie.NONE ? null : trie.entry(node);
    return entry == null || entry.places.isEmpty() ? null : entry.places;
  }

  private static List<String> firsts(String token) {
    return token.startsWith(ARTICLE) && token.length() > 4
        ? List.of(token, token.substring(2))
        : List.of(token, ARTICLE + token);
  }

  /** The places whose name differs only in articles, spaces and its last vowel; else none. */
  List<PlaceEntry> loose(List<String> tokens) {
    return loose.getOrDefault(key(tokens), List.of());
  }

  /** The places in a unit whose name sounds alike, long vowels left out; else none. */
  List<PlaceEntry> alike(String name, List<PlaceEntry> units) {
    String sound = sound(name);
    List<PlaceEntry> found = new ArrayList<>();
    for (PlaceEntry place : sounds.getOrDefault(sound, List.of())) {
      for (PlaceEntry unit : units) {
        if (gazetteer.contains(unit, place)) {
          found.add(place);
          break;
        }
      }
    }
    return found;
  }

  /** Words without articles, joined, without a last vowel. */
  private static String key(List<String> tokens) {
    StringBuilder key = new StringBuilder();
    for (String token : tokens) {
      key.append(token, token.startsWith(ARTICLE) && token.length() > 4 ? 2 : 0, token.length());
    }
    int length = key.length();
    if (length > 3 && "اهيء".indexOf(key.charAt(length - 1)) >= 0) {
      key.setLength(length - 1);
    }
    return key.toString();
  }

  private static String sound(String normal) {
    StringBuilder sound = new StringBuilder();
    for (String token : normal.split("[ -]+")) {
      for (int i = token.startsWith(ARTICLE) && token.length() > 4 ? 2 : 0;
          i < token.length();
          i++) {
        char c = token.charAt(i);
        int same = SOUNDS_LIKE.indexOf(c);
        if (WEAK.indexOf(c) < 0) {
          sound.append(same >= 0 && same % 2 == 0 ? SOUNDS_LIKE.charAt(same + 1) : c);
        }
      }
    }
    return sound.toString();
  }
}
