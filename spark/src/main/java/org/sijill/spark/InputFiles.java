package org.sijill.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of an input in the order of their addresses, and how they are cut into stretches. */
final class InputFiles {

  /** What a file holds. */
  enum Kind {
    PARQUET,
    JSONL,
    TEXT
  }

  /**
   * One file.
   *
   * @param address its address with its scheme
   * @param bytes its length
   */
  record InputFile(String address, long bytes) {

    /** Whether it is packed, so that it can be read from its beginning only. */
    boolean packed() {
      return address.toLowerCase(Locale.ROOT).endsWith(".gz");
    }
  }

  /**
   * The lines of a file that begin from one byte to before another.
   *
   * @param file address of the file
   * @param from first byte
   * @param to byte after the last
   */
  record Stretch(String file, long from, long to) implements Serializable {}

  /** A stretch takes a core some seconds: little is lost where one has to be read again. */
  private static final long LARGEST = 32L << 20;

  private static final long SMALLEST = 64 << 10;
  private static final int STRETCHES_PER_CORE = 4;

  private InputFiles() {}

  /**
   * All files that paths name; names that begin with a full stop or an underscore are passed over
   * in folders.
   *
   * @throws Failure where a path names none
   */
  static List<InputFile> of(List<String> paths, Configuration hadoop) {
    List<InputFile> files = new ArrayList<>();
    for (String path : paths) {
      try {
        FileSystem system = new Path(path).getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(new Path(path));
        if (found == null || found.length == 0) {
          throw new Failure(path + ": no such file or folder; check the path");
        }
        List<InputFile> here = new ArrayList<>();
        for (FileStatus each : found) {
          RemoteIterator<LocatedFileStatus> inside = system.listFiles(each.getPath(), true);
          while (inside.hasNext()) {
            FileStatus file = inside.next();
            if (each.isFile() || !isHidden(each.getPath(), file.getPath())) {
              here.add(new InputFile(file.getPath().toString(), file.getLen()));
            }
          }
        }
        here.sort(Comparator.comparing(InputFile::address));
        files.addAll(here);
      } catch (IOException e) {
        throw new UncheckedIOException(path + ": cannot be listed", e);
      }
    }
    if (files.isEmpty()) {
      throw new Failure(String.join(", ", paths) + ": no files in it; check the path");
    }
    return files;
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the files hold by their names.
   *
   * @throws Failure where the names do not agree or do not tell
   */
  static Kind kind(List<InputFile> files) {
    Kind all = null;
    for (InputFile file : files) {
      String name = file.address().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
      Kind kind =
          name.endsWith(".parquet")
              ? Kind.PARQUET
              : name.endsWith(".jsonl") || name.endsWith(".ndjson")
                  ? Kind.JSONL
                  : name.endsWith(".txt") ? Kind.TEXT : null;
      if (kind == null || all != null && all != kind) {
        throw new Failure(
            file.address()
                + ": its name does not tell what the input holds; give --input parquet, jsonl or"
                + " text");
      }
      all = kind;
    }
    return all;
  }

  /** Cuts files into stretches of which every core gets several. */
  static List<Stretch> stretches(List<InputFile> files, int cores) {
    long bytes = files.stream().mapToLong(InputFile::bytes).sum();
    long most = Math.max(SMALLEST, Math.min(LARGEST, bytes / ((long) cores * STRETCHES_PER_CORE)));
    List<Stretch> stretches = new ArrayList<>();
    for (InputFile file : files) {
      long step = file.packed() ? Math.max(1, file.bytes()) : most;
      for (long from = 0; from < file.bytes(); from += step) {
        long to = from + step >= file.bytes() ? Long.MAX_VALUE : from + step;
        stretches.add(new Stretch(file.address(), from, to));
      }
    }
    return stretches;
  }
}
