package org.sijill.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Claim;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.ReviewStore;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;
import org.sijill.register.store.Words;

/**
 * Codes all reports of a register anew, as a run of its own. Claims that come out the same stay;
 * others replace what they were; nothing of former runs is overwritten. Reviews refer to ids, which
 * do not depend on the rules, and so hold for the claims that are still there.
 */
public final class Recoding {

  private static final int BATCH = 64;

  private final Register register;
  private final Coding coding;
  private final Words words;
  private final String by;

  public Recoding(Register register, Coding coding, Words words, String by) {
    this.register = register;
    this.coding = coding;
    this.words = words;
    this.by = by;
  }

  /** What became of a claim. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One claim that is not as it was.
   *
   * @param report id of its report
   * @param claim id of the claim
   * @param change what became of it
   * @param slots the slots that differ, where it changed
   */
  public record Changed(String report, String claim, Change change, List<String> slots) {}

  /**
   * What the run did.
   *
   * @param reports number of reports coded
   * @param kept number of claims that came out the same
   * @param changed the others
   * @param carried number of reviews whose claim is still there
   * @param stranded reviews that no longer fit: their claim is gone
   */
  public record Result(
      int reports,
      int kept,
      List<Changed> changed,
      int carried,
      List<ReviewStore.Review> stranded) {}

  /** Is told how many reports are done. */
  public interface Progress {
    void done(int reports, int of);
  }

  /** Codes all reports; one transaction, so that a run is there as a whole or not at all. */
  public Result run(int threads, Progress progress) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      return register.database().write(handle -> run(handle, workers, progress));
    } finally {
      workers.shutdownNow();
    }
  }

  private record Recoded(StoredReport report, List<Claim> claims, List<ObjectNode> rows) {}

  private Result run(Handle handle, ExecutorService workers, Progress progress) {
    List<Changed> changed = new ArrayList<>();
    int kept = 0;
    int done = 0;
    List<Long> numbers = ReportStore.numbers(handle);
    long run =
        ClaimStore.begin(
            handle,
            "recode",
            coding.coder(),
            String.join("\n", coding.overlays()),
            register.journal().now());
    for (int from = 0; from < numbers.size(); from += BATCH) {
      List<Long> batch = numbers.subList(from, Math.min(numbers.size(), from + BATCH));
      for (Recoded each : coded(handle, batch, workers)) {
        kept += replace(handle, run, each, changed);
        done++;
      }
      progress.done(done, numbers.size());
    }
    List<ReviewStore.Review> stranded = ReviewStore.stranded(handle);
    int carried = ReviewStore.carried(handle);
    register
        .journal()
        .add(
            handle,
            by,
            "recode",
            "run " + run,
            Map.of(
                "rules", coding.coder().rules(),
                "reports", String.valueOf(done),
                "changed", String.valueOf(changed.size())));
    return new Result(done, kept, changed, carried, stranded);
  }

  private List<Recoded> coded(Handle handle, List<Long> numbers, ExecutorService workers) {
    List<Callable<Recoded>> work = new ArrayList<>();
    for (long number : numbers) {
      StoredReport report = ReportStore.byNumber(handle, number);
      work.add(
          () -> {
            List<Claim> claims = coding.claims(report.report());
            return new Recoded(report, claims, claims.stream().map(ClaimStore::row).toList());
          });
    }
    try {
      List<Recoded> done = new ArrayList<>();
      for (Future<Recoded> future : workers.invokeAll(work)) {
        done.add(future.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterException("the recoding was interrupted; nothing was changed", e);
    } catch (ExecutionException e) {
      throw new RegisterException(
          "a report could not be coded ("
              + e.getCause().getClass().getSimpleName()
              + "); nothing was changed",
          e);
    }
  }

  /** Returns how many claims stayed as they are. */
  private int replace(Handle handle, long run, Recoded recoded, List<Changed> changed) {
    String report = recoded.report().report().id();
    long number = recoded.report().number();
    Map<String, ClaimStore.Stored> before = new LinkedHashMap<>();
    ClaimStore.present(handle, number).forEach(claim -> before.put(claim.id(), claim));
    List<ObjectNode> fresh = new ArrayList<>();
    List<Claim> freshClaims = new ArrayList<>();
    int kept = 0;
    for (int i = 0; i < recoded.rows().size(); i++) {
      ObjectNode row = recoded.rows().get(i);
      ClaimStore.Stored old = before.remove(row.path("id").asText());
      if (old != null && old.row().equals(row)) {
        kept++;
        continue;
      }
      if (old != null) {
        ClaimStore.end(handle, old.number(), run);
        changed.add(new Changed(report, old.id(), Change.CHANGED, differing(old.row(), row)));
      } else {
        changed.add(new Changed(report, row.path("id").asText(), Change.ADDED, List.of()));
      }
      fresh.add(row);
      freshClaims.add(recoded.claims().get(i));
    }
    for (ClaimStore.Stored gone : before.values()) {
      ClaimStore.end(handle, gone.number(), run);
      changed.add(new Changed(report, gone.id(), Change.REMOVED, List.of()));
    }
    ClaimStore.coded(handle, number, run);
    List<Long> numbers = ClaimStore.insert(handle, number, run, fresh);
    for (int i = 0; i < numbers.size(); i++) {
      SearchIndex.claim(handle, numbers.get(i), words.indexed(SearchIndex.of(freshClaims.get(i))));
    }
    SearchIndex.report(handle, number, words.indexed(SearchIndex.of(recoded.report().report())));
    return kept;
  }

  private static List<String> differing(ObjectNode before, ObjectNode after) {
    List<String> slots = new ArrayList<>();
    after
        .properties()
        .forEach(
            slot -> {
              if (!slot.getValue().equals(before.get(slot.getKey()))) {
                slots.add(slot.getKey());
              }
            });
    return slots;
  }
}
