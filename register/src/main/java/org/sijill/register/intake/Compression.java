package org.sijill.register.intake;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is packed: read by its first bytes, whatever its name; written by its name. */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private static final int BUFFER = 1 << 16;
  private static final int[] GZIP_MARK = {0x1f, 0x8b};
  private static final int[] ZSTD_MARK = {0x28, 0xb5, 0x2f, 0xfd};

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** What the name of a file tells: {@code .gz}, {@code .zst}, or none. */
  public static Compression named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(GZIP.ending) ? GZIP : lower.endsWith(ZSTD.ending) ? ZSTD : NONE;
  }

  /** The name of a file without the ending of its compression. */
  static String unpackedName(String name) {
    return name.substring(0, name.length() - named(name).ending.length());
  }

  /**
   * The content of a stream, unpacked while it is read where it begins as packed data do.
   *
   * @throws IOException if it cannot be read, or begins so and goes on otherwise; later the stream
   *     throws the same where it is damaged or ends early
   */
  static InputStream unpack(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, BUFFER);
    if (begins(buffered, GZIP_MARK)) {
      return new GZIPInputStream(buffered, BUFFER);
    }
    return begins(buffered, ZSTD_MARK) ? new ZstdInputStream(buffered) : buffered;
  }

  private static boolean begins(InputStream in, int[] mark) throws IOException {
    in.mark(mark.length);
    boolean same = true;
    for (int value : mark) {
      same &= in.read() == value;
    }
    in.reset();
    return same;
  }

  /**
   * A stream that packs what is written to it; its end is written when it is closed.
   *
   * @throws IOException if nothing can be written
   */
  public OutputStream pack(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> new BufferedOutputStream(out, BUFFER);
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> new ZstdOutputStream(out);
    };
  }
}
