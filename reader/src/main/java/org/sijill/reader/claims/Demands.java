package org.sijill.reader.claims;

import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Word;

/** What is demanded or threatened is no claim of its own. */
final class Demands {

  private Demands() {}

  /** Drops what a demand or threat of the sentence governs. */
  static void suppress(SentenceParts parts, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft demand = drafts.get(i);
      if (demand.dropped
          || demand.type() != Claim.Type.REQUEST && demand.type() != Claim.Type.THREATEN) {
        continue;
      }
      for (int j = i + 1; j < drafts.size(); j++) {
        Draft demanded = drafts.get(j);
        if (demanded.type().relation()) {
          continue;
        }
        if (isInClause(parts, demand, demanded)) {
          demanded.dropped = true;
          continue;
        }
        if (demanded.word() >= demand.event.slots().end() + 2) {
          break;
        }
        if (governs(parts, demand, demanded) || isJoined(drafts.get(j - 1), demanded)) {
          demanded.dropped = true;
        }
      }
    }
  }

  /** اشترطوا أن يتسلم المراقبون الميناء، وإيقاف الغارات: all that the clause of a demand tells. */
  private static boolean isInClause(SentenceParts parts, Draft demand, Draft demanded) {
    int that = demand.word() + 1;
    if (!demand.event.isVerb()
        || that >= parts.size()
        || !Complements.isThat(parts.word(that))
        || !parts.word(that).analysis().pronoun().isEmpty()) {
      return false;
    }
    for (int j = that + 1; j < demanded.word(); j++) {
      Word word = parts.word(j);
      boolean told = word.isVerb() && word.analysis().aspect() == Analysis.Aspect.PERFECT;
      if (told || Complements.isStop(word)) {
        return false;
      }
    }
    Word trigger = parts.word(demanded.word());
    return !trigger.isVerb() || trigger.analysis().aspect() != Analysis.Aspect.PERFECT;
  }

  private static boolean governs(SentenceParts parts, Draft demand, Draft demanded) {
    Phrase event = demanded.event.phrase();
    String preposition = event == null ? "" : event.preposition();
    return switch (preposition) {
      case "ب", "الي", "ل", "من" -> true;
      default ->
          isObject(demand, event)
              || demanded.event.isVerb()
                  && parts.word(Math.max(0, demanded.word() - 1)).stem().equals("ان");
    };
  }

  /** يشترط المبعوث تسليم الميناء: the object of a verb of asking. */
  private static boolean isObject(Draft demand, Phrase event) {
    if (event == null || !demand.event.isVerb()) {
      return false;
    }
    for (Slot slot : demand.event.slots().list()) {
      if (slot.marker().equals("object")
          && slot.phrase() != null
          && slot.phrase().index() == event.index()) {
        return true;
      }
    }
    return false;
  }

  /** طالب بالإفراج عنهم ورفع الحصار: what is joined to what is demanded is demanded too. */
  private static boolean isJoined(Draft before, Draft demanded) {
    Phrase event = demanded.event.phrase();
    return before.dropped && event != null && event.conjoined() && event.preposition().isEmpty();
  }
}
