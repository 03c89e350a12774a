package org.sijill.register.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.sijill.reader.Report;

/**
 * The messages of a channel as its desktop program exports them ({@code result.json}): each message
 * with words is a report whose id is {@code channel/message}, and an edited one {@code
 * channel/message@time}, so that every state that was exported is kept. Times are told in UTC.
 */
final class TelegramExport extends Ahead<Item> {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonParser parser;
  private final String source;
  private final String outlet;
  private String channel;
  private String channelId = "channel";
  private boolean inMessages;

  private TelegramExport(JsonParser parser, String source, String outlet) {
    this.parser = parser;
    this.source = source;
    this.outlet = outlet;
  }

  static Iterator<Item> read(InputStream in, String source, String outlet)
      throws IOException, Decoder.Refused {
    JsonParser parser = JSON.getFactory().createParser(in);
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Decoder.Refused(1, "not the export of a channel (result.json)");
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new Decoder.Refused(1, "not JSON; give the file result.json of an export");
    }
    TelegramExport export = new TelegramExport(parser, source, outlet);
    if (!export.findMessages()) {
      throw new Decoder.Refused(0, "no \"messages\"; give the file result.json of an export");
    }
    return export;
  }

  /** Goes to the list of messages; what stands before it names the channel. */
  private boolean findMessages() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("name") && value == JsonToken.VALUE_STRING) {
        channel = parser.getText();
      } else if (key.equals("id") && value.isScalarValue()) {
        channelId = parser.getText();
      } else if (key.equals("messages") && value == JsonToken.START_ARRAY) {
        inMessages = true;
        return true;
      } else {
        parser.skipChildren();
      }
    }
    return false;
  }

  @Override
  protected Item find() {
    Item item = null;
    while (item == null && inMessages) {
      int line = parser.currentTokenLocation().getLineNr();
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          inMessages = false;
          return null;
        }
        line = parser.currentTokenLocation().getLineNr();
        item = message(JSON.readTree(parser), line);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        inMessages = false;
        String message = "the export is cut short or damaged here; export the channel again";
        item = new Item(null, new Problem(source, line, message), source, line);
      } catch (IOException e) {
        inMessages = false;
        throw new UncheckedIOException(e);
      }
    }
    return item;
  }

  /** A message as a report; null where it has no words. */
  private Item message(JsonNode message, int line) throws IOException {
    if (!message.path("type").asText("message").equals("message")) {
      return null;
    }
    String text = text(message.path("text"));
    if (text.isBlank()) {
      return null;
    }
    String number = message.path("id").asText();
    if (number.isEmpty()) {
      String problem = "a message without \"id\"; export the channel again";
      return new Item(null, new Problem(source, line, problem), source, line);
    }
    String sent = time(message, "date_unixtime", "date");
    String edited =
        message.hasNonNull("edited") ? time(message, "edited_unixtime", "edited") : null;
    String id = channelId + "/" + number + (edited == null ? "" : "@" + edited);
    Report report = new Report(id, outlet != null ? outlet : channel, sent, null, null, text);
    Incoming incoming =
        new Incoming(
            report,
            true,
            JSON.writeValueAsBytes(message),
            source + ":" + line,
            "application/json",
            "telegram 1",
            null);
    return new Item(incoming, null, source, line);
  }

  /** Words are a string, or a list of strings and of objects with a "text" (links, bold words). */
  private static String text(JsonNode text) {
    if (text.isTextual()) {
      return text.asText();
    }
    StringBuilder words = new StringBuilder();
    text.forEach(
        part -> words.append(part.isTextual() ? part.asText() : part.path("text").asText()));
    return words.toString();
  }

  /** In UTC where the export tells the moment; the local time of its maker has no zone. */
  private static String time(JsonNode message, String unix, String local) {
    String seconds = message.path(unix).asText();
    if (seconds.matches("\\d{1,11}")) {
      try {
        return Instant.ofEpochSecond(Long.parseLong(seconds)).atOffset(ZoneOffset.UTC).toString();
      } catch (DateTimeException e) {
        // the local time is left
      }
    }
    String written = message.path(local).asText();
    return written.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?") ? written.substring(0, 10) : null;
  }
}
