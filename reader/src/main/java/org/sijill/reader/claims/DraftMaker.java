package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Filler;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.Role;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slot;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;

/**
 * Gathers the participants, places and times of a sentence's events, and folds outcomes into their
 * causes.
 */
final class DraftMaker {

  private final NameBook.Index book;
  private final Set<String> outcomeLemmas;
  private final Set<String> resultLemmas;
  private final Set<String> causePrepositions;
  private final Set<String> controlLemmas;

  DraftMaker(NameBook.Index book, Map<String, Set<String>> words) {
    this.book = book;
    this.outcomeLemmas = words.getOrDefault("outcome", Set.of());
    this.resultLemmas = words.getOrDefault("result", Set.of());
    this.causePrepositions = words.getOrDefault("cause", Set.of());
    this.controlLemmas = words.getOrDefault("control", Set.of());
  }

  List<Draft> make(
      SentenceParts parts,
      List<Phrase> phrases,
      List<Event> events,
      Slots[] slots,
      List<Voice> voices,
      Discourse discourse) {
    List<Draft> drafts = new ArrayList<>(events.size());
    for (Event event : events) {
      Draft draft = new Draft(event);
      roles(parts, phrases, event, draft, discourse, voices);
      drafts.add(draft);
    }
    shareSubjects(parts, phrases, drafts, slots);
    foldOutcomes(parts, phrases, drafts);
    foldTargeting(drafts);
    places(parts, phrases, drafts);
    times(parts, drafts, voices, slots);
    for (Draft draft : drafts) {
      settle(parts, draft);
    }
    return drafts;
  }

  // --- roles ---

  private void roles(
      SentenceParts parts,
      List<Phrase> phrases,
      Event event,
      Draft draft,
      Discourse discourse,
      List<Voice> voices) {
    draft.because.add(event.lexeme().id());
    draft.because.add("frame." + event.lexeme().frame());
    draft.because.add("form." + event.trigger().form().name().toLowerCase(java.util.Locale.ROOT));
    if (event.lightVerb() != null) {
      draft.because.add(event.lightVerb().id());
    }
    boolean material = !event.lexeme().type().verbal() && !event.lexeme().type().relation();
    for (Role role : Role.values()) {
      for (Filler filler : event.fillers(role)) {
        Draft.Participant participant = participant(parts, filler, discourse, event, voices);
        if (participant == null) {
          continue;
        }
        String rule = "role." + filler.rule();
        if (!draft.because.contains(rule)) {
          draft.because.add(rule);
        }
        Phrase phrase = participant.phrase();
        switch (role) {
          case ACTOR -> {
            if (event.isNoun() && cannotDo(participant)) {
              continue;
            }
            if (phrase.is(Phrase.Kind.PLACE) && phrase.generic() == null
                || phrase.is(Phrase.Kind.SITE)
                || phrase.is(Phrase.Kind.WEAPON)) {
              if (phrase.is(Phrase.Kind.WEAPON)) {
                draft.means.add(participant.range());
              } else if (phrase.is(Phrase.Kind.PLACE)) {
                Draft.addOnce(draft.place, placeOf(participant));
              }
            } else if (!phrase.is(Phrase.Kind.TIME) && !phrase.is(Phrase.Kind.EVENT)) {
              Draft.addOnce(draft.actor, participant);
            }
          }
          case RECIPIENT -> {
            if (phrase.is(Phrase.Kind.PLACE) && event.lexeme().type() != Claim.Type.ACCUSE) {
              Draft.addOnce(draft.place, placeOf(participant));
            } else if (phrase.is(Phrase.Kind.STATE)
                && material
                && event.lexeme().type() != Claim.Type.AID
                && event.lexeme().type() != Claim.Type.SANCTION) {
              if (isCapital(phrase)) {
                Draft.addOnce(draft.place, placeOf(participant));
              } else {
                Draft.addOnce(draft.recipient, participant);
              }
            } else {
              Draft.addOnce(draft.recipient, participant);
            }
          }
          case MEDIATOR -> Draft.addOnce(draft.mediator, participant);
          case GUARANTOR -> Draft.addOnce(draft.guarantor, participant);
          case PLACE -> {
            if (phrase.is(Phrase.Kind.PARTY)) {
              if (event.lexeme().frame().equals("seize")
                  || event.lexeme().frame().equals("motion")) {
                Draft.addOnce(draft.recipient, participant);
              }
            } else if (phrase.canBePlace()
                || phrase.is(Phrase.Kind.SITE)
                || event.lexeme().effect() != null) {
              Draft.addOnce(draft.place, placeOf(participant));
            }
          }
          case ABOUT -> {
            if (phrase.canBePlace() && !phrase.is(Phrase.Kind.STATE)) {
              Draft.addOnce(draft.place, placeOf(participant));
            }
            if (draft.about == null) {
              draft.about = participant.range();
            }
          }
          case MEANS -> draft.means.add(participant.range());
          default -> {}
        }
      }
    }
    adjectiveActor(parts, event, draft);
  }

  /**
   * A common noun that the book does not know as a party is no doer of an event noun (مسيرة
   * التكامل).
   */
  private static boolean cannotDo(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    Word head = participant.parts().word(phrase.head());
    return phrase.is(Phrase.Kind.OTHER)
        && phrase.name() == null
        && head.pos() != Pos.PROPN
        && head.analysis().known();
  }

  private static boolean isCapital(Phrase phrase) {
    return phrase.name() != null
        && phrase.name().place() != null
        && !phrase.name().place().isCountry();
  }

  /**
   * A place's span is its bare name; one that stands inside a party's phrase gives the place too.
   */
  private static Draft.Participant placeOf(Draft.Participant participant) {
    Phrase phrase = participant.phrase();
    if (phrase.name() != null && phrase.name().place() != null) {
      return new Draft.Participant(
          new Range(phrase.name().begin(), phrase.name().end()),
          participant.parts(),
          phrase,
          participant.carried());
    }
    return participant;
  }

  private static Draft.Participant participant(
      SentenceParts parts, Filler filler, Discourse discourse, Event event, List<Voice> voices) {
    if (filler.phrase() != null) {
      return new Draft.Participant(Spans.of(parts, filler.phrase()), parts, filler.phrase(), false);
    }
    Word word = parts.word(filler.pronoun());
    boolean ofVerb = filler.rule().equals("elided-subject");
    String pronoun = word.analysis().pronoun();
    boolean firstPerson =
        ofVerb ? word.analysis().person() == 1 : pronoun.equals("نا") || pronoun.equals("ي");
    if (firstPerson) {
      for (Voice voice : voices) {
        if (voice.covers(filler.pronoun()) && !voice.speakers().isEmpty()) {
          Voice.Speaker speaker = voice.speakers().get(0);
          return new Draft.Participant(speaker.range(), speaker.parts(), speaker.phrase(), true);
        }
      }
      return null;
    }
    Mention mention = discourse.resolve(word, ofVerb);
    return mention == null
        ? null
        : new Draft.Participant(
            mention.range(), mention.parts(), mention.phrase(), mention.parts() != parts);
  }

  /** قصف تركي، الغارات الإسرائيلية: an adjective of nationality names the doer. */
  private void adjectiveActor(SentenceParts parts, Event event, Draft draft) {
    Phrase phrase = event.phrase();
    if (phrase == null || !draft.actor.isEmpty() && !event.lexeme().frame().equals("mutual")) {
      return;
    }
    int end = Math.min(parts.size(), phrase.end() + 3);
    for (int i = event.word() + 1; i < end; i++) {
      Word word = parts.word(i);
      if (word.analysis().conjunction() != 0
          || word.analysis().preposition() != 0
          || word.isVerb()) {
        return;
      }
      if (book.demonym(word) != null
          && word.analysis().article() == parts.word(event.word()).analysis().article()) {
        Range range = new Range(word.stemBegin(), word.end());
        Draft.addOnce(
            draft.actor,
            new Draft.Participant(
                range,
                parts,
                new Phrase(
                    -1, i, i + 1, i, "", false, false, Phrase.Kind.STATE, parts.names()[i], null),
                false));
        if (!draft.because.contains("role.nationality-adjective")) {
          draft.because.add("role.nationality-adjective");
        }
        continue;
      }
      if (word.form().equals("-")) {
        continue;
      }
      if (word.pos() != Pos.ADJ) {
        return;
      }
    }
  }

  /**
   * A masdar that a verb of doing or wanting governs has the verb's subject as its doer (حاول الجيش
   * اقتحام البلدة).
   */
  private void shareSubjects(
      SentenceParts parts, List<Phrase> phrases, List<Draft> drafts, Slots[] slots) {
    for (Draft draft : drafts) {
      if (!draft.actor.isEmpty() || draft.event.phrase() == null || draft.event.light() >= 0) {
        continue;
      }
      if (draft.event.lexeme().frame().equals("agentless")) {
        continue;
      }
      int governor = governor(phrases, draft.event.phrase(), slots);
      if (governor < 0 || !controlLemmas.contains(parts.word(governor).lemma())) {
        continue;
      }
      Slots by = slots[governor];
      for (Slot slot : by.list()) {
        boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
        if (subject && slot.phrase() != null && slot.phrase().canAct()) {
          Draft.addOnce(
              draft.actor,
              new Draft.Participant(Spans.of(parts, slot.phrase()), parts, slot.phrase(), false));
        }
      }
      if (!draft.actor.isEmpty()) {
        draft.because.add("role.subject-control");
      }
    }
  }

  /** The verb that has an event noun as its object or complement, or -1. */
  static int governor(List<Phrase> phrases, Phrase event, Slots[] slots) {
    for (int v = event.head() - 1; v >= 0; v--) {
      if (slots[v] == null || v > event.first()) {
        continue;
      }
      for (Slot slot : slots[v].list()) {
        if (slot.phrase() != null
            && slot.phrase().index() == event.index()
            && !slot.marker().equals("subject")) {
          return v;
        }
      }
    }
    return -1;
  }

  // --- outcomes ---

  private boolean isOutcome(SentenceParts parts, Draft draft) {
    return draft.type() == Claim.Type.ASSAULT
        && outcomeLemmas.contains(parts.word(draft.word()).lemma());
  }

  /** غارة ... أسفرت عن مقتل خمسة: the dead are numbers of the strike and no claim of their own. */
  private void foldOutcomes(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts) {
    for (Draft outcome : drafts) {
      if (!isOutcome(parts, outcome)) {
        continue;
      }
      Draft cause = null;
      // Before it, with a word of result between.
      for (Draft each : drafts) {
        if (each.dropped
            || each == outcome
            || each.type() != Claim.Type.ASSAULT
            || isOutcome(parts, each)) {
          continue;
        }
        if (each.word() < outcome.word() && hasResult(parts, each.word(), outcome.word())
            || resultOf(parts, each, outcome)) {
          cause = each;
        } else if (each.word() > outcome.word() && cause == null && isCause(parts, each, outcome)) {
          cause = each;
        }
      }
      // Two outcomes of one cause: قتل وأصيب.
      if (cause == null) {
        for (Draft each : drafts) {
          if (each != outcome
              && !each.dropped
              && isOutcome(parts, each)
              && each.word() < outcome.word()
              && outcome.word() - each.word() < 14
              && joined(parts, each.word(), outcome.word())) {
            cause = each;
          }
        }
      }
      if (cause == null) {
        continue;
      }
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
  }

  /** أسفرت الغارات عن مقتل خمسة: the word of result stands before its subject. */
  private boolean resultOf(SentenceParts parts, Draft cause, Draft outcome) {
    int at = cause.word();
    if (cause.event.phrase() == null
        || outcome.event.phrase() == null
        || outcome.word() <= at
        || outcome.event.phrase().preposition().isEmpty()) {
      return false;
    }
    int verb = cause.event.phrase().first() - 1;
    boolean result =
        verb >= 0 && parts.word(verb).isVerb() && resultLemmas.contains(parts.word(verb).lemma());
    for (int j = at + 1; result && j < outcome.word(); j++) {
      result = !SENTENCE_STOPS.contains(parts.word(j).form()) && !parts.word(j).isVerb();
    }
    return result;
  }

  private boolean hasResult(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (resultLemmas.contains(parts.word(j).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(SentenceParts parts, int from, int to) {
    for (int j = from + 1; j <= to; j++) {
      if (SENTENCE_STOPS.contains(parts.word(j).form())) {
        return false;
      }
    }
    return parts.word(to).analysis().conjunction() == 'و';
  }

  private static final Set<String> SENTENCE_STOPS = Set.of(".", "؛", ":", "!", "؟");

  private boolean isCause(SentenceParts parts, Draft cause, Draft outcome) {
    if (cause.event.phrase() == null) {
      return false;
    }
    if (!causePrepositions.contains(cause.event.phrase().preposition())) {
      return false;
    }
    for (int j = outcome.word() + 1; j < cause.word(); j++) {
      Word word = parts.word(j);
      if (SENTENCE_STOPS.contains(word.form()) || word.isVerb()) {
        return false;
      }
    }
    return true;
  }

  /**
   * ضربة استهدفت المطار: a verb whose subject is an event noun of force adds its object to that
   * noun's claim.
   */
  private static void foldTargeting(List<Draft> drafts) {
    for (Draft verb : drafts) {
      if (verb.dropped || !verb.event.isVerb() || verb.type() != Claim.Type.ASSAULT) {
        continue;
      }
      for (Slot slot : verb.event.slots().list()) {
        boolean subject = slot.marker().equals("subject") || slot.marker().equals("lone");
        if (!subject || slot.phrase() == null || !slot.phrase().is(Phrase.Kind.EVENT)) {
          continue;
        }
        for (Draft noun : drafts) {
          if (noun.event.phrase() != null
              && noun.event.phrase().index() == slot.phrase().index()
              && noun.type() == Claim.Type.ASSAULT) {
            verb.recipient.forEach(p -> Draft.addOnce(noun.recipient, p));
            verb.place.forEach(p -> Draft.addOnce(noun.place, p));
            verb.dropped = true;
            noun.because.add("fold.targeting:" + verb.event.lexeme().id());
          }
        }
      }
    }
  }

  // --- places ---

  /**
   * Places told in the clause but not in the trigger's own slots: before it, after a comma, shared
   * by joined triggers.
   */
  private void places(SentenceParts parts, List<Phrase> phrases, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.dropped || draft.type().relation()) {
        continue;
      }
      if (draft.type().verbal() && draft.type() != Claim.Type.CONSULT) {
        continue;
      }
      if (draft.place.isEmpty()) {
        Phrase best = null;
        int bestDistance = 25;
        for (Phrase phrase : phrases) {
          boolean eligible =
              (phrase.is(Phrase.Kind.PLACE) || phrase.is(Phrase.Kind.STATE))
                      && isLocative(phrase.preposition())
                  || phrase.name() != null && phrase.name().relation() != null;
          if (!eligible || usedElsewhere(drafts, draft, phrase)) {
            continue;
          }
          int distance = Math.abs(phrase.first() - draft.word());
          if (distance < bestDistance && clear(parts, drafts, draft, phrase)) {
            best = phrase;
            bestDistance = distance;
          }
        }
        if (best != null) {
          add(parts, draft, best);
          draft.because.add("place.in-clause");
          for (int k = best.index() + 1; k < phrases.size(); k++) {
            Phrase next = phrases.get(k);
            if (!next.conjoined() || !(next.is(Phrase.Kind.PLACE) || next.is(Phrase.Kind.STATE))) {
              break;
            }
            add(parts, draft, next);
          }
        }
      }
      if (draft.place.isEmpty()) {
        for (List<Draft.Participant> list : List.of(draft.recipient, draft.actor)) {
          for (Draft.Participant p : list) {
            if (p.phrase().name() != null
                && p.phrase().name().place() != null
                && !p.phrase().is(Phrase.Kind.STATE)
                && p.phrase().name().actor() == null) {
              Draft.addOnce(draft.place, placeOf(p));
              draft.because.add("place.in-participant");
            }
          }
        }
      }
    }
    // Joined triggers share a place: الغارات والقصف على البلدة.
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft a = drafts.get(i);
      Draft b = drafts.get(i + 1);
      if (!a.dropped
          && !b.dropped
          && b.word() - a.word() <= 3
          && parts.word(b.word()).analysis().conjunction() == 'و'
          && a.event.isNoun()
          && b.event.isNoun()) {
        if (a.place.isEmpty()) {
          a.place.addAll(b.place);
        } else if (b.place.isEmpty()) {
          b.place.addAll(a.place);
        }
        if (a.actor.isEmpty()) {
          a.actor.addAll(b.actor);
        }
        if (a.recipient.isEmpty()) {
          a.recipient.addAll(b.recipient);
        }
      }
    }
  }

  private static void add(SentenceParts parts, Draft draft, Phrase phrase) {
    Draft.addOnce(
        draft.place, placeOf(new Draft.Participant(Spans.of(parts, phrase), parts, phrase, false)));
  }

  private static boolean isLocative(String preposition) {
    return switch (preposition) {
      case "في", "ب", "قرب", "عند", "داخل", "حول", "شمال", "جنوب", "شرق", "غرب", "وسط", "خارج" ->
          true;
      default -> false;
    };
  }

  private static boolean usedElsewhere(List<Draft> drafts, Draft self, Phrase phrase) {
    for (Draft draft : drafts) {
      if (draft == self || draft.dropped) {
        continue;
      }
      for (Draft.Participant p : draft.place) {
        if (p.phrase().index() == phrase.index()
            && p.phrase() == phrase
            && Math.abs(draft.word() - phrase.first()) < Math.abs(self.word() - phrase.first())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no other trigger and no stop stands between a trigger and a phrase. */
  private static boolean clear(
      SentenceParts parts, List<Draft> drafts, Draft draft, Phrase phrase) {
    int from = Math.min(draft.word(), phrase.first());
    int to = Math.max(draft.word(), phrase.first());
    for (Draft other : drafts) {
      if (other != draft && !other.dropped && other.word() > from && other.word() < to) {
        return false;
      }
    }
    for (int j = from + 1; j < to; j++) {
      if (SENTENCE_STOPS.contains(parts.word(j).form())) {
        return false;
      }
    }
    return true;
  }

  // --- times ---

  /**
   * The nearest expression of time with no other trigger between; a sentence's opening time holds
   * for its first events.
   */
  private static void times(
      SentenceParts parts, List<Draft> drafts, List<Voice> voices, Slots[] slots) {
    List<TimeExpression> times = new ArrayList<>(2);
    for (TimeExpression time : parts.times()) {
      if (time != null && (times.isEmpty() || times.get(times.size() - 1) != time)) {
        times.add(time);
      }
    }
    if (times.isEmpty()) {
      return;
    }
    for (Draft draft : drafts) {
      if (draft.dropped || draft.type().relation()) {
        continue;
      }
      TimeExpression best = null;
      int bestDistance = Integer.MAX_VALUE;
      for (TimeExpression time : times) {
        int at = time.firstWord();
        int from = Math.min(at, draft.word());
        int to = Math.max(at, draft.word());
        if (to - from > 30 || blocked(parts, drafts, draft, voices, from, to)) {
          continue;
        }
        int distance = to - from + (at < draft.word() ? 3 : 0);
        if (distance < bestDistance) {
          best = time;
          bestDistance = distance;
        }
      }
      draft.time = best;
    }
  }

  private static boolean blocked(
      SentenceParts parts, List<Draft> drafts, Draft draft, List<Voice> voices, int from, int to) {
    for (Draft other : drafts) {
      if (other != draft && other.word() > from && other.word() < to && !outcomeOf(draft, other)) {
        return true;
      }
    }
    for (Voice voice : voices) {
      // The time of an announcement is not the time of what it announces.
      boolean timeInside = voice.covers(from == draft.word() ? to : from);
      if (voice.covers(draft.word()) && !timeInside && voice.begin() > from) {
        return true;
      }
    }
    for (int j = from + 1; j < to; j++) {
      if (SENTENCE_STOPS.contains(parts.word(j).form())) {
        return true;
      }
    }
    return false;
  }

  private static boolean outcomeOf(Draft cause, Draft other) {
    return other.dropped && cause.outcomes.contains(other.event);
  }

  // --- last ---

  /**
   * Sorts places into most local and containing ones, and drops a party that is named in two roles.
   */
  private static void settle(SentenceParts parts, Draft draft) {
    if (draft.place.size() > 1) {
      List<Draft.Participant> containing = new ArrayList<>(1);
      for (Draft.Participant p : draft.place) {
        for (Draft.Participant q : draft.place) {
          if (p != q && contains(p, q)) {
            containing.add(p);
            break;
          }
        }
      }
      if (containing.size() < draft.place.size()) {
        draft.place.removeAll(containing);
        draft.within.addAll(containing);
      }
    }
    draft.recipient.removeIf(
        r ->
            draft.actor.stream()
                .anyMatch(a -> a.range().equals(r.range()) && a.parts() == r.parts()));
  }

  /** Whether the first place is a region, or the unit that the second lies in. */
  private static boolean contains(Draft.Participant outer, Draft.Participant inner) {
    if (outer.phrase().name() == null || inner.phrase().name() == null) {
      return false;
    }
    PlaceEntry out = outer.phrase().name().place();
    PlaceEntry in = inner.phrase().name().place();
    if (out == null || in == null) {
      return outer.phrase().name().relation() != null && inner.phrase().name().relation() == null;
    }
    boolean joined =
        outer.phrase().conjoined() && outer.phrase().index() == inner.phrase().index() + 1;
    return !joined && out.level() < in.level();
  }
}
