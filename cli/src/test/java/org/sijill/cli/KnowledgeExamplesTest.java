package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.constructions.LexemeExamples;
import org.sijill.lexicon.constructions.NoEventExamples;
import org.sijill.lexicon.words.WordExamples;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.words.WordReader;

/**
 * Every example of the knowledge files is read as its entry says. Those of lexemes that are not
 * read so yet are listed in {@code examples-not-met.txt}; one that comes to be met is taken off the
 * list, and none is added without a word in the commit.
 */
class KnowledgeExamplesTest {

  private static final Path KNOWLEDGE = Path.of("../knowledge/src/main/knowledge");
  private static final Path NOT_MET = Path.of("src/test/resources/examples-not-met.txt");
  private static final boolean WRITE = Boolean.getBoolean("examples.write");

  @Test
  void ofLexemesAndLightVerbs() throws IOException {
    List<String> failures =
        LexemeExamples.run(KNOWLEDGE, new Reader(Knowledge.bundled())).stream()
            .map(LexemeExamples.Failure::toString)
            .toList();
    if (WRITE) {
      Files.write(NOT_MET, failures);
    }
    assertThat(failures).isEqualTo(Files.readAllLines(NOT_MET));
  }

  @Test
  void ofWordsThatNameNoEvent() throws IOException {
    Knowledge knowledge = Knowledge.bundled();
    WordReader words = new WordReader(knowledge.words(), knowledge.dictionary());
    assertThat(NoEventExamples.run(KNOWLEDGE, words, new Reader(knowledge))).isEmpty();
  }

  @Test
  void ofWords() {
    Knowledge knowledge = Knowledge.bundled();
    WordReader reader = new WordReader(knowledge.words(), knowledge.dictionary());
    assertThat(WordExamples.run(KNOWLEDGE.resolve("words"), reader)).isEmpty();
  }
}
