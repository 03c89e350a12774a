package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.reader.Knowledge;

/** The kinds of happenings name lexemes that there are. */
class KindsOfHappeningsTest {

  private static final Path KINDS =
      Path.of("..", "derive/src/main/resources/org/sijill/derive/incidents/kinds.csv");

  @Test
  void everyLexemeOfTheKindsIsInTheKnowledge() throws IOException {
    List<String> ids =
        Knowledge.bundled().constructions().lexemes().stream().map(lexeme -> lexeme.id()).toList();
    List<String> unknown = new ArrayList<>();
    for (String line : Files.readAllLines(KINDS)) {
      String[] cells = line.split(",", -1);
      if (!line.startsWith("#") && cells.length > 2 && cells[2].contains(".")) {
        String id = cells[2];
        if (ids.stream().noneMatch(known -> known.equals(id) || known.startsWith(id + "."))) {
          unknown.add(id);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }
}
