package org.sijill.reader.words;

/**
 * The spellings met before, so that each is analysed once: a bounded table in which a new spelling
 * takes the place of an old one. What it holds changes speed and nothing else. Several threads may
 * use it at once: a place holds one whole entry or none, and an entry is only given for its own
 * spelling.
 */
final class EntryCache {

  /** Places; a year of one outlet's news has about as many spellings that come more than once. */
  private static final int SIZE = 1 << 17;

  /** Places next to each other that an entry may stand in. */
  private static final int WAYS = 4;

  private final int[] hashes = new int[SIZE];
  private final Entry[] entries = new Entry[SIZE];

  /** The entry of the token that stands at [begin, end) of a text, or null. */
  Entry get(String text, int begin, int end, Tokeniser.Kind kind) {
    long letters = kind == Tokeniser.Kind.WORD ? Letters.packed(text, begin, end) : 0;
    int hash = letters == 0 ? hash(text, begin, end, kind) : hash(letters);
    int first = first(hash);
    for (int place = first; place < first + WAYS; place++) {
      if (hashes[place] == hash) {
        Entry entry = entries[place];
        if (entry != null
            && entry.letters() == letters
            && (letters != 0 || isAt(entry.raw(), text, begin, end))) {
          return entry;
        }
      }
    }
    return null;
  }

  /** Keeps an entry, in a free place if there is one, else in one that the hash chooses. */
  void put(Tokeniser.Kind kind, Entry entry) {
    String raw = entry.raw();
    int hash = entry.letters() == 0 ? hash(raw, 0, raw.length(), kind) : hash(entry.letters());
    int first = first(hash);
    int place = first;
    while (place < first + WAYS && entries[place] != null) {
      place++;
    }
    if (place == first + WAYS) {
      place = first + (hash >>> 29) % WAYS;
    }
    entries[place] = entry;
    hashes[place] = hash;
  }

  private static boolean isAt(String raw, String text, int begin, int end) {
    return raw.length() == end - begin && text.startsWith(raw, begin);
  }

  /** The kind is part of the hash: tokens with the same letters and another kind differ in it. */
  private static int hash(String text, int begin, int end, Tokeniser.Kind kind) {
    int hash = kind.ordinal();
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private static int hash(long letters) {
    long mixed = letters * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private static int first(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed >>> 8) % SIZE / WAYS * WAYS;
  }
}
