package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Gives the expressions of time of a sentence to its claims: the nearest one of the same clause;
 * one that opens a sentence holds for all that its main clauses tell. A relative clause keeps its
 * time to itself, and the date of an announcement is not the time of what it announces.
 */
final class TimeBinder {

  /** Words within which a time belongs to an event. */
  private static final int REACH = 30;

  /** Words from the beginning of a sentence within which a time opens it. */
  private static final int OPENING = 3;

  /** Words after an epithet (المختطفين في تموز) within which its own time stands. */
  private static final int EPITHET_REACH = 2;

  /** What an event's own time before it costs against one after it, in words. */
  private static final int BEFORE = 3;

  /** Behind these an event has the time of what it came with. */
  private static final Set<String> AMID = Set.of("خلال", "اثناء", "اثر", "جراء", "وسط", "مع");

  private final SentenceParts parts;
  private final List<Draft> drafts;
  private final List<Voice> voices;
  private final int[] relative;

  private TimeBinder(SentenceParts parts, List<Draft> drafts, List<Voice> voices) {
    this.parts = parts;
    this.drafts = drafts;
    this.voices = voices;
    this.relative = relatives(parts);
  }

  static void bind(SentenceParts parts, List<Draft> drafts, List<Voice> voices) {
    List<TimeExpression> times = new ArrayList<>(2);
    for (TimeExpression time : parts.times()) {
      if (time != null && (times.isEmpty() || times.get(times.size() - 1) != time)) {
        times.add(time);
      }
    }
    if (!times.isEmpty()) {
      new TimeBinder(parts, drafts, voices).bind(times);
    }
  }

  private void bind(List<TimeExpression> times) {
    for (Draft draft : drafts) {
      if (draft.dropped || draft.type().relation()) {
        continue;
      }
      TimeExpression best = null;
      int least = Integer.MAX_VALUE;
      for (TimeExpression time : times) {
        int cost = cost(draft, time, times);
        if (cost < least) {
          best = time;
          least = cost;
        }
      }
      draft.time = best;
    }
  }

  /** Distance in words, or the greatest number where the time is not the event's. */
  private int cost(Draft draft, TimeExpression time, List<TimeExpression> times) {
    int at = time.firstWord();
    int word = draft.word();
    boolean before = at < word;
    int from = before ? time.endWord() : word;
    int to = before ? word : at;
    if (relative[at] != relative[word] || announced(draft, at) || stopBetween(from, to)) {
      return Integer.MAX_VALUE;
    }
    if (before && !opens(at) && !time.ofFollowing() && ofEarlier(draft, at)) {
      return Integer.MAX_VALUE;
    }
    boolean opening = before && opens(at) && main(draft) && noTimeBetween(times, time, word);
    if (opening) {
      return to - from + BEFORE;
    }
    if (time.ofFollowing() && !before) {
      // استعادوا البلدة بعد أعوام من الحرب: it dates the war and not what came after.
      return Integer.MAX_VALUE;
    }
    if (to - from > REACH
        || eventBetween(draft, from, to)
        || epithet(draft) && to - from > EPITHET_REACH) {
      return Integer.MAX_VALUE;
    }
    return to - from + (before ? BEFORE : 0);
  }

  /** Whether a time opens the sentence. */
  private static boolean opens(int at) {
    return at < OPENING;
  }

  /** غارات يوم السبت ردا على هجوم: a time that follows an event is not that of a later noun. */
  private boolean ofEarlier(Draft draft, int at) {
    if (!draft.event.isNoun()
        || draft.event.light() >= 0 && parts.word(draft.event.light()).isVerb()
        || draft.event.phrase() == null
        || draft.event.phrase().preposition().isEmpty()) {
      return false;
    }
    // بدأت الأحد لطرد: a purpose is not dated by what serves it.
    if (draft.event.phrase().preposition().equals("ل") && parts.word(at - 1).isVerb()) {
      return true;
    }
    if (parts.word(draft.word()).analysis().article()
        && !AMID.contains(draft.event.phrase().preposition())
        && dates(draft, at)) {
      return true;
    }
    for (Draft other : drafts) {
      if (other != draft
          && !other.dropped
          && !other.type().relation()
          && other.word() < at
          && relative[other.word()] == relative[at]
          && !stopBetween(other.word(), at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * جمدت المنظمة الأربعاء النظر في الهجوم: whether a time behind a verb dates that verb, which is
   * neither the event's own light verb nor tells of its outcome (قتل خمسة الجمعة في هجوم).
   */
  private boolean dates(Draft draft, int at) {
    for (int j = at - 1; j >= 0; j--) {
      Word word = parts.word(j);
      if (Complements.isStop(word) || relative[j] != relative[at]) {
        return false;
      }
      if (word.isVerb()) {
        boolean own = j == draft.event.light() || parts.lights().get(j) != null;
        for (Event outcome : draft.outcomes) {
          own |= outcome.word() == j;
        }
        return !own;
      }
    }
    return false;
  }

  /** Whether an event is told by a main clause: a verb, or the noun of a light verb. */
  private boolean main(Draft draft) {
    return relative[draft.word()] < 0
        && (draft.event.isVerb() || draft.event.isNoun() && draft.event.light() >= 0);
  }

  private static boolean noTimeBetween(List<TimeExpression> times, TimeExpression time, int word) {
    for (TimeExpression other : times) {
      if (other != time && other.firstWord() > time.firstWord() && other.firstWord() < word) {
        return false;
      }
    }
    return true;
  }

  private boolean epithet(Draft draft) {
    Trigger.Form form = draft.event.trigger().form();
    return form == Trigger.Form.ACTIVE || form == Trigger.Form.PASSIVE;
  }

  private boolean eventBetween(Draft draft, int from, int to) {
    for (Draft other : drafts) {
      boolean between =
          other != draft
              && other.word() >= from
              && other.word() < to
              && other.word() != draft.word();
      boolean aside =
          relative[other.word()] != relative[draft.word()]
              || epithet(other)
              || other.type().relation()
              || joined(draft, other);
      if (between && !aside && !(other.dropped && draft.outcomes.contains(other.event))) {
        return true;
      }
    }
    return false;
  }

  /** الغارات والقصف الجمعة: joined nouns have one time. */
  private boolean joined(Draft draft, Draft other) {
    int second = Math.max(draft.word(), other.word());
    return draft.event.isNoun()
        && other.event.isNoun()
        && Math.abs(draft.word() - other.word()) <= OPENING
        && parts.word(second).analysis().conjunction() == 'و';
  }

  /** Whether a time dates the word of saying and the event is what is said. */
  private boolean announced(Draft draft, int at) {
    for (Voice voice : voices) {
      if (!voice.covers(draft.word()) || voice.covers(at)) {
        continue;
      }
      // ...، حسبما أفادت الوكالة، الأربعاء: the date behind a source is the source's.
      if (voice.extent() == Voice.Extent.MAIN_CLAUSE && at >= voice.end()) {
        return !eventBetween(draft, voice.end(), at);
      }
      if (voice.begin() <= at) {
        continue;
      }
      if (voice.extent() != Voice.Extent.OBJECT || !performs(draft, voice)) {
        return true;
      }
    }
    return false;
  }

  /** أعلنت الدولة، الجمعة، تعليق الدعم: the announcement is the act. */
  private static boolean performs(Draft draft, Voice voice) {
    for (Voice.Speaker speaker : voice.speakers()) {
      for (Draft.Participant actor : draft.actor) {
        if (actor.range().overlaps(speaker.range())) {
          return true;
        }
      }
    }
    return draft.type().verbal();
  }

  private boolean stopBetween(int from, int to) {
    for (int j = from; j < to; j++) {
      String form = parts.word(j).form();
      if (form.equals(".") || form.equals("؛") || form.equals("!") || form.equals("؟")) {
        return true;
      }
    }
    return false;
  }

  /** For each word the relative pronoun whose clause it stands in, or -1. */
  private static int[] relatives(SentenceParts parts) {
    int[] relative = new int[parts.size()];
    int open = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.word(i).pos() == Pos.PUNCT && Complements.isComma(parts.word(i))) {
        open = -1;
      } else if (Complements.isRelative(parts.word(i))) {
        open = i;
      }
      relative[i] = open;
    }
    return relative;
  }
}
