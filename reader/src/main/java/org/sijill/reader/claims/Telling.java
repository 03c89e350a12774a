package org.sijill.reader.claims;

import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Analysis;

/**
 * Tells an event that a sentence reports from one that it only refers to (المتهم باغتيال فلان، بعد هجمات الصيف) or
 * speaks of in general (يقتل المرض الآلاف). Only force and protest are asked: for them a reference is no news.
 */
final class Telling {

  /** Prepositions after which an event noun is taken as known. */
  private static final Set<String> REFERRING =
      Set.of("عن", "بعد", "منذ", "وراء", "حول", "من", "ضد", "رغم", "قبل", "بين", "مثل", "ك");

  private Telling() {}

  /** Whether the sentence tells the event, or adds something of its own to it. */
  static boolean tells(SentenceParts parts, Draft draft, boolean headline, boolean announced) {
    if (draft.type() != Claim.Type.ASSAULT && draft.type() != Claim.Type.PROTEST) {
      return true;
    }
    if (draft.status != Claim.Status.ACTUAL
        || headline
        || announced
        || !draft.counts.isEmpty()
        || !draft.outcomes.isEmpty()) {
      return true;
    }
    Event event = draft.event;
    if (event.isVerb()) {
      boolean imperfect =
          parts.word(draft.word()).analysis().aspect() == Analysis.Aspect.IMPERFECT;
      return !imperfect || !draft.place.isEmpty() || draft.time != null || !draft.actor.isEmpty();
    }
    if (event.phrase() == null || event.light() >= 0) {
      return true;
    }
    boolean victim = event.lexeme().frame().equals("victim");
    if (victim) {
      return false;
    }
    String preposition = event.phrase().preposition();
    if (REFERRING.contains(preposition) || event.phrase().genitive()) {
      return !draft.place.isEmpty() && !draft.actor.isEmpty();
    }
    return !draft.actor.isEmpty() || !draft.place.isEmpty() || draft.time != null;
  }
}
