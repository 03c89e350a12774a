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
 * <p>What is to be known of all claims before is how rare their words are. Then a telling meets
 * only groups that have a telling with one of its {@link Told#keys}, whose days lie within the
 * {@link Told#reach} of either, and joins none of another family of kinds; groups meet likewise. So
 * within a part that is closed under that every telling meets the groups that it would meet among
 * all, in the same order, and those of other parts never fit it.
 */
public final class Parts {

  private final Kinds kinds = Kinds.bundled();
  private final Likeness likeness;
  private final Rarity rarity;

  /**
   * @param rarity how rare words are among all claims
   */
  public Parts(Geography geography, Actors actors, Rarity rarity) {
    likeness = new Likeness(kinds, geography, actors);
    this.rarity = rarity;
  }

  /** A claim that tells of an event. */
  public static final class Told {

    private final Telling telling;
    private final int family;
    private final long memory;

    private Told(Telling telling, int family, long memory) {
      this.telling = telling;
      this.family = family;
      this.memory = memory;
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

    /** It may meet another one whose day is no more days away than this, or than the other's. */
    public long reach() {
      return memory + Grouping.BUCKET - 1;
    }

    /** The words that say most of what its report is about, as numbers that tell how much too. */
    public long[] report() {
      return telling.text().report().weighed();
    }
  }

  /** The tellings of events among all claims of a report. */
  public List<Told> told(Collection<Claim> report) {
    return Telling.of(report.stream().map(KnownClaim::of).toList(), rarity, kinds).stream()
        .map(this::told)
        .toList();
  }

  /**
   * A telling made again.
   *
   * @param lender the claim that its place is taken over from, or null
   * @param report what {@link Told#report} gave
   */
  public Told told(Claim claim, Claim lender, long[] report) {
    Telling.Text text =
        new Telling.Text(
            Words.pairs(claim), rarity.ofSentence(claim.sentence()), Wording.of(report, 0));
    return told(Telling.of(KnownClaim.of(claim), lender, text, kinds));
  }

  private Told told(Telling telling) {
    return new Told(telling, kinds.family(telling.kind()), Grouping.memory(telling, kinds));
  }

  /** The incidents of one part. */
  public List<Incident> gather(Collection<Told> part, Copies copies) {
    return Grouping.of(part.stream().map(told -> told.telling).toList(), likeness).stream()
        .map(group -> Assembly.of(group.members(), copies, likeness.geography(), likeness.actors()))
        .toList();
  }
}
