package org.sijill.desk;

import java.util.List;
import org.sijill.derive.incidents.Incident;

/**
 * An incident with what lists tell beside its row.
 *
 * @param incident the incident
 * @param claims places of its claims among those that are known
 * @param reports number of reports that tell of it
 * @param outlets outlets that tell of it, in their order
 * @param denied whether somebody denies it
 */
record IncidentInfo(
    Incident incident, int[] claims, int reports, List<String> outlets, boolean denied) {

  IncidentInfo {
    outlets = List.copyOf(outlets);
  }

  /** Whether its claims contradict each other. */
  boolean contradicted() {
    return !incident.contradictions().isEmpty();
  }
}
