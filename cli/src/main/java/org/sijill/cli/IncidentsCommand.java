package org.sijill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.derive.Known;
import org.sijill.derive.incidents.CountRange;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.IncidentJson;
import org.sijill.derive.incidents.Incidents;
import org.sijill.reader.names.NameBook;
import picocli.CommandLine.Command;

/** Prints incidents: claims of one event, gathered. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    description = {
      "Print the incidents that the claims tell of: who asserts, denies and doubts each, the numbers"
          + " with whose they are, and what is contradicted.",
      "Claims of one event are gathered by what happened, when, where and to whom; docs/incidents.md"
          + " says how."
    })
final class IncidentsCommand extends DerivedCommand<Incident> {

  private static final List<Column<Incident>> COLUMNS =
      List.of(
          new Column<>(
              "TYPE", 22, i -> i.mode() == null ? i.type().name() : i.type() + " " + i.mode()),
          new Column<>("FROM", 11, Incident::from),
          new Column<>("PLACE", 18, i -> placeNames(i.place())),
          new Column<>("ACTOR", 24, i -> names(i.actor())),
          new Column<>("RECIPIENT", 24, i -> names(i.recipient())),
          new Column<>("NUMBERS", 22, IncidentsCommand::numbers),
          new Column<>("SOURCES", 8, i -> String.valueOf(i.evidence().sources())),
          new Column<>("SAID BY", 26, i -> told(i.evidence())),
          new Column<>("CONTRADICTED", 16, IncidentsCommand::contradicted),
          new Column<>("ID", 17, Incident::id));

  @Override
  List<Incident> rows(Known known, LocalDate asOf, NameBook book) {
    return Incidents.of(known, book).asOf(asOf);
  }

  @Override
  List<Column<Incident>> columns() {
    return COLUMNS;
  }

  @Override
  void json(JsonGenerator out, Incident row) throws IOException {
    IncidentJson.write(out, row);
  }

  private static String numbers(Incident incident) {
    return incident.counts().stream()
        .filter(range -> range.min() != null)
        .map(IncidentsCommand::number)
        .collect(Collectors.joining(", "));
  }

  private static String number(CountRange range) {
    return range.what() + " " + range.min() + (range.max() > range.min() ? "-" + range.max() : "");
  }

  private static String contradicted(Incident incident) {
    return incident.contradictions().stream()
        .map(contradiction -> contradiction.about())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
