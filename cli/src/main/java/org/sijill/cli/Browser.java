package org.sijill.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Opens the user's browser where there is one. */
final class Browser {

  private Browser() {}

  /** Opens an address; where that cannot be, nothing happens: the address is printed anyway. */
  static void open(URI address) {
    for (String opener : openers()) {
      if (isThere(opener)) {
        try {
          new ProcessBuilder(List.of(opener, address.toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
          return;
        } catch (IOException e) {
          // The next one may do.
        }
      }
    }
  }

  private static List<String> openers() {
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      return List.of("open");
    }
    boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return screen ? List.of("xdg-open", "x-www-browser") : List.of();
  }

  private static boolean isThere(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (new File(folder, program).canExecute()) {
        return true;
      }
    }
    return false;
  }
}
