package org.sijill.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;

/**
 * The rules that code: those in the job's own jar with packed overlays. Broadcast: what is sent to
 * an executor are the overlays, and the reader is made there once.
 */
final class Rules implements ReportCoder {
  private static final long serialVersionUID = 1L;

  private final List<byte[]> overlays;
  private transient Knowledge knowledge;
  private transient Reader reader;
  private transient Coder coder;

  private Rules(List<byte[]> overlays) {
    this.overlays = overlays;
  }

  /**
   * The bundled rules with overlays, the last on top.
   *
   * @param files addresses of packed overlays
   * @throws Failure if one of them is none
   */
  static Rules load(List<String> files, Configuration hadoop) {
    Rules rules = new Rules(files.stream().map(file -> overlay(file, hadoop)).toList());
    rules.knowledge();
    return rules;
  }

  private static byte[] overlay(String file, Configuration hadoop) {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      byte[] bytes = in.readAllBytes();
      Knowledge.of(bytes, new byte[0]);
      return bytes;
    } catch (IOException e) {
      throw new Failure(file + ": cannot be read (" + e.getMessage() + ")");
    } catch (IllegalStateException e) {
      throw new Failure(file + ": no packed rules of this version; make them with sijill pack");
    }
  }

  /** All that the reader knows. */
  synchronized Knowledge knowledge() {
    if (knowledge == null) {
      Knowledge all = Knowledge.bundled();
      for (byte[] overlay : overlays) {
        all = all.with(Knowledge.of(overlay, new byte[0]));
      }
      knowledge = all;
    }
    return knowledge;
  }

  private synchronized Reader reader() {
    if (reader == null) {
      reader = new Reader(knowledge());
    }
    return reader;
  }

  @Override
  public List<Claim> claims(Report report) {
    return reader().read(report);
  }

  /** As the command line says it. */
  @Override
  public synchronized Coder coder() {
    if (coder == null) {
      coder = new Coder(version(), knowledge().rules());
    }
    return coder;
  }

  /** Version that the build wrote into the jar. */
  static String version() {
    try (InputStream in = Rules.class.getResourceAsStream("version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
