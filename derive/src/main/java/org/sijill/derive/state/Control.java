package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.derive.Place;

/**
 * Who has a place on a day.
 *
 * @param id hash of the place
 * @param evidence what stands behind it
 * @param place the place
 * @param holder those who have it; empty where it was lost and nobody is told to have it
 * @param from those who had it before, where told
 * @param stage how they have it
 * @param expectedHolder those to whom it is expected to pass; may be empty even then
 * @param since the day on which it came to that, or null where no act that made it so is told
 */
public record Control(
    String id,
    Evidence evidence,
    Place place,
    List<Party> holder,
    List<Party> from,
    Stage stage,
    List<Party> expectedHolder,
    LocalDate since)
    implements DerivedRow {

  /** How a place is had. */
  public enum Stage {
    HELD,
    TAKEN,
    CONTESTED,
    EXPECTED;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
