package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sijill.reader.names.Generic;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;

/**
 * Settles which triggers of a sentence name an event, and fills their roles: the conditions of a
 * lexeme are asked of the slots beside it, and its frame says what each slot is to the event.
 */
public final class EventFinder {

  /** Words between a trigger and the object that its act is told with. */
  private static final int PHRASE_REACH = 9;

  private final FrameRoles frameRoles;
  private final SlotFinder slotFinder;
  private final WordSet placePrepositions;
  private final WordSet localPrepositions;

  public EventFinder(Constructions constructions) {
    this.frameRoles = new FrameRoles(constructions.frames());
    this.slotFinder = new SlotFinder(constructions);
    this.placePrepositions = PhraseFinder.list(constructions, "place-preposition");
    this.localPrepositions = PhraseFinder.list(constructions, "locative");
  }

  /**
   * The positions beside every verb, event noun and participle that is a trigger, by word; null
   * elsewhere.
   */
  public Slots[] slots(SentenceParts parts, List<Phrase> phrases) {
    return slotFinder.find(parts, phrases);
  }

  /** The events of a sentence in the order of their words. */
  public List<Event> find(SentenceParts parts, List<Phrase> phrases, Slots[] all) {
    Phrase[] events = new Phrase[parts.size()];
    for (Phrase phrase : phrases) {
      if (phrase.is(Phrase.Kind.EVENT)) {
        events[phrase.head()] = phrase;
      }
    }
    List<Event> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Trigger trigger = parts.triggers()[i];
      if (trigger == null) {
        continue;
      }
      Slots slots = all[i];
      if (slots == null) {
        continue;
      }
      Event event = settle(parts, phrases, trigger, events[i], slots, all);
      if (event != null) {
        found.add(event);
      }
    }
    return Absorption.absorb(found);
  }

  private Event settle(
      SentenceParts parts,
      List<Phrase> phrases,
      Trigger trigger,
      Phrase phrase,
      Slots slots,
      Slots[] all) {
    LightVerbs.Governor light = phrase == null ? null : LightVerbs.governor(parts, phrase, all);
    Conditions.Around around =
        new Conditions.Around(
            parts, phrases, trigger, phrase, slots, light == null ? null : all[light.word()]);
    for (Lexeme lexeme : trigger.lexemes()) {
      if (namesPeople(parts, trigger, lexeme)
          || !Conditions.allHold(around, lexeme)
          || Conditions.anyHolds(around, lexeme.without())) {
        continue;
      }
      Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
      boolean lent =
          light != null
              && light.verb().subject() == Role.ACTOR
              && !light.verb().event().equals("subject")
              && (all[light.word()].subject() != null || all[light.word()].has("gen"));
      // لقصف المواقع tells a goal, but تعرض لقصف الجيش does not.
      boolean purpose =
          phrase != null
              && phrase.preposition().equals("ل")
              && !(light != null && light.verb().event().equals("ل"));
      frameRoles.fill(parts, trigger, lexeme, slots, purpose, lent, roles);
      if (light != null) {
        LightVerbs.lend(
            parts, phrase, light, all[light.word()], roles, lexeme.frame().equals("mutual"));
      }
      if (light != null
          && light.verb().subject() == Role.NONE
          && parts.word(light.word()).isVerb()) {
        LightVerbs.Governor lender = LightVerbs.lender(parts, phrase, all);
        if (lender != null) {
          LightVerbs.lend(
              parts, phrase, lender, all[lender.word()], roles, lexeme.frame().equals("mutual"));
        }
      }
      places(parts, phrases, slots, roles, trigger);
      int end = lexeme.phrase() ? phraseEnd(parts, trigger, lexeme, slots) : trigger.word() + 1;
      return new Event(
          trigger,
          phrase,
          lexeme,
          slots,
          end,
          roles,
          light == null ? -1 : light.word(),
          light == null ? null : light.verb());
    }
    return null;
  }

  /** لقي القائد الميداني مصرعه: behind the object that makes the act, near the trigger. */
  private static int phraseEnd(SentenceParts parts, Trigger trigger, Lexeme lexeme, Slots slots) {
    if (lexeme.type().relation()) {
      return relationEnd(parts, trigger, lexeme, slots);
    }
    List<String> asked = lexeme.with().get("object");
    Phrase object = null;
    for (Slot slot : slots.list()) {
      Phrase phrase = slot.phrase();
      boolean beside =
          slot.marker().equals(trigger.form() == Trigger.Form.VERB ? "object" : "gen")
              || slot.marker().equals("lone");
      if (phrase == null
          || !beside
          || phrase.head() < trigger.word()
          || phrase.first() - trigger.word() > PHRASE_REACH) {
        continue;
      }
      if (asked != null && Conditions.fits(parts, phrase.head(), phrase, asked)) {
        return phrase.head() + 1;
      }
      if (object == null) {
        object = phrase;
      }
    }
    return object == null ? trigger.word() + 1 : object.head() + 1;
  }

  /** الخاضعة لسيطرة الجيش: the noun behind ل that the lexeme asks for is part of the trigger. */
  private static int relationEnd(SentenceParts parts, Trigger trigger, Lexeme lexeme, Slots slots) {
    List<String> asked = lexeme.with().getOrDefault("ل", List.of());
    int next = trigger.word() + 1;
    for (Slot slot : slots.all("ل")) {
      Phrase phrase = slot.phrase();
      if (phrase != null
          && phrase.first() == next
          && Conditions.fits(parts, phrase.head(), null, asked)) {
        return phrase.head() + 1;
      }
    }
    return next;
  }

  /**
   * أسر المعتقلين: a passive participle that modifies no noun names people, not what befell them.
   */
  private static boolean namesPeople(SentenceParts parts, Trigger trigger, Lexeme lexeme) {
    if (trigger.form() != Trigger.Form.PASSIVE
        || lexeme.type().relation()
        || lexeme.type().verbal()) {
      return false;
    }
    int at = trigger.word();
    if (at == 0 || parts.word(at).analysis().preposition() != 0) {
      return true;
    }
    Word before = parts.word(at - 1);
    boolean name = parts.names()[at - 1] != null;
    return !before.pos().nominal()
        || before.pos() == Pos.NUM
        || !name && before.analysis().article() != parts.word(at).analysis().article();
  }

  /** Places that stand in the trigger's own stretch after a preposition of place. */
  private void places(
      SentenceParts parts,
      List<Phrase> phrases,
      Slots slots,
      Map<Role, List<Filler>> roles,
      Trigger trigger) {
    for (Slot slot : slots.list()) {
      Phrase phrase = slot.phrase();
      if (phrase == null
          || FrameRoles.taken(roles, phrase)
          || !placePrepositions.contains(slot.marker())) {
        continue;
      }
      boolean place =
          phrase.canBePlace()
              && (phrase.is(Phrase.Kind.PLACE)
                  || phrase.is(Phrase.Kind.STATE)
                  || phrase.is(Phrase.Kind.SITE));
      boolean site =
          localPrepositions.contains(slot.marker())
              && (phrase.is(Phrase.Kind.SITE) || isBody(phrase) && slot.marker().equals("امام"));
      if (place || site) {
        FrameRoles.add(roles, Role.PLACE, new Filler(phrase, -1, "place-preposition"));
      }
    }
  }

  private static boolean isBody(Phrase phrase) {
    return phrase.generic() != null && phrase.generic().thing() == Generic.Thing.ORGANISATION;
  }
}
