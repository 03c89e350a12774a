package org.sijill.derive.state;

import java.util.Locale;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;

/**
 * What a party has made known on a matter by a day.
 *
 * @param id hash of party and matter
 * @param evidence what stands behind it
 * @param party the party
 * @param matter the matter, in the words of a report
 * @param stance what it does about it
 */
public record Position(String id, Evidence evidence, Party party, String matter, Stance stance)
    implements DerivedRow {

  /** What a party does about a matter. */
  public enum Stance {
    DEMANDS,
    ATTENDS,
    ACCEPTS,
    REFUSES;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
