package org.sijill.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.sijill.register.store.Journal;

/**
 * Keeps a snapshot that follows the register, whichever process writes it. Where the last one was
 * made in no time, a newer one is made before the next answer, so that what a person has just done
 * is seen everywhere; else the former one answers while a newer one is made behind. While the first
 * one is made of a large register, what needs it is refused rather than kept waiting.
 */
final class Snapshots implements AutoCloseable {

  /** Up to here a reader may wait for a new snapshot. */
  private static final long QUICK_NS = TimeUnit.MILLISECONDS.toNanos(500);

  /** So many claims are quick whatever the first time took, when the program was still cold. */
  private static final int FEW = 2_000;

  /** So long an answer waits for the first snapshot. */
  private static final long PATIENCE_MS = 600;

  /** How often the log is looked at. */
  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Snapshots of days that are kept. */
  private static final int DAYS = 3;

  private final Tools tools;
  private final LongSupplier time;
  private final int few;
  private final AtomicBoolean building = new AtomicBoolean();
  private final Object making = new Object();
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "snapshot");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Future<?> first;
  private volatile Made latest;
  private volatile long lookedAt;
  private volatile boolean changed = true;

  private final Map<LocalDate, Snapshot> ofDays =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Snapshot> eldest) {
          return size() > DAYS;
        }
      };

  /** A snapshot with the time that it took. */
  private record Made(Snapshot snapshot, long nanoseconds) {}

  /**
   * Follows a register.
   *
   * @param time a clock in nanoseconds
   */
  Snapshots(Tools tools, LongSupplier time) {
    this(tools, time, FEW);
  }

  Snapshots(Tools tools, LongSupplier time, int few) {
    this.tools = tools;
    this.time = time;
    this.few = few;
  }

  /**
   * Begins to make the first snapshot behind.
   *
   * @param ofLarge what is done once that of a register with many claims is there, by a thread of
   *     its own
   */
  void begin(Runnable ofLarge) {
    first = behind.submit(this::make);
    Thread thread =
        new Thread(
            () -> {
              if (isLarge()) {
                ofLarge.run();
              }
            },
            "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private boolean isLarge() {
    try {
      first.get();
    } catch (InterruptedException | ExecutionException e) {
      return false;
    }
    Made made = latest;
    return made != null && made.snapshot().keys().size() > few;
  }

  /** Says that this process has changed the register. */
  void changed() {
    changed = true;
  }

  /** Whether the snapshot that answers is older than the register. */
  boolean building() {
    return building.get() || latest == null;
  }

  /** Whether the first snapshot is still being made, so that little can be answered. */
  boolean deriving() {
    return latest == null && first != null && !first.isDone();
  }

  /**
   * The snapshot to answer from; the first one is waited for a moment.
   *
   * @throws Refusal while the first one is being made
   */
  Snapshot current() {
    awaitFirst();
    Made made = latest;
    if (made != null && !isDue()) {
      return made.snapshot();
    }
    if (made != null && made.snapshot().head().equals(head())) {
      looked();
      return made.snapshot();
    }
    if (made == null || isQuick(made)) {
      return make().snapshot();
    }
    looked();
    if (building.compareAndSet(false, true)) {
      behind.execute(
          () -> {
            try {
              make();
            } finally {
              building.set(false);
            }
          });
    }
    return made.snapshot();
  }

  /** The snapshot of what was known on a day; for null the present one. */
  Snapshot of(LocalDate knownBy) {
    Snapshot present = current();
    if (knownBy == null) {
      return present;
    }
    synchronized (ofDays) {
      Snapshot kept = ofDays.get(knownBy);
      if (kept == null || !kept.head().equals(present.head())) {
        kept = Snapshot.of(tools, knownBy);
        ofDays.put(knownBy, kept);
      }
      return kept;
    }
  }

  /** Where the first one could not be made, whoever asks makes it and so hears why. */
  private void awaitFirst() {
    if (!deriving()) {
      return;
    }
    try {
      first.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Refusal.deriving();
    } catch (ExecutionException e) {
      // see above
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.deriving();
    }
  }

  private boolean isQuick(Made made) {
    return made.nanoseconds() < QUICK_NS || made.snapshot().keys().size() <= few;
  }

  private boolean isDue() {
    return changed || time.getAsLong() - lookedAt > LOOK_NS;
  }

  private void looked() {
    changed = false;
    lookedAt = time.getAsLong();
  }

  private String head() {
    return tools.register().database().read(Journal::change);
  }

  private Made make() {
    synchronized (making) {
      looked();
      Made made = latest;
      if (made != null && made.snapshot().head().equals(head())) {
        return made; // another one has made it
      }
      long begun = time.getAsLong();
      Snapshot snapshot = Snapshot.of(tools, null);
      made = new Made(snapshot, time.getAsLong() - begun);
      latest = made;
      return made;
    }
  }

  @Override
  public void close() {
    behind.shutdownNow();
  }
}
