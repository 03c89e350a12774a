package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.telling.TellingCompiler;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/** The sentences of the files of evidence tell an event, or only refer to one, as they say. */
class TellingExamplesTest {

  private static final Path TELLING = Path.of("../knowledge/src/main/knowledge/telling");

  private final Reader reader = new Reader(Knowledge.bundled());

  private boolean tells(String text) {
    Report report = new Report("example", null, "2020-01-15", null, null, text);
    for (Claim claim : reader.read(report)) {
      if (claim.status() == Claim.Status.ACTUAL
          && (claim.type() == Claim.Type.ASSAULT || claim.type() == Claim.Type.PROTEST)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void examplesTellAndReferencesDoNot() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<TellingCompiler.Source> sources =
        KnowledgeCompiler.entries(TELLING, TellingCompiler.Source.class);
    for (TellingCompiler.Source source : sources) {
      for (String text : source.examples() == null ? List.<String>of() : source.examples()) {
        if (!tells(text)) {
          wrong.add(source.id() + " is not told: " + text);
        }
      }
      for (String text : source.not() == null ? List.<String>of() : source.not()) {
        if (tells(text)) {
          wrong.add(source.id() + " is told: " + text);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aReferenceCountsWhereTheReportTellsOfForceElsewhere() {
    String reference = "عاد السكان إلى القرية بعد هجوم المسلحين.";
    assertThat(tells(reference)).isFalse();
    Report report =
        new Report(
            "example",
            null,
            "2020-01-15",
            null,
            null,
            "قتل أربعة مزارعين في غارة شمال كتم.\nوقال شاهد إن الطائرات حلقت طويلا.\n" + reference);
    assertThat(reader.read(report)).anyMatch(claim -> claim.trigger().text().equals("هجوم"));
  }

  @Test
  void aBareBackReferenceIsNoClaim() {
    Report report =
        new Report(
            "example",
            null,
            "2020-01-15",
            null,
            null,
            "قتل أربعة مزارعين في غارة شمال كتم.\nوأثار هذا الهجوم غضبا واسعا.");
    assertThat(reader.read(report)).noneMatch(claim -> claim.trigger().text().contains("هجوم"));
  }
}
