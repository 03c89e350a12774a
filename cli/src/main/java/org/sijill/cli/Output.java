package org.sijill.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/**
 * Standard output, buffered. Unlike {@code System.out} it tells when nothing can be written any
 * more.
 */
final class Output extends FilterOutputStream {

  private static final int BUFFER = 1 << 16;

  Output() {
    super(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  /** Whether the output failed because its reader has gone, as in {@code sijill … | head}. */
  static boolean isClosedByReader(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException
          && t.getMessage() != null
          && (t.getMessage().contains("Broken pipe")
              || t.getMessage().contains("pipe is being closed"))) {
        return true;
      }
    }
    return false;
  }
}
