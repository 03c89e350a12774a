package org.sijill.cli;

import java.io.Console;

/** Whether a person sees the output. */
final class Terminal {

  private Terminal() {}

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
