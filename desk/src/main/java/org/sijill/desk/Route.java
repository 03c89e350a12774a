package org.sijill.desk;

import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One line of the table of routes.
 *
 * @param method HTTP method
 * @param path path below the API, without a slash at its head; {@code {id}} stands for an id
 * @param summary what it answers
 * @param parameters what may be asked in the address
 * @param body what is sent with it, or null
 * @param action answers
 */
record Route(
    HandlerType method,
    String path,
    String summary,
    List<Parameter> parameters,
    String body,
    Action action) {

  /** Answers a request. */
  @FunctionalInterface
  interface Action {
    Answer answer(Query query) throws Exception;
  }

  /**
   * A parameter of an address.
   *
   * @param name its name
   * @param kind string, integer, boolean or date
   * @param repeated whether it may be given more than once
   * @param says what it means
   */
  record Parameter(String name, String kind, boolean repeated, String says) {}

  Route {
    parameters = List.copyOf(parameters);
  }

  static Route get(String path, String summary, List<Parameter> parameters, Action action) {
    return new Route(HandlerType.GET, path, summary, parameters, null, action);
  }

  static Route change(HandlerType method, String path, String summary, String body, Action action) {
    return new Route(method, path, summary, List.of(), body, action);
  }

  /** Whether it changes something, and so asks for the token. */
  boolean changes() {
    return method != HandlerType.GET;
  }
}
