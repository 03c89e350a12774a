package org.sijill.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.lexicon.constructions.ConstructionsCompiler;
import org.sijill.lexicon.constructions.NoEventWords;

class NoEventWordsTest {

  private static final String LEXEME =
      """
      - id: ASSAULT.shell
        type: ASSAULT
        verb: [قصف]
        masdar: [قصف]
        examples:
          - text: قصفت المدفعية السوق
      """;

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void holdsTheWordsAsTheReaderSpellsThem() throws IOException {
    write(
        "no-event/a.yaml", "- {verb: [أكل], masdar: [قراءة], gloss: to eat, example: أكل الطفل}\n");
    NoEventWords words = NoEventWords.read(folder);
    assertThat(words.verb("اكل")).isTrue();
    assertThat(words.masdar("قراءه")).isTrue();
    assertThat(words.verb("قراءه")).isFalse();
  }

  @Test
  void refusesAnEntryWithoutExampleOrAWordGivenTwice() throws IOException {
    write("no-event/a.yaml", "- {verb: [أكل], gloss: to eat}\n");
    assertThatThrownBy(() -> NoEventWords.read(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("a.yaml:1");
    write("no-event/a.yaml", "- {verb: [أكل, اكل], gloss: to eat, example: أكل الطفل}\n");
    assertThatThrownBy(() -> NoEventWords.read(folder)).hasMessageContaining("repeats");
  }

  @Test
  void refusesTheWordOfALexemeUnlessToldWhy() throws IOException {
    write("lexemes/a.yaml", LEXEME);
    write("no-event/a.yaml", "- {verb: [قصف], gloss: to pelt, example: قصف الرعد}\n");
    assertThatThrownBy(() -> ConstructionsCompiler.compile(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("ASSAULT.shell")
        .hasMessageContaining("although");
    write(
        "no-event/a.yaml",
        "- {verb: [قصف], gloss: to pelt, example: قصف الرعد, although: thunder does it too}\n");
    assertThat(ConstructionsCompiler.compile(folder).lexemes()).hasSize(1);
  }
}
