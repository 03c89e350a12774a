package org.sijill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/** The reports of files or of standard input in their order, read one at a time. */
final class Inputs implements Iterator<Item>, AutoCloseable {

  /** What a file holds. */
  enum Kind {
    /** One report as plain text. */
    TEXT,
    /** One report as a JSON object. */
    JSON,
    /** One report a line, each a JSON object. */
    JSONL
  }

  /** Largest report, and longest line of JSONL, in bytes. */
  static final int LARGEST = 64 * 1024 * 1024;

  static final String STANDARD_INPUT = "standard input";

  private final Queue<String> files;
  private final InputStream standardInput;
  private final Kind kind;
  private final String outlet;
  private final String published;
  private final Queue<Item> ready = new ArrayDeque<>();

  private String source;
  private InputStream open;
  private Lines lines;

  /**
   * Reads {@code files} one after another.
   *
   * @param files names of files; none for standard input, as is {@code -}
   * @param standardInput standard input
   * @param kind what the files hold, or null to go by their names
   * @param outlet outlet of reports that do not name theirs, or null
   * @param published date of reports that do not name theirs, or null
   */
  Inputs(
      List<String> files, InputStream standardInput, Kind kind, String outlet, String published) {
    this.files = new ArrayDeque<>(files.isEmpty() ? List.of("-") : files);
    this.standardInput = standardInput;
    this.kind = kind;
    this.outlet = outlet;
    this.published = published;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (lines != null) {
        nextLine();
      } else if (files.isEmpty()) {
        return false;
      } else {
        nextFile(files.remove());
      }
    }
    return true;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void nextFile(String name) {
    boolean standard = name.equals("-");
    source = standard ? STANDARD_INPUT : name;
    Kind is = kind != null ? kind : kind(name);
    try {
      if (!standard) {
        String refusal = refusal(name);
        if (refusal != null) {
          problem(0, refusal);
          return;
        }
      }
      open = standard ? standardInput : Files.newInputStream(Path.of(name));
      if (is == Kind.JSONL) {
        Lines first = new Lines(open, LARGEST);
        if (first.binary()) {
          problem(0, "not text but a binary file; give one JSON object a line, in UTF-8");
          closeFile();
        } else {
          lines = first;
        }
        return;
      }
      byte[] bytes = open.readNBytes(LARGEST + 1);
      closeFile();
      if (bytes.length > LARGEST) {
        problem(0, "larger than " + LARGEST / (1024 * 1024) + " MiB; split it into its reports");
        return;
      }
      String text = Decoder.decode(bytes);
      if (is == Kind.JSON) {
        json(text, 0);
      } else if (isMarkup(text)) {
        problem(0, "HTML is not read yet; save the page as plain text");
      } else {
        report(new Report(null, outlet, published, null, null, text), 0);
      }
    } catch (Decoder.Refused e) {
      problem(e.line(), e.getMessage());
    } catch (IOException | InvalidPathException | SecurityException e) {
      problem(0, reason(e));
      closeFile();
    }
  }

  private void nextLine() {
    try {
      if (!lines.next()) {
        closeFile();
        return;
      }
      if (lines.tooLong()) {
        problem(
            lines.number(), "longer than " + LARGEST / (1024 * 1024) + " MiB; split the report");
      } else if (!lines.blank()) {
        json(lines.text(), lines.number());
      }
    } catch (Decoder.Refused e) {
      problem(lines.number(), e.getMessage());
    } catch (IOException e) {
      problem(lines.number() + 1, reason(e));
      closeFile();
    }
  }

  private void json(String text, int line) {
    try {
      Report read = ReportJson.read(text);
      String date = read.published();
      boolean badDate = date != null && !date.isBlank() && ReportJson.day(date) == null;
      if (badDate) {
        problem(line, "\"published\" is not an ISO date such as 2024-01-31; read without a date");
      }
      boolean dated = date != null && !date.isBlank() && !badDate;
      report(
          new Report(
              read.id(),
              read.outlet() == null ? outlet : read.outlet(),
              dated ? date : badDate ? null : published,
              read.url(),
              read.title(),
              read.text()),
          line);
    } catch (ReportJson.NotAReport e) {
      problem(line > 0 ? line : e.line(), e.getMessage());
    }
  }

  private void report(Report report, int line) {
    ready.add(new Item(report, null, source, line));
  }

  private void problem(int line, String message) {
    ready.add(new Item(null, new Problem(source, line, message), source, line));
  }

  private static Kind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Kind.JSONL;
    }
    return lower.endsWith(".json") ? Kind.JSON : Kind.TEXT;
  }

  /** Why a file cannot be read at all, told by its name or kind, or null. */
  private String refusal(String name) {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return "a folder; give the files in it";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> unread =
        new ArrayList<>(List.of(".pdf", ".docx", ".doc", ".html", ".htm", ".rtf"));
    for (String ending : unread) {
      if (kind == null && lower.endsWith(ending)) {
        return ending.substring(1).toUpperCase(Locale.ROOT)
            + " is not read yet; save the report as plain text";
      }
    }
    return null;
  }

  private static boolean isMarkup(String text) {
    String start = text.substring(0, Math.min(text.length(), 256)).stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html");
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read; check its permissions";
    }
    if (e instanceof InvalidPathException) {
      return "not a file name here; start with UTF-8 as the encoding of file names";
    }
    return "could not be read (" + e.getMessage() + ")";
  }

  private void closeFile() {
    lines = null;
    if (open != null && open != standardInput) {
      try {
        open.close();
      } catch (IOException e) {
        // Reading has ended: nothing is lost.
      }
    }
    open = null;
  }

  @Override
  public void close() {
    closeFile();
  }
}
