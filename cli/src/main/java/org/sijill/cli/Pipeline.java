package org.sijill.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;
import org.sijill.register.intake.Item;
import org.sijill.register.intake.Problem;

/**
 * Codes reports on several threads and writes the claims in the order of the reports. Only a window
 * of reports is in memory, bounded by their number and by the length of their texts.
 */
final class Pipeline {

  /** Characters of text that may be on their way at once; a longer report goes alone. */
  private static final int WINDOW_CHARS = 8_000_000;

  private static final int WINDOW_REPORTS_PER_THREAD = 16;

  /** From this length on the claims of a report are written one by one and not in one piece. */
  private static final int LONG_REPORT = 500_000;

  private final Engine engine;
  private final Format format;
  private final PrintStream errors;
  private boolean allRead = true;

  /** One report on its way: its claims or, ready to write, their rows. */
  private record Coded(List<Claim> claims, byte[] rows, Problem problem) {}

  /** A place in the order of the output; without item it is the end, with the failure if any. */
  private record Waiting(Item item, Future<Coded> coded, int chars, RuntimeException failure) {}

  Pipeline(Engine engine, Format format, PrintStream errors) {
    this.engine = engine;
    this.format = format;
    this.errors = errors;
  }

  /**
   * Codes all of {@code items}.
   *
   * @return whether all of it could be read
   */
  boolean run(Iterator<Item> items, int threads, OutputStream target)
      throws IOException, InterruptedException {
    Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    BlockingQueue<Waiting> window = new ArrayBlockingQueue<>(threads * WINDOW_REPORTS_PER_THREAD);
    Semaphore room = new Semaphore(WINDOW_CHARS);
    ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "reader"));
    Thread input = daemon(() -> submit(items, workers, window, room), "input");
    try {
      format.begin(out);
      out.flush();
      input.start();
      Waiting next = window.take();
      while (next.item() != null) {
        Coded coded = next.coded() == null ? null : result(next.coded());
        if (coded != null && coded.rows() != null) {
          target.write(coded.rows());
        } else {
          write(out, next.item(), coded);
          out.flush();
        }
        room.release(next.chars());
        if (window.isEmpty()) {
          target.flush();
        }
        next = window.take();
      }
      if (next.failure() != null) {
        throw next.failure();
      }
      target.flush();
      return allRead;
    } finally {
      input.interrupt();
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private void submit(
      Iterator<Item> items,
      ExecutorService workers,
      BlockingQueue<Waiting> window,
      Semaphore room) {
    RuntimeException failure = null;
    try {
      try {
        while (items.hasNext()) {
          Item item = items.next();
          int chars =
              item.report() == null ? 0 : Math.min(WINDOW_CHARS, item.report().text().length());
          room.acquire(chars);
          Future<Coded> coded = item.report() == null ? null : workers.submit(() -> code(item));
          window.put(new Waiting(item, coded, chars, null));
        }
      } catch (RuntimeException e) {
        failure = e;
      }
      window.put(new Waiting(null, null, 0, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the output has ended
    }
  }

  private static Coded result(Future<Coded> coded) throws InterruptedException {
    try {
      return coded.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** A mistake of the reader in one report must not keep the others from being read. */
  private Coded code(Item item) {
    Report report = item.report();
    try {
      List<Claim> claims = engine.read(report);
      if (report.text().length() >= LONG_REPORT) {
        return new Coded(claims, null, null);
      }
      // The letters become bytes here and not where one thread writes for all.
      ByteArrayOutputStream rows = new ByteArrayOutputStream(claims.size() * 2560);
      Writer writer = new OutputStreamWriter(rows, StandardCharsets.UTF_8);
      format.write(writer, report, claims, engine.coder());
      writer.flush();
      return new Coded(null, rows.toByteArray(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory is written
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String message =
          "this report could not be coded; please report the defect ("
              + e.getClass().getSimpleName()
              + (trace.length > 0 ? " at " + trace[0] : "")
              + ")";
      return new Coded(null, null, new Problem(item.source(), item.line(), message));
    }
  }

  private void write(Writer out, Item item, Coded coded) throws IOException {
    Problem problem = coded == null ? item.problem() : coded.problem();
    if (problem != null) {
      allRead = false;
      errors.println(problem);
      errors.flush();
    } else {
      format.write(out, item.report(), coded.claims(), engine.coder());
    }
  }
}
