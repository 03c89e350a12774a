package org.sijill.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.sijill.derive.ClaimKeys;
import org.sijill.derive.DerivedRow;
import org.sijill.derive.Known;
import org.sijill.derive.Known.KnownClaim;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.Incidents;
import org.sijill.derive.state.Histories;
import org.sijill.derive.state.State;
import org.sijill.reader.Coder;
import org.sijill.reader.Hashes;
import org.sijill.reader.ReportJson;
import org.sijill.register.known.KnownReader;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.Journal;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.StoredReport;

/**
 * What the desk answers from: what is known on a day, what follows from it, and the look-ups. The
 * same state of the register gives the same snapshot. Nothing that it tells changes once it is
 * made.
 */
final class Snapshot {

  private static final Coder UNKNOWN = new Coder("", "");

  /** Lists and pictures that are kept. */
  private static final int KEPT = 48;

  /** What coded the claims that a person added. */
  private static final String PERSON = "person";

  private final String head;
  private final String id;
  private final Known known;
  private final Incidents incidents;
  private final State state;
  private final List<ReportInfo> reports;
  private final Map<String, ReportInfo> reportById = new HashMap<>();
  private final List<ClaimKeys> keys;
  private final Map<String, Integer> claimAt = new HashMap<>();
  private final Map<String, List<Integer>> claimsOfReport = new HashMap<>();
  private final List<IncidentInfo> told = new ArrayList<>();
  private final Map<String, IncidentInfo> incidentById = new HashMap<>();
  private final Roles roles;

  private final Map<Object, Object> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > KEPT;
        }
      };

  /** What is read of the register at one moment. */
  private record Read(String head, Known known, List<ReportInfo> reports) {}

  private Snapshot(Read read, LocalDate knownBy, Tools tools) {
    this.head = read.head();
    this.id = Hashes.sha256(head + " " + knownBy).substring(0, 16);
    this.known = read.known();
    this.reports = read.reports();
    this.incidents = Incidents.of(known, tools.geography(), tools.actors());
    this.state = State.of(known);
    reports.forEach(report -> reportById.put(report.id(), report));
    List<ClaimKeys> all = new ArrayList<>(known.claims().size());
    ClaimKeys.Maker maker = new ClaimKeys.Maker();
    for (KnownClaim claim : known.claims()) {
      int at = all.size();
      claimAt.put(claim.id(), at);
      claimsOfReport.computeIfAbsent(claim.claim().report().id(), k -> new ArrayList<>(4)).add(at);
      all.add(maker.of(claim));
    }
    this.keys = List.copyOf(all);
    for (Incident incident : incidents.rows()) {
      IncidentInfo info = info(incident);
      told.add(info);
      incidentById.put(incident.id(), info);
    }
    this.roles = Roles.of(known, tools.people());
  }

  /**
   * The snapshot of a register as it is now, with what was known on a day or, for null, with all.
   */
  static Snapshot of(Tools tools, LocalDate knownBy) {
    Read read =
        tools
            .register()
            .database()
            .readAtOnce(
                h ->
                    new Read(Journal.change(h), KnownReader.read(h, knownBy), reports(h, knownBy)));
    return new Snapshot(read, knownBy, tools);
  }

  private static List<ReportInfo> reports(Handle handle, LocalDate knownBy) {
    Map<Long, Coder> coders = ClaimStore.coders(handle);
    List<ReportInfo> reports = new ArrayList<>();
    try (ResultIterator<StoredReport> all = ReportStore.byNumber(handle)) {
      while (all.hasNext()) {
        StoredReport stored = all.next();
        if (KnownReader.isBy(KnownReader.day(stored), knownBy)) {
          reports.add(ReportInfo.of(stored, coders.getOrDefault(stored.number(), UNKNOWN)));
        }
      }
    }
    reports.sort(
        Comparator.comparing(
            ReportInfo::published, Comparator.nullsLast(Comparator.reverseOrder())));
    return List.copyOf(reports);
  }

  private IncidentInfo info(Incident incident) {
    List<String> ids = incident.evidence().claims();
    int[] claims = new int[ids.size()];
    Set<String> told = new HashSet<>();
    TreeSet<String> outlets = new TreeSet<>();
    for (int i = 0; i < claims.length; i++) {
      claims[i] = claimAt.get(ids.get(i));
      var report = known.claims().get(claims[i]).claim().report();
      told.add(report.id());
      if (report.outlet() != null) {
        outlets.add(report.outlet());
      }
    }
    boolean denied =
        !incident.evidence().deniedBy().isEmpty()
            || incident.contradictions().stream().anyMatch(c -> c.about().equals("denial"));
    return new IncidentInfo(incident, claims, told.size(), List.copyOf(outlets), denied);
  }

  /** Hash of the entry of the log that it follows. */
  String head() {
    return head;
  }

  /** Changes whenever anything in it does. */
  String id() {
    return id;
  }

  Known known() {
    return known;
  }

  Incidents incidents() {
    return incidents;
  }

  State state() {
    return state;
  }

  /** All reports, those published last first. */
  List<ReportInfo> reports() {
    return reports;
  }

  /** A report, or null where it is not known. */
  ReportInfo report(String report) {
    return reportById.get(report);
  }

  /** The keys of the claims, in the order of the claims. */
  List<ClaimKeys> keys() {
    return keys;
  }

  KnownClaim claim(int at) {
    return known.claims().get(at);
  }

  /** Place of a claim among those that are known, or -1. */
  int at(String claim) {
    return claimAt.getOrDefault(claim, -1);
  }

  /** Places of a report's claims among those that are known. */
  List<Integer> claimsOf(String report) {
    return claimsOfReport.getOrDefault(report, List.of());
  }

  /** All incidents in their order. */
  List<IncidentInfo> told() {
    return Collections.unmodifiableList(told);
  }

  /** An incident, or null. */
  IncidentInfo incident(String incident) {
    return incidentById.get(incident);
  }

  /** Id of the incident of a claim, or null. */
  String incidentOf(String claim) {
    return incidents.ofClaim().get(claim);
  }

  /**
   * The rows of a kind on a day.
   *
   * @param day the day, or null for the last one told
   */
  <R extends DerivedRow> List<R> rows(Histories<R> histories, LocalDate day) {
    return kept(List.of(histories, String.valueOf(day)), () -> histories.asOf(day));
  }

  /**
   * What follows from this snapshot and a key alone: made when it is first asked for; the last ones
   * are kept.
   */
  @SuppressWarnings("unchecked") // each value is kept under the key of what made it
  <T> T kept(Object key, Supplier<T> maker) {
    synchronized (kept) {
      Object former = kept.get(key);
      if (former != null) {
        return (T) former;
      }
    }
    T made = maker.get();
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  /** Who is not to be named. */
  Roles roles() {
    return roles;
  }

  /** What coded a claim. */
  Coder coder(KnownClaim claim) {
    ReportInfo report = reportById.get(claim.claim().report().id());
    Coder coder = report == null ? UNKNOWN : report.coder();
    return claim.verdict() == Known.Verdict.ADDED ? new Coder(coder.version(), PERSON) : coder;
  }

  /** First and last day of publication, or null where none is known. */
  String[] days() {
    String[] days = new String[2];
    for (ReportInfo report : reports) {
      LocalDate day = ReportJson.day(report.published());
      if (day != null) {
        String written = day.toString();
        days[0] = days[0] == null || written.compareTo(days[0]) < 0 ? written : days[0];
        days[1] = days[1] == null || written.compareTo(days[1]) > 0 ? written : days[1];
      }
    }
    return days;
  }
}
