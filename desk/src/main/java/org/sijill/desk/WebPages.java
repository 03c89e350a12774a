package org.sijill.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages as they were built into the program; where they were not, one that says so. */
final class WebPages {

  /** Paths that the one page answers. */
  static final List<String> PATHS =
      List.of(
          "/",
          "/read",
          "/read/{id}",
          "/incidents",
          "/incidents/{id}",
          "/compare/{id}",
          "/map",
          "/timeline",
          "/network",
          "/accords",
          "/control",
          "/positions",
          "/actors",
          "/actors/{id}",
          "/sources",
          "/review",
          "/export",
          "/print/{id}");

  private static final String FOLDER = "/org/sijill/desk/web/";
  private static final String INDEX = "index.html";
  private static final String TOKEN = "<meta name=\"sijill-token\" content=\"";

  /** A file of the build: names of folders and a name, none of which begins with a full stop. */
  private static final Pattern FILE =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("pbf", "application/x-protobuf"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  private final byte[] index;

  WebPages(String token) {
    byte[] built = resource(INDEX);
    String page = built == null ? Missing.PAGE : new String(built, StandardCharsets.UTF_8);
    this.index = withToken(page, token).getBytes(StandardCharsets.UTF_8);
  }

  /** The token stands in the page that is built, or is put at the end of its head. */
  private static String withToken(String page, String token) {
    int at = page.indexOf(TOKEN);
    if (at >= 0) {
      int end = page.indexOf('"', at + TOKEN.length());
      return page.substring(0, at + TOKEN.length()) + token + page.substring(end);
    }
    return page.replaceFirst("</head>", TOKEN + token + "\"></head>");
  }

  void page(Context context) {
    context.contentType("text/html;charset=utf-8").result(index);
  }

  /** A file of the build. */
  void file(Context context) {
    String name = context.path().substring(1);
    int dot = name.lastIndexOf('.');
    String type = dot < 0 ? null : TYPES.get(name.substring(dot + 1));
    byte[] bytes =
        type == null || !FILE.matcher(name).matches() || name.equals(INDEX) ? null : resource(name);
    if (bytes == null && asksForPage(context)) {
      // The page knows no such address either, and says so.
      page(context.status(HttpStatus.NOT_FOUND));
      return;
    }
    if (bytes == null) {
      throw new Refusal(
          HttpStatus.NOT_FOUND,
          new Said("لا صفحة هنا", "there is no such page"),
          new Said("ابدأ من /", "begin at /"));
    }
    if (name.startsWith("assets/")) {
      // Their names hold a hash of what they hold.
      context.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    context.contentType(type).result(bytes);
  }

  /** Whether a person looks at the answer in a browser. */
  private static boolean asksForPage(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html");
  }

  private static byte[] resource(String name) {
    try (InputStream in = WebPages.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page in place of those that were not built. */
  private static final class Missing {
    static final String PAGE =
        """
        <!doctype html>
        <html lang="ar" dir="rtl">
        <head><meta charset="utf-8"><title>سجل · Sijill</title></head>
        <body>
        <h1>الصفحات غير مبنية</h1>
        <p>بُني البرنامج من دون Node، فلا صفحات فيه. ثبّت Node 20.19 أو أحدث (أو 22.12 أو أحدث) ثم شغّل:</p>
        <pre dir="ltr">rm -f cli/target/sijill.jar; ./sijill desk</pre>
        <div lang="en" dir="ltr">
        <h1>The pages are not built</h1>
        <p>The program was built without Node, so it holds no pages. Install Node 20.19 or newer (or 22.12 or newer), for
        example from <code>https://nodejs.org/</code> or with <code>apt-get install nodejs npm</code>, and run the line above.
        The interface for programs works without them: <code>/api/v1/openapi.json</code>.</p>
        </div>
        </body>
        </html>
        """;
  }
}
