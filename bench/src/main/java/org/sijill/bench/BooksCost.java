package org.sijill.bench;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;

/**
 * Time and memory that the books of names take in a fresh Java: {@code BooksCost --write FILE}
 * writes the compiled books, {@code BooksCost FILE} reads them, makes them ready and prints both.
 */
public final class BooksCost {

  private static final double MILLION = 1e6;

  private BooksCost() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("--write")) {
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(args[1])))) {
        Knowledge.bundled().names().write(out);
      }
      return;
    }
    byte[] bytes = Files.readAllBytes(Path.of(args[0]));
    long before = used();
    long start = cpu();
    NameBook book = NameBook.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    long read = cpu();
    NameFinder finder = new NameFinder(book, new NameBook.Index(book));
    long ready = cpu();
    long after = used();
    finder.find(List.of(), new NameContext());
    System.out.printf(
        Locale.ROOT,
        "%d places, %d actors: read in %.0f ms, ready in %.0f ms, %.1f MB%n",
        book.places().size(),
        book.actors().size(),
        (read - start) / MILLION,
        (ready - start) / MILLION,
        (after - before) / MILLION);
  }

  /** Nanoseconds of the processor: other programs on the machine do not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
