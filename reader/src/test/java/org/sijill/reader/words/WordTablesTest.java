package org.sijill.reader.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTablesTest {

  private static Word word(String form, WordTables tables) {
    Analysis analysis = Guesser.name(form);
    return new Word(0, form.length(), 0, form.length(), new WordForm(form, analysis, tables));
  }

  @Test
  void aWordKnowsTheTablesThatHoldAPartOfIt() {
    WordTables.Builder builder = WordTables.numbered();
    WordMap<Integer> bridges = builder.map(Map.of("جسر", 1));
    WordSet rivers = builder.set(List.of("نهر"));
    WordTables tables = builder.build();
    Word bridge = word("جسر", tables);
    assertEquals(1, bridges.get(bridge, bridge.lemma()));
    assertFalse(rivers.contains(bridge, bridge.lemma()));
    assertFalse(rivers.containsAny(bridge.spellings()));
    assertTrue(rivers.containsAny(word("والنهر", tables).spellings()));
    assertNull(bridges.get(word("نهر", tables), "نهر"));
  }

  @Test
  void aQuestionIsAnsweredOnceForAllOccurrences() {
    WordTables.Builder builder = WordTables.numbered();
    long isLong = builder.mark(word -> word.form().length() > 3);
    WordTables tables = builder.build();
    assertTrue(word("جسور", tables).isMarked(isLong));
    assertFalse(word("جسر", tables).isMarked(isLong));
  }

  @Test
  void wordsOfAnotherReaderAreLookedUp() {
    WordMap<Integer> numbered = WordTables.numbered().map(Map.of("جسر", 1));
    WordMap<Integer> unnumbered = WordTables.unnumbered().map(Map.of("جسر", 1));
    Word bridge = word("جسر", WordTables.NONE);
    assertEquals(1, numbered.get(bridge, "جسر"));
    assertEquals(1, unnumbered.get(bridge, "جسر"));
    assertEquals(1, unnumbered.get(word("جسر", WordTables.numbered().build()), "جسر"));
    assertNull(numbered.get(bridge, "نهر"));
  }

  @Test
  void moreTablesThanThereAreNumbersForAreAskedOfEveryWord() {
    WordTables.Builder builder = WordTables.numbered();
    for (int i = 0; i < 100; i++) {
      builder.set(List.of("كلمه" + i));
    }
    WordSet last = builder.set(List.of("جسر"));
    WordTables tables = builder.build();
    assertTrue(last.contains(word("جسر", tables), "جسر"));
    assertTrue(last.containsAny(word("الجسر", tables).spellings()));
    assertFalse(last.containsAny(word("نهر", tables).spellings()));
  }
}
