package org.sijill.cli;

import java.io.Console;

/** Whether a person sees the output. */
final class Terminal {

  private Terminal() {}

  /** Whether standard error is a terminal: the launcher knows. */
  static boolean isError() {
    return "true".equals(System.getProperty("sijill.error-terminal"));
  }

  /** The launcher knows it for certain; without it, Java's own guess counts. */
  static boolean isOutput() {
    String told = System.getProperty("sijill.terminal");
    if (told != null) {
      return told.equals("true");
    }
    Console console = System.console();
    return console != null && Runtime.version().feature() < 22;
  }
}
