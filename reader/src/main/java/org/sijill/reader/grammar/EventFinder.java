package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Settles which triggers of a sentence name an event, and fills their roles: the conditions of a
 * lexeme are asked of the slots beside it, and its frame says what each slot is to the event.
 */
public final class EventFinder {

  private static final String CLASS = "@";

  private final Map<String, Frame> frames;
  private final SlotFinder slotFinder;
  private final Set<String> placePrepositions;
  private final Set<String> localPrepositions;

  public EventFinder(Constructions constructions) {
    this.frames = constructions.frames();
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
    return absorb(found);
  }

  private Event settle(
      SentenceParts parts,
      List<Phrase> phrases,
      Trigger trigger,
      Phrase phrase,
      Slots slots,
      Slots[] all) {
    Light light = phrase == null ? null : light(parts, phrase, all);
    Around around =
        new Around(
            parts, phrases, trigger, phrase, slots, light == null ? null : all[light.word()]);
    for (Lexeme lexeme : trigger.lexemes()) {
      if (namesPeople(parts, trigger, lexeme)
          || !allHold(around, lexeme.with())
          || anyHolds(around, lexeme.without())) {
        continue;
      }
      Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
      boolean lent =
          light != null
              && light.verb().subject() == Role.ACTOR
              && !light.verb().event().equals("subject")
              && (all[light.word()].subject() != null || all[light.word()].has("gen"));
      fill(parts, trigger, phrase, lexeme, slots, lent, roles);
      if (light != null) {
        lend(parts, phrase, light, all[light.word()], roles, lexeme.frame().equals("mutual"));
      }
      places(parts, phrases, slots, roles, trigger);
      int end = trigger.word() + 1;
      if (lexeme.phrase()) {
        Phrase object = slots.first(trigger.form() == Trigger.Form.VERB ? "object" : "gen");
        if (object == null) {
          object = slots.first("lone");
        }
        if (object != null
            && object.first() - trigger.word() <= 6
            && object.head() >= trigger.word()) {
          end = object.head() + 1;
        }
      }
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

  /**
   * A trigger whose condition asked for an event noun (قطع التمويل، فشل المفاوضات) names one act
   * together with it: the inner event lends its participants and is no event of its own.
   */
  private static List<Event> absorb(List<Event> events) {
    List<Event> kept = new ArrayList<>(events);
    for (Event outer : events) {
      for (String marker : outer.lexeme().with().keySet()) {
        for (Slot slot : outer.slots().list()) {
          if (slot.phrase() == null
              || !slot.phrase().is(Phrase.Kind.EVENT)
              || !slotMatches(marker, slot.marker(), outer.trigger().form())) {
            continue;
          }
          for (Event inner : events) {
            if (inner.phrase() == null
                || inner == outer
                || inner.phrase().index() != slot.phrase().index()) {
              continue;
            }
            kept.remove(inner);
            // قطع التمويل عن الفصائل: what stands behind the inner noun may be marked for the act.
            for (Slot behind : inner.slots().list()) {
              Role marked = outer.lexeme().roles().get(behind.marker());
              if (!behind.marker().equals(slot.marker())
                  && marked != null
                  && marked != Role.NONE
                  && !outer.roles().containsKey(marked)) {
                add(
                    outer.roles(),
                    marked,
                    new Filler(behind.phrase(), behind.pronoun(), behind.rule()));
              }
            }
            inner
                .roles()
                .forEach(
                    (role, fillers) -> {
                      if (!outer.roles().containsKey(role)) {
                        outer.roles().put(role, fillers);
                      }
                    });
          }
        }
      }
    }
    return kept;
  }

  // --- conditions ---

  /**
   * What the conditions of a lexeme are asked of.
   *
   * @param light the positions beside the light verb that governs the trigger, or null
   */
  private record Around(
      SentenceParts parts,
      List<Phrase> phrases,
      Trigger trigger,
      Phrase phrase,
      Slots slots,
      Slots light) {}

  private static boolean allHold(Around around, Map<String, List<String>> conditions) {
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      if (!holds(around, condition.getKey(), condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyHolds(Around around, Map<String, List<String>> conditions) {
    for (Map.Entry<String, List<String>> condition : conditions.entrySet()) {
      if (holds(around, condition.getKey(), condition.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Around around, String marker, List<String> values) {
    SentenceParts parts = around.parts();
    int word = around.trigger().word();
    switch (marker) {
      case "next":
        return word + 1 < parts.size() && fits(parts, word + 1, null, values);
      case "before":
        return word > 0 && fits(parts, word - 1, null, values);
      case "adj":
        for (int i = word + 1; around.phrase() != null && i < around.phrase().end(); i++) {
          if (fits(parts, i, null, values)) {
            return true;
          }
        }
        return word + 1 < parts.size()
            && parts.word(word + 1).pos() == Pos.ADJ
            && fits(parts, word + 1, null, values);
      case "doer":
        return doerFits(around, values);
      default:
        for (Slot slot : around.slots().list()) {
          if (!slotMatches(marker, slot.marker(), around.trigger().form())) {
            continue;
          }
          if (slot.phrase() != null
              && (phraseFits(parts, slot.phrase(), values)
                  || through(parts, around.phrases(), slot.phrase(), values))) {
            return true;
          }
        }
        return false;
    }
  }

  /** قام محتجون بقطع الطريق: whoever the light verb or من قبل names as the doer. */
  private static boolean doerFits(Around around, List<String> values) {
    Phrase agent = around.slots().first(Slots.AGENT);
    if (agent != null && phraseFits(around.parts(), agent, values)) {
      return true;
    }
    if (around.light() == null) {
      return false;
    }
    for (String marker : List.of("subject", "lone", "gen")) {
      Phrase doer = around.light().first(marker);
      if (doer != null && doer != around.phrase() && phraseFits(around.parts(), doer, values)) {
        return true;
      }
    }
    return false;
  }

  /** هدد بشن عملية: a light noun lets its event through. */
  private static boolean through(
      SentenceParts parts, List<Phrase> phrases, Phrase light, List<String> values) {
    if (!light.is(Phrase.Kind.EVENT)
        || parts.lights().get(light.head()) == null
        || light.index() + 1 >= phrases.size()) {
      return false;
    }
    Phrase next = phrases.get(light.index() + 1);
    return next.genitive() && phraseFits(parts, next, values);
  }

  private static boolean slotMatches(String asked, String marker, Trigger.Form form) {
    if (marker.equals(asked)) {
      return true;
    }
    return switch (asked) {
      case "object" ->
          marker.equals("lone")
              || marker.equals("gen") && form == Trigger.Form.NOUN
              || marker.equals("head") && form == Trigger.Form.PASSIVE;
      case "subject" ->
          marker.equals("lone")
              || marker.equals("gen") && form == Trigger.Form.NOUN
              || marker.equals("head") && form == Trigger.Form.ACTIVE;
      case "gen" -> marker.equals("object") && form != Trigger.Form.VERB;
      default -> false;
    };
  }

  private static boolean phraseFits(SentenceParts parts, Phrase phrase, List<String> values) {
    if (fits(parts, phrase.head(), phrase, values)) {
      return true;
    }
    // The span may begin with a quantifier or end in a genitive that carries the sense (قطع خطوط
    // التمويل).
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (i != phrase.head() && fits(parts, i, null, values)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(SentenceParts parts, int index, Phrase phrase, List<String> values) {
    Word word = parts.word(index);
    for (String value : values) {
      if (value.startsWith(CLASS)) {
        if (phrase != null && PhraseClass.holds(value, phrase)) {
          return true;
        }
      } else if (value.equals(word.lemma()) || value.equals(word.bare())) {
        return true;
      }
    }
    return false;
  }

  // --- roles ---

  private void fill(
      SentenceParts parts,
      Trigger trigger,
      Phrase phrase,
      Lexeme lexeme,
      Slots slots,
      boolean lent,
      Map<Role, List<Filler>> roles) {
    Frame frame = frames.get(lexeme.frame());
    Map<String, Role> markers =
        switch (trigger.form()) {
          case VERB -> frame.verb();
          case NOUN -> frame.noun();
          case ACTIVE -> frame.active();
          case PASSIVE -> frame.passive();
        };
    boolean hasObject = slots.has("object") || slots.has("ل") && markers.get("ل") == Role.RECIPIENT;
    Role either = null;
    Role lone = null;
    for (Slot slot : slots.list()) {
      String marker = slot.marker();
      if (slot.phrase() != null && slot.phrase().is(Phrase.Kind.EVENT)) {
        continue;
      }
      if (marker.equals("head+")) {
        continue;
      }
      Role role = lexeme.roles().get(marker);
      if (role == null) {
        role = markers.get(marker);
      }
      if (marker.equals("subject") && trigger.form() == Trigger.Form.NOUN && role == null) {
        boolean own = slots.has("gen") || slots.has("object") || slots.has(Slots.AGENT);
        role = own && frame.noun().get("gen") == Role.ACTOR ? null : frame.verb().get("subject");
      }
      if (marker.equals("lone")) {
        role = lone(parts, trigger, lexeme, frame, slot.phrase(), markers);
        lone = role;
      } else if (marker.equals(Slots.ELIDED)) {
        role = lone == Role.RECIPIENT ? markers.get("subject") : null;
      } else if (marker.equals(Slots.AGENT)) {
        role = Role.ACTOR;
      } else if (marker.equals("ضد") && role == null) {
        role = Role.RECIPIENT;
      }
      if (role == Role.RECIPIENT
          && marker.equals("gen")
          && trigger.form() == Trigger.Form.NOUN
          && hasObject) {
        // إعدام التنظيم لرهينة: with an object after it the genitive is the doer.
        role = Role.ACTOR;
      }
      if (role == Role.ACTOR && marker.equals("subject") && suffers(trigger, frame, slots)) {
        role = Role.RECIPIENT;
      }
      if (role == Role.EITHER && slot.rule().equals("coordination") && either != null) {
        role = either;
      } else if (role == Role.EITHER) {
        boolean purpose = phrase != null && phrase.preposition().equals("ل") && !slots.has("علي");
        boolean agent = slots.has(Slots.AGENT) || (purpose || lent) && !hasObject;
        role = either(slot, hasObject, agent);
        either = role;
      }
      if (role == Role.RECIPIENT
          && marker.equals("من")
          && lexeme.frame().equals("seize")
          && slot.phrase() != null
          && !slot.phrase().canAct()) {
        // السيطرة على جزء من مساحة البلدة
        continue;
      }
      if (role == null
          && marker.equals("مع")
          && slot.phrase() != null
          && slot.phrase().is(Phrase.Kind.PARTY)
          && trigger.form() == Trigger.Form.VERB
          && !lexeme.type().verbal()
          && markers.get("subject") == Role.ACTOR) {
        boolean harmed =
            suffers(trigger, frame, slots)
                || slots.has("lone") && frame.noun().get("gen") == Role.RECIPIENT;
        role = harmed ? Role.RECIPIENT : Role.ACTOR;
      }
      if (role == null || role == Role.NONE) {
        continue;
      }
      Phrase filler = slot.phrase();
      if (lexeme.phrase() && filler != null && role != Role.ACTOR) {
        List<String> asked = lexeme.with().get("object");
        if (asked != null && fits(parts, filler.head(), filler, asked)) {
          // أطلق سراح الأسرى: the genitive of the light object fills the role.
          filler = filler.genitiveOf();
          if (filler == null) {
            continue;
          }
        }
      }
      add(roles, role, new Filler(filler, slot.pronoun(), slot.rule()));
    }
  }

  /** خمسة جنود قتلوا: a verb of harm with nothing behind it tells what was done to its subject. */
  private static boolean suffers(Trigger trigger, Frame frame, Slots slots) {
    return trigger.form() == Trigger.Form.VERB
        && frame.noun().get("gen") == Role.RECIPIENT
        && !hasThing(slots, "object")
        && !hasThing(slots, "lone");
  }

  private static boolean hasThing(Slots slots, String marker) {
    for (Slot slot : slots.list()) {
      if (slot.marker().equals(marker)
          && (slot.phrase() == null || !slot.phrase().is(Phrase.Kind.EVENT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one bare phrase after a verb: its subject, or, where the verb must be passive, what it was
   * done to.
   */
  private static Role lone(
      SentenceParts parts,
      Trigger trigger,
      Lexeme lexeme,
      Frame frame,
      Phrase phrase,
      Map<String, Role> markers) {
    Role subject =
        lexeme.roles().getOrDefault("subject", markers.getOrDefault("subject", Role.NONE));
    Role object = lexeme.roles().getOrDefault("object", markers.get("object"));
    if (object == null || lexeme.type().verbal() || subject != Role.ACTOR) {
      return subject;
    }
    boolean victim = frame.noun().get("gen") == Role.RECIPIENT;
    if (victim) {
      return object;
    }
    if (frame.id().equals("acts-on") || frame.id().equals("attack") || frame.id().equals("seize")) {
      return phrase.canAct() && !PhraseClass.holds("@civilian", phrase)
              || phrase.is(Phrase.Kind.WEAPON)
          ? subject
          : object;
    }
    return subject;
  }

  /**
   * The genitive of قصف: a doer where it can do it and what it is done to stands elsewhere or is a
   * fighter's.
   */
  private static Role either(Slot slot, boolean hasObject, boolean hasAgent) {
    if (hasAgent) {
      return Role.RECIPIENT;
    }
    if (hasObject) {
      return Role.ACTOR;
    }
    if (slot.phrase() == null) {
      return Role.ACTOR;
    }
    Phrase phrase = slot.phrase();
    boolean doer = phrase.is(Phrase.Kind.PARTY) && !PhraseClass.holds("@civilian", phrase);
    return doer ? Role.ACTOR : Role.RECIPIENT;
  }

  static void add(Map<Role, List<Filler>> roles, Role role, Filler filler) {
    roles.computeIfAbsent(role, key -> new ArrayList<>(2)).add(filler);
  }

  /** The light verb that governs an event noun, with its word; null if there is none. */
  private record Light(LightVerb verb, int word) {}

  private Light light(SentenceParts parts, Phrase event, Slots[] all) {
    int from = Math.max(0, event.head() - 16);
    int to = Math.min(parts.size(), event.head() + 10);
    Light best = null;
    for (int v = from; v < to; v++) {
      List<LightVerb> lights = parts.lights().get(v);
      if (lights == null || all[v] == null || v == event.head()) {
        continue;
      }
      for (LightVerb light : lights) {
        boolean nearer =
            best == null || Math.abs(v - event.head()) < Math.abs(best.word() - event.head());
        if (nearer && governs(parts, light, all[v], event)) {
          best = new Light(light, v);
        }
      }
    }
    return best;
  }

  /** Gives the event noun the participants of its light verb. */
  private static void lend(
      SentenceParts parts,
      Phrase event,
      Light light,
      Slots slots,
      Map<Role, List<Filler>> roles,
      boolean mutual) {
    boolean verb = parts.word(light.word()).isVerb();
    boolean eventIsSubject = light.verb().event().equals("subject");
    boolean hadActor = roles.containsKey(Role.ACTOR) && !mutual;
    boolean hadRecipient = roles.containsKey(Role.RECIPIENT);
    for (Slot slot : slots.list()) {
      if (slot.phrase() != null
          && (slot.phrase().index() == event.index() || slot.phrase().is(Phrase.Kind.EVENT))) {
        continue;
      }
      String marker = slot.marker();
      Role role = light.verb().roles().get(marker);
      boolean subject =
          marker.equals("subject") || marker.equals("lone") || marker.equals("gen") && !verb;
      if (role == null && marker.equals(Slots.AGENT)) {
        role = Role.ACTOR;
      } else if (role == null && subject && !eventIsSubject) {
        role = light.verb().subject();
      } else if (role == null
          && eventIsSubject
          && (marker.equals("object") || marker.equals("lone"))) {
        role = light.verb().object();
      } else if (role == null && marker.equals("head") && !verb) {
        role = light.verb().subject();
      }
      if (role == null || role == Role.NONE) {
        continue;
      }
      if (role == Role.ACTOR && hadActor || role == Role.RECIPIENT && hadRecipient) {
        continue;
      }
      if (slot.phrase() == null || !taken(roles, slot.phrase())) {
        add(roles, role, new Filler(slot.phrase(), slot.pronoun(), slot.rule()));
      }
    }
  }

  private static boolean governs(SentenceParts parts, LightVerb light, Slots slots, Phrase event) {
    for (Slot slot : slots.list()) {
      if (slot.phrase() == null || slot.phrase().index() != event.index()) {
        continue;
      }
      String marker = slot.marker();
      boolean there =
          marker.equals(light.event())
              || light.event().equals("object") && (marker.equals("gen") || marker.equals("lone"))
              || light.event().equals("subject")
                  && (marker.equals("object") || marker.equals("lone") || marker.equals("gen"))
              || light.event().equals("gen") && marker.equals("object");
      if (!there) {
        continue;
      }
      boolean holds = true;
      for (Map.Entry<String, List<String>> condition : light.with().entrySet()) {
        if (condition.getKey().equals(light.event())) {
          holds &= phraseFits(parts, event, condition.getValue());
        } else {
          Phrase other = slots.first(condition.getKey());
          holds &= other != null && phraseFits(parts, other, condition.getValue());
        }
      }
      if (holds) {
        return true;
      }
    }
    return false;
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
      if (phrase == null || taken(roles, phrase) || !placePrepositions.contains(slot.marker())) {
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
        add(roles, Role.PLACE, new Filler(phrase, -1, "place-preposition"));
      }
    }
  }

  private static boolean isBody(Phrase phrase) {
    return phrase.generic() != null
        && phrase.generic().thing() == org.sijill.reader.names.Generic.Thing.ORGANISATION;
  }

  static boolean taken(Map<Role, List<Filler>> roles, Phrase phrase) {
    for (List<Filler> fillers : roles.values()) {
      for (Filler filler : fillers) {
        if (filler.phrase() != null && filler.phrase().index() == phrase.index()) {
          return true;
        }
      }
    }
    return false;
  }
}
