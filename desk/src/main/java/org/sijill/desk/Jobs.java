package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sijill.register.Intake;
import org.sijill.register.RegisterException;
import org.sijill.register.intake.Ahead;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Inputs;
import org.sijill.register.intake.Item;

/** Long work behind: reports are added one job after the other, told of and ended on request. */
final class Jobs implements AutoCloseable {

  /** Jobs that are remembered. */
  private static final int KEPT = 50;

  /** Refusals that a job tells of, at most. */
  private static final int TOLD = 1000;

  private final Tools tools;
  private final Runnable changed;
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "job");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Makes jobs that add to a register.
   *
   * @param changed is told whenever reports were added
   */
  Jobs(Tools tools, Runnable changed) {
    this.tools = tools;
    this.changed = changed;
  }

  /** How a job stands. */
  enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** One job. */
  static final class Job implements Intake.Listener {

    private record Refused(String origin, String message) {}

    private final String id = UUID.randomUUID().toString();
    private final String what;
    private final Runnable changed;
    private final List<Refused> refused = new ArrayList<>();
    private int done;
    private int fresh;
    private volatile State state = State.RUNNING;
    private String message;

    private Job(String what, Runnable changed) {
      this.what = what;
      this.changed = changed;
    }

    @Override
    public synchronized void added(Intake.Added added) {
      done++;
      fresh += added.fresh() ? 1 : 0;
      changed.run();
    }

    @Override
    public synchronized void refused(String origin, String why) {
      if (refused.size() < TOLD) {
        refused.add(new Refused(origin, why));
      }
    }

    private synchronized void end(State last, String words) {
      if (state == State.RUNNING) {
        state = last;
      }
      message = words != null ? words : fresh + " added, " + (done - fresh) + " there before";
    }

    String id() {
      return id;
    }

    State state() {
      return state;
    }

    synchronized ObjectNode tree() {
      ObjectNode tree = JsonTree.object().put("id", id).put("what", what).put("done", done);
      tree.putNull("total").put("state", state.name().toLowerCase(Locale.ROOT));
      ArrayNode told = tree.putArray("refused");
      refused.forEach(
          each -> told.addObject().put("origin", each.origin()).put("message", each.message()));
      return tree.put("message", message);
    }
  }

  /**
   * Adds the reports of inputs.
   *
   * @param what what is added, in words for the reader
   * @param inputs read one after the other, and closed
   */
  Job add(String what, List<Inputs> inputs) {
    Job job = new Job(what, changed);
    synchronized (jobs) {
      jobs.put(job.id, job);
    }
    behind.execute(() -> run(job, inputs));
    return job;
  }

  private void run(Job job, List<Inputs> inputs) {
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      new Intake(tools.register(), tools.coding(), tools.words(), tools.by())
          .add(incoming(job, inputs.iterator()), threads, job);
      job.end(State.DONE, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.end(State.CANCELLED, null);
    } catch (RegisterException e) {
      job.end(State.FAILED, e.getMessage());
    } catch (RuntimeException e) {
      job.end(State.FAILED, "a mistake of the program (" + e.getClass().getSimpleName() + ")");
    } finally {
      inputs.forEach(Inputs::close);
      changed.run();
    }
  }

  private static Iterator<Incoming> incoming(Job job, Iterator<Inputs> inputs) {
    return new Ahead<>() {
      private Inputs items;

      @Override
      protected Incoming find() {
        while (job.state() == State.RUNNING) {
          if (items == null || !items.hasNext()) {
            if (!inputs.hasNext()) {
              return null;
            }
            items = inputs.next();
            continue;
          }
          Item item = items.next();
          if (item.problem() != null) {
            int line = item.problem().line();
            String where = item.problem().source() + (line > 0 ? ":" + line : "");
            job.refused(where, item.problem().message());
          } else {
            if (item.incoming().unread() != null) {
              job.refused(
                  item.incoming().origin(), item.incoming().unread() + "; kept, but not read");
            }
            return item.incoming();
          }
        }
        return null;
      }
    };
  }

  /** A job, or null. */
  Job get(String id) {
    synchronized (jobs) {
      return jobs.get(id);
    }
  }

  /** The job that runs, or null. */
  Job running() {
    synchronized (jobs) {
      return jobs.values().stream()
          .filter(job -> job.state() == State.RUNNING)
          .findFirst()
          .orElse(null);
    }
  }

  /** Ends a job; what it has added stays. */
  void cancel(Job job) {
    job.end(State.CANCELLED, null);
  }

  @Override
  public void close() {
    synchronized (jobs) {
      jobs.values().forEach(job -> job.end(State.CANCELLED, null));
    }
    behind.shutdownNow();
  }
}
