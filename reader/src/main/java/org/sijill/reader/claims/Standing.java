package org.sijill.reader.claims;

import java.time.LocalDate;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.StatusWords.Effect;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/** How a claim stands: its status from the marks of its sentence and from its time, its scope. */
final class Standing {

  private static final Set<String> LIMITS = Set.of("حتي", "الي");

  private Standing() {}

  /** Settles the status of a draft; false where it is no claim of its own. */
  static boolean settle(
      SentenceParts parts, Draft draft, StatusFinder.Mark[] marks, LocalDate published) {
    Event event = draft.event;
    StatusFinder.Mark mark = marks[draft.word()];
    if (mark == null && event.light() >= 0) {
      mark = marks[event.light()];
    }
    if (mark != null && (made(parts, draft, mark) || ruled(parts, draft, mark))) {
      mark = null;
    }
    if (mark != null) {
      if (mark.effect() == Effect.SUPPRESSED) {
        return false;
      }
      draft.status = StatusFinder.statusOf(mark.effect());
      draft.because.add(mark.rule());
    } else if (event.lexeme().status() != null) {
      draft.status = event.lexeme().status();
    }
    if (draft.status == Claim.Status.ACTUAL && isAhead(parts, draft, published)) {
      draft.status = Claim.Status.FUTURE;
      draft.because.add("status.time-ahead");
    }
    return true;
  }

  /** An accusation that is denied was made all the same, and so was a threat of what will be. */
  private static boolean made(SentenceParts parts, Draft draft, StatusFinder.Mark mark) {
    boolean denied =
        draft.type() == Claim.Type.ACCUSE
            && mark.effect() == Effect.NEGATED
            && parts.word(mark.marker()).pos() != Pos.PART;
    boolean threat =
        draft.type() == Claim.Type.THREATEN
            && mark.effect() == Effect.FUTURE
            && mark.marker() == draft.word();
    // لرفضه الهدنة: what is refused or blamed behind ل is a reason and no goal.
    boolean reason =
        draft.type() == Claim.Type.REJECT
            && mark.effect() == Effect.FUTURE
            && mark.marker() == draft.word()
            && draft.event.isNoun();
    return denied || threat || reason;
  }

  /** تعرض لقصف: the preposition is ruled by the light verb and tells no purpose. */
  private static boolean ruled(SentenceParts parts, Draft draft, StatusFinder.Mark mark) {
    Word word = parts.word(draft.word());
    return mark.marker() == draft.word()
        && draft.event.isNoun()
        && draft.event.light() >= 0
        && draft.event.light() < draft.word()
        && parts.word(draft.event.light()).isVerb()
        && draft.event.lightVerb().event().equals("ل")
        && word.analysis().preposition() != 0;
  }

  /** Whether the event's own time lies after the report and its verb does not tell it as past. */
  private static boolean isAhead(SentenceParts parts, Draft draft, LocalDate published) {
    if (published == null
        || draft.time == null
        || draft.timeCarried
        || draft.type().relation()
        || draft.time.from() == null
        || !draft.time.from().isAfter(published)
        || isLimit(parts, draft.time)) {
      return false;
    }
    int verb = draft.event.isVerb() ? draft.word() : draft.event.light();
    return verb < 0 || parts.word(verb).analysis().aspect() != Analysis.Aspect.PERFECT;
  }

  /** هدنة حتى ظهر الجمعة: when it ends tells nothing of when it begins. */
  private static boolean isLimit(SentenceParts parts, TimeExpression time) {
    boolean limit = time.kind() == TimeExpression.Kind.UNTIL;
    for (int j = Math.max(0, time.firstWord() - 1); j < time.endWord(); j++) {
      Word word = parts.word(j);
      limit |= word.pos() == Pos.ADP && LIMITS.contains(word.lemma());
    }
    return limit;
  }

  /** سيصل الوفد الأحد: a day of the week is the next one where the event is to come. */
  static void lookAhead(Draft draft, LocalDate published) {
    if (draft.status == Claim.Status.FUTURE
        && draft.time != null
        && published != null
        && (draft.event.isVerb() || draft.time.firstWord() > draft.word())) {
      draft.time = draft.time.ahead(published);
    }
  }

  /** Numbers told over a long time, or summed up in so many words, are no single event's. */
  static Claim.Scope scope(Draft draft, boolean sums) {
    boolean numbered = !draft.counts.isEmpty();
    boolean long_ = draft.time != null && draft.time.aggregate();
    return numbered && (long_ || sums) ? Claim.Scope.AGGREGATE : Claim.Scope.INSTANCE;
  }
}
