package org.sijill.desk;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.sijill.derive.ClaimFilter;
import org.sijill.derive.ClaimKeys;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Known.KnownClaim;
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
        claims.and(snapshot.kept(List.of("holding", words), () -> holding(snapshot, words)));
      }
      return new Selection(snapshot, claims, false);
    }

    /**
     * Claims that the index finds; and, of the reports that it finds and of those that a person
     * changed, the claims in whose sentence or participants the words stand.
     */
    private BitSet holding(Snapshot snapshot, String words) {
      BitSet found = new BitSet(snapshot.keys().size());
      String query = tools.words().query(words);
      if (query == null) {
        return found;
      }
      Set<String> reports = new HashSet<>();
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
                reports.addAll(SearchIndex.reportIds(h, query));
                return null;
              });
      Predicate<String> finder = tools.words().finder(words);
      for (int i = 0; i < snapshot.keys().size(); i++) {
        KnownClaim known = snapshot.claim(i);
        boolean changed = known.verdict() == Verdict.ADDED || known.verdict() == Verdict.CORRECTED;
        if (!found.get(i) && (changed || reports.contains(known.claim().report().id()))) {
          Claim claim = known.claim();
          found.set(i, finder.test(claim.sentence().text() + " " + SearchIndex.of(claim)));
        }
      }
      return found;
    }
  }
}
