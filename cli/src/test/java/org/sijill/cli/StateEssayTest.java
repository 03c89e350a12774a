package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sijill.derive.Known;
import org.sijill.derive.state.Accord;
import org.sijill.derive.state.Control;
import org.sijill.derive.state.Lineage;
import org.sijill.derive.state.Position;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.derive.state.Tie;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;

/** A composed essay, from its words to the rows of its state. */
class StateEssayTest {

  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "sijill", "cli", "essay-composed.rows");
  private static final boolean WRITE = Boolean.getBoolean("composed.write");

  @Test
  void theEssayGivesItsRowsWhateverTheOrder() throws IOException {
    List<Claim> claims = new ArrayList<>(Engines.load(List.of()).read(essay()));
    String rows = rows(claims);
    if (WRITE) {
      Files.writeString(GOLDEN, rows);
    }
    assertThat(rows).isEqualTo(Files.readString(GOLDEN));
    Collections.shuffle(claims, new Random(7));
    assertThat(rows(claims)).isEqualTo(rows);
  }

  @Test
  void theRowsSatisfyTheSchema() throws IOException {
    DerivedSchema schema = new DerivedSchema();
    rows(Engines.load(List.of()).read(essay())).lines().forEach(schema::check);
  }

  private static Report essay() throws IOException {
    try (InputStream in = StateEssayTest.class.getResourceAsStream("essay-composed.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Report("essay", "صحيفة مؤلفة", "2021-06-10", null, null, text);
    }
  }

  private static String rows(List<Claim> claims) throws IOException {
    State state = State.of(Known.of(claims));
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (Tie row : state.ties().asOf(null)) {
        StateJson.write(out, row);
      }
      for (Control row : state.control().asOf(null)) {
        StateJson.write(out, row);
      }
      for (Accord row : state.accords().asOf(null)) {
        StateJson.write(out, row);
      }
      for (Position row : state.positions().asOf(null)) {
        StateJson.write(out, row);
      }
      for (Lineage row : state.lineage().asOf(null)) {
        StateJson.write(out, row);
      }
    }
    return text + "\n";
  }
}
