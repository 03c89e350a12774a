package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.words.Word;

/**
 * Gathers the participants, places and times of a sentence's events, and folds outcomes into their
 * causes.
 */
final class DraftMaker {

  private final RoleFiller roleFiller;
  private final Set<String> outcomeLemmas;
  private final Set<String> resultLemmas;
  private final Set<String> causePrepositions;
  private final DoerFinder doerFinder;
  private final PlaceBinder placeBinder;

  DraftMaker(NameBook.Index book, Map<String, Set<String>> words) {
    this.roleFiller = new RoleFiller(book);
    this.outcomeLemmas = words.getOrDefault("outcome", Set.of());
    this.resultLemmas = words.getOrDefault("result", Set.of());
    this.causePrepositions = words.getOrDefault("cause", Set.of());
    this.doerFinder =
        new DoerFinder(
            words.getOrDefault("control", Set.of()),
            words.getOrDefault("announcing", Set.of()),
            outcomeLemmas,
            words.getOrDefault("means", Set.of()),
            words.getOrDefault("causing", Set.of()));
    this.placeBinder = new PlaceBinder(words.getOrDefault("locative", Set.of()));
  }

  List<Draft> make(
      SentenceParts parts,
      List<Phrase> phrases,
      List<Event> events,
      Slots[] slots,
      List<Voice> voices,
      Discourse discourse) {
    List<Draft> drafts = new ArrayList<>(events.size());
    for (Event event : events) {
      Draft draft = new Draft(event);
      roleFiller.fill(parts, event, draft, discourse, voices);
      drafts.add(draft);
    }
    doerFinder.find(parts, phrases, drafts, slots);
    foldOutcomes(parts, phrases, drafts);
    foldTargeting(drafts);
    placeBinder.bind(parts, phrases, drafts);
    times(parts, drafts, voices, slots);
    for (Draft draft : drafts) {
      settle(draft);
    }
    return drafts;
  }

  // --- outcomes ---

  private boolean isOutcome(SentenceParts parts, Draft draft) {
    return draft.type() == Claim.Type.ASSAULT
        && outcomeLemmas.contains(parts.word(draft.word()).lemma());
  }

  /** غارة ... أسفرت عن مقتل خمسة: the dead are numbers of the strike and no claim of their own. */
  private void foldOutcomes(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts) {
    for (Draft outcome : drafts) {
      if (!isOutcome(parts, outcome)) {
        continue;
      }
      Draft cause = null;
      // Before it, with a word of result between.
      for (Draft each : drafts) {
        if (each.dropped
            || each == outcome
            || each.type() != Claim.Type.ASSAULT
            || isOutcome(parts, each)) {
          continue;
        }
        if (each.word() < outcome.word() && hasResult(parts, each.word(), outcome.word())) {
          cause = each;
        } else if (each.word() > outcome.word() && cause == null && isCause(parts, each, outcome)) {
          cause = each;
        }
      }
      // Two outcomes of one cause: قتل وأصيب.
      if (cause == null) {
        for (Draft each : drafts) {
          if (each != outcome
              && !each.dropped
              && isOutcome(parts, each)
              && each.word() < outcome.word()
              && outcome.word() - each.word() < 14
              && joined(parts, each.word(), outcome.word())) {
            cause = each;
          }
        }
      }
      if (cause == null) {
        continue;
      }
      outcome.dropped = true;
      cause.outcomes.add(outcome.event);
      for (Draft.Participant p : outcome.recipient) {
        Draft.addOnce(cause.recipient, p);
      }
      if (cause.actor.isEmpty()) {
        cause.actor.addAll(outcome.actor);
      }
      for (Draft.Participant p : outcome.place) {
        Draft.addOnce(cause.place, p);
      }
      cause.because.add("fold.outcome:" + outcome.event.lexeme().id());
    }
  }

  private boolean hasResult(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (resultLemmas.contains(parts.word(j).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j <= to; j++) {
      if (SENTENCE_STOPS.contains(parts.word(j).form())) {
        return false;
      }
    }
    return parts.word(to).analysis().conjunction() == 'و';
  }

  private static final Set<String> SENTENCE_STOPS = Set.of(".", "؛", ":", "!", "؟");

  private boolean isCause(SentenceParts parts, Draft cause, Draft outcome) {
    if (cause.event.phrase() == null) {
      return false;
    }
    if (!causePrepositions.contains(cause.event.phrase().preposition())) {
      return false;
    }
    for (int j = outcome.word() + 1; j < cause.word(); j++) {
      Word word = parts.word(j);
      if (SENTENCE_STOPS.contains(word.form()) || word.isVerb()) {
        return false;
      }
    }
    return true;
  }

  /**
   * ضربة استهدفت المطار: a verb whose subject is an event noun of force adds its object to that
   * noun's claim.
   */
  private static void foldTargeting(List<Draft> drafts) {
    for (Draft verb : drafts) {
      if (verb.dropped || !verb.event.isVerb() || verb.type() != Claim.Type.ASSAULT) {
        continue;
      }
      for (Slot slot : verb.event.slots().list()) {
        boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
        if (!subject || slot.phrase() == null || !slot.phrase().is(Phrase.Kind.EVENT)) {
          continue;
        }
        for (Draft noun : drafts) {
          if (noun.event.phrase() != null
              && noun.event.phrase().index() == slot.phrase().index()
              && noun.type() == Claim.Type.ASSAULT) {
            verb.recipient.forEach(p -> Draft.addOnce(noun.recipient, p));
            verb.place.forEach(p -> Draft.addOnce(noun.place, p));
            verb.dropped = true;
            noun.because.add("fold.targeting:" + verb.event.lexeme().id());
          }
        }
      }
    }
  }

  // --- times ---

  /**
   * The nearest expression of time with no other trigger between; a sentence's opening time holds
   * for its first events.
   */
  private static void times(
      SentenceParts parts, List<Draft> drafts, List<Voice> voices, Slots[] slots) {
    List<TimeExpression> times = new ArrayList<>(2);
    for (TimeExpression time : parts.times()) {
      if (time != null && (times.isEmpty() || times.get(times.size() - 1) != time)) {
        times.add(time);
      }
    }
    if (times.isEmpty()) {
      return;
    }
    for (Draft draft : drafts) {
      if (draft.dropped || draft.type().relation()) {
        continue;
      }
      TimeExpression best = null;
      int bestDistance = Integer.MAX_VALUE;
      for (TimeExpression time : times) {
        int at = time.firstWord();
        int from = Math.min(at, draft.word());
        int to = Math.max(at, draft.word());
        if (to - from > 30 || blocked(parts, drafts, draft, voices, from, to)) {
          continue;
        }
        int distance = to - from + (at < draft.word() ? 3 : 0);
        if (distance < bestDistance) {
          best = time;
          bestDistance = distance;
        }
      }
      draft.time = best;
    }
  }

  private static boolean blocked(
      SentenceParts parts, List<Draft> drafts, Draft draft, List<Voice> voices, int from, int to) {
    for (Draft other : drafts) {
      if (other != draft && other.word() > from && other.word() < to && !outcomeOf(draft, other)) {
        return true;
      }
    }
    for (Voice voice : voices) {
      // The time of an announcement is not the time of what it announces.
      boolean timeInside = voice.covers(from == draft.word() ? to : from);
      if (voice.covers(draft.word()) && !timeInside && voice.begin() > from) {
        return true;
      }
    }
    for (int j = from + 1; j < to; j++) {
      if (SENTENCE_STOPS.contains(parts.word(j).form())) {
        return true;
      }
    }
    return false;
  }

  private static boolean outcomeOf(Draft cause, Draft other) {
    return other.dropped && cause.outcomes.contains(other.event);
  }

  // --- last ---

  /** Sorts the places, and drops a party that is named in two roles. */
  private static void settle(Draft draft) {
    PlaceBinder.sort(draft);
    draft.recipient.removeIf(
        r ->
            draft.actor.stream()
                .anyMatch(a -> a.range().equals(r.range()) && a.parts() == r.parts()));
  }
}
