package org.sijill.register.export;

import java.util.List;
import org.sijill.derive.incidents.Incident;
import org.sijill.reader.Claim;

/** How incidents leave the register: a table with one or more lines for each. */
interface IncidentFormat {

  /** Name of the file. */
  String file();

  /** Names of the columns. */
  List<String> columns();

  /** Why the format has no place for an incident, or null where it has. */
  String leftOut(Incident incident, List<Claim> claims);

  /**
   * The lines of an incident.
   *
   * @param incident the incident as it is shown
   * @param claims its claims as they are shown
   */
  List<List<String>> lines(Incident incident, List<Claim> claims);
}
