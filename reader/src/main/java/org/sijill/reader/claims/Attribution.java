package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Span;
import org.sijill.reader.grammar.Circumstances;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.names.ReportSituation;

/** Gives a claim its speakers: the voices that cover its trigger, nearest to the event first. */
final class Attribution {

  private final ClaimMaker claimMaker;

  Attribution(ClaimMaker claimMaker) {
    this.claimMaker = claimMaker;
  }

  /** The voices that hold for an event, the narrowest first. */
  static List<Voice> voicesOf(SentenceParts parts, Draft draft, List<Voice> voices) {
    List<Voice> covering = new ArrayList<>(2);
    for (Voice voice : voices) {
      if (voice.covers(draft.word()) && holds(parts, draft, voice)) {
        covering.add(voice);
      }
    }
    covering.sort(Comparator.comparingInt(Voice::length));
    return covering;
  }

  private static boolean holds(SentenceParts parts, Draft draft, Voice voice) {
    return switch (voice.extent()) {
      case ALL, LIST -> true;
      case MAIN_CLAUSE ->
          !inRelative(parts, draft.word(), voice.begin())
              || Quotes.of(parts, false).at(draft.word());
      // Who denies an accusation does not tell that it was made.
      case OBJECT ->
          draft.type() != Claim.Type.ACCUSE
              || voice.speakers().isEmpty()
              || voice.speakers().get(0).stance() != Claim.Stance.DENIES;
    };
  }

  /** Whether a word stands in a relative clause that is not over. */
  private static boolean inRelative(SentenceParts parts, int word, int begin) {
    for (int j = word - 1; j >= begin; j--) {
      if (Complements.isComma(parts.word(j)) || Complements.isStop(parts.word(j))) {
        return false;
      }
      if (Complements.isRelative(parts.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** The chain of speakers, each once; notes the rules and the status on the draft. */
  List<Claim.Speaker> speakers(
      CodePoints points,
      ReportSituation situation,
      SentenceParts parts,
      Draft draft,
      List<Voice> voices) {
    List<Claim.Speaker> speakers = new ArrayList<>(2);
    List<Voice> covering = voicesOf(parts, draft, voices);
    if (covering.size() > 1 && draft.type().verbal()) {
      // An act of speech that another relays is told by that other alone.
      covering.removeIf(voice -> voice.extent() == Voice.Extent.OBJECT && isOwn(draft, voice));
    }
    if (draft.type().verbal() && Circumstances.is(parts.word(draft.word()))) {
      // قال الوزير إن المعبر مغلق، داعيا: what he does in speaking is not what he says.
      covering.removeIf(voice -> isOwn(draft, voice));
    }
    for (Voice voice : covering) {
      for (Voice.Speaker speaker : voice.speakers()) {
        Span span = points.span(speaker.range());
        if (!isIn(speakers, span)) {
          speakers.add(
              new Claim.Speaker(
                  claimMaker.party(
                      points, situation, speaker.range(), speaker.parts(), speaker.phrase()),
                  claimMaker.kind(situation, speaker.parts(), speaker.phrase()),
                  speaker.stance()));
        }
      }
      if (!draft.because.contains(voice.rule())) {
        draft.because.add(voice.rule());
      }
      if (voice.extent() == Voice.Extent.LIST && inRelative(parts, draft.word(), voice.begin())) {
        continue;
      }
      if (!concerns(parts, draft, voice)) {
        continue;
      }
      boolean open =
          draft.status == Claim.Status.ACTUAL
              || draft.because.contains("status.subjunctive")
              || voice.extent() == Voice.Extent.LIST;
      boolean denied = voice.status() == Claim.Status.NEGATED;
      if (voice.status() != null && (denied || open && draft.status != Claim.Status.NEGATED)) {
        draft.status = voice.status();
      }
    }
    return speakers;
  }

  /**
   * Whether what a word of saying makes of its complement holds for an event: for what is told in
   * it, not for what is only referred to (نفى قصف القرية بعد الهجوم على القاعدة).
   */
  private static boolean concerns(SentenceParts parts, Draft draft, Voice voice) {
    Phrase phrase = draft.event.phrase();
    if (phrase == null || draft.event.light() >= 0 || voice.extent() == Voice.Extent.LIST) {
      return true;
    }
    if (voice.extent() == Voice.Extent.OBJECT) {
      boolean chained =
          phrase.genitive()
              || phrase.preposition().isEmpty()
              || phrase.conjoined()
              || draft.word() == voice.begin();
      return chained;
    }
    boolean definite =
        parts.word(draft.word()).analysis().article() || !phrase.preposition().isEmpty();
    return !definite;
  }

  private static boolean isOwn(Draft draft, Voice voice) {
    for (Voice.Speaker speaker : voice.speakers()) {
      for (Draft.Participant actor : draft.actor) {
        if (actor.range().overlaps(speaker.range())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIn(List<Claim.Speaker> speakers, Span span) {
    for (Claim.Speaker speaker : speakers) {
      Span other = speaker.party().span();
      if (other.begin() < span.end() && span.begin() < other.end()) {
        return true;
      }
    }
    return false;
  }
}
