package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sijill.derive.Known;
import org.sijill.derive.state.Lineage;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints lineage on a day. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description = {
      "What becomes of groups: forming, merging, splitting, joining, leaving; done or announced.",
      "Each row says who asserts and who denies it, and names the claims behind it."
    })
final class LineageCommand extends DerivedCommand<Lineage> {

  private static final List<Column<Lineage>> COLUMNS =
      List.of(
          new Column<>("WHAT", 9, row -> row.what().word()),
          new Column<>("STATUS", 12, row -> row.status().name().toLowerCase(Locale.ROOT)),
          new Column<>("GROUPS", 30, row -> names(row.groups())),
          new Column<>("INTO", 24, row -> names(row.into())),
          new Column<>("FROM", 24, row -> names(row.from())),
          new Column<>("NUMBER", 6, row -> row.number() == null ? "" : row.number().toString()),
          new Column<>("TOLD BY", 24, row -> told(row.evidence())));

  @Override
  List<Lineage> rows(Known known, LocalDate asOf, NameBook book) {
    return State.of(known).lineage().asOf(asOf);
  }

  @Override
  List<Column<Lineage>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Lineage row) throws IOException {
    StateJson.write(out, row);
  }
}
