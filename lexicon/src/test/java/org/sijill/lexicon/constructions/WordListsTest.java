package org.sijill.lexicon.constructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.reader.grammar.Constructions;

class WordListsTest {

  @TempDir Path knowledge;

  private Constructions compile(String list) throws IOException {
    Path file = knowledge.resolve("constructions/words.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, list);
    return ConstructionsCompiler.compile(knowledge);
  }

  @Test
  void aListIsAskedForByItsId() throws IOException {
    assertThat(
            compile("- id: aside\n  words: [جهة, ناحية]\n  examples:\n    - {text: مثال}\n")
                .words())
        .containsEntry("aside", List.of("جهه", "ناحيه"));
  }

  @Test
  void aListWithoutExampleIsRefused() {
    assertThatThrownBy(() -> compile("- id: aside\n  words: [جهة]\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("list aside has no example");
  }

  @Test
  void anAmbiguousListNeedsASentenceInWhichTheWordIsAnother() {
    assertThatThrownBy(
            () ->
                compile(
                    "- id: aside\n  words: [جهة]\n  ambiguous: true\n  examples:\n"
                        + "    - {text: مثال}\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("`not`");
  }
}
