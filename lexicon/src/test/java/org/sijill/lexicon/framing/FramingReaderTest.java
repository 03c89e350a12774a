package org.sijill.lexicon.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.time.TestWords;
import org.sijill.reader.claims.framing.FramingMark;
import org.sijill.reader.claims.framing.FramingReader;
import org.sijill.reader.claims.framing.FramingWords;

/** The examples of the files of loaded words, each read with all of their words. */
class FramingReaderTest {

  @Test
  void examples() throws IOException {
    List<FramingCompiler.Source> sources =
        TestWords.entries("framing", "", FramingCompiler.Source.class);
    FramingReader reader = new FramingReader(FramingCompiler.compile(sources));
    List<String> wrong = new ArrayList<>();
    for (FramingCompiler.Source source : sources) {
      for (FramingCompiler.Example example : source.examples()) {
        List<String> told = told(reader, example.text());
        if (!told.contains(example.mark())) {
          wrong.add(source.id() + ": " + example.text() + " → " + told);
        }
      }
      for (String sentence : source.not()) {
        List<String> told = told(reader, sentence);
        if (!told.isEmpty()) {
          wrong.add(source.id() + " not: " + sentence + " → " + told);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> told(FramingReader reader, String text) {
    List<String> told = new ArrayList<>();
    for (FramingMark mark : reader.read(TestWords.of(text))) {
      told.add(text.substring(mark.begin(), mark.end()));
    }
    return told;
  }

  @Test
  void surviveWriting() throws IOException {
    FramingWords words = FramingCompiler.compile(TestWords.KNOWLEDGE.resolve("framing"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    words.write(new DataOutputStream(bytes));
    assertThat(
            FramingWords.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(words);
    assertThat(words.merge(FramingWords.empty())).isEqualTo(words);
  }
}
