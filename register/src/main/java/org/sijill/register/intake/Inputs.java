package org.sijill.register.intake;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.sijill.reader.Report;
import org.sijill.reader.ReportJson;

/** The reports of files, folders or of standard input in their order, read one at a time. */
public final class Inputs extends Ahead<Item> implements AutoCloseable {

  /** What a file holds. */
  public enum Kind {
    /** One report as plain text, a page, a PDF or a Word document, told by its bytes. */
    TEXT,
    /** One report as a JSON object. */
    JSON,
    /** One report a line, each a JSON object. */
    JSONL,
    /** One report a row, by a mapping of its columns. */
    CSV,
    /** One report a row, as {@link #CSV}, in Parquet. */
    PARQUET,
    /** The export of a channel: {@code result.json}. */
    TELEGRAM,
    /** Pages of a web archive. */
    WARC
  }

  /**
   * How files are read.
   *
   * @param kind what they hold, or null to go by their names and bytes
   * @param outlet outlet of reports that do not name theirs, or null
   * @param published date of reports that do not name theirs, or null
   * @param columns columns of a table, or null where none is read
   */
  public record Options(Kind kind, String outlet, String published, Columns columns) {
    public static final Options NONE = new Options(null, null, null, null);

    /** The same with the columns of a table, or null. */
    public Options with(Columns mapping) {
      return new Options(kind, outlet, published, mapping);
    }
  }

  /** Largest report, and longest line of JSONL, in bytes. */
  public static final int LARGEST = 64 * 1024 * 1024;

  /** Folders within folders, at most. */
  private static final int DEEPEST = 64;

  public static final String STANDARD_INPUT = "standard input";

  private final Deque<String> files;

  /** Standard input, or the content of the one file that is named. */
  private final InputStream given;

  private final boolean named;
  private final Options options;
  private final Deque<Item> ready = new ArrayDeque<>();

  private String source;
  private InputStream open;

  /** Whether what is open is standard input, which stays open. */
  private boolean lent;

  private Lines lines;
  private Iterator<Item> many;

  /**
   * Reads {@code files} one after another.
   *
   * @param files names of files and folders; none for standard input, as is {@code -}
   * @param standardInput standard input
   * @param options how they are read
   */
  public Inputs(List<String> files, InputStream standardInput, Options options) {
    this(files.isEmpty() ? List.of("-") : files, standardInput, options, false);
  }

  private Inputs(List<String> files, InputStream given, Options options, boolean named) {
    this.files = new ArrayDeque<>(files);
    this.given = given;
    this.options = options;
    this.named = named;
  }

  /**
   * Reads what came under the name of a file.
   *
   * @param name the name, which tells what it holds
   * @param content the bytes; closed when they are read
   * @param options how it is read
   */
  public static Inputs of(String name, InputStream content, Options options) {
    return new Inputs(List.of(name), content, options, true);
  }

  @Override
  protected Item find() {
    while (ready.isEmpty()) {
      if (many != null) {
        nextOfMany();
      } else if (lines != null) {
        nextLine();
      } else if (files.isEmpty()) {
        return null;
      } else {
        nextFile(files.remove());
      }
    }
    return ready.remove();
  }

  private void nextFile(String name) {
    boolean standard = !named && name.equals("-");
    source = standard ? STANDARD_INPUT : name;
    try {
      if (!standard && !named && Files.isDirectory(Path.of(name))) {
        folder(Path.of(name));
        return;
      }
      Kind is = options.kind() != null ? options.kind() : kind(name);
      boolean stream = standard || named;
      lent = standard;
      open = stream ? given : Files.newInputStream(Path.of(name));
      if (is != Kind.PARQUET && is != Kind.WARC) {
        open = Compression.unpack(open);
      }
      switch (is) {
        case JSONL -> openLines();
        case CSV -> many = Tables.read(open, source, options);
        case PARQUET ->
            many =
                stream
                    ? ParquetTable.of(open, source, options)
                    : ParquetTable.of(Path.of(name), source, options);
        case TELEGRAM -> many = TelegramExport.read(open, source, options.outlet());
        case WARC -> many = WebArchive.read(open, source, options);
        case JSON, TEXT -> whole(is);
      }
    } catch (Decoder.Refused e) {
      problem(e.line(), e.getMessage());
      closeFile();
    } catch (UncheckedIOException e) {
      problem(0, reason(e.getCause()));
      closeFile();
    } catch (IOException | InvalidPathException | SecurityException e) {
      problem(0, reason(e));
      closeFile();
    }
  }

  /** The files of a folder take its place, in the order of their names. */
  private void folder(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder, DEEPEST)) {
      List<String> names =
          inside
              .filter(Files::isRegularFile)
              .filter(file -> !isAside(file.getFileName().toString()))
              .map(Path::toString)
              .sorted()
              .toList();
      for (int i = names.size() - 1; i >= 0; i--) {
        files.push(names.get(i));
      }
    }
  }

  /** Whether a file of a folder is hidden, marks the end of a job or tells about the folder. */
  private static boolean isAside(String name) {
    return name.startsWith(".")
        || name.startsWith("_")
        || name.toLowerCase(Locale.ROOT).startsWith("readme");
  }

  private void openLines() throws IOException {
    Lines first = new Lines(open, LARGEST);
    if (first.binary()) {
      problem(0, "not text but a binary file; give one JSON object a line, in UTF-8");
      closeFile();
    } else {
      lines = first;
    }
  }

  private void whole(Kind is) throws IOException, Decoder.Refused {
    byte[] bytes = open.readNBytes(LARGEST + 1);
    closeFile();
    if (bytes.length > LARGEST) {
      problem(0, "larger than " + LARGEST / (1024 * 1024) + " MiB; split it into its reports");
    } else if (is == Kind.JSON) {
      json(Decoder.decode(bytes), bytes, 0);
    } else {
      Extraction extraction = Documents.extract(bytes, null);
      ready.add(new Item(incoming(extraction, bytes, source, null, options), null, source, 0));
    }
  }

  /** A document as a report; the caller's date is for one that does not name its own. */
  static Incoming incoming(
      Extraction extraction, byte[] bytes, String origin, String url, Options options) {
    Report report =
        new Report(
            null,
            options.outlet(),
            extraction.published() != null ? extraction.published() : options.published(),
            url != null ? url : extraction.url(),
            extraction.title(),
            extraction.text());
    return new Incoming(
        report,
        false,
        bytes,
        origin,
        extraction.mediaType(),
        extraction.extractor(),
        extraction.unread());
  }

  private void nextOfMany() {
    try {
      if (many.hasNext()) {
        ready.add(many.next());
        return;
      }
    } catch (UncheckedIOException e) {
      problem(0, reason(e.getCause()));
    }
    closeFile();
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
        json(lines.text(), lines.bytes(), lines.number());
      }
    } catch (Decoder.Refused e) {
      problem(lines.number(), e.getMessage());
    } catch (IOException e) {
      problem(lines.number() + 1, reason(e));
      closeFile();
    }
  }

  private void json(String text, byte[] raw, int line) {
    try {
      Report read = ReportJson.read(text);
      String date = read.published();
      boolean given = date != null && !date.isBlank();
      boolean badDate = given && ReportJson.day(date) == null;
      if (badDate) {
        problem(line, "\"published\" is not an ISO date such as 2024-01-31; read without a date");
      }
      Report report =
          new Report(
              read.id(),
              read.outlet() == null ? options.outlet() : read.outlet(),
              given && !badDate ? date : badDate ? null : options.published(),
              read.url(),
              read.title(),
              read.text());
      boolean ownId = !read.id().equals(org.sijill.reader.Hashes.reportId(read.text()));
      String origin = line > 0 ? source + ":" + line : source;
      ready.add(
          new Item(
              new Incoming(report, ownId, raw, origin, "application/json", "json 1", null),
              null,
              source,
              line));
    } catch (ReportJson.NotAReport e) {
      problem(line > 0 ? line : e.line(), e.getMessage());
    }
  }

  private void problem(int line, String message) {
    ready.add(new Item(null, new Problem(source, line, message), source, line));
  }

  private static Kind kind(String name) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".warc.gz")) {
      return Kind.WARC;
    }
    String lower = Compression.unpackedName(name).toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return Kind.JSONL;
    }
    if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
      return Kind.CSV;
    }
    if (lower.endsWith(".parquet")) {
      return Kind.PARQUET;
    }
    if (lower.endsWith(".warc")) {
      return Kind.WARC;
    }
    if (lower.endsWith("result.json")) {
      return Kind.TELEGRAM;
    }
    return lower.endsWith(".json") ? Kind.JSON : Kind.TEXT;
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
    if (e instanceof EOFException || e instanceof ZipException || e instanceof ZstdIOException) {
      return "packed data are damaged or cut short here; what stands before is read, pack it anew";
    }
    return "could not be read (" + e.getMessage() + ")";
  }

  private void closeFile() {
    lines = null;
    if (many instanceof ParquetTable table) {
      table.close();
    }
    many = null;
    if (open != null && !lent) {
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
