package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.sijill.derive.Known;
import org.sijill.derive.state.Control;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints who has which place on a day. */
@Command(
    name = "control",
    mixinStandardHelpOptions = true,
    description = {
      "Who has which place: held, taken, contested, or expected to pass to another.",
      "Each row says who asserts and who denies it, and names the claims behind it."
    })
final class ControlCommand extends DerivedCommand<Control> {

  private static final List<Column<Control>> COLUMNS =
      List.of(
          new Column<>("STAGE", 9, row -> row.stage().word()),
          new Column<>("PLACE", 20, row -> row.place().nameAr()),
          new Column<>("HOLDER", 26, row -> names(row.holder())),
          new Column<>("FROM", 26, row -> names(row.from())),
          new Column<>("EXPECTED", 20, row -> names(row.expectedHolder())),
          new Column<>("SINCE", 10, row -> day(row.since())),
          new Column<>("TOLD BY", 24, row -> told(row.evidence())));

  @Override
  List<Control> rows(Known known, LocalDate asOf, NameBook book) {
    return State.of(known).control().asOf(asOf);
  }

  @Override
  List<Column<Control>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Control row) throws IOException {
    StateJson.write(out, row);
  }
}
