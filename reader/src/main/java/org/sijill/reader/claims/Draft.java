package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Range;
import org.sijill.reader.claims.counts.CountDraft;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.SentenceParts;

/**
 * A claim in the making: one event of one sentence, while its roles are gathered. Lives within one
 * sentence.
 */
final class Draft {

  final Event event;
  final List<Participant> actor = new ArrayList<>(2);
  final List<Participant> recipient = new ArrayList<>(2);
  final List<Participant> mediator = new ArrayList<>(1);
  final List<Participant> guarantor = new ArrayList<>(1);
  final List<Participant> place = new ArrayList<>(2);
  final List<Participant> within = new ArrayList<>(1);
  final List<Range> means = new ArrayList<>(1);
  final List<String> because = new ArrayList<>(6);
  Range about;
  TimeExpression time;
  boolean timeCarried;
  Claim.Status status = Claim.Status.ACTUAL;
  String mode;
  boolean dropped;
  Telling.Verdict verdict;

  /** The claim whose outcome is also this one's (two joined causes), or null. */
  Draft sharesOutcome;

  /** Numbers of people that were bound to this claim. */
  final List<CountDraft> counts = new ArrayList<>(2);

  /** Outcome triggers (قتل، جرح) whose numbers this claim took over. */
  final List<Event> outcomes = new ArrayList<>(1);

  Draft(Event event) {
    this.event = event;
    this.mode = event.lexeme().mode();
  }

  int word() {
    return event.word();
  }

  Claim.Type type() {
    return event.lexeme().type();
  }

  /** Notes the id of a rule that took part. */
  void because(String rule) {
    if (!because.contains(rule)) {
      because.add(rule);
    }
  }

  boolean hasParticipant() {
    return !actor.isEmpty() || !recipient.isEmpty() || !mediator.isEmpty() || !place.isEmpty();
  }

  /**
   * One who takes part, or a place, with where its words stand.
   *
   * @param range UTF-16 stretch of its words
   * @param parts the sentence that it stands in
   * @param phrase its phrase, or null for an adjective (قصف تركي)
   * @param carried whether it comes from another sentence
   */
  record Participant(Range range, SentenceParts parts, Phrase phrase, boolean carried) {}

  static void addOnce(List<Participant> list, Participant participant) {
    for (Participant each : list) {
      if (each.range().overlaps(participant.range())) {
        return;
      }
    }
    list.add(participant);
  }
}
