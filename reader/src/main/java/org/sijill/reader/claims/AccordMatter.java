package org.sijill.reader.claims;

import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Slot;

/** Whether a claim tells something of an accord even where it names nobody. */
final class AccordMatter {

  private AccordMatter() {}

  static boolean isTold(Draft draft) {
    return draft.about != null && ends(draft.event) || settles(draft.event);
  }

  /** فشل المصالحة، تجميد المحادثات: what an accord comes to. */
  private static boolean ends(Event event) {
    String effect = event.lexeme().effect();
    return "freezes".equals(effect) || "collapses".equals(effect) || "completes".equals(effect);
  }

  /** التوصل إلى اتفاق بشأن إجلاء الجرحى: an accord that was reached and what it provides for. */
  private static boolean settles(Event event) {
    if (event.lexeme().type() != Claim.Type.AGREE || event.light() < 0) {
      return false;
    }
    for (Slot slot : event.slots().list()) {
      if (slot.phrase() != null && slot.phrase().is(Phrase.Kind.EVENT)) {
        return true;
      }
    }
    return false;
  }
}
