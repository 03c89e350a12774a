package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.fields.FieldsCompiler;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** The sentences of the files of fields tell nothing, or tell something, as they say. */
class FieldExamplesTest {

  private static final Path FIELDS = Path.of("../knowledge/src/main/knowledge/fields");

  private final Reader reader = new Reader(Knowledge.bundled());

  private List<Claim> claims(String text) {
    return reader.read(new Report("example", null, "2020-01-15", null, null, text));
  }

  @Test
  void examplesTellNothingAndTheOthersDo() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<FieldsCompiler.Source> sources =
        KnowledgeCompiler.entries(FIELDS, FieldsCompiler.Source.class);
    for (FieldsCompiler.Source source : sources) {
      for (String text : source.examples()) {
        for (Claim claim : claims(text)) {
          wrong.add(source.id() + " tells " + claim.trigger().text() + ": " + text);
        }
      }
      for (String text : source.not()) {
        if (claims(text).isEmpty()) {
          wrong.add(source.id() + " tells nothing: " + text);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }
}
