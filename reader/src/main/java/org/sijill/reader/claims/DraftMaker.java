package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Agreement;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.NameBook;

/**
 * Gathers the participants, places and times of a sentence's events, and folds outcomes into their
 * causes.
 */
final class DraftMaker {

  /** Words between a protest and what it is for. */
  private static final int MOTIVE_REACH = 25;

  private final RoleFiller roleFiller;
  private final Outcomes outcomes;
  private final DoerFinder doerFinder;
  private final PlaceBinder placeBinder;

  DraftMaker(NameBook.Index book, Map<String, Set<String>> words) {
    this.roleFiller = new RoleFiller(book, words);
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
    foldMotives(parts, drafts);
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
        if (!subject || slot.phrase() == null) {
          continue;
        }
        for (Draft noun : drafts) {
          if (noun != verb && noun.type() == Claim.Type.ASSAULT && isOf(noun, slot.phrase())) {
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

  /**
   * تظاهروا احتجاجا على القرار، للاحتجاج على القرار: what a protest is for is no second one, and
   * whom that is against the protest is against.
   */
  private static void foldMotives(SentenceParts parts, List<Draft> drafts) {
    Draft protest = null;
    for (Draft each : drafts) {
      if (each.dropped || each.type() != Claim.Type.PROTEST) {
        continue;
      }
      if (protest == null || !isMotive(parts, protest, each)) {
        protest = each;
        continue;
      }
      for (Draft.Participant against : each.recipient) {
        Draft.addOnce(protest.recipient, against);
      }
      if (protest.about == null) {
        protest.about = each.about;
      }
      each.dropped = true;
      protest.because("fold.motive:" + each.event.lexeme().id());
    }
  }

  private static boolean isMotive(SentenceParts parts, Draft protest, Draft motive) {
    if (!motive.event.isNoun()
        || motive.event.light() >= 0 && motive.event.light() != protest.event.light()
        || motive.word() - protest.word() > MOTIVE_REACH) {
      return false;
    }
    for (int j = protest.word() + 1; j < motive.word(); j++) {
      String form = parts.word(j).form();
      if (form.equals(".") || form.equals("؛")) {
        return false;
      }
    }
    String preposition = motive.event.phrase().preposition();
    boolean purpose =
        preposition.equals("ل")
            && (motive.event.slots().has("علي") || motive.event.slots().has("ضد"));
    return purpose || preposition.isEmpty() && Agreement.isAccusative(parts.word(motive.word()));
  }

  /** Whether a phrase is an event noun, or the weapon in its genitive (انفجار عبوة استهدفت). */
  private static boolean isOf(Draft noun, Phrase phrase) {
    Phrase event = noun.event.phrase();
    if (event == null) {
      return false;
    }
    Phrase weapon = phrase.is(Phrase.Kind.EVENT) ? null : noun.event.slots().first("gen");
    return event.index() == phrase.index() && phrase.is(Phrase.Kind.EVENT)
        || weapon != null && isWeapon(weapon) && weapon.index() == phrase.index();
  }

  private static boolean isWeapon(Phrase phrase) {
    return phrase.is(Phrase.Kind.WEAPON)
        || phrase.generic() != null && phrase.generic().thing() == Generic.Thing.MACHINE;
  }

  /** Sorts the places, and drops a party that is named in two roles. */
  private static void settle(Draft draft) {
    PlaceBinder.sort(draft);
    if (!draft.actor.isEmpty()) {
      draft.recipient.removeIf(recipient -> isIn(draft.actor, recipient));
    }
    // غارات شنتها إسرائيل، نسبت الغارة إلى إسرائيل: who acts or is accused is not where it was.
    draft.place.removeIf(
        place -> isIn(draft.actor, place) || draft.type().verbal() && isIn(draft.recipient, place));
  }
}
