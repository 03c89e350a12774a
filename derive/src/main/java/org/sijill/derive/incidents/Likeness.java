package org.sijill.derive.incidents;

import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.reader.Claim;

/**
 * How much speaks for two tellings being of one event, in points. What happened, when, where and
 * who must each be compatible; each may speak for it more or less, and so may the words. Numbers of
 * people play no part: they are what sources differ in.
 */
record Likeness(Kinds kinds, Geography geography, Actors actors) {

  /** Two tellings of different events. */
  static final int APART = Integer.MIN_VALUE / 4;

  /** From so many points on, two tellings are of one event. */
  static final int ONE = 12;

  /** Points of a telling that repeats the words of another one. */
  static final int COPY = 100;

  /** So many of the at most sixteen pairs of words around two triggers make the one a copy. */
  private static final int COPIED = 8;

  /** From this part of words in common on, in hundredths, the one sentence is the other. */
  private static final int SAME_SENTENCE = 60;

  /** Weight of a sentence that is long enough for that to say something. */
  private static final int LONG = 300;

  /** Shared pairs of words count up to so many. */
  private static final int MOST_PAIRS = 4;

  /**
   * A point for so many hundredths of the words in common, in sentences up to four, in reports two.
   */
  private static final int FOR_A_POINT = 10;

  private static final int MOST_OF_SENTENCES = 4;

  private static final int MOST_OF_REPORTS = 2;

  /**
   * From this part of words in common on, in hundredths, a day or a place that rules the event out
   * is rather misread: coding is not free of mistakes.
   */
  private static final int RATHER_MISREAD = 15;

  /** What the blast says of the deaths that its sentence tells of. */
  private static final int OUTCOME = 2;

  int between(Telling one, Telling other) {
    int kind = kinds.together(one.kind(), other.kind());
    if (kind == Kinds.APART) {
      return APART;
    }
    boolean sameReport = one.isOfReportOf(other);
    int when = When.together(one.when(), other.when(), kinds.remembered(one.kind(), other.kind()));
    int where = Where.together(one.where(), other.where(), geography);
    if (sameReport && (when == When.APART || where == Where.APART)) {
      return APART;
    }
    int words = sameReport ? 0 : one.text().sentence().likeness(other.text().sentence());
    if (!sameReport && repeats(one, other, words)) {
      return COPY;
    }
    if (when == When.APART || where == Where.APART) {
      if (words < RATHER_MISREAD) {
        return APART;
      }
      when = when == When.APART ? When.OLD : when;
      where = where == Where.APART ? Where.SILENT : where;
    }
    int who = Who.together(one.who(), other.who(), actors);
    if (who == Who.APART || kind == 0 && !Who.share(one.who(), other.who(), actors)) {
      return APART;
    }
    if (one.claim().type().verbal() && who < 2 && (where < 4 || who < 0)) {
      return APART; // an act of speech is that of its speaker
    }
    int lexeme = !one.lexeme().isEmpty() && one.lexeme().equals(other.lexeme()) ? 2 : 0;
    int text = sameReport ? ofOneReport(one, other) : ofReports(one.text(), other.text(), words);
    return 2 * kind + 2 * when + where + who + lexeme + pairs(one.text(), other.text()) + text;
  }

  /**
   * Whether the one repeats the words of the other, around the trigger or in all of its sentence.
   */
  private static boolean repeats(Telling one, Telling other, int words) {
    return one.kind() == other.kind()
        && (Words.shared(one.text().pairs(), other.text().pairs()) >= COPIED
            || one.lexeme().equals(other.lexeme())
                && one.text().sentence().total() >= LONG
                && words >= SAME_SENTENCE);
  }

  /** Formulas of the trade («which led to the killing of») are shared by any two. */
  private static int pairs(Telling.Text one, Telling.Text other) {
    return Math.min(MOST_PAIRS, Words.shared(one.pairs(), other.pairs()));
  }

  /** What one sentence tells under two names is an event and its outcome. */
  private static int ofOneReport(Telling one, Telling other) {
    Claim a = one.claim();
    Claim b = other.claim();
    boolean sentence = a.sentence() != null && a.sentence().equals(b.sentence());
    return sentence && one.kind() != other.kind() ? OUTCOME : 0;
  }

  /** A report seldom tells of one event twice without telling something else: 1 for another one. */
  private static int ofReports(Telling.Text one, Telling.Text other, int words) {
    int reports = one.report().likeness(other.report());
    return 1
        + Math.min(MOST_OF_SENTENCES, words / FOR_A_POINT)
        + Math.min(MOST_OF_REPORTS, reports / FOR_A_POINT);
  }
}
