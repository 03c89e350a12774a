package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.codes.CodesCompiler;
import org.sijill.lexicon.constructions.ConstructionsCompiler;
import org.sijill.lexicon.constructions.LexemeSource;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.claims.CodeRule;

/** The sentences of the files of codes are coded as they say, and every event has a CAMEO code. */
class CodeExamplesTest {

  private static final Path KNOWLEDGE = Path.of("../knowledge/src/main/knowledge");

  private final Reader reader = new Reader(Knowledge.bundled());

  /** The claims of a sentence within a report that tells of force in another sentence too. */
  private List<Claim> claims(String sentence) {
    String rest = "\nقتل جندي في انفجار لغم شرق تدمر.";
    Report report = new Report("example", null, "2020-01-15", null, null, sentence + "." + rest);
    return reader.read(report).stream()
        .filter(claim -> claim.sentence().begin() < sentence.length())
        .toList();
  }

  private static String codes(Claim claim) {
    return claim.type()
        + " "
        + claim.mode()
        + " "
        + claim.trigger().text()
        + " "
        + claim.acled()
        + " "
        + claim.cameo()
        + " "
        + claim.contexts()
        + " "
        + claim.because();
  }

  @Test
  void examplesAreCodedByTheirEntries() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<CodesCompiler.Source> sources =
        KnowledgeCompiler.entries(KNOWLEDGE.resolve("codes"), CodesCompiler.Source.class);
    for (CodesCompiler.Source source : sources) {
      for (String text : source.examples()) {
        List<Claim> claims = claims(text);
        if (claims.stream().noneMatch(claim -> coded(claim, source))) {
          wrong.add(
              source.id()
                  + " does not code: "
                  + text
                  + claims.stream().map(CodeExamplesTest::codes).toList());
        }
      }
      for (String text : source.not() == null ? List.<String>of() : source.not()) {
        List<Claim> claims = claims(text);
        if (claims.isEmpty() || claims.stream().anyMatch(claim -> coded(claim, source))) {
          wrong.add(source.id() + " codes, or no claim is read: " + text);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  /** Of several entries that give the same context, the first that holds is noted. */
  private static boolean coded(Claim claim, CodesCompiler.Source source) {
    if (source.context() != null) {
      return claim.contexts().contains(source.context());
    }
    String acled =
        claim.acled() == null
            ? CodeRule.NONE
            : claim.acled().eventType() + " > " + claim.acled().subEventType();
    return claim.because().contains(source.id())
        && source.code().equals(source.acled() != null ? acled : claim.cameo());
  }

  @Test
  void entriesNameLexemesThatExist() throws IOException {
    Set<String> known =
        ConstructionsCompiler.sources(KNOWLEDGE).stream()
            .map(LexemeSource::id)
            .collect(Collectors.toSet());
    Set<String> named = new HashSet<>();
    for (CodesCompiler.Source source :
        KnowledgeCompiler.entries(KNOWLEDGE.resolve("codes"), CodesCompiler.Source.class)) {
      named.addAll(source.lexeme() == null ? List.of() : source.lexeme());
    }
    named.removeAll(known);
    assertThat(named).isEmpty();
  }

  @Test
  void everyEventHasACameoCodeAndNoRelationHasOne() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (LexemeSource source : ConstructionsCompiler.sources(KNOWLEDGE)) {
      for (Claim claim : claims(source.examples().get(0).text())) {
        if (claim.type().relation() != (claim.cameo() == null)) {
          wrong.add(codes(claim));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
