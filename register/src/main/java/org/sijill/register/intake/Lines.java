package org.sijill.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time; in UTF-16 a line end is two bytes. */
public final class Lines {

  private static final int START = 1 << 16;

  /** So many bytes tell the encoding; more are not waited for. */
  private static final int LEAST = 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[START];
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 12];
  private int size;
  private int number;
  private boolean tooLong;

  /** UTF-16 in one byte order, or null for everything else. */
  private final Charset wide;

  public Lines(InputStream in, int longest) throws IOException {
    this.in = in;
    this.longest = longest;
    while (limit < LEAST) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        break;
      }
      limit += read;
    }
    this.wide = Decoder.wideStart(buffer, limit);
  }

  /** Whether the stream begins with bytes that no text in a known encoding has. */
  boolean binary() {
    if (wide == null) {
      for (int i = 0; i < limit; i++) {
        if (buffer[i] == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Goes to the next line; false at the end. */
  public boolean next() throws IOException {
    size = 0;
    tooLong = false;
    boolean any = false;
    while (true) {
      if (position == limit) {
        limit = in.read(buffer, 0, buffer.length);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          number += any ? 1 : 0;
          return any;
        }
      }
      any = true;
      byte b = buffer[position++];
      if (b == '\n' && wide == null) {
        break;
      }
      if (size < longest) {
        if (size == line.length) {
          line = Arrays.copyOf(line, (int) Math.min(longest, line.length * 2L));
        }
        line[size++] = b;
      } else {
        tooLong = true;
      }
      if (wide != null && !tooLong && endsWide()) {
        size -= 2;
        break;
      }
    }
    number++;
    return true;
  }

  private boolean endsWide() {
    if (size < 2 || size % 2 != 0) {
      return false;
    }
    boolean little = wide == StandardCharsets.UTF_16LE;
    return line[little ? size - 2 : size - 1] == '\n' && line[little ? size - 1 : size - 2] == 0;
  }

  /** Number of the line, from 1. */
  public int number() {
    return number;
  }

  /** Whether the line is longer than may be. */
  public boolean tooLong() {
    return tooLong;
  }

  /** Whether nothing but white space is on it. */
  public boolean blank() {
    for (int i = 0; i < size; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && !(wide != null && line[i] == 0)) {
        return false;
      }
    }
    return !tooLong;
  }

  /** The line's bytes, without its end. */
  byte[] bytes() {
    return Arrays.copyOf(line, size);
  }

  /** The line's text. */
  public String text() throws Decoder.Refused {
    if (wide == null) {
      return Decoder.decode(line, 0, size);
    }
    String text = Decoder.strict(line, 0, size, wide);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
