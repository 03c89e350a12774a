package org.sijill.derive.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.derive.Place;

/**
 * A truce, reconciliation or other accord, as it stands on a day.
 *
 * @param id hash of the claim by which it is first known
 * @param evidence what stands behind it
 * @param kind what it settles
 * @param parties who agrees
 * @param mediators who brokers it
 * @param guarantors who stands surety for it
 * @param place where it holds
 * @param about its matter in the words of a report, or null
 * @param stage how far it has come
 * @param since the day on which it came there, or null
 */
public record Accord(
    String id,
    Evidence evidence,
    Subject kind,
    List<Party> parties,
    List<Party> mediators,
    List<Party> guarantors,
    List<Place> place,
    String about,
    Stage stage,
    LocalDate since)
    implements DerivedRow {

  /** What an accord settles. */
  public enum Subject {
    TRUCE,
    RECONCILIATION,
    EVACUATION,
    DE_ESCALATION,
    HANDOVER,
    EXCHANGE,
    OTHER;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How far an accord has come. */
  public enum Stage {
    PROPOSED,
    NEGOTIATING,
    AGREED,
    IN_FORCE,
    VIOLATED,
    FROZEN,
    COLLAPSED,
    COMPLETED;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
