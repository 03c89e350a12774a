package org.sijill.desk;

import io.javalin.http.HttpStatus;
import java.util.List;

/** A request that is not answered; tells why and what to do about it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Said why;
  private final transient Said remedy;

  /**
   * A refusal.
   *
   * @param status status of the answer
   * @param why why
   * @param remedy what to do about it, or null
   */
  Refusal(HttpStatus status, Said why, Said remedy) {
    super(why.en(), null, false, false);
    this.status = status;
    this.why = why;
    this.remedy = remedy;
  }

  /** A parameter that is no value of its kind. */
  static Refusal parameter(String name, String value, Said remedy) {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        new Said("«" + value + "» ليست قيمة لـ" + name, "\"" + value + "\" is no value of " + name),
        remedy);
  }

  /** A name that neither the books nor any claim has. */
  static Refusal unknown(String name, List<String> near) {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        new Said(
            "لا يرد «" + name + "» في الكتابين ولا في أي قول",
            "neither the books nor any claim has \"" + name + "\""),
        near.isEmpty()
            ? new Said("اكتب الاسم كما تكتبه التقارير", "write the name as reports do")
            : Said.listing("أسماء قريبة منه: ", "names that are near: ", near));
  }

  /** Something that may be missing. */
  enum Thing {
    ACTOR("لا جهة", "actor"),
    CLAIM("لا قول", "claim"),
    INCIDENT("لا واقعة", "incident"),
    REPORT("لا تقرير", "report");

    private final String none;
    private final String name;

    Thing(String none, String name) {
      this.none = none;
      this.name = name;
    }
  }

  /** Something that is not there. */
  static Refusal missing(Thing thing, String id) {
    return new Refusal(
        HttpStatus.NOT_FOUND,
        new Said(
            thing.none + " برقم " + id + " في السجل",
            "no " + thing.name + " " + id + " in the register"),
        new Said("ابحث في القائمة", "look for it in a list"));
  }

  /** What follows from the register is still being derived. */
  static Refusal deriving() {
    return new Refusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        new Said(
            "تُستخرج الوقائع والحال من الأقوال",
            "incidents and state are being derived from the claims"),
        new Said(
            "اسأل ثانية بعد لحظة؛ status يبيّن متى تتم",
            "ask again in a moment; status tells when they are there"));
  }

  HttpStatus status() {
    return status;
  }

  Said why() {
    return why;
  }

  Said remedy() {
    return remedy;
  }
}
