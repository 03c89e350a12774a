package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.confidence.ConfidenceCompiler;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.claims.ReportReader;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/** The sentences of the files of confidence show the signs that they say. */
class ConfidenceExamplesTest {

  private static final Path FILES = Path.of("../knowledge/src/main/knowledge/confidence");

  private final Reader reader = new Reader(Knowledge.bundled());

  /** The signs of each claim of a text. */
  private List<Long> seen(String text) {
    List<Long> seen = new ArrayList<>();
    reader.read(
        new Report("example", null, "2020-01-15", null, null, text + "."),
        new ReportReader.Listener() {
          @Override
          public void sentence(
              SentenceParts parts, List<Phrase> phrases, List<Event> events, List<Claim> claims) {}

          @Override
          public void weighed(Claim claim, long signs) {
            seen.add(signs);
          }
        });
    return seen;
  }

  @Test
  void examplesShowTheirSignsAndTheOthersDoNot() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<ConfidenceCompiler.Source> sources =
        KnowledgeCompiler.entries(FILES, ConfidenceCompiler.Source.class);
    for (int i = 0; i < sources.size(); i++) {
      ConfidenceCompiler.Source source = sources.get(i);
      int sign = i;
      for (String text : source.examples()) {
        if (seen(text).stream().noneMatch(signs -> (signs >> sign & 1) != 0)) {
          wrong.add(source.id() + " is not seen: " + text);
        }
      }
      for (String text : source.not() == null ? List.<String>of() : source.not()) {
        List<Long> seen = seen(text);
        if (seen.isEmpty() || seen.stream().anyMatch(signs -> (signs >> sign & 1) != 0)) {
          wrong.add(source.id() + " is seen, or no claim is read: " + text);
        }
      }
    }
    assertThat(sources).hasSizeBetween(10, 40);
    assertThat(wrong).isEmpty();
  }
}
