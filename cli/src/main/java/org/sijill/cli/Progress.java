package org.sijill.cli;

import java.io.IOException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long command is, on standard error and only on a terminal. */
final class Progress implements AutoCloseable {

  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** Begins to show how much is done. */
  static Progress of(String what) {
    if (!Terminal.isError()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(what)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" reports", 1)
            .showSpeed()
            .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  void to(long done, long of) {
    if (bar != null) {
      bar.maxHint(of);
      bar.stepTo(done);
    }
  }

  /** Says what was done, on a terminal. */
  void end(String summary) {
    if (bar != null) {
      bar.close();
      System.err.println(summary);
    }
  }

  @Override
  public void close() throws IOException {
    if (bar != null) {
      bar.close();
    }
  }
}
