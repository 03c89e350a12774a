package org.sijill.reader.grammar;

import java.util.List;
import java.util.Map;

/** Light verbs around an event noun: which one governs it, and whom it lends to the noun. */
final class LightVerbs {

  private LightVerbs() {}

  /** The light verb that governs an event noun, with its word; null if there is none. */
  record Governor(LightVerb verb, int word) {}

  static Governor governor(SentenceParts parts, Phrase event, Slots[] all) {
    return nearest(parts, event, all, false);
  }

  /**
   * The nearest light verb whose subject takes part (هجوم نفذه مجهول), where the governing one only
   * tells that the event took place or what it led to; null if there is none.
   */
  static Governor lender(SentenceParts parts, Phrase event, Slots[] all) {
    return nearest(parts, event, all, true);
  }

  private static Governor nearest(SentenceParts parts, Phrase event, Slots[] all, boolean lends) {
    int from = Math.max(0, event.head() - 16);
    int to = Math.min(parts.size(), event.head() + 10);
    Governor best = null;
    for (int v = from; v < to; v++) {
      List<LightVerb> lights = parts.lights().get(v);
      if (lights == null || all[v] == null || v == event.head()) {
        continue;
      }
      for (LightVerb light : lights) {
        if (lends && light.subject() == Role.NONE) {
          continue;
        }
        boolean nearer =
            best == null || Math.abs(v - event.head()) < Math.abs(best.word() - event.head());
        if (nearer && governs(parts, light, all[v], event)) {
          best = new Governor(light, v);
        }
      }
    }
    return best;
  }

  /** Gives the event noun the participants of its light verb. */
  static void lend(
      SentenceParts parts,
      Phrase event,
      Governor light,
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
      if (slot.phrase() == null || !FrameRoles.taken(roles, slot.phrase())) {
        FrameRoles.add(roles, role, new Filler(slot.phrase(), slot.pronoun(), slot.rule()));
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
          holds &= Conditions.phraseFits(parts, event, condition.getValue());
        } else {
          Phrase other = slots.first(condition.getKey());
          holds &= other != null && Conditions.phraseFits(parts, other, condition.getValue());
        }
      }
      if (holds) {
        return true;
      }
    }
    return false;
  }
}
