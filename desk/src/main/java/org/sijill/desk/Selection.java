package org.sijill.desk;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sijill.derive.ClaimFilter;
import org.sijill.derive.ClaimKeys;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Known.Verdict;
import org.sijill.reader.Claim;
import org.sijill.register.store.SearchIndex;

/** The claims of a snapshot that pass the filters and hold the words. */
final class Selection {

  private final Snapshot snapshot;
  private final BitSet claims;
  private final boolean all;
  private List<IncidentInfo> incidents;

  /**
   * Claims of a snapshot.
   *
   * @param claims places of the claims
   * @param all whether nothing was asked for, so that all claims are meant
   */
  Selection(Snapshot snapshot, BitSet claims, boolean all) {
    this.snapshot = snapshot;
    this.claims = claims;
    this.all = all;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  BitSet claims() {
    return claims;
  }

  boolean all() {
    return all;
  }

  /** Whether a claim is among them. */
  boolean takes(int claim) {
    return all || claim >= 0 && claims.get(claim);
  }

  /** Whether one of the claims behind an incident is among them. */
  boolean takes(IncidentInfo incident) {
    if (all) {
      return true;
    }
    for (int claim : incident.claims()) {
      if (claims.get(claim)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the claims behind a row is among them. */
  boolean takes(DerivedRow row) {
    return all || row.evidence().claims().stream().anyMatch(id -> takes(snapshot.at(id)));
  }

  /** Incidents of which a claim is among them, in their order. */
  synchronized List<IncidentInfo> incidents() {
    if (incidents == null) {
      incidents = all ? snapshot.told() : snapshot.told().stream().filter(this::takes).toList();
    }
    return incidents;
  }

  /** Selects claims, and remembers the last selections. */
  static final class Selector {

    private static final int KEPT = 32;

    private record Asked(String snapshot, ClaimFilter filter, String words) {}

    private final Tools tools;
    private final Snapshots snapshots;
    private final Map<Asked, Selection> kept =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Asked, Selection> eldest) {
            return size() > KEPT;
          }
        };

    Selector(Tools tools, Snapshots snapshots) {
      this.tools = tools;
      this.snapshots = snapshots;
    }

    /** What a request asks for: claims known on its day that pass its filters. */
    Selection select(Query query) {
      return select(snapshot(query), query.filter(), query.text("q"));
    }

    /** What is known on the day that a request asks for. */
    Snapshot snapshot(Query query) {
      return snapshots.of(query.day("known-by"));
    }

    /**
     * The claims that pass a filter and hold words.
     *
     * @param words words in any form, or null
     */
    Selection select(Snapshot snapshot, ClaimFilter filter, String words) {
      if (filter.equals(ClaimFilter.ALL) && words == null) {
        return new Selection(snapshot, new BitSet(), true);
      }
      Asked asked = new Asked(snapshot.id(), filter, words);
      synchronized (kept) {
        Selection former = kept.get(asked);
        if (former != null) {
          return former;
        }
      }
      Selection made = make(snapshot, filter, words);
      synchronized (kept) {
        kept.put(asked, made);
      }
      return made;
    }

    private Selection make(Snapshot snapshot, ClaimFilter filter, String words) {
      BitSet claims = new BitSet(snapshot.keys().size());
      Predicate<ClaimKeys> keys = filter.keys(tools.geography(), tools.actors());
      for (int i = 0; i < snapshot.keys().size(); i++) {
        if (keys.test(snapshot.keys().get(i))) {
          claims.set(i);
        }
      }
      if (claims.isEmpty()) {
        filter
            .unknown(tools.geography(), tools.actors())
            .forEach(
                (name, near) -> {
                  throw Refusal.unknown(name, near);
                });
      }
      if (words != null && !claims.isEmpty()) {
        hold(snapshot, words, claims);
      }
      return new Selection(snapshot, claims, false);
    }

    /**
     * What the index tells of words.
     *
     * @param claims claims that hold them in their own words
     * @param perhaps claims of reports that hold them, and those that a person changed
     */
    private record Indexed(BitSet claims, BitSet perhaps) {}

    /**
     * Leaves of some claims those that hold words: that the index finds; or, of the reports that it
     * finds and of those that a person changed, in whose sentence or participants the words stand.
     * Sentences are read last, since there are most of them.
     */
    private void hold(Snapshot snapshot, String words, BitSet claims) {
      Indexed indexed = snapshot.kept(List.of("indexed", words), () -> indexed(snapshot, words));
      BitSet unread = (BitSet) claims.clone();
      unread.and(indexed.perhaps());
      unread.andNot(indexed.claims());
      claims.and(indexed.claims());
      Predicate<String> finder = tools.words().finder(words);
      unread.stream()
          .parallel()
          .filter(
              at -> {
                Claim claim = snapshot.claim(at).claim();
                return finder.test(claim.sentence().text() + " " + SearchIndex.of(claim));
              })
          .boxed()
          .toList()
          .forEach(claims::set);
    }

    private Indexed indexed(Snapshot snapshot, String words) {
      BitSet found = new BitSet(snapshot.keys().size());
      BitSet perhaps = new BitSet(snapshot.keys().size());
      String query = tools.words().query(words);
      if (query == null) {
        return new Indexed(found, perhaps);
      }
      tools
          .register()
          .database()
          .read(
              (Handle h) -> {
                for (String id : SearchIndex.claimIds(h, query)) {
                  int at = snapshot.at(id);
                  if (at >= 0) {
                    found.set(at);
                  }
                }
                Set<Long> reports = SearchIndex.reportNumbers(h, query);
                for (ReportInfo report : snapshot.reports()) {
                  if (reports.contains(report.number())) {
                    snapshot.claimsOf(report.id()).forEach(perhaps::set);
                  }
                }
                return null;
              });
      for (int i = 0; i < snapshot.keys().size(); i++) {
        Verdict verdict = snapshot.claim(i).verdict();
        if (verdict == Verdict.ADDED || verdict == Verdict.CORRECTED) {
          perhaps.set(i);
        }
      }
      return new Indexed(found, perhaps);
    }
  }
}
