package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.reader.Claim;

/** What the five kinds ask of claims alike. */
final class Claims {

  /** By report and by place in its text. */
  static final Comparator<KnownClaim> IN_TEXT =
      Comparator.<KnownClaim, String>comparing(known -> known.claim().report().id())
          .thenComparingInt(known -> known.claim().trigger().begin())
          .thenComparing(KnownClaim::id);

  /** PLOVER sectors of people who are no side of a conflict. */
  private static final Set<String> COMMUNITIES = Set.of("CVL", "REF", "REL", "SOC");

  /** The sector of those of whom a report does not tell what they are. */
  private static final String UNKNOWN = "UNK";

  private Claims() {}

  /** Those that a book or a kind of group is known for, each once. */
  static List<Party> parties(List<Claim.Party> parties) {
    List<Party> known = new ArrayList<>();
    for (Claim.Party party : parties) {
      if (isKnown(party)) {
        add(known, Party.of(party));
      }
    }
    return known;
  }

  /** Those that can be a side: no civilian, tribal or religious community, no person. */
  static List<Party> sides(List<Claim.Party> parties) {
    return parties(
        parties.stream()
            .filter(
                p -> !p.isPrivate() && (p.sector() == null || !COMMUNITIES.contains(p.sector())))
            .toList());
  }

  /**
   * Whether a party is a sort of group in one word that no book knows («التنظيمات»): which one is
   * meant, only its report knows.
   */
  static boolean isBareWord(Party party) {
    return party.id() == null && Tokens.of(party.nameAr()).size() < 2;
  }

  /** Whether more is known of a party than its words: «أطراف», «حلفاؤه» are of no known sort. */
  static boolean isKnown(Claim.Party party) {
    return party.id() != null || party.sector() != null && !UNKNOWN.equals(party.sector());
  }

  /** Both lists together, each party once. */
  static List<Party> union(List<Party> some, List<Party> others) {
    List<Party> union = new ArrayList<>(some);
    others.forEach(party -> add(union, party));
    return List.copyOf(union);
  }

  /** Whether the lists have a party in common. */
  static boolean share(List<Party> some, List<Party> others) {
    return some.stream().anyMatch(party -> contains(others, party));
  }

  static boolean contains(List<Party> parties, Party party) {
    return parties.stream().anyMatch(p -> p.key().equals(party.key()));
  }

  /** In an order that does not depend on that of the claims. */
  static List<Party> sorted(List<Party> parties) {
    return parties.stream().sorted(Comparator.comparing(Party::key)).toList();
  }

  private static void add(List<Party> parties, Party party) {
    if (!contains(parties, party)) {
      parties.add(party);
    }
  }
}
