package org.sijill.register.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500; plain or gzip): each response with a
 * document is a report with the address it was fetched from.
 */
final class WebArchive extends Ahead<Item> {

  /** Longest line of a header, in bytes. */
  private static final int LONGEST_LINE = 64 * 1024;

  private static final int MOST_HEADERS = 1000;

  private final InputStream in;
  private final String source;
  private final Inputs.Options options;
  private int record;
  private boolean ended;

  private WebArchive(InputStream in, String source, Inputs.Options options) {
    this.in = in;
    this.source = source;
    this.options = options;
  }

  static Iterator<Item> read(InputStream in, String source, Inputs.Options options)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    return new WebArchive(
        packed ? new BufferedInputStream(new GZIPInputStream(buffered), 1 << 16) : buffered,
        source,
        options);
  }

  @Override
  protected Item find() {
    Item item = null;
    while (item == null && !ended) {
      try {
        item = record();
      } catch (EOFException e) {
        ended = true;
        item = problem("the archive is cut short after record " + record + "; the rest is missing");
      } catch (IOException e) {
        ended = true;
        throw new UncheckedIOException(e);
      }
    }
    return item;
  }

  /** The next record as an item; null where it holds no document. */
  private Item record() throws IOException {
    String version = line();
    while (version != null && version.isEmpty()) {
      version = line();
    }
    if (version == null) {
      ended = true;
      return null;
    }
    record++;
    if (!version.startsWith("WARC/")) {
      ended = true;
      return problem("not a web archive (WARC), or damaged at record " + record);
    }
    Map<String, String> header = header();
    String length = header.getOrDefault("content-length", "");
    if (!length.matches("\\d{1,18}")) {
      ended = true;
      return problem("record " + record + " has no length; the rest is not read");
    }
    long size = Long.parseLong(length);
    boolean page =
        header.getOrDefault("warc-type", "").equals("response")
            && header.getOrDefault("content-type", "").startsWith("application/http");
    if (!page || size > Inputs.LARGEST) {
      in.skipNBytes(size);
      return page ? problem("record " + record + " is larger than 64 MiB; passed over") : null;
    }
    byte[] block = in.readNBytes((int) size);
    if (block.length < size) {
      throw new EOFException();
    }
    return response(block, header);
  }

  private Item response(byte[] block, Map<String, String> header) throws IOException {
    InputStream response = new java.io.ByteArrayInputStream(block);
    String status = line(response);
    Map<String, String> http = header(response);
    boolean found = status != null && status.matches("HTTP/\\S+ 200.*");
    String type = http.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    boolean document =
        type.startsWith("text/html")
            || type.startsWith("text/plain")
            || type.startsWith("application/xhtml")
            || type.startsWith("application/pdf");
    if (!found || !document) {
      return null;
    }
    String url = header.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
    try {
      byte[] body = HttpBody.decoded(response.readAllBytes(), http, Inputs.LARGEST);
      Extraction extraction = Documents.extract(body, HttpBody.charset(type));
      Incoming incoming =
          Inputs.incoming(
              extraction, body, source + "#" + record, url.isEmpty() ? null : url, options);
      return new Item(incoming, null, source, 0);
    } catch (Decoder.Refused e) {
      return problem("record " + record + ": " + e.getMessage());
    }
  }

  private Item problem(String message) {
    return new Item(null, new Problem(source, 0, message), source, 0);
  }

  private Map<String, String> header() throws IOException {
    return header(in);
  }

  private static Map<String, String> header(InputStream in) throws IOException {
    Map<String, String> header = new TreeMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int at = line.indexOf(':');
      if (at > 0 && header.size() < MOST_HEADERS) {
        header.put(
            line.substring(0, at).strip().toLowerCase(Locale.ROOT), line.substring(at + 1).strip());
      }
    }
    return header;
  }

  private String line() throws IOException {
    return line(in);
  }

  /** A line without its end; null at the end of the stream. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (b != '\r' && line.size() < LONGEST_LINE) {
        line.write(b);
      }
      b = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
