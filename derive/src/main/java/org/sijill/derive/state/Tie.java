package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.Locale;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;

/**
 * A bond between two parties, as it stands on a day.
 *
 * @param id hash of kind and parties
 * @param evidence what stands behind it
 * @param kind what binds them
 * @param actor the sponsor, the subordinate or, of an alliance, the party whose id comes first
 * @param recipient the other one
 * @param stage how it stands
 * @param since the day on which it came to that, or null where no act that made it so is told
 */
public record Tie(
    String id,
    Evidence evidence,
    Bond kind,
    Party actor,
    Party recipient,
    Stage stage,
    LocalDate since)
    implements DerivedRow {

  /** What binds two parties. */
  public enum Bond {
    BACKS,
    ALIGNED,
    ALLIED,
    HOSTILE;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a bond stands. */
  public enum Stage {
    BEGUN,
    STANDING,
    RENEWED,
    REDUCED,
    ENDED;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
