package org.sijill.derive.incidents;

import java.util.Collection;
import java.util.List;
import org.sijill.derive.Actors;
import org.sijill.derive.Copies;
import org.sijill.derive.Geography;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim;

/**
 * Gathers claims part by part, so that many machines can, and gives what {@link Incidents#of} gives
 * of all of them at once where nobody has linked claims. Immutable.
 *
 * <p>A telling meets only groups that have a telling with one of its {@link Told#keys} within
 * {@link #REACH} days, and joins none of another family of kinds; groups meet likewise. So within a
 * part that is closed under that every telling meets the groups that it would meet among all, in
 * the same order, and those of other parts never fit it.
 */
public final class Parts {

  /** Two tellings may meet where the first days that they tell lie no farther apart. */
  public static final long REACH = When.MEMORY + Grouping.BUCKET - 1;

  private final Kinds kinds = Kinds.bundled();
  private final Likeness likeness;

  public Parts(Geography geography, Actors actors) {
    likeness = new Likeness(kinds, geography, actors);
  }

  /** A claim that tells of an event. */
  public static final class Told {

    private final Telling telling;
    private final int family;

    private Told(Telling telling, int family) {
      this.telling = telling;
      this.family = family;
    }

    /** The claim. */
    public Claim claim() {
      return telling.claim();
    }

    /** The claim of the same report that its place is taken over from, or null. */
    public Claim lender() {
      return telling.lender();
    }

    /** Keys under which it looks for others of its family of kinds and is found. */
    public List<String> keys() {
      return Grouping.keys(telling).stream().map(key -> family + " " + key).toList();
    }

    /** First day that it tells, else that of its report, in days since 1970. */
    public long day() {
      return telling.when().from();
    }
  }

  /** The tellings of events among all claims of a report. */
  public List<Told> told(Collection<Claim> report) {
    return Telling.of(report.stream().map(KnownClaim::of).toList(), kinds).stream()
        .map(this::told)
        .toList();
  }

  /** A telling made again from its claim and the one that its place is taken over from, or null. */
  public Told told(Claim claim, Claim lender) {
    return told(Telling.of(KnownClaim.of(claim), lender, kinds));
  }

  private Told told(Telling telling) {
    return new Told(telling, kinds.family(telling.kind()));
  }

  /** The incidents of one part. */
  public List<Incident> gather(Collection<Told> part, Copies copies) {
    return Grouping.of(part.stream().map(told -> told.telling).toList(), likeness).stream()
        .map(group -> Assembly.of(group.members(), copies))
        .toList();
  }
}
