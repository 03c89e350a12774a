package org.sijill.cli.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Hands out the lines of a text file, or of the table inside a zip file, one at a time. What grows
 * beyond measure when it is unpacked is refused.
 */
final class Table {

  private static final long LARGEST = 2L << 30;
  private static final long UNSUSPECTED = 64L << 20;
  private static final int RATIO = 100;
  private static final int LONGEST_LINE = 1 << 16;

  /** Takes one line; {@code text} is null where it is not UTF-8 or far too long. */
  interface Taker {
    void line(int number, String text);
  }

  private Table() {}

  static void read(Path file, Taker taker) throws IOException, Refused {
    long packed = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(4);
      boolean zip = in.read() == 'P' && in.read() == 'K';
      in.reset();
      if (!zip) {
        lines(in, LARGEST, taker);
        return;
      }
      try (ZipInputStream entries = new ZipInputStream(in)) {
        for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
          String name = e.getName();
          if (!e.isDirectory() && name.endsWith(".txt") && !name.startsWith("readme")) {
            lines(entries, Math.min(LARGEST, Math.max(UNSUSPECTED, packed * RATIO)), taker);
            return;
          }
        }
      }
      throw new Refused("the zip file holds no table (*.txt)");
    }
  }

  private static void lines(InputStream in, long most, Taker taker) throws IOException, Refused {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    int number = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      all += read;
      if (all > most) {
        throw new Refused("unpacks to more than " + (most >> 20) + " MiB; it is not read");
      }
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          taker.line(++number, text(line, number));
          line.reset();
        } else if (line.size() <= LONGEST_LINE) {
          line.write(buffer[i]);
        }
      }
    }
    if (line.size() > 0) {
      taker.line(++number, text(line, number));
    }
  }

  private static String text(ByteArrayOutputStream line, int number) {
    if (line.size() > LONGEST_LINE) {
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      text = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
