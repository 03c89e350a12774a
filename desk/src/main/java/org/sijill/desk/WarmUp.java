package org.sijill.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Asks the desk what its pages ask, once the rows of a large register are there: Java compiles what
 * has been used, and the first reader's first filter is no slower then than any other. It asks this
 * desk alone and throws the answers away.
 */
final class WarmUp {

  private static final List<String> ASKED =
      List.of(
          "reports",
          "incidents",
          "timeline",
          "map",
          "network",
          "control",
          "ties",
          "actors",
          "review/queue");

  /** Filters that leave few rows: a type, a word, days, a name. */
  private static final List<String> FILTERS =
      List.of(
          "type=ASSAULT&from=2017-11-01&until=2018-01-31",
          "q=%D9%82%D8%B5%D9%81&from=2017-11-01&until=2018-01-31",
          "within=%D8%AD%D9%84%D8%A8&from=2017-11-01&until=2018-01-31");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI desk;

  /**
   * Asks a desk.
   *
   * @param desk its address
   */
  WarmUp(URI desk) {
    this.desk = desk;
  }

  /** Asks everything; stops at the first question that has no answer. */
  void run() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      for (String filter : FILTERS) {
        for (String each : ASKED) {
          URI question = desk.resolve(Routes.API + each + "?" + filter);
          client.send(
              HttpRequest.newBuilder(question).timeout(PATIENCE).build(),
              BodyHandlers.discarding());
        }
      }
    } catch (IOException e) {
      // The desk was closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
