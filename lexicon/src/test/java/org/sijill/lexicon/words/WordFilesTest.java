package org.sijill.lexicon.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.reader.words.Dictionary;
import org.sijill.reader.words.WordKnowledge;
import org.sijill.reader.words.WordReader;

class WordFilesTest {

  private static final String RULE =
      """
      - id: verb-after-lam
        select: {pos: [VERB]}
        before: {form: [لم]}
      """;
  private static final String EXAMPLES =
      """
        examples:
          - {text: لم يقع, word: يقع, pos: VERB}
      """;
  private static final String NOT =
      """
        not:
          - {text: وصل الوفد, word: الوفد}
      """;

  @TempDir Path folder;

  private WordKnowledge compile(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return WordsCompiler.compile(folder);
  }

  @Test
  void aRuleWithoutExamplesFails() {
    assertThatThrownBy(() -> compile("rules.yaml", RULE))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("rules.yaml:1")
        .hasMessageContaining("verb-after-lam");
    assertThatThrownBy(() -> compile("rules.yaml", RULE + EXAMPLES))
        .isInstanceOf(KnowledgeException.class);
    assertThatThrownBy(() -> compile("rules.yaml", RULE + NOT))
        .isInstanceOf(KnowledgeException.class);
    assertThatCode(() -> compile("rules.yaml", RULE + EXAMPLES + NOT)).doesNotThrowAnyException();
  }

  @Test
  void anEntryWithoutExamplesFails() {
    assertThatThrownBy(() -> compile("verbs.yaml", "- verbs: {وقع: يقع}\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("verbs.yaml:1");
    assertThatThrownBy(() -> compile("names.yaml", "- kind: states\n  names: [سوريا]\n"))
        .isInstanceOf(KnowledgeException.class);
    assertThatThrownBy(
            () -> compile("usual-readings.yaml", "- {pos: VERB, rank: 3, forms: [قال]}\n"))
        .isInstanceOf(KnowledgeException.class);
  }

  @Test
  void anExampleThatTheRuleDoesNotDecideIsAFailure() throws IOException {
    WordKnowledge knowledge = compile("rules.yaml", RULE + EXAMPLES + NOT);
    WordReader reader = new WordReader(knowledge, Dictionary.empty());
    assertThat(WordExamples.run(folder, reader))
        .anySatisfy(f -> assertThat(f).contains("rules.yaml:1").contains("يقع"));
  }
}
