package org.sijill.desk;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.sijill.reader.Knowledge;
import org.sijill.register.Register;
import org.sijill.register.intake.Inputs;

/**
 * The register in the browser: a server that answers this machine alone, and its pages. Started by
 * {@link #start}; works until it is closed.
 */
public final class Desk implements AutoCloseable {

  /** The port that is tried first where none is asked for. */
  public static final int PORT = 8377;

  /** The only address that the desk answers on: it knows no accounts and no encryption. */
  public static final String ADDRESS = "127.0.0.1";

  /** Ports that are tried one after the other. */
  private static final int TRIED = 20;

  /** On one machine bytes are cheaper than time. */
  private static final int GZIP_LEVEL = 1;

  private final Snapshots snapshots;
  private final Jobs jobs;
  private final Guard guard;
  private final List<Route> routes;
  private final Javalin server;

  /**
   * What the desk shows and how.
   *
   * @param register the register
   * @param knowledge the rules in use
   * @param version version of the program
   * @param rules folders with rules laid over the bundled ones
   * @param by who acts
   * @param clock tells the time
   * @param port the port, or null for {@link #PORT} or the next one that is free
   */
  public record Options(
      Register register,
      Knowledge knowledge,
      String version,
      List<Path> rules,
      String by,
      Clock clock,
      Integer port) {

    public Options {
      rules = List.copyOf(rules);
    }
  }

  private Desk(Options options) {
    Tools tools =
        Tools.of(
            options.register(),
            options.knowledge(),
            options.version(),
            options.rules(),
            options.by(),
            options.clock());
    DeskSettings settings = new DeskSettings();
    this.snapshots = new Snapshots(tools, System::nanoTime);
    this.jobs = new Jobs(tools, snapshots::changed);
    this.guard = new Guard(new SecureRandom(), settings);
    this.routes = new Routes(tools, snapshots, jobs, settings).table();
    this.server = listen(options.port());
    snapshots.begin(new WarmUp(address())::run);
  }

  /**
   * Starts the desk.
   *
   * @throws DeskException if the port is taken; the message says what to do
   */
  public static Desk start(Options options) {
    return new Desk(options);
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://" + ADDRESS + ":" + server.port() + "/");
  }

  /** The table of routes. */
  List<Route> routes() {
    return routes;
  }

  /** What a page must send with every change. */
  String token() {
    return guard.token();
  }

  /**
   * Adds files and folders behind, as {@code sijill add} does; the pages show how far that is.
   *
   * @param what what is added, in words for the reader
   */
  public void add(String what, List<String> paths) {
    jobs.add(
        what,
        List.of(new Inputs(paths, java.io.InputStream.nullInputStream(), Inputs.Options.NONE)));
  }

  private Javalin listen(Integer asked) {
    if (asked != null) {
      try {
        return listen(asked.intValue());
      } catch (JavalinBindException e) {
        throw new DeskException(
            "port " + asked + " is taken or may not be used; give another one: --port N", e);
      }
    }
    for (int port = PORT; port < PORT + TRIED; port++) {
      try {
        return listen(port);
      } catch (JavalinBindException e) {
        // Another desk or program has it.
      }
    }
    throw new DeskException(
        "the ports " + PORT + " to " + (PORT + TRIED - 1) + " are taken; give one: --port N", null);
  }

  private Javalin listen(int port) {
    return Javalin.create(this::configure).start(ADDRESS, port);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = Guard.LARGEST_BODY;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL), null);
    // A file that is too large is read to its end and then refused, so that the sender hears of it.
    config.jetty.multipartConfig.maxFileSize(Guard.LARGEST_FORM, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Guard.LARGEST_FORM, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          // The id of a report may hold a slash.
          http.setUriCompliance(
              UriCompliance.DEFAULT.with("ids", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        });
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.routes.before(guard::check);
    config.routes.get(
        "/health",
        context -> context.contentType("application/json").result("{\"status\":\"up\"}"));
    for (Route route : routes) {
      config.routes.addEndpoint(
          new Endpoint(
              route.method(), Routes.API + route.path(), context -> answer(route, context)));
    }
    WebPages pages = new WebPages(guard.token());
    WebPages.PATHS.forEach(path -> config.routes.get(path, pages::page));
    config.routes.get("/<file>", pages::file);
    config.routes.exception(Refusal.class, Desk::refused);
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> error(context, e.getStatus(), Said.asIs(e.getMessage()), null));
    config.routes.exception(
        org.sijill.register.RegisterException.class,
        (e, context) ->
            error(
                context,
                HttpStatus.UNPROCESSABLE_CONTENT.getCode(),
                Said.byTheRegister(e.getMessage()),
                null));
    config.routes.exception(Exception.class, Desk::failed);
  }

  private void answer(Route route, Context context) throws Exception {
    Answer answer = route.action().answer(new Query(context));
    if (route.changes()) {
      snapshots.changed();
    }
    if (answer instanceof Answer.Json json) {
      context.contentType("application/json").result(bytes(json.body()));
    } else if (answer instanceof Answer.Download download) {
      context
          .contentType("application/octet-stream")
          .header("Content-Disposition", "attachment; filename=\"" + download.name() + "\"")
          .result(Files.newInputStream(download.content(), StandardOpenOption.DELETE_ON_CLOSE));
    }
  }

  private static byte[] bytes(Answer.Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    try (JsonGenerator out =
        JsonTree.MAPPER.getFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
      body.write(out);
    }
    return bytes.toByteArray();
  }

  private static void refused(Refusal refusal, Context context) {
    if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      context.header("Retry-After", "1");
    }
    error(context, refusal.status().getCode(), refusal.why(), refusal.remedy());
  }

  /** A mistake of the program: its message may hold words of a report and is not told. */
  private static void failed(Exception failure, Context context) {
    StackTraceElement[] trace = failure.getStackTrace();
    System.err.println(
        "sijill: desk: "
            + context.method()
            + " "
            + context.endpoint().path
            + ": "
            + failure.getClass().getName()
            + (trace.length > 0 ? " at " + trace[0] : ""));
    error(
        context,
        HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
        new Said(
            "خطأ في البرنامج (" + failure.getClass().getSimpleName() + ")",
            "a mistake of the program (" + failure.getClass().getSimpleName() + ")"),
        new Said("نرجو أن تبلّغ عنه وعما فعلت", "please report it with what you did"));
  }

  private static void error(Context context, int status, Said message, Said remedy) {
    Said.Language language = Query.language(context);
    ObjectNode answer = JsonTree.object();
    answer
        .putObject("error")
        .put("status", status)
        .put("message", message.in(language))
        .put("remedy", remedy == null ? null : remedy.in(language));
    context
        .status(status)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(answer.toString());
  }

  /** Ends it: requests that run are answered, jobs are ended, what was added stays. */
  @Override
  public void close() {
    server.stop();
    jobs.close();
    snapshots.close();
  }
}
