package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.sijill.derive.Known;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.derive.state.Tie;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints ties on a day. */
@Command(
    name = "ties",
    mixinStandardHelpOptions = true,
    description = {
      "Bonds between parties: who backs, belongs to, is allied with or hostile to whom.",
      "Each row says who asserts and who denies it, and names the claims behind it."
    })
final class TiesCommand extends DerivedCommand<Tie> {

  private static final List<Column<Tie>> COLUMNS =
      List.of(
          new Column<>("BOND", 8, row -> row.kind().word()),
          new Column<>("STAGE", 9, row -> row.stage().word()),
          new Column<>("ACTOR", 26, row -> row.actor().nameAr()),
          new Column<>("RECIPIENT", 26, row -> row.recipient().nameAr()),
          new Column<>("SINCE", 10, row -> day(row.since())),
          new Column<>("TOLD BY", 24, row -> told(row.evidence())));

  @Override
  List<Tie> rows(Known known, LocalDate asOf, NameBook book) {
    return State.of(known).ties().asOf(asOf);
  }

  @Override
  List<Column<Tie>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Tie row) throws IOException {
    StateJson.write(out, row);
  }
}
