package org.sijill.reader.claims;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.counts.CountDraft;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;

/**
 * Tells an event that a sentence reports from one that it only refers to (المتهم باغتيال فلان، بعد
 * هجمات الصيف) or speaks of in general (يقتل المرض الآلاف). Only force and protest are asked: for
 * them a reference is no news.
 */
final class Telling {

  /** Prepositions after which an event noun is taken as known. */
  private static final Set<String> REFERRING =
      Set.of("عن", "بعد", "منذ", "وراء", "حول", "من", "ضد", "رغم", "قبل", "بين", "مثل", "ك");

  private final Set<String> crimes;

  Telling(Set<String> crimes) {
    this.crimes = crimes;
  }

  /** Length in days from which an expression of time is a year or more: background, not news. */
  private static final int LONG_AGO = 300;

  /** Whether the sentence tells the event, or adds something of its own to it. */
  boolean tells(SentenceParts parts, Draft draft, boolean headline, boolean announced) {
    Claim.Type type = draft.type();
    if (type != Claim.Type.ASSAULT && type != Claim.Type.PROTEST
        || draft.status != Claim.Status.ACTUAL
        || headline
        || announced) {
      return true;
    }
    Event event = draft.event;
    boolean counted = numbered(draft);
    int verb = event.isVerb() ? draft.word() : event.light();
    if (verb > 0 && afterRelative(parts, verb)) {
      return false;
    }
    if (!counted && draft.time != null && draft.time.dated() && days(draft) >= LONG_AGO) {
      return false;
    }
    if (event.isVerb()) {
      if (type == Claim.Type.PROTEST && detail(parts, draft)) {
        return false;
      }
      boolean imperfect = parts.word(draft.word()).analysis().aspect() == Analysis.Aspect.IMPERFECT;
      return !imperfect
          || counted
          || !draft.place.isEmpty()
          || draft.time != null
          || !draft.actor.isEmpty();
    }
    if (event.phrase() == null) {
      return counted || !draft.place.isEmpty() || draft.time != null || !draft.actor.isEmpty();
    }
    if (counted) {
      return true;
    }
    boolean definite = parts.word(draft.word()).analysis().article();
    if (event.light() >= 0) {
      // وقع الهجوم عند الظهر: more about an event that is known.
      return !definite || !event.lightVerb().event().equals("subject") || draft.time != null;
    }
    if (event.lexeme().frame().equals("victim")) {
      return false;
    }
    if (type == Claim.Type.ASSAULT
        && crimes.contains(parts.word(draft.word()).lemma())
        && (draft.actor.isEmpty() || draft.place.isEmpty() && draft.recipient.isEmpty())) {
      return false;
    }
    if (type == Claim.Type.PROTEST && definite) {
      return draft.time != null && !draft.place.isEmpty() || !draft.actor.isEmpty();
    }
    String preposition = event.phrase().preposition();
    if (REFERRING.contains(preposition) || event.phrase().genitive()) {
      return !draft.place.isEmpty() && !draft.actor.isEmpty();
    }
    return !draft.actor.isEmpty() || !draft.place.isEmpty() || draft.time != null;
  }

  /** Whether a real number of people comes with the event, or an outcome that is told of it. */
  private static boolean numbered(Draft draft) {
    for (CountDraft count : draft.counts) {
      if (count.vague() != null
          || count.min() != null && (count.min() > 1 || draft.event.isVerb())) {
        return true;
      }
    }
    return !draft.outcomes.isEmpty();
  }

  /** ردد المتظاهرون هتافات: what known protesters do is part of their protest. */
  private static boolean detail(SentenceParts parts, Draft draft) {
    for (Draft.Participant actor : draft.actor) {
      if (!actor.carried()
          && parts.word(actor.phrase().head()).analysis().article()
          && !numberedBefore(parts, actor.phrase().first())
          && PROTESTERS.contains(parts.word(actor.phrase().head()).lemma())) {
        return draft.place.isEmpty() && draft.time == null;
      }
    }
    return false;
  }

  /** مئات المتظاهرين: counted people are told anew. */
  private static boolean numberedBefore(SentenceParts parts, int first) {
    return first > 0
        && (parts.word(first - 1).pos() == Pos.NUM
            || AMOUNTS.contains(parts.word(first - 1).bare()));
  }

  private static final Set<String> AMOUNTS =
      Set.of("ميات", "الاف", "عشرات", "عدد", "مجموعه", "الوف", "مليون", "الف");

  private static final Set<String> PROTESTERS = Set.of("متظاهر", "محتج", "معتصم", "حشد", "جموع");

  private static boolean afterRelative(SentenceParts parts, int verb) {
    int j = verb - 1;
    while (j > 0 && (parts.word(j).pos() == Pos.PART || parts.word(j).pos() == Pos.AUX)) {
      j--;
    }
    String before = parts.word(j).stem();
    return before.startsWith("الذ")
        || before.startsWith("اللذ")
        || before.equals("التي")
        || before.startsWith("اللت")
        || before.startsWith("اللوات");
  }

  private static long days(Draft draft) {
    return ChronoUnit.DAYS.between(draft.time.from(), draft.time.to());
  }
}
