package org.sijill.derive.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.derive.Copies;
import org.sijill.derive.Evidence;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.Party;
import org.sijill.derive.Voice;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Speaker;
import org.sijill.reader.Claim.Stance;

/** Who says that a state is so, and who that it is not. */
final class Testimony {

  private final Map<String, Voice> asserted = new TreeMap<>();
  private final Map<String, Voice> denied = new TreeMap<>();
  private final Map<String, Voice> doubted = new TreeMap<>();
  private final TreeSet<String> outlets = new TreeSet<>();
  private final TreeSet<String> sources = new TreeSet<>();
  private final TreeSet<String> published = new TreeSet<>();
  private final TreeSet<String> claims = new TreeSet<>();

  private Testimony() {}

  /** The evidence for the state of a moment. */
  static Evidence of(Moment<?, ?> moment, Copies copies) {
    Testimony testimony = new Testimony();
    for (Statement<?> said : moment.asserting()) {
      testimony.asserts(said.known(), copies);
    }
    for (Statement<?> said : moment.disputing()) {
      testimony.disputes(said.known());
    }
    for (Statement<?> said : moment.others()) {
      testimony.add(said.known());
    }
    return testimony.evidence();
  }

  private void add(KnownClaim known) {
    claims.add(known.id());
    if (known.claim().report().published() != null) {
      published.add(known.claim().report().published());
    }
  }

  private void asserts(KnownClaim known, Copies copies) {
    add(known);
    Claim claim = known.claim();
    sources.add(Evidence.source(claim, copies));
    if (claim.speakers().isEmpty() && claim.report().outlet() != null) {
      outlets.add(claim.report().outlet());
    }
    for (Speaker speaker : speaking(claim)) {
      Map<String, Voice> voices =
          switch (speaker.stance()) {
            case DENIES -> denied;
            case DOUBTS -> doubted;
            default -> asserted;
          };
      put(voices, speaker, speaker.stance());
    }
  }

  private void disputes(KnownClaim known) {
    add(known);
    Claim claim = known.claim();
    if (claim.speakers().isEmpty() && claim.report().outlet() != null) {
      Party outlet = new Party(null, claim.report().outlet(), null);
      denied.putIfAbsent(outlet.key(), new Voice(outlet, "outlet", word(Stance.DENIES)));
    }
    for (Speaker speaker : speaking(claim)) {
      boolean doubts = speaker.stance() == Stance.DOUBTS;
      put(doubts ? doubted : denied, speaker, doubts ? Stance.DOUBTS : Stance.DENIES);
    }
  }

  /** The first speaker, and those after it that do more than relay what it says. */
  private static List<Speaker> speaking(Claim claim) {
    List<Speaker> speaking = new ArrayList<>();
    for (Speaker speaker : claim.speakers()) {
      if (speaking.isEmpty() || speaker.stance() != Stance.ASSERTS) {
        speaking.add(speaker);
      }
    }
    return speaking;
  }

  private static void put(Map<String, Voice> voices, Speaker speaker, Stance stance) {
    Party party = Party.of(speaker.party());
    voices.putIfAbsent(party.key() + " " + stance, new Voice(party, speaker.kind(), word(stance)));
  }

  private static String word(Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Evidence evidence() {
    return new Evidence(
        List.copyOf(claims),
        published.isEmpty() ? null : published.first(),
        published.isEmpty() ? null : published.last(),
        List.copyOf(asserted.values()),
        List.copyOf(denied.values()),
        List.copyOf(doubted.values()),
        List.copyOf(outlets),
        sources.size());
  }
}
