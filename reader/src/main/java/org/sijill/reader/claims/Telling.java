package org.sijill.reader.claims;

import java.util.List;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.claims.counts.CountDraft;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.words.Analysis;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordSet;
import org.sijill.reader.words.WordTables;

/**
 * Weighs whether a sentence tells an event or only refers to one (المتهم باغتيال فلان، بعد هجمات
 * الصيف) or speaks of such things in general (يقتل المرض الآلاف). Only force and protest are asked:
 * other acts are seldom spoken of without being told.
 */
final class Telling {

  private static final Set<String> DEMONSTRATIVES = Set.of("هذا", "هذه", "ذلك", "تلك");

  /** As many of a list's words in a sentence are weighed. */
  private static final int MOST = 3;

  /** Words of a short sentence. */
  private static final int SHORT = 16;

  /** Word of a sentence from which a trigger stands late. */
  private static final int LATE = 25;

  /** Words after a trigger within which what follows it is looked for. */
  private static final int REACH = 8;

  /** Whether an event is told in its sentence. */
  enum Verdict {
    /** It is told. */
    TOLD,
    /** It is referred to: a claim where the report speaks of such events elsewhere too. */
    REFERRED,
    /** It is no claim of its own. */
    NONE
  }

  private final List<Evidence> evidence;
  private final Set<String> amounts;
  private final Set<String> crowds;

  private record Evidence(TellingSign sign, WordSet words, int assault, int protest) {}

  Telling(TellingWords words, Set<String> amounts, Set<String> crowds, WordTables.Builder tables) {
    this.evidence =
        words.entries().stream()
            .map(e -> new Evidence(e.sign(), words(e, tables), e.assault(), e.protest()))
            .toList();
    this.amounts = amounts;
    this.crowds = crowds;
  }

  /** The words of an entry; those looked for in the whole sentence are asked of every word. */
  private static WordSet words(TellingWords.TellingEntry entry, WordTables.Builder tables) {
    return entry.sign() == TellingSign.IN_SENTENCE
        ? tables.set(entry.words())
        : WordSet.of(entry.words());
  }

  /** Whether the type of a claim is one that is weighed. */
  static boolean weighs(Claim.Type type) {
    return type == Claim.Type.ASSAULT || type == Claim.Type.PROTEST;
  }

  /** What speaks for the event's being told, less what speaks against it, in tenths. */
  int weight(SentenceParts parts, Draft draft) {
    int weight = 0;
    boolean protest = draft.type() == Claim.Type.PROTEST;
    for (Evidence each : evidence) {
      int own = protest ? each.protest() : each.assault();
      if (own != 0) {
        weight += own * seen(parts, draft, each);
      }
    }
    return weight;
  }

  /** هذا الهجوم: a bare reference to an event that was told before. */
  static boolean pointsBack(SentenceParts parts, Draft draft) {
    return draft.word() > 0 && DEMONSTRATIVES.contains(parts.word(draft.word() - 1).lemma());
  }

  /** How often the sign of an entry is seen. */
  private int seen(SentenceParts parts, Draft draft, Evidence evidence) {
    if (evidence.sign() != TellingSign.IN_SENTENCE) {
      return holds(parts, draft, evidence) ? 1 : 0;
    }
    int found = 0;
    for (int i = 0; i < parts.size() && found < MOST; i++) {
      Word word = parts.word(i);
      if (i != draft.word() && evidence.words().contains(word, word.lemma())) {
        found++;
      }
    }
    return found;
  }

  private boolean holds(SentenceParts parts, Draft draft, Evidence entry) {
    Event event = draft.event;
    int at = draft.word();
    Word word = parts.word(at);
    boolean noun = event.phrase() != null && event.isNoun();
    return switch (entry.sign()) {
      case ALWAYS -> true;
      case PERFECT -> event.isVerb() && word.analysis().aspect() == Analysis.Aspect.PERFECT;
      case RELATIVE -> event.isVerb() && afterRelative(parts, at);
      case NOUN -> event.isNoun();
      case DEFINITE -> noun && word.analysis().article();
      case GENITIVE -> noun && event.phrase().genitive();
      case BARE ->
          event.light() < 0 && (at + 1 >= parts.size() || parts.word(at + 1).pos() == Pos.PUNCT);
      case PREPOSITION -> noun && entry.words().contains(event.phrase().preposition());
      case AFTER -> at + 1 < parts.size() && entry.words().contains(parts.word(at + 1).lemma());
      case FOLLOWED -> followed(parts, at, entry.words());
      case WORD -> entry.words().contains(word.lemma());
      case IN_SENTENCE -> false;
      case LIGHT_VERB -> event.light() >= 0 && parts.word(event.light()).isVerb();
      case COMPLETE -> complete(parts, draft);
      case BULLETIN -> parts.size() <= SHORT && complete(parts, draft);
      case PLACE -> !draft.place.isEmpty();
      case DAY ->
          draft.time != null
              ? draft.time.kind() == TimeExpression.Kind.DAY
              : toldThatDay(parts, at);
      case COUNTED -> counted(draft) > 0;
      case COUNTED_TWICE -> counted(draft) > 1;
      case ONE -> draft.counts.size() > counted(draft);
      case OUTCOME -> !draft.outcomes.isEmpty();
      case MEANS -> !draft.means.isEmpty();
      case LATE -> at > LATE;
      case CROWD -> crowd(parts, draft) == 1;
      case KNOWN_CROWD -> crowd(parts, draft) == -1;
    };
  }

  /** أعلن الجيش أمس أن: the day on which an event is told speaks for its being news. */
  private static boolean toldThatDay(SentenceParts parts, int trigger) {
    for (int i = 1; i < trigger; i++) {
      if (Complements.isThat(parts.word(i))
          && parts.times()[i - 1] != null
          && parts.times()[i - 1].kind() == TimeExpression.Kind.DAY) {
        return true;
      }
    }
    return false;
  }

  private static boolean followed(SentenceParts parts, int at, WordSet words) {
    int to = Math.min(parts.size(), at + 1 + REACH);
    for (int i = at + 1; i < to; i++) {
      if (words.contains(parts.word(i).lemma()) || words.contains(parts.word(i).bare())) {
        return true;
      }
    }
    return false;
  }

  /**
   * شنت الطائرات غارة على البلدة: who does what, where, when or to whom, by a finite verb; تقصف
   * المدفعية مواقع المسلحين منذ يومين: what goes on has both sides and more.
   */
  private static boolean complete(SentenceParts parts, Draft draft) {
    Event event = draft.event;
    boolean more = isSomewhere(draft);
    return switch (aspect(parts, event)) {
      case PERFECT -> more || bothSides(draft) || !draft.actor.isEmpty() && hasObject(event);
      case IMPERFECT -> {
        boolean crowd = draft.type() == Claim.Type.PROTEST && !draft.actor.isEmpty();
        yield (crowd || bothSides(draft)) && (more || !draft.means.isEmpty());
      }
      default -> false;
    };
  }

  /** Of the finite verb that tells an event, its own or a light one, outside of relatives. */
  private static Analysis.Aspect aspect(SentenceParts parts, Event event) {
    int verb = event.isVerb() ? event.word() : event.light();
    boolean tells = verb >= 0 && parts.word(verb).isVerb() && !afterRelative(parts, verb);
    return tells ? parts.word(verb).analysis().aspect() : Analysis.Aspect.NONE;
  }

  private static boolean isSomewhere(Draft draft) {
    return !draft.place.isEmpty() || draft.time != null;
  }

  /** Who does it to whom, or between whom it is. */
  private static boolean bothSides(Draft draft) {
    return draft.actor.size() > 1 || !draft.actor.isEmpty() && !draft.recipient.isEmpty();
  }

  /** قصف الجيش القرية، شن غارات على البلدة: what is hit may be named by its kind alone. */
  private static boolean hasObject(Event event) {
    return event.isVerb()
        ? event.slots().first("object") != null
        : event.slots().first("علي") != null;
  }

  private static int counted(Draft draft) {
    int counted = 0;
    for (CountDraft count : draft.counts) {
      if (count.vague() != null || count.min() != null && count.min() > 1) {
        counted++;
      }
    }
    return counted;
  }

  /** 1 where a counted or unknown crowd acts (مئات المتظاهرين، طلاب), -1 where a known one does. */
  private int crowd(SentenceParts parts, Draft draft) {
    int crowd = 0;
    for (Draft.Participant actor : draft.actor) {
      if (actor.carried() || actor.phrase() == null || actor.parts() != parts) {
        continue;
      }
      int first = actor.phrase().first();
      Word head = parts.word(actor.phrase().head());
      boolean counted = false;
      for (int i = Math.max(0, first - 2); i < actor.phrase().head(); i++) {
        Word before = parts.word(i);
        counted |=
            before.pos() == Pos.NUM
                || amounts.contains(before.lemma())
                || amounts.contains(before.bare());
      }
      if (counted || amounts.contains(head.lemma()) || amounts.contains(head.bare())) {
        return 1;
      }
      if (crowds.contains(head.lemma())) {
        crowd = head.analysis().article() ? -1 : 1;
      }
    }
    return crowd;
  }

  private static boolean afterRelative(SentenceParts parts, int verb) {
    int j = verb - 1;
    while (j > 0 && (parts.word(j).pos() == Pos.PART || parts.word(j).pos() == Pos.AUX)) {
      j--;
    }
    if (j < 0) {
      return false;
    }
    String before = parts.word(j).stem();
    return before.startsWith("الذ")
        || before.startsWith("اللذ")
        || before.equals("التي")
        || before.startsWith("اللت")
        || before.startsWith("اللوات");
  }
}
