package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.sijill.reader.ClaimJson;
import org.sijill.register.export.NoteWords.Language;

/** The smaller formats. */
final class Formats {

  private static final JsonMapper JSON = new JsonMapper();

  private Formats() {}

  /** Rows of the published schema, one a line. */
  static final class Jsonl implements ExportFormat {
    @Override
    public String file() {
      return "claims.jsonl";
    }

    @Override
    public void begin(Writer out) {}

    @Override
    public void row(Writer out, ObjectNode row) throws IOException {
      out.append(row.toString()).append('\n');
    }

    @Override
    public void end(Writer out) {}
  }

  /** One line a claim, with a note in Arabic and in English. */
  static final class Csv implements ExportFormat {
    private final Notes notes;

    Csv(NoteWords words) {
      this.notes = new Notes(words);
    }

    @Override
    public String file() {
      return "claims.csv";
    }

    @Override
    public void begin(Writer out) throws IOException {
      ClaimCsv.head(out, "note_ar", "note_en");
    }

    @Override
    public void row(Writer out, ObjectNode row) throws IOException {
      ClaimCsv.row(
          out, ClaimJson.read(row), notes.of(row, Language.AR), notes.of(row, Language.EN));
    }

    @Override
    public void end(Writer out) {}
  }

  /**
   * Features with the point of the most local place; null geometry where there is none (RFC 7946).
   */
  static final class GeoJson implements ExportFormat {
    private final Notes notes;
    private boolean any;

    GeoJson(NoteWords words) {
      this.notes = new Notes(words);
    }

    @Override
    public String file() {
      return "claims.geojson";
    }

    @Override
    public void begin(Writer out) throws IOException {
      out.append("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void row(Writer out, ObjectNode row) throws IOException {
      ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
      feature.put("id", row.path("id").asText());
      JsonNode place = located(row);
      if (place == null) {
        feature.putNull("geometry");
      } else {
        ArrayNode point =
            feature.putObject("geometry").put("type", "Point").putArray("coordinates");
        point.add(place.get("lon")).add(place.get("lat"));
      }
      ObjectNode properties = feature.putObject("properties");
      for (String slot :
          new String[] {
            "type", "mode", "status", "scope", "effect", "contexts", "acled", "cameo"
          }) {
        properties.set(slot, row.path(slot).isMissingNode() ? null : row.get(slot));
      }
      for (String role : new String[] {"actor", "recipient", "place", "speakers"}) {
        ArrayNode texts = properties.putArray(role);
        row.path(role).forEach(span -> texts.add(span.path("text").asText()));
      }
      properties.put("precision", place == null ? null : place.path("precision").asText(null));
      properties.put("from", row.path("time").path("from").asText(null));
      properties.put("to", row.path("time").path("to").asText(null));
      properties.put("report", row.path("report").path("id").asText());
      properties.put("outlet", row.path("report").path("outlet").asText(null));
      properties.put("note_ar", notes.of(row, Language.AR));
      properties.put("note_en", notes.of(row, Language.EN));
      out.append(any ? ",\n" : "\n").append(feature.toString());
      any = true;
    }

    @Override
    public void end(Writer out) throws IOException {
      out.append("\n]}\n");
    }
  }

  private static JsonNode located(ObjectNode row) {
    for (JsonNode place : row.path("place")) {
      if (place.hasNonNull("lat") && place.hasNonNull("lon")) {
        return place;
      }
    }
    for (String role : new String[] {"recipient", "actor"}) {
      for (JsonNode party : row.path(role)) {
        if (party.path("site").hasNonNull("lat")) {
          return party.get("site");
        }
      }
    }
    return null;
  }

  /** FollowTheMoney entities, one a line: an Event a claim, and the bodies it names. */
  static final class FollowTheMoney implements ExportFormat {
    private final Notes notes;
    private final Map<String, Boolean> written = new LinkedHashMap<>();

    FollowTheMoney(NoteWords words) {
      this.notes = new Notes(words);
    }

    @Override
    public String file() {
      return "entities.ftm.json";
    }

    @Override
    public void begin(Writer out) {}

    @Override
    public void row(Writer out, ObjectNode row) throws IOException {
      ObjectNode event = JSON.createObjectNode();
      event.put("id", "claim-" + row.path("id").asText()).put("schema", "Event");
      ObjectNode properties = event.putObject("properties");
      add(
          properties,
          "name",
          row.path("type").asText() + ": " + row.path("trigger").path("text").asText());
      row.path("place").forEach(place -> add(properties, "location", place.path("text").asText()));
      TreeSet<String> countries = new TreeSet<>();
      row.path("place")
          .forEach(
              p -> {
                if (p.hasNonNull("country")) {
                  countries.add(p.path("country").asText());
                }
              });
      countries.forEach(
          country -> add(properties, "country", country.toLowerCase(java.util.Locale.ROOT)));
      for (JsonNode actor : row.path("actor")) {
        party(out, properties, "organizer", actor);
      }
      for (JsonNode recipient : row.path("recipient")) {
        party(out, properties, "involved", recipient);
      }
      JsonNode time = row.path("time");
      if (time.hasNonNull("from")) {
        add(properties, "startDate", time.path("from").asText());
        add(properties, "endDate", time.path("to").asText());
      }
      add(properties, "summary", notes.of(row, Language.EN));
      add(properties, "description", notes.of(row, Language.AR));
      JsonNode report = row.path("report");
      if (report.hasNonNull("url")) {
        add(properties, "sourceUrl", report.path("url").asText());
      }
      if (report.hasNonNull("outlet")) {
        add(properties, "publisher", report.path("outlet").asText());
      }
      out.append(event.toString()).append('\n');
    }

    /** A body of the actor book is an entity of its own; other words are only mentioned. */
    private void party(Writer out, ObjectNode properties, String property, JsonNode party)
        throws IOException {
      if (!party.hasNonNull("id")) {
        add(properties, "namesMentioned", party.path("text").asText());
        return;
      }
      String id = "actor-" + party.path("id").asText();
      add(properties, property, id);
      if (written.putIfAbsent(id, true) == null) {
        ObjectNode body = JSON.createObjectNode().put("id", id).put("schema", "Organization");
        ObjectNode names = body.putObject("properties");
        add(names, "name", party.path("name_en").asText(party.path("text").asText()));
        add(names, "alias", party.path("name_ar").asText(party.path("text").asText()));
        out.append(body.toString()).append('\n');
      }
    }

    private static void add(ObjectNode properties, String property, String value) {
      properties.withArray(property).add(value);
    }

    @Override
    public void end(Writer out) {}
  }

  /** W3C Web Annotations: a page of annotations whose targets are the triggers. */
  static final class WebAnnotation implements ExportFormat {
    private static final int CONTEXT = 32;
    private boolean any;

    @Override
    public String file() {
      return "annotations.jsonld";
    }

    @Override
    public void begin(Writer out) throws IOException {
      out.append(
          "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[");
    }

    @Override
    public void row(Writer out, ObjectNode row) throws IOException {
      ObjectNode annotation = JSON.createObjectNode();
      annotation.put("id", "urn:sijill:claim:" + row.path("id").asText());
      annotation.put("type", "Annotation");
      annotation.put("motivation", "classifying");
      ArrayNode bodies = annotation.putArray("body");
      bodies
          .addObject()
          .put("type", "TextualBody")
          .put("purpose", "tagging")
          .put("value", row.path("type").asText());
      ObjectNode whole =
          bodies.addObject().put("type", "Dataset").put("format", "application/json");
      whole.set("value", row);
      ObjectNode target = annotation.putObject("target");
      JsonNode report = row.path("report");
      target.put(
          "source",
          report.hasNonNull("url")
              ? report.path("url").asText()
              : "urn:sijill:report:" + report.path("id").asText());
      ArrayNode selectors = target.putArray("selector");
      JsonNode trigger = row.path("trigger");
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", trigger.path("begin").asInt())
          .put("end", trigger.path("end").asInt());
      quote(selectors.addObject().put("type", "TextQuoteSelector"), row.path("sentence"), trigger);
      out.append(any ? ",\n" : "\n").append(annotation.toString());
      any = true;
    }

    private static void quote(ObjectNode selector, JsonNode sentence, JsonNode trigger) {
      selector.put("exact", trigger.path("text").asText());
      String text = sentence.path("text").asText();
      int at = text.indexOf(trigger.path("text").asText());
      if (at >= 0) {
        int end = at + trigger.path("text").asText().length();
        selector.put("prefix", text.substring(Math.max(0, at - CONTEXT), at));
        selector.put("suffix", text.substring(end, Math.min(text.length(), end + CONTEXT)));
      }
    }

    @Override
    public void end(Writer out) throws IOException {
      out.append("\n]}\n");
    }
  }
}
