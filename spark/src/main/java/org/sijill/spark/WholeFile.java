package org.sijill.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Files that are read in one piece. */
final class WholeFile {

  private WholeFile() {}

  /** The bytes of a file, unpacked where it is a gzip file; at most one more than {@code most}. */
  static byte[] read(String file, int most, Configuration hadoop) throws IOException {
    Path path = new Path(file);
    try (InputStream raw = new BufferedInputStream(path.getFileSystem(hadoop).open(path));
        InputStream in =
            file.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readNBytes(most + 1);
    }
  }
}
