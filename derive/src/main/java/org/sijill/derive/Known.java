package org.sijill.derive;

import java.time.LocalDate;
import java.util.List;
import org.sijill.reader.Claim;

/**
 * What is known on a day: the claims of the reports published (else received) by then, and the
 * reviews made by then. All that is derived is a pure function of it.
 *
 * @param asOf the day in the world for which the state is asked, or null for the last day told
 * @param claims the claims, in any order
 */
public record Known(LocalDate asOf, List<Claim> claims) {

  public Known {
    claims = List.copyOf(claims);
  }
}
