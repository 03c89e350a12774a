package org.sijill.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Claim;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Report;
import org.sijill.register.intake.Incoming;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;
import org.sijill.register.store.Words;

/**
 * Takes reports in: each is coded, stored with its claims and made findable in one transaction, and
 * acknowledged once that is on disk. A report that is there already is acknowledged and nothing is
 * changed.
 */
public final class Intake {

  /** Reports of one transaction, at most. */
  private static final int BATCH_REPORTS = 64;

  /** Bytes of one transaction, at most, but for a single larger report. */
  private static final long BATCH_BYTES = 4_000_000;

  private final Register register;
  private final Coding coding;
  private final Words words;
  private final String by;

  public Intake(Register register, Coding coding, Words words, String by) {
    this.register = register;
    this.coding = coding;
    this.words = words;
    this.by = by;
  }

  /**
   * What became of a report.
   *
   * @param id its id in the register
   * @param sha256 SHA-256 of its bytes
   * @param fresh whether it was not there before
   * @param claims number of claims it gave now, 0 where it was there before
   */
  public record Added(String id, String sha256, boolean fresh, int claims) {}

  /** Is told of each report. */
  public interface Listener {

    /** The report is on disk. */
    void added(Added added);

    /** The report could not be taken in; the message says why. */
    void refused(String origin, String message);
  }

  private record Coded(
      Incoming incoming, List<ObjectNode> rows, String words, List<String> claimWords) {}

  /** Takes in all of {@code reports}, reading on several threads. */
  public void add(Iterator<Incoming> reports, int threads, Listener listener)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long run = 0;
      while (reports.hasNext()) {
        List<Incoming> batch = batch(reports);
        List<Callable<Coded>> work = new ArrayList<>();
        batch.forEach(incoming -> work.add(() -> code(incoming)));
        List<Future<Coded>> coded = workers.invokeAll(work);
        run = store(batch, coded, run, listener);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Incoming> batch(Iterator<Incoming> reports) {
    List<Incoming> batch = new ArrayList<>();
    long bytes = 0;
    while (reports.hasNext() && batch.size() < BATCH_REPORTS && bytes < BATCH_BYTES) {
      Incoming incoming = reports.next();
      batch.add(incoming);
      bytes += incoming.raw().length;
    }
    return batch;
  }

  private Coded code(Incoming incoming) {
    List<ObjectNode> rows = new ArrayList<>();
    List<String> claimWords = new ArrayList<>();
    for (Claim claim : coding.claims(incoming.report())) {
      rows.add(ClaimStore.row(claim));
      claimWords.add(words.indexed(SearchIndex.of(claim)));
    }
    return new Coded(incoming, rows, words.indexed(SearchIndex.of(incoming.report())), claimWords);
  }

  /** One transaction; what is acknowledged is on disk. Returns the number of the run. */
  private long store(List<Incoming> batch, List<Future<Coded>> coded, long begun, Listener listener)
      throws InterruptedException {
    List<Runnable> told = new ArrayList<>();
    List<Coded> ready = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      try {
        ready.add(coded.get(i).get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        // A mistake of the reader in one report must not keep the others out.
        String origin = batch.get(i).origin();
        String kind = e.getCause().getClass().getSimpleName();
        listener.refused(origin, "could not be coded (" + kind + "); please report this");
      }
    }
    long run =
        register
            .database()
            .write(
                handle -> {
                  told.clear();
                  long number = begun;
                  for (Coded each : ready) {
                    number = store(handle, each, number, told, listener);
                  }
                  return number;
                });
    told.forEach(Runnable::run);
    return run;
  }

  private long store(
      Handle handle, Coded coded, long begun, List<Runnable> told, Listener listener) {
    Incoming incoming = coded.incoming();
    String sha256 = Knowledge.sha256(incoming.raw());
    Optional<StoredReport> same = ReportStore.same(handle, incoming);
    if (same.isPresent()) {
      Added added = new Added(same.get().report().id(), sha256, false, 0);
      told.add(() -> listener.added(added));
      return begun;
    }
    boolean taken = ReportStore.byId(handle, incoming.report().id()).isPresent();
    if (taken && incoming.ownId()) {
      String id = incoming.report().id();
      told.add(
          () ->
              listener.refused(
                  incoming.origin(),
                  "another report with the id "
                      + id
                      + " is in the register, with other words or of another outlet; give this one"
                      + " an id of its own"));
      return begun;
    }
    Report report = taken ? renamed(incoming.report()) : incoming.report();
    List<ObjectNode> rows = taken ? rows(report) : coded.rows();
    String now = register.journal().now();
    long run =
        begun > 0
            ? begun
            : ClaimStore.begin(
                handle, "add", coding.coder(), String.join("\n", coding.overlays()), now);
    long number = ReportStore.insert(handle, incoming, report, now);
    ClaimStore.coded(handle, number, run);
    List<Long> claims = ClaimStore.insert(handle, number, run, rows);
    SearchIndex.report(handle, number, coded.words());
    for (int i = 0; i < claims.size(); i++) {
      SearchIndex.claim(handle, claims.get(i), coded.claimWords().get(i));
    }
    register
        .journal()
        .add(
            handle,
            by,
            "add",
            report.id(),
            Map.of(
                "raw", sha256,
                "text", Hashes.sha256(report.text()),
                "claims", String.valueOf(rows.size()),
                "rules", coding.coder().rules()));
    Added added = new Added(report.id(), sha256, true, rows.size());
    told.add(() -> listener.added(added));
    return run;
  }

  private List<ObjectNode> rows(Report report) {
    return coding.claims(report).stream().map(ClaimStore::row).toList();
  }

  /** The same words by another outlet or at another address: an id that covers those too. */
  private static Report renamed(Report report) {
    String id =
        Hashes.reportId(report.text() + "\u0000" + report.outlet() + "\u0000" + report.url());
    return new Report(
        id, report.outlet(), report.published(), report.url(), report.title(), report.text());
  }
}
