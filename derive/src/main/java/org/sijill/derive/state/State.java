package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.List;
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
    List<KnownClaim> sorted = new ArrayList<>(known.claims());
    sorted.sort(Claims.IN_TEXT);
    List<List<KnownClaim>> reports = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !report(sorted.get(i)).equals(report(sorted.get(begin)))) {
        reports.add(List.copyOf(sorted.subList(begin, i)));
        begin = i;
      }
    }
    return reports;
  }

  private static String report(KnownClaim known) {
    return known.claim().report().id();
  }
}
