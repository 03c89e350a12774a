package org.sijill.derive;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.Claim;

/**
 * What is known on a day: the claims of the reports published (else received) by then, with the
 * reviews made by then applied. All that is derived is a pure function of it, so nothing here
 * depends on the order of arrival: claims are kept in the order of their ids.
 *
 * @param claims the claims that no person rejected, in the order of their ids
 * @param links what people say of claims that belong together or do not
 * @param copies which reports are one text
 */
public record Known(List<KnownClaim> claims, List<Link> links, Copies copies) {

  /** What people have said of a claim in the end. Rejected claims are not known any more. */
  public enum Verdict {
    UNREVIEWED,
    ACCEPTED,
    CORRECTED,
    ADDED
  }

  /**
   * A claim as it is known.
   *
   * @param claim the claim, corrections applied
   * @param verdict what was said of it
   * @param notes notes of people, in the order in which they were made
   */
  public record KnownClaim(Claim claim, Verdict verdict, List<String> notes) {

    public KnownClaim {
      notes = List.copyOf(notes);
    }

    /** A claim that nobody has reviewed. */
    public static KnownClaim of(Claim claim) {
      return new KnownClaim(claim, Verdict.UNREVIEWED, List.of());
    }

    /** Its id. */
    public String id() {
      return claim.id();
    }
  }

  /**
   * A review that says of two claims whether they are about the same event.
   *
   * @param claim id of the one
   * @param other id of the other
   * @param together whether they belong together
   */
  public record Link(String claim, String other, boolean together) {}

  public Known {
    Map<String, KnownClaim> byId = new LinkedHashMap<>();
    claims.stream()
        .sorted(Comparator.comparing(KnownClaim::id))
        .forEach(each -> byId.putIfAbsent(each.id(), each));
    claims = List.copyOf(byId.values());
    links =
        links.stream()
            .sorted(
                Comparator.comparing(Link::claim)
                    .thenComparing(Link::other)
                    .thenComparing(Link::together))
            .toList();
  }

  /** What is known from claims alone, unreviewed, of reports none of which copies another. */
  public static Known of(List<Claim> claims) {
    return new Known(claims.stream().map(KnownClaim::of).toList(), List.of(), Copies.NONE);
  }
}
