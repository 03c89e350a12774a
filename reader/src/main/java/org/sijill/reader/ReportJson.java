package org.sijill.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Reads a report from a JSON object with the keys {@code id}, {@code text}, {@code title}, {@code
 * outlet}, {@code published} and {@code url}, of which only {@code text} must be there. Other keys
 * are passed over.
 */
public final class ReportJson {

  /** Deepest nesting of a value that is passed over. */
  public static final int DEEPEST = 500;

  /** Longest text, in UTF-16 units. */
  public static final int LONGEST = 64 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ReportJson() {}

  /** A JSON text that is no report; the message says why and what to do. */
  public static final class NotAReport extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean withoutText;

    NotAReport(int line, String message, boolean withoutText) {
      super(message);
      this.line = line;
      this.withoutText = withoutText;
    }

    /** Whether it is sound JSON and lacks the text only. */
    public boolean isWithoutText() {
      return withoutText;
    }

    /** Line of the JSON text where the mistake was found, from 1. */
    public int line() {
      return line;
    }
  }

  /** The report that {@code json} holds. */
  public static Report read(String json) throws NotAReport {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new NotAReport(1, "no JSON object; write one report as {\"id\":…,\"text\":…}", false);
      }
      if (first != JsonToken.START_OBJECT) {
        throw wrong(parser, "not a JSON object; write one report as {\"id\":…,\"text\":…}");
      }
      Report report = report(parser);
      if (parser.nextToken() != null) {
        throw wrong(parser, "something follows the JSON object; write one report a line");
      }
      return report;
    } catch (JsonProcessingException e) {
      String what = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new NotAReport(line, "not valid JSON (" + plain(what) + "); correct it", false);
    } catch (IOException e) {
      throw new IllegalStateException(e); // a string is read
    }
  }

  private static Report report(JsonParser parser) throws IOException, NotAReport {
    String id = null;
    String outlet = null;
    String published = null;
    String url = null;
    String title = null;
    String text = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "id" -> id = string(parser, key);
        case "outlet" -> outlet = string(parser, key);
        case "published" -> published = string(parser, key);
        case "url" -> url = string(parser, key);
        case "title" -> title = string(parser, key);
        case "text" -> text = string(parser, key);
        default -> parser.skipChildren();
      }
    }
    if (text == null) {
      throw new NotAReport(
          parser.currentTokenLocation().getLineNr(),
          "no \"text\"; give the report's words under that key",
          true);
    }
    return new Report(id, outlet, published, url, title, text);
  }

  private static String string(JsonParser parser, String key) throws IOException, NotAReport {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> {
        if (key.equals("id")) {
          yield parser.getText();
        }
        throw wrong(parser, "\"" + key + "\" is not a string; put it in quotes");
      }
      default -> throw wrong(parser, "\"" + key + "\" is not a string; put it in quotes");
    };
  }

  private static NotAReport wrong(JsonParser parser, String message) {
    return new NotAReport(parser.currentTokenLocation().getLineNr(), message, false);
  }

  /** Without the parser's words for itself, which mean nothing to a user. */
  private static String plain(String message) {
    int at = message.indexOf("\n");
    String first = at < 0 ? message : message.substring(0, at);
    int where = first.indexOf(" (start marker");
    return where < 0 ? first : first.substring(0, where);
  }

  /** The day of an ISO date or date-time, or null where {@code published} is none. */
  public static LocalDate day(String published) {
    if (published == null) {
      return null;
    }
    try {
      return published.length() == 10
          ? LocalDate.parse(published)
          : LocalDate.parse(published, DateTimeFormatter.ISO_DATE_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
