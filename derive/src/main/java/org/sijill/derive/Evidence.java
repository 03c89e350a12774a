package org.sijill.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Speaker;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;

/**
 * What stands behind a derived row: its claims and who says what of them. The same whatever the
 * order of the claims.
 *
 * @param claims ids of the claims, in their order
 * @param first when the first of their reports was published, or null where no day is known
 * @param last when the last one was, or null
 * @param assertedBy speakers who say that it is so; empty where outlets alone say it
 * @param deniedBy speakers who say that it is not
 * @param doubtedBy speakers who doubt it
 * @param outlets outlets that say it in their own voice
 * @param sources number of independent sources: distinct first speakers, else outlets, copies of
 *     one text folded
 */
public record Evidence(
    List<String> claims,
    String first,
    String last,
    List<Voice> assertedBy,
    List<Voice> deniedBy,
    List<Voice> doubtedBy,
    List<String> outlets,
    int sources) {

  /** The evidence that claims make. */
  public static Evidence of(Collection<KnownClaim> claims, Copies copies) {
    List<KnownClaim> sorted = new ArrayList<>(claims);
    sorted.sort(Comparator.comparing(KnownClaim::id));
    Map<String, Voice> asserted = new TreeMap<>();
    Map<String, Voice> denied = new TreeMap<>();
    Map<String, Voice> doubted = new TreeMap<>();
    TreeSet<String> outlets = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> published = new TreeSet<>();
    for (KnownClaim known : sorted) {
      Claim claim = known.claim();
      sources.add(source(claim, copies));
      if (claim.report().published() != null) {
        published.add(claim.report().published());
      }
      if (claim.speakers().isEmpty() && claim.report().outlet() != null) {
        outlets.add(claim.report().outlet());
      }
      for (int i = 0; i < claim.speakers().size(); i++) {
        Speaker speaker = claim.speakers().get(i);
        if (i > 0 && speaker.stance() == Stance.ASSERTS) {
          continue; // only relays what the one before says
        }
        Voice voice = voice(speaker, claim.status());
        Map<String, Voice> voices =
            switch (voice.stance()) {
              case "denies" -> denied;
              case "doubts" -> doubted;
              default -> asserted;
            };
        voices.putIfAbsent(voice.party().key() + " " + voice.stance(), voice);
      }
    }
    return new Evidence(
        sorted.stream().map(KnownClaim::id).toList(),
        published.isEmpty() ? null : published.first(),
        published.isEmpty() ? null : published.last(),
        List.copyOf(asserted.values()),
        List.copyOf(denied.values()),
        List.copyOf(doubted.values()),
        List.copyOf(outlets),
        sources.size());
  }

  /** Whose word a claim is: its first speaker, else the outlet whose text it is. */
  public static String source(Claim claim, Copies copies) {
    if (!claim.speakers().isEmpty()) {
      return "speaker " + Party.of(claim.speakers().get(0).party()).key();
    }
    Copies.Original original = copies.of(claim.report().id(), claim.report().outlet());
    return original.outlet() == null
        ? "report " + original.report()
        : "outlet " + original.outlet();
  }

  /** To say of a thing that it did not happen is to deny it. */
  private static Voice voice(Speaker speaker, Status status) {
    Stance stance =
        status == Status.NEGATED && speaker.stance() != Stance.DOUBTS
            ? Stance.DENIES
            : speaker.stance();
    return new Voice(
        Party.of(speaker.party()),
        speaker.kind(),
        stance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
