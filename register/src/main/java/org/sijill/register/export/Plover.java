package org.sijill.register.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.sijill.register.export.NoteWords.Language;

/**
 * PLOVER records, one a line (Halterman et al., the PLOVER codebook and its JSON format), with
 * {@code attribution} beside them. Where our codebook departs from PLOVER, {@code plover.yaml} says
 * what becomes of a claim.
 */
final class Plover implements ExportFormat {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, Integer> QUAD =
      Map.ofEntries(
          Map.entry("AGREE", 1),
          Map.entry("CONSULT", 1),
          Map.entry("SUPPORT", 1),
          Map.entry("CONCEDE", 1),
          Map.entry("COOPERATE", 2),
          Map.entry("AID", 2),
          Map.entry("RETREAT", 2),
          Map.entry("REQUEST", 3),
          Map.entry("ACCUSE", 3),
          Map.entry("REJECT", 3),
          Map.entry("THREATEN", 3),
          Map.entry("PROTEST", 4),
          Map.entry("SANCTION", 4),
          Map.entry("MOBILIZE", 4),
          Map.entry("COERCE", 4),
          Map.entry("ASSAULT", 4));

  private final Notes notes;
  private final JsonNode deviations;

  Plover(NoteWords words) {
    this.notes = new Notes(words);
    try (InputStream in = Plover.class.getResourceAsStream("plover.yaml")) {
      this.deviations = new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String file() {
    return "plover.jsonl";
  }

  @Override
  public String leftOut(ObjectNode row, List<ObjectNode> sameReport) {
    JsonNode deviation = deviation(row);
    if (deviation != null && deviation.has("out")) {
      return deviation.path("out").asText();
    }
    if (row.path("type").asText().equals("MOBILIZE") && assaultBySame(row, sameReport)) {
      return "forces that are moved and used in one statement are one event of PLOVER";
    }
    return null;
  }

  private JsonNode deviation(ObjectNode row) {
    for (JsonNode each : deviations) {
      if (fits(each.path("fits"), row)) {
        return each;
      }
    }
    return null;
  }

  private static boolean fits(JsonNode fits, ObjectNode row) {
    for (String slot : List.of("type", "mode", "status", "scope", "effect")) {
      if (fits.has(slot) && !holds(fits.path(slot), row.path(slot).asText())) {
        return false;
      }
    }
    if (fits.has("rule")) {
      boolean any = false;
      for (JsonNode because : row.path("because")) {
        for (JsonNode rule : fits.path("rule")) {
          any |= because.asText().equals(rule.asText());
        }
      }
      if (!any) {
        return false;
      }
    }
    return !fits.path("announced").asBoolean() || announced(row);
  }

  private static boolean holds(JsonNode values, String value) {
    for (JsonNode each : values) {
      if (each.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the one who does it is the one who says so. */
  private static boolean announced(ObjectNode row) {
    for (JsonNode speaker : row.path("speakers")) {
      for (JsonNode actor : row.path("actor")) {
        if (same(speaker, actor)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return one.hasNonNull("id")
        ? one.path("id").asText().equals(other.path("id").asText())
        : one.path("text").asText().equals(other.path("text").asText());
  }

  private static boolean assaultBySame(ObjectNode row, List<ObjectNode> sameReport) {
    for (ObjectNode other : sameReport) {
      boolean statement =
          other.path("type").asText().equals("ASSAULT")
              && other.path("sentence").path("begin").asInt()
                  == row.path("sentence").path("begin").asInt();
      for (JsonNode actor : statement ? row.path("actor") : JSON.createArrayNode()) {
        for (JsonNode attacker : other.path("actor")) {
          if (same(actor, attacker)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public void begin(Writer out) {}

  @Override
  public void row(Writer out, ObjectNode row) throws IOException {
    JsonNode becomes = deviation(row) == null ? null : deviation(row).path("becomes");
    String type = becomes == null ? row.path("type").asText() : becomes.path("type").asText();
    String mode = becomes == null ? row.path("mode").asText("") : becomes.path("mode").asText();
    JsonNode report = row.path("report");
    JsonNode time = row.path("time");
    String published = report.path("published").asText("");
    ObjectNode record = JSON.createObjectNode();
    record.put("id", row.path("id").asText());
    record.put("has_event", true);
    record.put(
        "date",
        time.hasNonNull("from")
            ? time.path("from").asText()
            : published.isEmpty() ? null : published.substring(0, 10));
    if (time.hasNonNull("to") && !time.path("to").equals(time.path("from"))) {
      record.put("enddate", time.path("to").asText());
    }
    entities(record.putArray("actor"), row.path("actor"));
    entities(record.putArray("recipient"), row.path("recipient"));
    record.putArray("event").add(type);
    if (!mode.isEmpty() && !mode.equals("null")) {
      record.putArray("mode").add(mode);
    }
    record.set(
        "context", row.path("contexts").isArray() ? row.path("contexts") : JSON.createArrayNode());
    record.putArray("event_text").add(row.path("trigger").path("text").asText());
    record.put("quad_code", QUAD.get(type));
    location(record, row.path("place"));
    record.put("link", report.path("url").asText(null));
    record.put("text", row.path("sentence").path("text").asText());
    record
        .putObject("text_info")
        .put("start", row.path("sentence").path("begin").asInt())
        .put("end", row.path("sentence").path("end").asInt());
    record
        .putObject("cite_info")
        .put("title", report.path("title").asText(null))
        .put("publication", report.path("outlet").asText(null))
        .put("url", report.path("url").asText(null))
        .put("language", "ar");
    record.put("coder", "Sijill " + row.path("coder").path("version").asText());
    record.put("version", row.path("coder").path("rules").asText());
    record.put("codebook", "PLOVER");
    record.put("comment", notes.of(row, Language.EN));
    size(record, row.path("counts"));
    ArrayNode attribution = record.putArray("attribution");
    for (JsonNode speaker : row.path("speakers")) {
      attribution
          .addObject()
          .put("entity_text", speaker.path("text").asText())
          .put("identifier_id", speaker.path("id").asText(null))
          .put("kind", speaker.path("kind").asText(null))
          .put("stance", speaker.path("stance").asText(null));
    }
    out.append(record.toString()).append('\n');
  }

  private static void entities(ArrayNode entities, JsonNode parties) {
    for (JsonNode party : parties) {
      entities
          .addObject()
          .put("code", party.path("country").asText(null))
          .put("sector", party.path("sector").asText("UNK"))
          .put("entity_text", party.path("text").asText())
          .put("identifier_id", party.path("id").asText(null))
          .put("identifier_text", party.path("name_en").asText(null));
    }
  }

  private static void location(ObjectNode record, JsonNode places) {
    if (places.isEmpty()) {
      return;
    }
    JsonNode place = places.get(0);
    ObjectNode location = record.putObject("event_loc");
    location.put("extracted_place", place.path("text").asText());
    location.put("resolved_place", place.path("name_en").asText(null));
    location.set("lat", place.path("lat").isNumber() ? place.path("lat") : null);
    location.set("lon", place.path("lon").isNumber() ? place.path("lon") : null);
    location.put("province", place.path("admin1").asText(null));
    location.put("country_code", place.path("country").asText(null));
    int resolution =
        switch (place.path("precision").asText()) {
          case "site", "neighbourhood" -> 5;
          case "village", "town" -> 4;
          case "subdistrict", "district" -> 3;
          case "admin1", "region" -> 2;
          default -> 1;
        };
    location.put("resolution", resolution);
  }

  private static void size(ObjectNode record, JsonNode counts) {
    ObjectNode size = JSON.createObjectNode();
    for (JsonNode count : counts) {
      String key =
          switch (count.path("what").asText()) {
            case "killed" -> "dead";
            case "injured" -> "injured";
            case "arrested" -> "arrested";
            default -> "";
          };
      if (!key.isEmpty() && count.hasNonNull("min") && !count.hasNonNull("part_of")) {
        size.put(key, size.path(key).asInt() + count.path("min").asInt());
      }
    }
    if (!size.isEmpty()) {
      record.set("size", size);
    }
  }

  @Override
  public void end(Writer out) {}
}
