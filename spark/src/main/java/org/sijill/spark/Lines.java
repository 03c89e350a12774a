package org.sijill.spark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.sijill.spark.InputFiles.Stretch;

/**
 * The lines that begin within a stretch of a file, as bytes. Memory is bounded by the longest line
 * that may be, however long a line is.
 */
final class Lines implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Stretch stretch;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long next;
  private long begin;
  private byte[] line = new byte[1 << 12];
  private int size;
  private boolean tooLong;
  private boolean damaged;

  Lines(Stretch stretch, int longest, Configuration hadoop) throws IOException {
    this.stretch = stretch;
    this.longest = longest;
    Path path = new Path(stretch.file());
    FSDataInputStream file = path.getFileSystem(hadoop).open(path);
    try {
      if (stretch.from() > 0) {
        // The line that the stretch before ends in belongs to it; one that ends at its end does not
        // reach into this one.
        file.seek(stretch.from() - 1);
        next = stretch.from() - 1;
      }
      InputStream buffered = new BufferedInputStream(file, BUFFER);
      boolean packed = stretch.file().toLowerCase(Locale.ROOT).endsWith(".gz");
      in = packed ? new GZIPInputStream(buffered, BUFFER) : buffered;
      if (stretch.from() > 0) {
        read();
      }
    } catch (ZipException | EOFException e) {
      file.close();
      throw e;
    }
  }

  /** Goes to the next line; false at the end, also where the file is damaged from here on. */
  boolean next() throws IOException {
    return !damaged && next < stretch.to() && read();
  }

  private boolean read() throws IOException {
    begin = next;
    size = 0;
    tooLong = false;
    while (true) {
      if (position == limit && !fill()) {
        return next > begin && !damaged;
      }
      byte b = buffer[position++];
      next++;
      if (b == '\n') {
        return true;
      }
      if (size == longest) {
        tooLong = true;
      } else {
        if (size == line.length) {
          line = Arrays.copyOf(line, (int) Math.min(longest, line.length * 2L));
        }
        line[size++] = b;
      }
    }
  }

  /** Other failures than those of a damaged file are the machine's: the task is tried again. */
  private boolean fill() throws IOException {
    try {
      position = 0;
      limit = in.read(buffer, 0, BUFFER);
    } catch (ZipException | EOFException e) {
      damaged = true;
      limit = 0;
    }
    limit = Math.max(0, limit);
    return limit > 0;
  }

  /** Whether the file turned out to be damaged. */
  boolean isDamaged() {
    return damaged;
  }

  /** Where the line begins. */
  long begin() {
    return begin;
  }

  /** Whether the line is longer than may be. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether nothing but white space is on it. */
  boolean isBlank() {
    for (int i = 0; i < size; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  /** The bytes of the line without its end. */
  byte[] bytes() {
    return Arrays.copyOf(line, size);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
