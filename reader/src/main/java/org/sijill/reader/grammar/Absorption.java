package org.sijill.reader.grammar;

import java.util.ArrayList;
import java.util.List;

/** Makes one event of a trigger and the event noun that its condition asked for. */
final class Absorption {

  private Absorption() {}

  /**
   * A trigger whose condition asked for an event noun (قطع التمويل، فشل المفاوضات) names one act
   * together with it: the inner event lends its participants and is no event of its own.
   */
  static List<Event> absorb(List<Event> events) {
    List<Event> kept = new ArrayList<>(events);
    for (Event outer : events) {
      for (String marker : outer.lexeme().with().keySet()) {
        for (Slot slot : outer.slots().list()) {
          if (slot.phrase() == null
              || !slot.phrase().is(Phrase.Kind.EVENT)
              || !Conditions.slotMatches(marker, slot.marker(), outer.trigger().form())) {
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
                FrameRoles.add(
                    outer.roles(),
                    marked,
                    new Filler(behind.phrase(), behind.pronoun(), behind.rule()));
              }
            }
            boolean gives =
                slot.rule().equals("masdar-object")
                    && outer.roles().containsKey(Role.ACTOR)
                    && !outer.roles().containsKey(Role.RECIPIENT);
            if (gives && inner.roles().containsKey(Role.ACTOR) && inner.slots().has("gen")) {
              // خفض الحكومة دعم الفصائل: whose is what the doer cuts loses it.
              outer.roles().put(Role.RECIPIENT, inner.roles().get(Role.ACTOR));
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
}
