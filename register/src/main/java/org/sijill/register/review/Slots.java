package org.sijill.register.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sijill.reader.Claim;
import org.sijill.reader.ReportJson;
import org.sijill.reader.names.NameBook;
import org.sijill.register.RegisterException;

/**
 * What a person writes for a slot, as the value of the published schema. Words are looked for in
 * the report's text: of several occurrences the one nearest to the trigger is meant.
 */
public final class Slots {

  private static final Set<String> PARTIES = Set.of("actor", "recipient", "mediator", "guarantor");
  private static final Set<String> PLACES = Set.of("place", "within");
  private static final Set<String> WORDS = Set.of("mode", "effect", "cameo");

  /** Kinds of speaker in the published schema. */
  private static final Set<String> SPEAKER_KINDS =
      new TreeSet<>(
          Set.of(
              "official",
              "military",
              "armed-group",
              "monitor",
              "medic",
              "rescue",
              "witness",
              "activist",
              "resident",
              "media",
              "diplomat",
              "international",
              "expert",
              "anonymous-source",
              "other"));

  private static final List<String> COUNTS =
      List.of("killed", "injured", "arrested", "displaced", "missing");

  /** The slots that can be corrected. */
  public static final List<String> ALL =
      List.of(
          "type",
          "mode",
          "status",
          "scope",
          "effect",
          "actor",
          "recipient",
          "mediator",
          "guarantor",
          "place",
          "within",
          "time",
          "speakers",
          "counts",
          "about",
          "cameo");

  private static final Pattern DATES =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\s*/\\s*(\\d{4}-\\d\\d-\\d\\d))?");
  private static final Pattern COUNT =
      Pattern.compile("([a-z]+)\\s*=\\s*(\\d{1,9})(?:-(\\d{1,9}))?");
  private static final JsonMapper JSON = new JsonMapper();

  private Slots() {}

  /**
   * Words that a person marked in the text, or an entry of a book that the text does not name.
   *
   * @param begin first code point
   * @param end code point after the last; {@code begin} where only {@code id} tells what is meant
   * @param id id in the book of actors or of places, or null where the book has no such entry
   * @param kind kind of speaker, or null for that of the entry; for speakers only
   * @param stance stance of the speaker, or null where he asserts; for speakers only
   */
  public record Marked(int begin, int end, String id, String kind, Claim.Stance stance) {

    /** Words that are no speaker's name, or those of one who asserts. */
    public Marked(int begin, int end, String id) {
      this(begin, end, id, null, null);
    }
  }

  /** Whether the value of a slot is words of the text, so that they can be marked. */
  public static boolean isOfWords(String slot) {
    return PARTIES.contains(slot)
        || PLACES.contains(slot)
        || slot.equals("speakers")
        || slot.equals("about");
  }

  /**
   * The value of a slot of words (actor, recipient, mediator, guarantor, place, within, speakers,
   * about).
   *
   * @param slot name of the slot
   * @param marked the words, nearest speaker first; none to empty the slot
   * @param text the report's text
   * @param book where the ids are looked up
   * @throws RegisterException if the slot has no words, a stretch does not lie in the text or an id
   *     is in no book
   */
  public static JsonNode marked(String slot, List<Marked> marked, String text, NameBook book) {
    if (!isOfWords(slot)) {
      throw new RegisterException("\"" + slot + "\" is no slot of words of the text");
    }
    if (slot.equals("about")) {
      return about(marked, text);
    }
    ArrayNode spans = JSON.createArrayNode();
    marked.forEach(each -> spans.add(marked(slot, each, text, book)));
    return spans;
  }

  private static JsonNode about(List<Marked> marked, String text) {
    if (marked.size() > 1) {
      throw new RegisterException("a claim is about one thing; mark its words alone");
    }
    return marked.isEmpty()
        ? NullNode.instance
        : span(marked.get(0).begin(), marked.get(0).end(), text);
  }

  private static ObjectNode marked(String slot, Marked marked, String text, NameBook book) {
    if (marked.kind() != null && !SPEAKER_KINDS.contains(marked.kind())) {
      throw new RegisterException(
          "\""
              + marked.kind()
              + "\" is no kind of speaker; there are "
              + String.join(", ", SPEAKER_KINDS));
    }
    boolean named =
        marked.id() != null
            && marked.begin() == marked.end()
            && marked.begin() >= 0
            && marked.begin() <= text.length();
    ObjectNode span =
        named
            ? JSON.createObjectNode()
                .put("begin", marked.begin())
                .put("end", marked.end())
                .put("text", "")
            : span(marked.begin(), marked.end(), text);
    if (PLACES.contains(slot)) {
      if (marked.id() != null) {
        BookFacts.place(span, marked.id(), book);
      }
      return span.put("basis", "stated");
    }
    String kind = marked.id() == null ? "other" : BookFacts.party(span, marked.id(), book);
    if (slot.equals("speakers")) {
      Claim.Stance stance = marked.stance() == null ? Claim.Stance.ASSERTS : marked.stance();
      span.put("kind", marked.kind() == null ? kind : marked.kind());
      span.put("stance", stance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return span;
  }

  /**
   * The value of a slot.
   *
   * @param slot name of the slot
   * @param written what the person wrote: words of the text, several separated by {@code |}; a
   *     value of the schema's list; dates as {@code 2024-03-01/2024-03-02}; numbers as {@code
   *     killed=3|injured=5-7}; nothing to empty the slot
   * @param text the report's text
   * @param trigger the trigger's first code point
   * @throws RegisterException if it is no value of the slot; the message says what is
   */
  public static JsonNode value(String slot, String written, String text, int trigger) {
    String value = written == null ? "" : written.strip();
    if (isOfWords(slot) && !slot.equals("about")) {
      return spans(slot, value, text, trigger);
    }
    if (WORDS.contains(slot)) {
      return value.isEmpty()
          ? NullNode.instance
          : JsonNodeFactory.instance.textNode(value.toLowerCase(Locale.ROOT));
    }
    return switch (slot) {
      case "type" -> name(Claim.Type.class, slot, value, false);
      case "status" -> name(Claim.Status.class, slot, value, true);
      case "scope" -> name(Claim.Scope.class, slot, value, true);
      case "time" -> time(value);
      case "about" -> value.isEmpty() ? NullNode.instance : span(value, text, trigger);
      case "counts" -> counts(value, text, trigger);
      default ->
          throw new RegisterException(
              "\"" + slot + "\" is no slot; there are " + String.join(", ", ALL));
    };
  }

  private static <E extends Enum<E>> JsonNode name(
      Class<E> type, String slot, String value, boolean lower) {
    Set<String> names = new TreeSet<>();
    for (E each : type.getEnumConstants()) {
      String name = lower ? each.name().toLowerCase(Locale.ROOT) : each.name();
      names.add(name);
      if (each.name().equalsIgnoreCase(value)) {
        return JsonNodeFactory.instance.textNode(name);
      }
    }
    throw new RegisterException(
        "\"" + value + "\" is no " + slot + "; there are " + String.join(", ", names));
  }

  private static JsonNode time(String value) {
    if (value.isEmpty()) {
      return NullNode.instance;
    }
    Matcher dates = DATES.matcher(value);
    if (!dates.matches()
        || ReportJson.day(dates.group(1)) == null
        || dates.group(2) != null && ReportJson.day(dates.group(2)) == null) {
      throw new RegisterException(
          "\""
              + value
              + "\" is no time; write a day as 2024-03-01 or two as"
              + " 2024-03-01/2024-03-05");
    }
    String to = dates.group(2) == null ? dates.group(1) : dates.group(2);
    if (to.compareTo(dates.group(1)) < 0) {
      throw new RegisterException("the time ends before it begins");
    }
    return JSON.createObjectNode().put("from", dates.group(1)).put("to", to).put("basis", "stated");
  }

  private static JsonNode counts(String value, String text, int trigger) {
    ArrayNode counts = JSON.createArrayNode();
    if (value.isEmpty()) {
      return counts;
    }
    for (String part : value.split("\\|")) {
      Matcher count = COUNT.matcher(part.strip());
      if (!count.matches() || !COUNTS.contains(count.group(1))) {
        throw new RegisterException(
            "\""
                + part.strip()
                + "\" is no number of people; write for example killed=3 or"
                + " injured=5-7; there are "
                + String.join(", ", COUNTS));
      }
      int min = Integer.parseInt(count.group(2));
      int max = count.group(3) == null ? min : Integer.parseInt(count.group(3));
      counts
          .addObject()
          .put("begin", trigger)
          .put("end", trigger)
          .put("text", "")
          .put("what", count.group(1))
          .put("category", "unknown")
          .put("min", min)
          .put("max", max);
    }
    return counts;
  }

  private static JsonNode spans(String slot, String value, String text, int trigger) {
    ArrayNode spans = JSON.createArrayNode();
    if (value.isEmpty()) {
      return spans;
    }
    for (String words : value.split("\\|")) {
      ObjectNode span = span(words.strip(), text, trigger);
      if (PLACES.contains(slot)) {
        span.put("basis", "stated");
      }
      if (slot.equals("speakers")) {
        span.put("kind", "other").put("stance", "asserts");
      }
      spans.add(span);
    }
    return spans;
  }

  /** A stretch of text, by its code points. */
  static ObjectNode span(int begin, int end, String text) {
    if (begin < 0 || end <= begin || end > text.codePointCount(0, text.length())) {
      throw new RegisterException(
          "the words marked, " + begin + " to " + end + ", do not lie in the report");
    }
    int from = text.offsetByCodePoints(0, begin);
    return JSON.createObjectNode()
        .put("begin", begin)
        .put("end", end)
        .put("text", text.substring(from, text.offsetByCodePoints(from, end - begin)));
  }

  /** The stretch of text that spells {@code words}, nearest to the trigger. */
  static ObjectNode span(String words, String text, int trigger) {
    int best = -1;
    for (int at = text.indexOf(words);
        at >= 0 && !words.isEmpty();
        at = text.indexOf(words, at + 1)) {
      int point = text.codePointCount(0, at);
      if (best < 0 || Math.abs(point - trigger) < Math.abs(best - trigger)) {
        best = point;
      }
    }
    if (best < 0) {
      throw new RegisterException(
          "the words given do not stand in the report; write them as they stand there");
    }
    return JSON.createObjectNode()
        .put("begin", best)
        .put("end", best + words.codePointCount(0, words.length()))
        .put("text", words);
  }
}
