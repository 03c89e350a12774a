package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.sijill.derive.Known;
import org.sijill.derive.state.Accord;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints accords on a day. */
@Command(
    name = "accords",
    mixinStandardHelpOptions = true,
    description = {
      "Truces, reconciliations and other accords: between whom, where, and how far they have come.",
      "Each row says who asserts and who denies it, and names the claims behind it."
    })
final class AccordsCommand extends DerivedCommand<Accord> {

  private static final List<Column<Accord>> COLUMNS =
      List.of(
          new Column<>("KIND", 14, row -> row.kind().word()),
          new Column<>("STAGE", 11, row -> row.stage().word()),
          new Column<>("PARTIES", 28, row -> names(row.parties())),
          new Column<>("MEDIATORS", 18, row -> names(row.mediators())),
          new Column<>("GUARANTORS", 18, row -> names(row.guarantors())),
          new Column<>("PLACE", 18, row -> placeNames(row.place())),
          new Column<>("SINCE", 10, row -> day(row.since())),
          new Column<>("TOLD BY", 24, row -> told(row.evidence())));

  @Override
  List<Accord> rows(Known known, LocalDate asOf, NameBook book) {
    return State.of(known).accords().asOf(asOf);
  }

  @Override
  List<Column<Accord>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Accord row) throws IOException {
    StateJson.write(out, row);
  }
}
