package org.sijill.derive.state;

import java.util.List;
import java.util.Locale;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Evidence;
import org.sijill.derive.Party;
import org.sijill.reader.Claim;

/**
 * What becomes of groups, as told by a day.
 *
 * @param id hash of what and of the groups
 * @param evidence what stands behind it
 * @param what what becomes of them
 * @param groups the groups to which it happens
 * @param into the new group, the one joined or the new name; empty where not told
 * @param from the group left; empty where not told
 * @param number how many groups, or null where not told
 * @param status whether it is done ({@code ACTUAL}), announced ({@code FUTURE}) or thought possible
 */
public record Lineage(
    String id,
    Evidence evidence,
    Change what,
    List<Party> groups,
    List<Party> into,
    List<Party> from,
    Integer number,
    Claim.Status status)
    implements DerivedRow {

  /** What becomes of groups. */
  public enum Change {
    FORMS,
    MERGES,
    SPLITS,
    RENAMES,
    JOINS,
    LEAVES,
    DISSOLVES;

    /** The word of the published schema. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
