package org.sijill.derive.incidents;

import org.sijill.derive.Actors;
import org.sijill.derive.Geography;
import org.sijill.reader.Claim;

/**
 * How much speaks for two tellings being of one event, in points. What happened, when, where and
 * who must each be compatible; each may speak for it more or less. Numbers of people play no part:
 * they are what sources differ in.
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

  /** Shared pairs of words count up to so many. */
  private static final int MOST_PAIRS = 4;

  int between(Telling one, Telling other) {
    int kind = kinds.together(one.kind(), other.kind());
    int when = kind == Kinds.APART ? When.APART : When.together(one.when(), other.when());
    if (when == When.APART) {
      return APART;
    }
    int where = Where.together(one.where(), other.where(), geography);
    if (where == Where.APART) {
      return APART;
    }
    int who = Who.together(one.who(), other.who(), actors);
    if (who == Who.APART || kind == 0 && !Who.share(one.who(), other.who(), actors)) {
      return APART;
    }
    Claim a = one.claim();
    Claim b = other.claim();
    if (a.type().verbal() && who < 2 && (where < 4 || who < 0)) {
      return APART; // an act of speech is that of its speaker
    }
    boolean sameReport = a.report().id().equals(b.report().id());
    int lexeme = !one.lexeme().isEmpty() && one.lexeme().equals(other.lexeme()) ? 2 : 0;
    int shared = Words.shared(one.pairs(), other.pairs());
    if (shared >= COPIED && one.kind() == other.kind()) {
      return COPY;
    }
    // Formulas of the trade («which led to the killing of») are shared by any two.
    int pairs = Math.min(MOST_PAIRS, shared);
    // A report seldom tells of one event twice without telling something else.
    return 2 * kind + 2 * when + where + who + lexeme + pairs + (sameReport ? 0 : 1);
  }
}
