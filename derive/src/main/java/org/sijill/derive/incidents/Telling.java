package org.sijill.derive.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.reader.Claim;
import org.sijill.reader.Span;

/**
 * A claim as one telling of an event, with what tells whether another claim tells of the same.
 *
 * @param known the claim
 * @param kind kind of happening
 * @param when when it happened
 * @param where where
 * @param who who took part
 * @param lexeme id of the lexeme of its trigger, or ""
 * @param text its words
 * @param fullness how well it is told
 * @param lender the claim that its place is taken over from, or null
 */
record Telling(
    KnownClaim known,
    int kind,
    When when,
    Where where,
    Who who,
    String lexeme,
    Text text,
    int fullness,
    Claim lender) {

  /**
   * The words of a telling.
   *
   * @param pairs pairs of words around the trigger
   * @param sentence words of the sentence
   * @param report words that say most of what the report is about
   */
  record Text(long[] pairs, Wording sentence, Wording report) {}

  Claim claim() {
    return known.claim();
  }

  String id() {
    return known.id();
  }

  /**
   * The tellings of events among claims. Sums over a period, standing relations and claims of which
   * no time is known tell of none. A claim that names no place takes over that of the claims around
   * it: of its sentence, else the last one before it in the report, else the next.
   *
   * @param claims claims in the order of their ids
   * @param rarity how rare their words are among all that is known
   */
  static List<Telling> of(List<KnownClaim> claims, Rarity rarity, Kinds kinds) {
    List<Telling> tellings = new ArrayList<>();
    for (List<KnownClaim> report : byReport(claims)) {
      report.sort(
          Comparator.comparingInt((KnownClaim known) -> known.claim().trigger().begin())
              .thenComparing(KnownClaim::id));
      Wording ofReport = rarity.ofReport(report);
      Map<Span, Wording> sentences = new HashMap<>();
      List<Claim> lenders = lenders(report);
      for (int i = 0; i < report.size(); i++) {
        Claim claim = report.get(i).claim();
        Wording ofSentence = sentences.computeIfAbsent(claim.sentence(), rarity::ofSentence);
        Text text = new Text(Words.pairs(claim), ofSentence, ofReport);
        Telling telling = of(report.get(i), lenders.get(i), text, kinds);
        if (telling != null) {
          tellings.add(telling);
        }
      }
    }
    return tellings;
  }

  /** Claims by their reports, in the order of the ids of these. */
  static Collection<List<KnownClaim>> byReport(List<KnownClaim> claims) {
    Map<String, List<KnownClaim>> reports = new TreeMap<>();
    for (KnownClaim known : claims) {
      reports.computeIfAbsent(known.claim().report().id(), k -> new ArrayList<>()).add(known);
    }
    return reports.values();
  }

  /**
   * The telling of one claim, or null where it tells of no event.
   *
   * @param lender the claim that its place is taken over from, or null
   */
  static Telling of(KnownClaim known, Claim lender, Text text, Kinds kinds) {
    Claim claim = known.claim();
    int kind = kinds.of(claim);
    When when = When.of(claim);
    if (kind == Kinds.NONE || when == null || claim.scope() == Claim.Scope.AGGREGATE) {
      return null;
    }
    Who who = Who.of(claim);
    Where where = lender == null ? Where.of(claim) : Where.of(lender).takenOver();
    return new Telling(
        known, kind, when, where, who, lexeme(claim), text, fullness(when, where, who), lender);
  }

  /** Whether both are told by one report. */
  boolean isOfReportOf(Telling other) {
    return claim().report().id().equals(other.claim().report().id());
  }

  /** The claims that those without a place of their own take theirs over from, else null. */
  private static List<Claim> lenders(List<KnownClaim> report) {
    List<Where> own = report.stream().map(known -> Where.of(known.claim())).toList();
    int[] next = new int[own.size()];
    int known = -1;
    for (int i = own.size() - 1; i >= 0; i--) {
      known = own.get(i).isKnown() ? i : known;
      next[i] = known;
    }
    List<Claim> lenders = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < own.size(); i++) {
      last = own.get(i).isKnown() ? i : last;
      int from = last == i ? i : nearer(report, last, next[i], i);
      lenders.add(from == i || from < 0 ? null : report.get(from).claim());
    }
    return lenders;
  }

  /** The one in the sentence of {@code at}, of both there the closer; else the one before. */
  private static int nearer(List<KnownClaim> report, int before, int after, int at) {
    if (before < 0 || after < 0) {
      return Math.max(before, after);
    }
    boolean beforeIn = inOneSentence(report.get(before), report.get(at));
    boolean afterIn = inOneSentence(report.get(after), report.get(at));
    return afterIn && (!beforeIn || after - at < at - before) ? after : before;
  }

  private static boolean inOneSentence(KnownClaim one, KnownClaim other) {
    return one.claim().sentence() != null
        && one.claim().sentence().equals(other.claim().sentence());
  }

  private static String lexeme(Claim claim) {
    String type = claim.type().name() + ".";
    return claim.because().stream().filter(id -> id.startsWith(type)).findFirst().orElse("");
  }

  /** Names under which events told with the same rare words are found. */
  List<String> wordKeys() {
    return Arrays.stream(text.sentence().rare()).mapToObj(word -> "word " + word).toList();
  }

  /** Whether what it tells is told as having happened. */
  boolean isActual() {
    return claim().status() == Claim.Status.ACTUAL;
  }

  /** How well it is told: whether it tells its day, its place, its parties, and as news. */
  private static int fullness(When when, Where where, Who who) {
    return (when.told() ? 3 : 0)
        + (where.isLocal() ? 3 : where.own() ? 1 : 0)
        + (who.actors().isEmpty() ? 0 : 1)
        + (who.recipients().isEmpty() ? 0 : 1)
        + (when.back() ? 0 : 1);
  }

  /**
   * Whether it tells enough to stand for an event of its own: a place named by itself, or a body
   * and either a day or a place that its report names.
   */
  boolean isPlain() {
    return where.isLocal()
        || where.own() && (who.isNamed() || when.told())
        || who.isNamed() && (when.told() || where.isKnown())
        || claim().type().verbal() && who.isNamed();
  }
}
