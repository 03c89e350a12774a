package org.sijill.reader.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordMapTest {

  @Test
  void holdsEveryWordAndNoOther() {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      words.put("كلمه" + i, i);
    }
    WordMap<Integer> map = WordMap.of(words);
    for (int i = 0; i < 5000; i++) {
      assertEquals(i, map.get("كلمه" + i));
      assertNull(map.get("كلمات" + i));
    }
  }

  @Test
  void anEmptyTableHoldsNothing() {
    assertNull(WordMap.of(Map.of()).get("جسر"));
    assertFalse(WordSet.of(List.of()).contains("جسر"));
    assertFalse(WordMap.of(Map.of()).contains(""));
  }

  @Test
  void aWordIsFoundByEachOfItsSpellings() {
    Spellings spellings = Spellings.ofPart("والجسر");
    assertTrue(WordSet.of(List.of("جسر")).containsAny(spellings));
    assertTrue(WordSet.of(List.of("الجسر")).containsAny(spellings));
    assertTrue(WordSet.of(List.of("والجسر")).containsAny(spellings));
    assertFalse(WordSet.of(List.of("سر")).containsAny(spellings));
  }
}
