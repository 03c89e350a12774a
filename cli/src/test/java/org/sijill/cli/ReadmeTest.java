package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.register.export.ClaimCsv;

/** What the read-me shows is what the program does. */
class ReadmeTest {

  @Test
  void theExampleIsReal() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("..", "README.md"));
    String sentence =
        lines.stream().filter(l -> l.startsWith("> ")).findFirst().orElseThrow().substring(2);
    List<Claim> claims =
        Engines.load(List.of()).read(new Report(null, null, "2024-03-11", null, null, sentence));
    List<String> rows = claims.stream().map(ReadmeTest::row).toList();
    assertThat(rows).isNotEmpty();
    assertThat(lines).as("rows of the example").containsSequence(rows);
  }

  private static String row(Claim claim) {
    return "| "
        + String.join(
            " | ",
            claim.type() + (claim.mode() == null ? "" : " " + claim.mode()),
            ClaimCsv.name(claim.status()),
            claim.trigger().text(),
            claim.actor().stream().map(p -> p.span().text()).collect(Collectors.joining("، ")),
            claim.recipient().stream().map(p -> p.span().text()).collect(Collectors.joining("، ")),
            claim.place().stream().map(p -> p.span().text()).collect(Collectors.joining("، ")),
            claim.time() == null ? "" : claim.time().from(),
            List.of("killed", "injured").stream()
                .filter(w -> !ClaimCsv.count(claim, w).isEmpty())
                .map(w -> w + " " + ClaimCsv.count(claim, w))
                .collect(Collectors.joining(", ")),
            claim.speakers().stream()
                .map(s -> s.party().span().text() + " (" + ClaimCsv.name(s.stance()) + ")")
                .collect(Collectors.joining("، ")))
        + " |";
  }
}
