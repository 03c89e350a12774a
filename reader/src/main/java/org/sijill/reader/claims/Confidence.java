package org.sijill.reader.claims;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.ConfidencePoints.ConfidenceEntry;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;

/**
 * How surely a claim was read: the points of all signs that are seen, as the share of claims with
 * so many points that are right.
 */
public final class Confidence {

  /** Words of a long sentence. */
  private static final int LONG = 40;

  /** Words before and after a trigger whose readings bear on it. */
  private static final int BESIDE = 4;

  /** Points beyond which nothing changes. */
  private static final int MOST = 46;

  private final ConfidenceEntry[] entries;

  Confidence(ConfidencePoints points) {
    this.entries = points.entries().toArray(ConfidenceEntry[]::new);
  }

  /** What is asked of a claim that its draft does not tell. */
  record Asked(
      List<Claim.Party> actor, List<Claim.Party> recipient, boolean headline, boolean alone) {}

  /** The signs that are seen: bit {@code i} for the entry {@code i}. */
  long seen(SentenceParts parts, Draft draft, Asked asked) {
    long seen = 0;
    for (int i = 0; i < entries.length; i++) {
      boolean typed = entries[i].types().isEmpty() || entries[i].types().contains(draft.type());
      if (typed && holds(entries[i].sign(), parts, draft, asked)) {
        seen |= 1L << i;
      }
    }
    return seen;
  }

  /** The confidence of a claim with these signs, in hundredths. */
  int of(long seen) {
    int points = 0;
    for (int i = 0; i < entries.length; i++) {
      if ((seen & 1L << i) != 0) {
        points += entries[i].points();
      }
    }
    return hundredths(points);
  }

  /** Tenths of the logarithm of the odds as hundredths of probability, from 1 to 99. */
  public static int hundredths(int points) {
    int bounded = Math.max(-MOST, Math.min(MOST, points));
    return (int) StrictMath.rint(100 / (1 + StrictMath.exp(-bounded / 10.0)));
  }

  private static boolean holds(ConfidenceSign sign, SentenceParts parts, Draft draft, Asked asked) {
    Event event = draft.event;
    Word word = parts.word(draft.word());
    Analysis analysis = word.analysis();
    boolean noun = event.isNoun() && event.phrase() != null;
    return switch (sign) {
      case ALWAYS, TYPE -> true;
      case IMPERFECT -> event.isVerb() && analysis.aspect() == Analysis.Aspect.IMPERFECT;
      case INDEFINITE ->
          noun
              && !analysis.article()
              && !event.phrase().genitive()
              && event.phrase().preposition().isEmpty()
              && event.fillers(Role.ACTOR).isEmpty();
      case DEFINITE -> noun && analysis.article();
      case PARTICIPLE ->
          event.trigger().form() == Trigger.Form.ACTIVE
              || event.trigger().form() == Trigger.Form.PASSIVE;
      case LIGHT_VERB -> event.light() >= 0;
      case NO_ACTOR -> draft.actor.isEmpty();
      case NO_TARGET -> draft.recipient.isEmpty() && draft.place.isEmpty();
      case KNOWN_PARTY -> known(asked.actor()) || known(asked.recipient());
      case PLACE -> named(draft.place);
      case TIME -> draft.time != null && !draft.timeCarried;
      case MEANS -> !draft.means.isEmpty();
      case NOT_ACTUAL -> draft.status != Claim.Status.ACTUAL;
      case REFERRED -> draft.verdict == Telling.Verdict.REFERRED;
      case HEADLINE -> asked.headline();
      case LONG -> parts.size() > LONG;
      case GUESSED -> guessed(parts, draft.word());
      case ALONE -> asked.alone();
    };
  }

  private static boolean named(List<Draft.Participant> places) {
    for (Draft.Participant place : places) {
      if (!place.carried()) {
        return true;
      }
    }
    return false;
  }

  private static boolean known(List<Claim.Party> parties) {
    for (Claim.Party party : parties) {
      if (party.id() != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean guessed(SentenceParts parts, int trigger) {
    int to = Math.min(parts.size(), trigger + BESIDE + 1);
    for (int i = Math.max(0, trigger - BESIDE); i < to; i++) {
      if (!parts.word(i).analysis().known()) {
        return true;
      }
    }
    return false;
  }
}
