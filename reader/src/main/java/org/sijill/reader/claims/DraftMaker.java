package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.NameBook;

/**
 * Gathers the participants, places and times of a sentence's events, and folds outcomes into their
 * causes.
 */
final class DraftMaker {

  private final RoleFiller roleFiller;
  private final Outcomes outcomes;
  private final DoerFinder doerFinder;
  private final PlaceBinder placeBinder;

  DraftMaker(NameBook.Index book, Map<String, Set<String>> words) {
    this.roleFiller = new RoleFiller(book);
    this.outcomes = new Outcomes(words);
    this.doerFinder = new DoerFinder(words);
    this.placeBinder =
        new PlaceBinder(
            words.getOrDefault("locative", Set.of()), words.getOrDefault("facing", Set.of()));
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
    outcomes.fold(parts, drafts);
    foldTargeting(drafts);
    placeBinder.bind(parts, phrases, drafts);
    TimeBinder.bind(parts, drafts, voices);
    for (Draft draft : drafts) {
      settle(draft);
    }
    return drafts;
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

  private static boolean isIn(List<Draft.Participant> participants, Draft.Participant one) {
    for (Draft.Participant each : participants) {
      if (each.range().equals(one.range()) && each.parts() == one.parts()) {
        return true;
      }
    }
    return false;
  }

  /** Sorts the places, and drops a party that is named in two roles. */
  private static void settle(Draft draft) {
    PlaceBinder.sort(draft);
    if (!draft.actor.isEmpty()) {
      draft.recipient.removeIf(recipient -> isIn(draft.actor, recipient));
    }
  }
}
