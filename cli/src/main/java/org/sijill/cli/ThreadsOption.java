package org.sijill.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many reports are read at once. */
final class ThreadsOption {

  private static final int MOST = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports read at once. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * The number, at least 1.
   *
   * @throws ParameterException if it is none that can be
   */
  int threads() {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(spec.commandLine(), "--threads must be from 1 to " + MOST);
    }
    return threads;
  }
}
