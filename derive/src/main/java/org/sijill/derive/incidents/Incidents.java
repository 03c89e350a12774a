package org.sijill.derive.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.derive.Actors;
import org.sijill.derive.Copies;
import org.sijill.derive.Geography;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim;
import org.sijill.reader.names.NameBook;

/**
 * The incidents that follow from what is known: a pure function of it. Immutable.
 *
 * @param rows the incidents, by their first day and id; those of which no day is known first
 * @param ofClaim id of the incident of each claim that belongs to one
 */
public record Incidents(List<Incident> rows, Map<String, String> ofClaim) {

  private static final Comparator<Incident> IN_TIME =
      Comparator.comparing(Incident::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Incident::id);

  public Incidents {
    rows = List.copyOf(rows);
    ofClaim = Map.copyOf(ofClaim);
  }

  /** The incidents of what is known, by the places and bodies of the books. */
  public static Incidents of(Known known, NameBook book) {
    return of(known, new Geography(book), new Actors(book));
  }

  /** The incidents of what is known. */
  public static Incidents of(Known known, Geography geography, Actors actors) {
    Kinds kinds = Kinds.bundled();
    List<Incident> rows = new ArrayList<>();
    Map<String, String> ofClaim = new HashMap<>();
    for (Group group : Grouping.of(known, kinds, new Likeness(kinds, geography, actors))) {
      Incident row = Assembly.of(group.members(), known.copies(), geography, actors);
      rows.add(row);
      row.evidence().claims().forEach(claim -> ofClaim.put(claim, row.id()));
    }
    rows.sort(IN_TIME);
    return new Incidents(rows, ofClaim);
  }

  /** The row that claims of one event make, as it is told by these claims alone. */
  public static Incident row(
      List<Claim> claims, Copies copies, Geography geography, Actors actors) {
    return Assembly.of(claims.stream().map(KnownClaim::of).toList(), copies, geography, actors);
  }

  /** Those that began on a day or before, or of which no day is known; all of them for null. */
  public List<Incident> asOf(LocalDate day) {
    if (day == null) {
      return rows;
    }
    String last = day.toString();
    int from = 0;
    int to = rows.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      String began = rows.get(middle).from();
      if (began == null || began.compareTo(last) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return rows.subList(0, from);
  }

  /**
   * The present id of an incident that once had another one: an incident is named after its
   * smallest claim, so a former id is that of a claim.
   *
   * @return the id, or null where that claim belongs to no incident any more
   */
  public String redirect(String former) {
    return ofClaim.get(former);
  }
}
