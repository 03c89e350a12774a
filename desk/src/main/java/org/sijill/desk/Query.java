package org.sijill.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sijill.derive.ClaimFilter;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;

/** What a request asks, read and checked. */
final class Query {

  /** Rows of a page unless asked otherwise. */
  static final int USUAL = 50;

  /** Rows of a page at most. */
  static final int MOST = 500;

  /** Ids of one request at most. */
  private static final int MOST_IDS = 100;

  /** Characters of a parameter at most. */
  private static final int LONGEST = 1000;

  /** How a day is written. */
  static final Said DAY = new Said("اكتب اليوم هكذا: 2018-03-31", "write a day as 2018-03-31");

  private final Context context;

  Query(Context context) {
    this.context = context;
  }

  /** The language of the one who asks. */
  Said.Language language() {
    return language(context);
  }

  /** The language of the one who asks, which no mistake in the rest of the request hides. */
  static Said.Language language(Context context) {
    return Said.Language.of(context.queryParam("lang"), context.header("Accept-Language"));
  }

  /** A part of the path. */
  String path(String name) {
    return context.pathParam(name);
  }

  /** A parameter, or null where it is missing or empty. */
  String text(String name) {
    String value = context.queryParam(name);
    if (value != null && value.length() > LONGEST) {
      throw Refusal.parameter(
          name,
          value.substring(0, 20) + "…",
          new Said(LONGEST + " محرف على الأكثر", "at most " + LONGEST + " characters"));
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A parameter that must be there. */
  String needed(String name) {
    String value = text(name);
    if (value == null) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          new Said("ينقص " + name, name + " is missing"),
          new Said("اذكره: ?" + name + "=…", "give it: ?" + name + "=…"));
    }
    return value;
  }

  /** A day, or null. */
  LocalDate day(String name) {
    String value = text(name);
    LocalDate day = ReportJson.day(value);
    if (value != null && day == null) {
      throw Refusal.parameter(name, value, DAY);
    }
    return day;
  }

  /** Whether something is asked for. */
  boolean is(String name) {
    String value = text(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (!value.equals("true")) {
      throw Refusal.parameter(name, value, new Said("true أو false", "true or false"));
    }
    return true;
  }

  private int number(String name, int usual, int least, int most) {
    String value = text(name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Refusal.parameter(
        name,
        value,
        new Said("عدد من " + least + " إلى " + most, "a number from " + least + " to " + most));
  }

  int offset() {
    return number("offset", 0, 0, Integer.MAX_VALUE);
  }

  int limit() {
    return number("limit", USUAL, 1, MOST);
  }

  /** The ids that are asked for. */
  List<String> ids() {
    List<String> ids = context.queryParams("id");
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          ids.isEmpty()
              ? new Said("ينقص id", "id is missing")
              : new Said("طُلبت أقوال عددها " + ids.size(), ids.size() + " ids are asked for"),
          new Said(
              "اذكر من ١ إلى " + MOST_IDS + ": ?id=…&id=…",
              "give 1 to " + MOST_IDS + ": ?id=…&id=…"));
    }
    return ids;
  }

  /** Whether private persons are to be named. */
  boolean named() {
    String value = text("names");
    if (value != null && !value.equals("shown") && !value.equals("roles")) {
      throw Refusal.parameter("names", value, new Said("roles أو shown", "roles or shown"));
    }
    return "shown".equals(value);
  }

  /**
   * The order asked for.
   *
   * @param usual the order where none is asked for
   * @param fields fields that may be sorted by
   */
  Order order(String usual, List<String> fields) {
    String value = text("sort");
    String asked = value == null ? usual : value;
    boolean falling = asked.startsWith("-");
    String field = falling ? asked.substring(1) : asked;
    if (!fields.contains(field)) {
      throw Refusal.parameter(
          "sort",
          asked,
          Said.listing(
              "ومع - قبله يُعكس الترتيب: ", "with - before it the other way round: ", fields));
    }
    return new Order(field, falling);
  }

  /**
   * An order of rows.
   *
   * @param field what is compared
   * @param falling whether the greatest comes first
   */
  record Order(String field, boolean falling) {}

  /** Which claims are asked for. */
  ClaimFilter filter() {
    Set<String> types = new TreeSet<>();
    for (String type : context.queryParams("type")) {
      if (!type.isBlank()) {
        types.add(name(Claim.Type.class, "type", type.strip().toUpperCase(Locale.ROOT)));
      }
    }
    String status = text("status");
    return new ClaimFilter(
        day("from"),
        day("until"),
        types,
        text("actor"),
        text("place"),
        text("within"),
        text("outlet"),
        text("speaker"),
        status == null
            ? null
            : name(Claim.Status.class, "status", status.toUpperCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT),
        is("reviewed"));
  }

  private static <E extends Enum<E>> String name(Class<E> type, String parameter, String value) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (!names.contains(value)) {
      throw Refusal.parameter(
          parameter,
          value,
          Said.listing(
              "إحدى هذه: ",
              "one of ",
              names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList()));
    }
    return value;
  }

  /** The JSON object that was sent. */
  ObjectNode body() {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          new Said("لم يُرسل JSON", "no JSON was sent"),
          new Said("أرسل application/json", "send application/json"));
    }
    try {
      JsonNode body = JsonTree.MAPPER.readTree(context.bodyAsBytes());
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // told below; its message may hold words of a report
    } catch (IOException e) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          new Said("انقطع ما أُرسل", "what was sent is cut short"),
          new Said("أرسله ثانية", "send it again"));
    }
    throw new Refusal(
        HttpStatus.BAD_REQUEST,
        new Said("ما أُرسل ليس كائن JSON", "what was sent is no JSON object"),
        new Said("أرسل {…}", "send {…}"));
  }

  /** The files that were sent. */
  List<UploadedFile> files() {
    List<UploadedFile> files = uploaded();
    if (files.isEmpty()) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          new Said("لم يُرسل ملف", "no file was sent"),
          new Said("أرسل استمارة بملفات اسمها \"file\"", "send a form with files named \"file\""));
    }
    if (files.size() > Guard.MOST_FILES) {
      throw new Refusal(
          HttpStatus.CONTENT_TOO_LARGE,
          new Said("أُرسلت ملفات عددها " + files.size(), files.size() + " files were sent"),
          new Said(
              "أرسل " + Guard.MOST_FILES + " على الأكثر أو استعمل sijill add",
              "send " + Guard.MOST_FILES + " at the most, or use sijill add"));
    }
    return files;
  }

  private List<UploadedFile> uploaded() {
    try {
      return context.uploadedFiles("file");
    } catch (Exception e) { // Kotlin throws the server's checked exceptions undeclared
      boolean large = context.req().getContentLengthLong() > Guard.LARGEST_FILE;
      throw large
          ? new Refusal(
              HttpStatus.CONTENT_TOO_LARGE,
              new Said(
                  "ملف أكبر من " + Guard.LARGEST_FILE_MIB + " ميبيبايت",
                  "a file is larger than " + Guard.LARGEST_FILE_MIB + " MiB"),
              new Said(
                  "أرسل ملفات أصغر أو استعمل sijill add", "send smaller files, or use sijill add"))
          : new Refusal(
              HttpStatus.BAD_REQUEST,
              new Said("لم تُرسل استمارة فيها ملفات", "no form with files was sent"),
              new Said(
                  "أرسل multipart/form-data بملفات اسمها \"file\"",
                  "send multipart/form-data with files named \"file\""));
    }
  }
}
