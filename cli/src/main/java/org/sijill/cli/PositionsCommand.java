package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.sijill.derive.Known;
import org.sijill.derive.state.Position;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints positions on a day. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {
      "What parties attend, refuse, demand or accept.",
      "Each row says who asserts and who denies it, and names the claims behind it."
    })
final class PositionsCommand extends DerivedCommand<Position> {

  private static final List<Column<Position>> COLUMNS =
      List.of(
          new Column<>("STANCE", 8, row -> row.stance().word()),
          new Column<>("PARTY", 28, row -> row.party().nameAr()),
          new Column<>("MATTER", 32, row -> row.matter()),
          new Column<>("TOLD BY", 24, row -> told(row.evidence())));

  @Override
  List<Position> rows(Known known, LocalDate asOf, NameBook book) {
    return State.of(known).positions().asOf(asOf);
  }

  @Override
  List<Column<Position>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Position row) throws IOException {
    StateJson.write(out, row);
  }
}
