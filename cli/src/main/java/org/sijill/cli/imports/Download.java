package org.sijill.cli.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Fetches one file; what came of it before the line broke is kept and gone on from. */
public final class Download {

  private static final long LARGEST = 1L << 30;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int BEYOND_THE_END = 416;

  private Download() {}

  /**
   * Fetches a file.
   *
   * @param from its address
   * @param to where it goes; the part that has come stands beside it as {@code .part}
   * @param sha256 the checksum that it must have in hex, or null
   * @param progress told the bytes that have come and all bytes, or -1
   * @return the checksum of the file
   * @throws Refused with a plain word on what is wrong
   */
  public static String fetch(URI from, Path to, String sha256, BiConsumer<Long, Long> progress)
      throws IOException, InterruptedException, Refused {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Path part = to.resolveSibling(to.getFileName() + ".part");
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(Duration.ofMinutes(30));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpResponse<InputStream> answer;
    try {
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new Refused(
          "no answer from " + from.getHost() + ": is there a network? What came is kept");
    }
    try (InputStream in = answer.body()) {
      if (answer.statusCode() == BEYOND_THE_END) {
        Files.delete(part);
        throw new Refused("the part that came before is no part of it; it was removed: try again");
      }
      if (answer.statusCode() != OK && answer.statusCode() != PARTIAL) {
        throw new Refused(from + " is answered with status " + answer.statusCode());
      }
      boolean goesOn = answer.statusCode() == PARTIAL;
      long all = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
      long expected = all < 0 ? -1 : all + (goesOn ? have : 0);
      long come = copy(in, part, goesOn ? have : 0, expected, progress);
      if (expected >= 0 && come != expected) {
        throw new Refused("the line broke after " + come + " bytes; what came is kept: try again");
      }
    }
    String sum = sum(part);
    if (sha256 != null && !sum.equalsIgnoreCase(sha256)) {
      Files.delete(part);
      throw new Refused("the checksum is " + sum + " and not " + sha256 + "; it was removed");
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    return sum;
  }

  private static long copy(
      InputStream in, Path part, long have, long expected, BiConsumer<Long, Long> progress)
      throws IOException, Refused {
    long come = have;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out =
        have > 0
            ? Files.newOutputStream(part, StandardOpenOption.APPEND)
            : Files.newOutputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        come += read;
        if (come > LARGEST) {
          throw new Refused("is larger than " + (LARGEST >> 20) + " MiB");
        }
        progress.accept(come, expected);
      }
    } catch (IOException broken) {
      throw new Refused("the line broke after " + come + " bytes; what came is kept: try again");
    }
    return come;
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
