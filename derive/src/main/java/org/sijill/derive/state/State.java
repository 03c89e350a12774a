package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;

/**
 * The state of a conflict, for any day: a pure function of what is known, the same whatever the
 * order of arrival. Built once; the rows of a day are a look-up.
 *
 * @param ties bonds between parties
 * @param control who has which place
 * @param accords truces, reconciliations and other accords
 * @param positions what parties do about a matter
 * @param lineage what becomes of groups
 */
public record State(
    Histories<Tie> ties,
    Histories<Control> control,
    Histories<Accord> accords,
    Histories<Position> positions,
    Histories<Lineage> lineage) {

  /** Derives the state. */
  public static State of(Known known) {
    List<List<KnownClaim>> reports = reports(known);
    return new State(
        Histories.of(new Ties(), reports, known.copies()),
        Histories.of(new Controls(), reports, known.copies()),
        Histories.of(new Accords(), reports, known.copies()),
        Histories.of(new Positions(), reports, known.copies()),
        Histories.of(new Lineages(), reports, known.copies()));
  }

  private static List<List<KnownClaim>> reports(Known known) {
    Map<String, List<KnownClaim>> byReport = new HashMap<>();
    for (KnownClaim each : known.claims()) {
      byReport.computeIfAbsent(report(each), k -> new ArrayList<>()).add(each);
    }
    List<List<KnownClaim>> reports = new ArrayList<>(byReport.values());
    reports.forEach(report -> report.sort(Claims.IN_TEXT));
    reports.sort(Comparator.comparing(report -> report(report.get(0))));
    return reports;
  }

  private static String report(KnownClaim known) {
    return known.claim().report().id();
  }
}
