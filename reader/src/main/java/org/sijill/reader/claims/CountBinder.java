package org.sijill.reader.claims;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Range;
import org.sijill.reader.claims.counts.CountDraft;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.SentenceParts;

/** Gives the numbers of a sentence to the claims that they belong to. */
final class CountBinder {

  private CountBinder() {}

  /**
   * Binds each number to the claim whose outcome it tells, else to the nearest claim that can have
   * such a number.
   */
  static void bind(SentenceParts parts, List<Draft> drafts, List<CountDraft> counts) {
    Draft[] owners = new Draft[counts.size()];
    for (int i = 0; i < owners.length; i++) {
      CountDraft count = counts.get(i);
      owners[i] = count.partOf() != null ? owners[count.partOf()] : owner(parts, drafts, count);
      if (owners[i] == null) {
        continue;
      }
      owners[i].counts.add(count);
      for (Draft joined : drafts) {
        // الغارات والقصف أسفرا عن: two causes share their outcome.
        if (joined != owners[i] && !joined.dropped && joined.sharesOutcome == owners[i]) {
          joined.counts.add(count);
        }
      }
    }
  }

  private static Draft owner(SentenceParts parts, List<Draft> drafts, CountDraft count) {
    Draft best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Draft draft : drafts) {
      if (draft.dropped || !fits(draft.type(), count.what())) {
        continue;
      }
      if (draft.word() == count.outcomeWord()) {
        return draft;
      }
      for (Event outcome : draft.outcomes) {
        if (outcome.word() == count.outcomeWord()) {
          return draft;
        }
      }
      int distance =
          Math.abs(draft.word() - count.outcomeWord()) + (draft.word() > count.firstWord() ? 4 : 0);
      if (distance < bestDistance
          && distance < 30
          && !stopBetween(parts, draft.word(), count.firstWord())) {
        best = draft;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static boolean stopBetween(SentenceParts parts, int a, int b) {
    for (int j = Math.min(a, b) + 1; j < Math.max(a, b); j++) {
      String form = parts.word(j).form();
      if (form.equals(".") || form.equals("؛")) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Claim.Type type, String what) {
    return switch (what) {
      case "killed", "injured", "missing" ->
          type == Claim.Type.ASSAULT || type == Claim.Type.PROTEST;
      case "arrested" ->
          type == Claim.Type.COERCE || type == Claim.Type.ASSAULT || type == Claim.Type.RETREAT;
      default ->
          type == Claim.Type.COERCE
              || type == Claim.Type.AID
              || type == Claim.Type.RETREAT
              || type == Claim.Type.ASSAULT;
    };
  }

  /** The numbers of a claim, parts pointing to their wholes. */
  static List<Claim.Count> counts(CodePoints points, List<CountDraft> drafts) {
    List<Claim.Count> counts = new ArrayList<>(drafts.size());
    for (CountDraft draft : drafts) {
      Integer partOf = null;
      if (draft.partOf() != null) {
        // The whole comes first in the sentence: it is the last one before its parts.
        for (int i = counts.size() - 1; i >= 0; i--) {
          if (counts.get(i).partOf() == null) {
            partOf = i;
            break;
          }
        }
      }
      counts.add(
          new Claim.Count(
              points.span(new Range(draft.begin(), draft.end())),
              draft.what(),
              draft.category(),
              null,
              draft.min(),
              draft.max(),
              draft.vague(),
              partOf));
    }
    return counts;
  }
}
