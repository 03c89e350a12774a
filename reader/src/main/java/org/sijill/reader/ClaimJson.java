package org.sijill.reader;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sijill.reader.Claim.Acled;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Claim.Count;
import org.sijill.reader.Claim.Framing;
import org.sijill.reader.Claim.Party;
import org.sijill.reader.Claim.Place;
import org.sijill.reader.Claim.Scope;
import org.sijill.reader.Claim.Speaker;
import org.sijill.reader.Claim.Stance;
import org.sijill.reader.Claim.Status;
import org.sijill.reader.Claim.Time;
import org.sijill.reader.Claim.Type;

/**
 * Claims as JSON in the shape of the published schema {@code claim/1}. The order of keys is that of
 * the schema and numbers are written as exact decimals, so that equal claims give equal bytes.
 */
public final class ClaimJson {

  private static final String SCHEMA = "claim/1";
  private static final int DEGREE_DECIMALS = 6;
  private static final int KILOMETRE_DECIMALS = 3;

  private ClaimJson() {}

  /** Writes one claim as one JSON object. */
  public static void write(JsonGenerator out, Claim claim, Coder coder) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", SCHEMA);
    out.writeStringField("id", claim.id());
    Report report = claim.report();
    out.writeObjectFieldStart("report");
    out.writeStringField("id", report.id());
    string(out, "outlet", report.outlet());
    string(out, "published", report.published());
    string(out, "url", report.url());
    string(out, "title", report.title());
    out.writeEndObject();
    span(out, "sentence", claim.sentence());
    span(out, "trigger", claim.trigger());
    out.writeStringField("type", claim.type().name());
    string(out, "mode", claim.mode());
    strings(out, "contexts", claim.contexts());
    string(out, "effect", claim.effect());
    span(out, "about", claim.about());
    if (claim.acled() == null) {
      out.writeNullField("acled");
    } else {
      out.writeObjectFieldStart("acled");
      out.writeStringField("event_type", claim.acled().eventType());
      out.writeStringField("sub_event_type", claim.acled().subEventType());
      out.writeEndObject();
    }
    string(out, "cameo", claim.cameo());
    out.writeStringField("status", name(claim.status()));
    out.writeStringField("scope", name(claim.scope()));
    parties(out, "actor", claim.actor());
    parties(out, "recipient", claim.recipient());
    parties(out, "mediator", claim.mediator());
    parties(out, "guarantor", claim.guarantor());
    places(out, "place", claim.place());
    places(out, "within", claim.within());
    time(out, claim.time());
    out.writeArrayFieldStart("speakers");
    for (Speaker speaker : claim.speakers()) {
      out.writeStartObject();
      party(out, speaker.party());
      out.writeStringField("kind", speaker.kind());
      out.writeStringField("stance", name(speaker.stance()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("counts");
    for (Count count : claim.counts()) {
      count(out, count);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("means");
    for (Span means : claim.means()) {
      out.writeStartObject();
      span(out, means);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("framing");
    for (Framing framing : claim.framing()) {
      out.writeStartObject();
      span(out, framing.span());
      string(out, "judges", framing.judges());
      string(out, "neutral", framing.neutral());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeFieldName("confidence");
    out.writeNumber(BigDecimal.valueOf(claim.confidence(), 2).toPlainString());
    strings(out, "because", claim.because());
    out.writeObjectFieldStart("coder");
    out.writeStringField("version", coder.version());
    out.writeStringField("rules", coder.rules());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void span(JsonGenerator out, String key, Span span) throws IOException {
    if (span == null) {
      out.writeNullField(key);
      return;
    }
    out.writeObjectFieldStart(key);
    span(out, span);
    out.writeEndObject();
  }

  private static void span(JsonGenerator out, Span span) throws IOException {
    out.writeNumberField("begin", span.begin());
    out.writeNumberField("end", span.end());
    out.writeStringField("text", span.text());
  }

  private static void parties(JsonGenerator out, String key, List<Party> parties)
      throws IOException {
    out.writeArrayFieldStart(key);
    for (Party party : parties) {
      out.writeStartObject();
      party(out, party);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void party(JsonGenerator out, Party party) throws IOException {
    span(out, party.span());
    string(out, "id", party.id());
    string(out, "name_ar", party.nameAr());
    string(out, "name_en", party.nameEn());
    string(out, "country", party.country());
    string(out, "sector", party.sector());
    out.writeBooleanField("private", party.isPrivate());
    if (party.site() != null) {
      out.writeObjectFieldStart("site");
      placeFacts(out, party.site());
      out.writeEndObject();
    }
  }

  private static void places(JsonGenerator out, String key, List<Place> places) throws IOException {
    out.writeArrayFieldStart(key);
    for (Place place : places) {
      out.writeStartObject();
      span(out, place.span());
      placeFacts(out, place);
      string(out, "relation", place.relation());
      decimal(out, "distance_km", place.distanceKm(), KILOMETRE_DECIMALS);
      out.writeStringField("basis", name(place.basis()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void placeFacts(JsonGenerator out, Place place) throws IOException {
    string(out, "id", place.id());
    string(out, "name_ar", place.nameAr());
    string(out, "name_en", place.nameEn());
    decimal(out, "lat", place.lat(), DEGREE_DECIMALS);
    decimal(out, "lon", place.lon(), DEGREE_DECIMALS);
    string(out, "country", place.country());
    string(out, "admin1", place.admin1());
    string(out, "pcode", place.pcode());
    string(out, "precision", place.precision());
    out.writeArrayFieldStart("candidates");
    for (String candidate : place.candidates()) {
      out.writeStartObject();
      out.writeStringField("id", candidate);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A time without dates has no place in the schema: it is left out. */
  private static void time(JsonGenerator out, Time time) throws IOException {
    if (time == null || time.from() == null) {
      out.writeNullField("time");
      return;
    }
    out.writeObjectFieldStart("time");
    if (time.span() != null) {
      span(out, time.span());
    }
    out.writeStringField("from", time.from());
    out.writeStringField("to", time.to() == null ? time.from() : time.to());
    out.writeStringField("basis", name(time.basis()));
    out.writeEndObject();
  }

  private static void count(JsonGenerator out, Count count) throws IOException {
    out.writeStartObject();
    span(out, count.span());
    out.writeStringField("what", count.what());
    if (count.category() != null) {
      out.writeStringField("category", count.category());
    }
    string(out, "side", count.side());
    integer(out, "min", count.min());
    integer(out, "max", count.max());
    string(out, "vague", count.vague());
    integer(out, "part_of", count.partOf());
    out.writeEndObject();
  }

  private static void string(JsonGenerator out, String key, String value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
    } else {
      out.writeStringField(key, value);
    }
  }

  private static void strings(JsonGenerator out, String key, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static void integer(JsonGenerator out, String key, Integer value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
    } else {
      out.writeNumberField(key, value.intValue());
    }
  }

  /** As an exact decimal: how a double is printed differs between versions of Java. */
  private static void decimal(JsonGenerator out, String key, Double value, int decimals)
      throws IOException {
    if (value == null) {
      out.writeNullField(key);
      return;
    }
    BigDecimal exact =
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    out.writeFieldName(key);
    out.writeNumber(exact.toPlainString());
  }

  /** {@code CLAIMS_RESPONSIBILITY} is written {@code claims-responsibility}. */
  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a claim back. Its report has no text: the row does not hold it.
   *
   * @throws IllegalArgumentException where the row is not of the schema
   */
  public static Claim read(JsonNode row) {
    if (!SCHEMA.equals(row.path("schema").asText())) {
      throw new IllegalArgumentException("not a row of schema " + SCHEMA);
    }
    JsonNode report = row.path("report");
    JsonNode acled = row.path("acled");
    return new Claim(
        text(row, "id"),
        new Report(
            text(report, "id"),
            text(report, "outlet"),
            text(report, "published"),
            text(report, "url"),
            text(report, "title"),
            ""),
        span(row.get("sentence")),
        span(row.get("trigger")),
        Type.valueOf(text(row, "type")),
        text(row, "mode"),
        list(row, "contexts", JsonNode::asText),
        text(row, "effect"),
        span(row.get("about")),
        acled.isObject()
            ? new Acled(text(acled, "event_type"), text(acled, "sub_event_type"))
            : null,
        text(row, "cameo"),
        value(Status.class, row, "status"),
        value(Scope.class, row, "scope"),
        list(row, "actor", ClaimJson::party),
        list(row, "recipient", ClaimJson::party),
        list(row, "mediator", ClaimJson::party),
        list(row, "guarantor", ClaimJson::party),
        list(row, "place", ClaimJson::place),
        list(row, "within", ClaimJson::place),
        time(row.get("time")),
        list(
            row,
            "speakers",
            s -> new Speaker(party(s), text(s, "kind"), value(Stance.class, s, "stance"))),
        list(row, "counts", ClaimJson::count),
        list(row, "means", ClaimJson::span),
        list(row, "framing", f -> new Framing(span(f), text(f, "judges"), text(f, "neutral"))),
        row.path("confidence").decimalValue().movePointRight(2).intValue(),
        list(row, "because", JsonNode::asText));
  }

  /** What coded the claim of a row. */
  public static Coder coder(JsonNode row) {
    return new Coder(text(row.path("coder"), "version"), text(row.path("coder"), "rules"));
  }

  private static Span span(JsonNode node) {
    return node == null || !node.has("begin")
        ? null
        : new Span(node.get("begin").intValue(), node.get("end").intValue(), text(node, "text"));
  }

  private static Party party(JsonNode node) {
    return new Party(
        span(node),
        text(node, "id"),
        text(node, "name_ar"),
        text(node, "name_en"),
        text(node, "country"),
        text(node, "sector"),
        node.path("private").asBoolean(),
        node.path("site").isObject() ? place(node.get("site")) : null);
  }

  private static Place place(JsonNode node) {
    return new Place(
        span(node),
        text(node, "id"),
        text(node, "name_ar"),
        text(node, "name_en"),
        decimal(node, "lat"),
        decimal(node, "lon"),
        text(node, "country"),
        text(node, "admin1"),
        text(node, "pcode"),
        text(node, "precision"),
        list(node, "candidates", c -> text(c, "id")),
        text(node, "relation"),
        decimal(node, "distance_km"),
        value(Basis.class, node, "basis"));
  }

  private static Time time(JsonNode node) {
    return node == null || !node.isObject()
        ? null
        : new Time(
            span(node), text(node, "from"), text(node, "to"), value(Basis.class, node, "basis"));
  }

  private static Count count(JsonNode node) {
    return new Count(
        span(node),
        text(node, "what"),
        text(node, "category"),
        text(node, "side"),
        integer(node, "min"),
        integer(node, "max"),
        text(node, "vague"),
        integer(node, "part_of"));
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static Integer integer(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.intValue();
  }

  private static Double decimal(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.doubleValue();
  }

  private static <E extends Enum<E>> E value(Class<E> type, JsonNode node, String key) {
    String name = text(node, key);
    return name == null
        ? null
        : Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> each) {
    JsonNode items = node.get(key);
    if (items == null || !items.isArray()) {
      return List.of();
    }
    List<T> values = new ArrayList<>(items.size());
    items.forEach(item -> values.add(each.apply(item)));
    return List.copyOf(values);
  }
}
