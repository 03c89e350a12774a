package org.sijill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a desk takes to answer: each question by itself, with filters that were not asked
 * before, and then many readers at once. Times are those of the one who asks, with transfer.
 *
 * <pre>DeskLoad ADDRESS READERS SECONDS</pre>
 */
public final class DeskLoad {

  private static final int TIMES = 20;

  /** Between two questions a reader looks at the page for so long on the average. */
  private static final int LOOKING_MS = 1000;

  /** So long after the first list the questions begin. */
  private static final int WARMING_MS = 3000;

  /** Status of an answer that waits for the first snapshot. */
  private static final int DERIVING = 503;

  private static final String[] WORDS = {"قصف", "سيطرة", "بلدة", "مصدر"};
  private static final String[] TYPES = {"ASSAULT", "COERCE"};

  private final URI desk;
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private DeskLoad(URI desk) {
    this.desk = desk;
  }

  public static void main(String[] args) throws Exception {
    DeskLoad load = new DeskLoad(URI.create(args[0]));
    load.first();
    load.alone();
    load.together(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  private record Answered(int status, int bytes, double milliseconds) {}

  private Answered ask(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(desk.resolve(path))
            .header("Accept-Encoding", "gzip")
            .timeout(Duration.ofSeconds(120))
            .build();
    long begun = System.nanoTime();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    int bytes;
    try (InputStream body = response.body()) {
      bytes = body.readAllBytes().length;
    }
    return new Answered(response.statusCode(), bytes, (System.nanoTime() - begun) / 1e6);
  }

  /**
   * The first page after the start, and how long lists are refused since their rows are derived.
   */
  private void first() throws Exception {
    long begun = System.nanoTime();
    Answered page = ask("/");
    Answered status = ask("/api/v1/status");
    while (ask("/api/v1/incidents").status() == DERIVING) {
      Thread.sleep(100);
    }
    out.printf(
        Locale.ROOT,
        "first page %.0f ms, its status %.0f ms; first list %.1f s (the first snapshot is made)%n",
        page.milliseconds(),
        status.milliseconds(),
        (System.nanoTime() - begun) / 1e9);
    // The desk asks itself a few questions then, which the first reader is seldom fast enough for.
    Thread.sleep(WARMING_MS);
  }

  /** A filter that was most likely never asked for before. */
  private static String filter(SplittableRandom random) {
    int year = 2014 + random.nextInt(9);
    String from = String.format(Locale.ROOT, "%d-%02d-01", year, 1 + random.nextInt(12));
    String until = String.format(Locale.ROOT, "%d-%02d-28", year + 1, 1 + random.nextInt(12));
    String filter = "from=" + from + "&until=" + until;
    return switch (random.nextInt(4)) {
      case 0 -> filter + "&type=" + TYPES[random.nextInt(TYPES.length)];
      case 1 -> filter + "&q=" + encoded(WORDS[random.nextInt(WORDS.length)]);
      case 2 -> filter + "&within=" + encoded("حلب");
      default -> filter + "&outlet=" + encoded("outlet " + random.nextInt(40));
    };
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, String> questions() {
    Map<String, String> questions = new LinkedHashMap<>();
    for (String list :
        List.of("reports", "incidents", "control", "ties", "actors", "review/queue")) {
      questions.put(list, "/api/v1/" + list + "?");
    }
    questions.put("incidents sorted", "/api/v1/incidents?sort=-sources&");
    for (String picture : List.of("timeline", "map", "network")) {
      questions.put(picture, "/api/v1/" + picture + "?");
    }
    questions.put("map as of a day", "/api/v1/map?as-of=2019-06-01&");
    return questions;
  }

  private void alone() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (Map.Entry<String, String> question : questions().entrySet()) {
      double[] all = new double[TIMES];
      double[] filtered = new double[TIMES];
      int bytes = 0;
      for (int i = 0; i < TIMES; i++) {
        Answered answered = ask(question.getValue());
        check(answered, question.getValue());
        all[i] = answered.milliseconds();
        bytes = answered.bytes();
        String path = question.getValue() + filter(random);
        answered = ask(path);
        check(answered, path);
        filtered[i] = answered.milliseconds();
      }
      out.printf(
          Locale.ROOT,
          "%-18s all: %s, %,d bytes; a new filter: %s%n",
          question.getKey(),
          told(all),
          bytes,
          told(filtered));
    }
  }

  private static void check(Answered answered, String path) {
    if (answered.status() != 200) {
      throw new IllegalStateException(path + " answers " + answered.status());
    }
  }

  private static String told(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.0f ms, 99th percentile %.0f ms",
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]);
  }

  private void together(int readers, int seconds) throws InterruptedException {
    List<String> questions = new ArrayList<>(questions().values());
    questions.add("/");
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    AtomicInteger errors = new AtomicInteger();
    List<List<Double>> times = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      SplittableRandom random = new SplittableRandom(i);
      List<Double> own = new ArrayList<>();
      times.add(own);
      threads.add(new Thread(() -> read(questions, random, end, own, errors)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    double[] all = times.stream().flatMap(List::stream).mapToDouble(t -> t).toArray();
    out.printf(
        Locale.ROOT,
        "%d readers for %d s: %,d answers, %d errors; %s%n",
        readers,
        seconds,
        all.length,
        errors.get(),
        told(all));
  }

  /** One reader: mostly lists, now and then a picture, and a look between them. */
  private void read(
      List<String> questions,
      SplittableRandom random,
      long end,
      List<Double> times,
      AtomicInteger errors) {
    while (System.nanoTime() < end) {
      try {
        String question = questions.get(random.nextInt(questions.size()));
        boolean page = question.equals("/");
        Answered answered = ask(page ? question : question + filter(random));
        if (answered.status() == 200) {
          times.add(answered.milliseconds());
        } else {
          errors.incrementAndGet();
        }
        Thread.sleep(random.nextInt(2 * LOOKING_MS));
      } catch (IOException e) {
        errors.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
