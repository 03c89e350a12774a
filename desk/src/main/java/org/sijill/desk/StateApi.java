package org.sijill.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.state.Accord;
import org.sijill.derive.state.Control;
import org.sijill.derive.state.Histories;
import org.sijill.derive.state.State;
import org.sijill.derive.state.StateJson;
import org.sijill.derive.state.Tie;

/** Ties, control, accords, positions and lineage as of a day. */
final class StateApi {

  static final List<String> SORTS = List.of("since", "last", "sources");

  private final Selection.Selector selector;

  StateApi(Selection.Selector selector) {
    this.selector = selector;
  }

  /** Writes a row. */
  private interface Writer<R> {
    void write(JsonGenerator out, R row) throws IOException;
  }

  Answer ties(Query query) {
    return rows(query, State::ties, Tie::since, StateJson::write);
  }

  Answer control(Query query) {
    return rows(query, State::control, Control::since, StateJson::write);
  }

  Answer accords(Query query) {
    return rows(query, State::accords, Accord::since, StateJson::write);
  }

  Answer positions(Query query) {
    return rows(query, State::positions, p -> null, StateJson::write);
  }

  Answer lineage(Query query) {
    return rows(query, State::lineage, l -> null, StateJson::write);
  }

  private <R extends DerivedRow> Answer rows(
      Query query,
      Function<State, Histories<R>> histories,
      Function<R, LocalDate> since,
      Writer<R> writer) {
    Query.Order order = query.order("-last", SORTS);
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    List<R> rows =
        snapshot.rows(histories.apply(snapshot.state()), query.day("as-of")).stream()
            .filter(selection::takes)
            .toList();
    List<R> sorted =
        switch (order.field()) {
          case "since" ->
              Page.sorted(
                  rows,
                  order,
                  row -> since.apply(row) == null ? null : since.apply(row).toString());
          case "sources" -> Page.sorted(rows, order, row -> row.evidence().sources());
          default -> Page.sorted(rows, order, row -> row.evidence().last());
        };
    boolean named = query.named();
    return Answer.of(
        Page.of(
            query,
            snapshot.id(),
            sorted,
            row -> {
              var tree = JsonTree.of(out -> writer.write(out, row));
              return named ? tree : snapshot.roles().hide(tree);
            }));
  }
}
