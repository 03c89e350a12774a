package org.sijill.reader.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class EntryCacheTest {

  private static final Tokeniser.Kind WORD = Tokeniser.Kind.WORD;

  private static Entry put(EntryCache cache, String raw) {
    Entry entry =
        Entry.split(Letters.packed(raw, 0, raw.length()), raw, raw, new int[raw.length() + 1], 1);
    cache.put(WORD, entry);
    return entry;
  }

  private static Entry get(EntryCache cache, String token) {
    String text = "في " + token + ".";
    return cache.get(text, 3, 3 + token.length(), WORD);
  }

  @Test
  void findsTokensOfAnyLengthAndScript() {
    EntryCache cache = new EntryCache();
    for (String raw : new String[] {"جسر", "الجسر", "والمستشفيات", "kmـ", "تـغـطـيـهـ"}) {
      assertNull(get(cache, raw));
      Entry entry = put(cache, raw);
      assertSame(entry, get(cache, raw));
    }
    assertNull(get(cache, "جسور"));
    assertNull(get(cache, "والمستشفياتو"));
  }

  @Test
  void packsUpToEightArabicCharactersOnly() {
    assertEquals(0x2D3331, Letters.packed("حسر", 0, 3));
    assertNotEquals(0, Letters.packed("ثمانيهي", 0, 7));
    assertEquals(0, Letters.packed("تسعهاحرف.", 0, 9));
    assertEquals(0, Letters.packed("a", 0, 1));
    assertEquals(0, Letters.packed("\u0600", 0, 1));
    assertNotEquals(Letters.packed("بل", 0, 2), Letters.packed("لب", 0, 2));
    assertEquals(Letters.packed("بل", 0, 2), Letters.packed("قبل", 1, 3));
  }
}
