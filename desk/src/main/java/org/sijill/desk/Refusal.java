package org.sijill.desk;

import io.javalin.http.HttpStatus;
import java.util.List;

/** A request that is not answered; tells why and what to do about it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String remedy;

  /**
   * A refusal.
   *
   * @param status status of the answer
   * @param message why
   * @param remedy what to do about it, or null
   */
  Refusal(HttpStatus status, String message, String remedy) {
    super(message, null, false, false);
    this.status = status;
    this.remedy = remedy;
  }

  /** A parameter that is no value of its kind. */
  static Refusal parameter(String name, String value, String remedy) {
    return new Refusal(HttpStatus.BAD_REQUEST, "\"" + value + "\" is no value of " + name, remedy);
  }

  /** A name that neither the books nor any claim has. */
  static Refusal unknown(String name, List<String> near) {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "neither the books nor any claim has \"" + name + "\"",
        near.isEmpty()
            ? "write the name as reports do"
            : "names that are near: " + String.join(", ", near));
  }

  /** Something that is not there. */
  static Refusal missing(String what, String id) {
    return new Refusal(
        HttpStatus.NOT_FOUND,
        "no " + what + " " + id + " in the register",
        "look for it in a list");
  }

  /** What follows from the register is still being derived. */
  static Refusal deriving() {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        "incidents and state are being derived from the claims",
        "ask again in a moment; status tells when they are there");
  }

  HttpStatus status() {
    return status;
  }

  String remedy() {
    return remedy;
  }
}
