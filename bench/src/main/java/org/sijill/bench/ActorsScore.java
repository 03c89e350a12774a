package org.sijill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.reader.Claim;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/**
 * Scores the bodies that actors, recipients and speakers were resolved to against a file of ids
 * judged by hand: report, begin and end in code points, and the entries that are right. {@code
 * generic}, {@code person} and {@code none} stand for words that name no body; entries after them
 * are admitted and not asked for.
 */
final class ActorsScore {

  /** How a participant came out. */
  enum Outcome {
    /** A body is named, and it is the one. */
    RIGHT,
    /** A body is named, and another was taken. */
    WRONG,
    /** A body is named, and there is no answer. */
    NONE,
    /** No body is named, and none was taken. */
    RIGHTLY_NONE,
    /** No body is named, and one was taken. */
    INVENTED
  }

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  private ActorsScore() {}

  /**
   * Scores all judged participants of the reports that a folder holds.
   *
   * @param missed told each one that is not right, without the words of the report
   */
  static ActorsScore score(Path folder, Consumer<String> missed) throws IOException {
    Reader reader = new Reader(Knowledge.bundled());
    ActorsScore score = new ActorsScore();
    for (Map.Entry<Report, List<Judged>> each : Judged.reports("actors.tsv", folder).entrySet()) {
      List<Claim.Party> parties = parties(reader, each.getKey());
      for (Judged judged : each.getValue()) {
        Claim.Party found = nearest(parties, judged);
        score.count(judged, found == null ? null : found.id(), missed);
      }
    }
    return score;
  }

  /** The participants of all claims, then all others of whom the report speaks. */
  private static List<Claim.Party> parties(Reader reader, Report report) {
    List<Claim.Party> parties = new ArrayList<>();
    for (Claim claim : reader.read(report)) {
      parties.addAll(claim.actor());
      parties.addAll(claim.recipient());
      parties.addAll(claim.mediator());
      parties.addAll(claim.guarantor());
      claim.speakers().forEach(speaker -> parties.add(speaker.party()));
    }
    parties.addAll(reader.parties(report));
    return parties;
  }

  /** The party whose words agree best with those judged, or null where none overlaps. */
  private static Claim.Party nearest(List<Claim.Party> parties, Judged judged) {
    Claim.Party nearest = null;
    double best = 0;
    for (Claim.Party party : parties) {
      Span span = party.span();
      int shared = Math.min(span.end(), judged.end()) - Math.max(span.begin(), judged.begin());
      int all = Math.max(span.end(), judged.end()) - Math.min(span.begin(), judged.begin());
      double agreement = (double) shared / all;
      if (agreement > best) {
        nearest = party;
        best = agreement;
      }
    }
    return nearest;
  }

  private void count(Judged judged, String found, Consumer<String> missed) {
    Outcome outcome = outcome(judged.expected(), found);
    counts.merge(outcome, 1, Integer::sum);
    if (outcome != Outcome.RIGHT && outcome != Outcome.RIGHTLY_NONE) {
      missed.accept(
          "actor\t"
              + outcome
              + "\t"
              + judged.report()
              + "\t"
              + judged.begin()
              + "\t"
              + String.join("|", judged.expected())
              + "\t"
              + (found == null ? "-" : found));
    }
  }

  static Outcome outcome(List<String> expected, String found) {
    boolean named =
        switch (expected.get(0)) {
          case "generic", "person", "none" -> false;
          default -> true;
        };
    if (found == null) {
      return named ? Outcome.NONE : Outcome.RIGHTLY_NONE;
    }
    if (expected.contains(found)) {
      return named ? Outcome.RIGHT : Outcome.RIGHTLY_NONE;
    }
    return named ? Outcome.WRONG : Outcome.INVENTED;
  }

  /** Share of the named bodies with an outcome. */
  double share(Outcome outcome) {
    int named = count(Outcome.RIGHT) + count(Outcome.WRONG) + count(Outcome.NONE);
    return named == 0 ? 0 : (double) count(outcome) / named;
  }

  int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
