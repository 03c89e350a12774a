package org.sijill.register.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The body of an answer as the server meant it: unchunked and unpacked, within bounds. */
final class HttpBody {

  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)");

  private HttpBody() {}

  /**
   * Unchunks and unpacks a body as stored in an archive.
   *
   * @param header header lines of the answer, names in lower case
   * @param most most bytes of the result
   */
  static byte[] decoded(byte[] body, Map<String, String> header, int most) throws Decoder.Refused {
    try {
      byte[] whole =
          header.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")
              ? unchunked(body)
              : body;
      return unpacked(
          new ByteArrayInputStream(whole), header.getOrDefault("content-encoding", ""), most);
    } catch (IOException e) {
      throw new Decoder.Refused(0, "the body of the answer is damaged");
    }
  }

  /** Unpacks a body while it is read, up to {@code most} bytes. */
  static byte[] unpacked(InputStream body, String encoding, int most)
      throws IOException, Decoder.Refused {
    InputStream open =
        switch (encoding.strip().toLowerCase(Locale.ROOT)) {
          case "gzip", "x-gzip" -> new GZIPInputStream(body);
          case "deflate" -> new InflaterInputStream(body);
          case "", "identity" -> body;
          default -> throw new Decoder.Refused(0, "packed in a way that is not read: " + encoding);
        };
    byte[] bytes = open.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Decoder.Refused(0, "larger than " + most / (1024 * 1024) + " MiB; not read");
    }
    return bytes;
  }

  static String charset(String contentType) {
    Matcher charset = CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
    return charset.find() ? charset.group(1) : null;
  }

  private static byte[] unchunked(byte[] body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int end = at;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      String size =
          new String(body, at, end - at, StandardCharsets.ISO_8859_1).replaceAll(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        throw new IOException("no length of a chunk");
      }
      int length = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(size, 16));
      at = end + 1;
      if (length == 0) {
        break;
      }
      if (length > body.length - at) {
        throw new IOException("a chunk is cut short");
      }
      whole.write(body, at, length);
      at += length + 2;
    }
    return whole.toByteArray();
  }
}
