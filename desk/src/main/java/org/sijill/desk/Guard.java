package org.sijill.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps other pages and other machines from the desk: only requests to this machine by name and
 * from the desk's own pages are answered, what changes something needs the token that those pages
 * hold, and no answer may run what a report holds.
 */
final class Guard {

  /** Files of one request, at most. */
  static final int MOST_FILES = 20;

  /** Mebibytes of one file, at most. */
  static final int LARGEST_FILE_MIB = 16;

  /** Bytes of one file, at most. */
  static final long LARGEST_FILE = LARGEST_FILE_MIB * 1024L * 1024L;

  /** Bytes of a request without files, at most. */
  static final long LARGEST_BODY = 4L * 1024 * 1024;

  /** Bytes of a request with files, at most. */
  static final long LARGEST_FORM = MOST_FILES * LARGEST_FILE + 1024L * 1024;

  /** Bytes of a request that is too large and yet read to its end, at most. */
  private static final long LARGEST_READ_OVER = 64L * 1024 * 1024;

  /** Header that carries the token. */
  static final String TOKEN = "X-Sijill";

  /** What to do with what is too large for a page. */
  static final Said ADD = new Said("استعمل sijill add", "use sijill add");

  private static final Said FOREIGN =
      new Said("لا يسأل موقع آخر هذا المكتب", "another site may not ask the desk");

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final String token;
  private final DeskSettings settings;

  Guard(SecureRandom random, DeskSettings settings) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.token = HexFormat.of().formatHex(bytes);
    this.settings = settings;
  }

  /** What a page must send with every change. */
  String token() {
    return token;
  }

  /**
   * Lets a request pass, or refuses it.
   *
   * @throws Refusal where it comes from elsewhere, has no token or is too large
   */
  void check(Context context) {
    headers(context);
    String host = context.header("Host");
    int port = context.req().getLocalPort();
    if (!("127.0.0.1:" + port).equals(host) && !("localhost:" + port).equals(host)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          new Said("لا يجيب المكتب بهذا الاسم", "the desk does not answer under this name"),
          new Said("افتح http://127.0.0.1:" + port + "/", "open http://127.0.0.1:" + port + "/"));
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw new Refusal(HttpStatus.FORBIDDEN, FOREIGN, null);
    }
    String site = context.header("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    boolean api = context.path().startsWith(Routes.API);
    if (foreign && (api || !READING.contains(context.method()))) {
      throw new Refusal(HttpStatus.FORBIDDEN, FOREIGN, null);
    }
    if (!READING.contains(context.method())) {
      change(context);
    }
  }

  private void change(Context context) {
    String given = context.header(TOKEN);
    if (given == null || !same(given)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          new Said("ينقص رمز هذا المكتب", "the token of this desk is missing"),
          new Said(
              "أعد تحميل الصفحة؛ وبرنامجٌ يقرأ الرمز من الصفحة ويرسله في " + TOKEN,
              "load the page again; a program reads the token from the page and sends it as "
                  + TOKEN));
    }
    String type = context.contentType();
    boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    long most = form ? LARGEST_FORM : LARGEST_BODY;
    long length = context.req().getContentLengthLong();
    if (length > most) {
      if (length <= LARGEST_READ_OVER) {
        readOver(context);
      }
      throw new Refusal(
          HttpStatus.CONTENT_TOO_LARGE,
          new Said(
              "أُرسل أكثر من " + most / (1024 * 1024) + " ميبيبايت",
              "more than " + most / (1024 * 1024) + " MiB were sent"),
          ADD);
    }
  }

  /** Who is still sending hears of a refusal only where what he sends is taken first. */
  private static void readOver(Context context) {
    try {
      context.req().getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // He has gone; the refusal goes nowhere.
    }
  }

  private boolean same(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void headers(Context context) {
    String tiles = settings.tileOrigin();
    String outside = tiles == null ? "" : " " + tiles;
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src"
                + " 'self' data: blob:"
                + outside
                + "; connect-src 'self'"
                + outside
                + "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "geolocation=(), camera=(), microphone=()")
        .header("Cache-Control", "no-store");
  }
}
