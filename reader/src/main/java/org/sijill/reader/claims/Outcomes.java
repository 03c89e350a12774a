package org.sijill.reader.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Folds outcomes into their causes: غارة ... أسفرت عن مقتل خمسة is one claim, and the dead are its
 * numbers.
 */
final class Outcomes {

  /** Words between two outcomes of one cause. */
  private static final int JOINED_REACH = 14;

  /** Words between two causes that share an outcome (الغارات والقصف). */
  private static final int SHARED_REACH = 3;

  private static final Set<String> STOPS = Set.of(".", "؛", ":", "!", "؟");

  private final Set<String> outcomes;
  private final Set<String> results;
  private final Set<String> causes;

  Outcomes(Map<String, Set<String>> words) {
    this.outcomes = words.getOrDefault("outcome", Set.of());
    this.results = words.getOrDefault("result", Set.of());
    this.causes = words.getOrDefault("cause", Set.of());
  }

  void fold(SentenceParts parts, List<Draft> drafts) {
    for (Draft fire : drafts) {
      fired(parts, drafts, fire);
    }
    for (Draft outcome : drafts) {
      if (outcome.dropped || !isOutcome(parts, outcome) || mortal(parts, drafts, outcome)) {
        continue;
      }
      Draft cause = cause(parts, drafts, outcome);
      if (cause == null) {
        cause = joined(parts, drafts, outcome);
      }
      if (cause != null) {
        fold(outcome, cause);
        share(parts, drafts, cause);
      }
    }
  }

  /** أصيب برصاصة أطلقها جندي: who fired what another event was done with did that. */
  private static void fired(SentenceParts parts, List<Draft> drafts, Draft fire) {
    if (fire.dropped
        || fire.type() != Claim.Type.ASSAULT
        || !fire.event.isVerb()
        || parts.word(fire.word()).analysis().pronoun().isEmpty()) {
      return;
    }
    for (Draft each : drafts) {
      if (each.word() >= fire.word() || each.dropped || each.type() != Claim.Type.ASSAULT) {
        continue;
      }
      for (Slot slot : each.event.slots().list()) {
        boolean means =
            slot.phrase() != null
                && slot.phrase().end() == fire.word()
                && slot.phrase().preposition().equals("ب");
        if (means && (each.actor.isEmpty() || fire.actor.isEmpty())) {
          fire.actor.forEach(doer -> Draft.addOnce(each.actor, doer));
          fire.place.forEach(place -> Draft.addOnce(each.place, place));
          fire.dropped = true;
          each.because.add("fold.fired:" + fire.event.lexeme().id());
        }
      }
    }
  }

  /** استشهد متأثرا بإصابته، إثر إصابته: a wound that somebody died of is no other deed. */
  private boolean mortal(SentenceParts parts, List<Draft> drafts, Draft wound) {
    Phrase phrase = wound.event.phrase();
    Word word = parts.word(wound.word());
    if (phrase == null
        || word.analysis().pronoun().isEmpty()
        || !(causes.contains(phrase.preposition()) || phrase.preposition().equals("ب"))) {
      return false;
    }
    Draft death = null;
    for (Draft each : drafts) {
      if (each.word() < wound.word() && !each.dropped && isOutcome(parts, each)) {
        death = each;
      }
    }
    if (death == null) {
      return false;
    }
    for (int j = death.word() + 1; j < wound.word(); j++) {
      if (parts.word(j).isVerb() || STOPS.contains(parts.word(j).form())) {
        return false;
      }
    }
    wound.dropped = true;
    for (Draft.Participant doer : wound.actor) {
      Draft.addOnce(death.actor, doer);
    }
    for (Draft.Participant place : wound.place) {
      Draft.addOnce(death.place, place);
    }
    death.because.add("fold.wound:" + wound.event.lexeme().id());
    return true;
  }

  private boolean isOutcome(SentenceParts parts, Draft draft) {
    return draft.type() == Claim.Type.ASSAULT
        && outcomes.contains(parts.word(draft.word()).lemma())
        && !draft.event.lexeme().frame().equals("agentless");
  }

  /** The last force before it with a word of result, or the first after it with one of cause. */
  private Draft cause(SentenceParts parts, List<Draft> drafts, Draft outcome) {
    Draft cause = null;
    for (Draft each : drafts) {
      if (each.dropped
          || each == outcome
          || each.type() != Claim.Type.ASSAULT
          || isOutcome(parts, each)) {
        continue;
      }
      if (each.word() < outcome.word()
          && (hasResult(parts, each.word(), outcome.word())
              || resultOf(parts, each)
              || takenUp(parts, each, outcome)
              || isSubject(each, outcome))) {
        cause = each;
      } else if (each.word() > outcome.word() && cause == null && isCause(parts, each, outcome)) {
        cause = each;
      }
    }
    return cause;
  }

  /** أسفرت الغارات عن مقتل: the cause is the subject of the word of result. */
  private boolean resultOf(SentenceParts parts, Draft cause) {
    int light = cause.event.light();
    return light >= 0 && light < cause.word() && results.contains(parts.word(light).lemma());
  }

  /** القصف قتل عشرين: the cause is the subject of the outcome. */
  private static boolean isSubject(Draft cause, Draft outcome) {
    Phrase phrase = cause.event.phrase();
    return phrase != null
        && (phrase == outcome.event.slots().first("subject")
            || phrase == outcome.event.slots().first("lone"));
  }

  /** شن هجوما، قتل خلاله عشرون: the outcome leads back to the event noun before it. */
  private boolean takenUp(SentenceParts parts, Draft cause, Draft outcome) {
    int next = outcome.word() + 1;
    if (!outcome.event.isVerb() || !cause.event.isNoun() || next >= parts.size()) {
      return false;
    }
    Word word = parts.word(next);
    Analysis noun = parts.word(cause.word()).analysis();
    boolean feminine =
        noun.gender() == Analysis.Gender.FEMININE || noun.number() == Analysis.Number.PLURAL;
    return word.pos() == Pos.ADP
        && causes.contains(word.lemma())
        && word.analysis().pronoun().equals(feminine ? "ها" : "ه");
  }

  private boolean hasResult(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (results.contains(parts.word(j).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Two outcomes of one cause: قتل وأصيب. */
  private Draft joined(SentenceParts parts, List<Draft> drafts, Draft outcome) {
    Draft cause = null;
    for (Draft each : drafts) {
      if (each != outcome
          && !each.dropped
          && isOutcome(parts, each)
          && each.word() < outcome.word()
          && outcome.word() - each.word() < JOINED_REACH
          && joined(parts, each.word(), outcome.word())) {
        cause = each;
      }
    }
    return cause;
  }

  private static boolean joined(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j <= to; j++) {
      if (STOPS.contains(parts.word(j).form())) {
        return false;
      }
    }
    return parts.word(to).analysis().conjunction() == 'و';
  }

  private boolean isCause(SentenceParts parts, Draft cause, Draft outcome) {
    if (cause.event.phrase() == null || !causes.contains(cause.event.phrase().preposition())) {
      return false;
    }
    for (int j = outcome.word() + 1; j < cause.word(); j++) {
      // قتل ثلاثة وأصيب خمسة في غارات: another outcome of the same cause may stand between.
      Word word = parts.word(j);
      boolean verb = word.isVerb() && !outcomes.contains(word.lemma()) && !isBound(parts, j);
      if (STOPS.contains(word.form()) || verb) {
        return false;
      }
    }
    return true;
  }

  /** ما لا يقل عن عشرة: a verb that only bounds a number. */
  private static boolean isBound(SentenceParts parts, int verb) {
    String before = parts.word(verb - 1).stem();
    return (before.equals("ما") || before.equals("لا"))
        && verb + 2 < parts.size()
        && parts.word(verb + 1).pos() == Pos.ADP
        && parts.word(verb + 2).pos() == Pos.NUM;
  }

  private static void fold(Draft outcome, Draft cause) {
    outcome.dropped = true;
    cause.outcomes.add(outcome.event);
    for (Draft.Participant p : outcome.recipient) {
      Draft.addOnce(cause.recipient, p);
    }
    if (cause.actor.isEmpty()) {
      cause.actor.addAll(outcome.actor);
    }
    for (Draft.Participant p : outcome.place) {
      Draft.addOnce(cause.place, p);
    }
    cause.because.add("fold.outcome:" + outcome.event.lexeme().id());
  }

  /** الغارات والقصف: what is joined to a cause has its outcome too. */
  private void share(SentenceParts parts, List<Draft> drafts, Draft cause) {
    for (Draft other : drafts) {
      boolean beside =
          other != cause
              && !other.dropped
              && other.type() == Claim.Type.ASSAULT
              && other.event.isNoun()
              && cause.event.isNoun()
              && !isOutcome(parts, other)
              && Math.abs(other.word() - cause.word()) <= SHARED_REACH;
      int second = Math.max(other.word(), cause.word());
      if (beside && parts.word(second).analysis().conjunction() == 'و') {
        other.sharesOutcome = cause;
      }
    }
  }
}
