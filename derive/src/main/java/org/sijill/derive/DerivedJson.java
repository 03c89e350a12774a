package org.sijill.derive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What all derived rows share, as JSON in the shape of the published schema. */
public final class DerivedJson {

  private static final int DEGREE_DECIMALS = 6;

  private DerivedJson() {}

  /**
   * Begins a row: its schema, id and evidence.
   *
   * @param schema name and version, for example {@code tie/1}
   */
  public static void begin(JsonGenerator out, String schema, DerivedRow row) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", schema);
    out.writeStringField("id", row.id());
    Evidence evidence = row.evidence();
    strings(out, "claims", evidence.claims());
    string(out, "first", evidence.first());
    string(out, "last", evidence.last());
    voices(out, "asserted_by", evidence.assertedBy());
    voices(out, "denied_by", evidence.deniedBy());
    voices(out, "doubted_by", evidence.doubtedBy());
    strings(out, "outlets", evidence.outlets());
    out.writeNumberField("sources", evidence.sources());
  }

  public static void party(JsonGenerator out, String key, Party party) throws IOException {
    out.writeFieldName(key);
    party(out, party);
  }

  public static void parties(JsonGenerator out, String key, List<Party> parties)
      throws IOException {
    out.writeArrayFieldStart(key);
    for (Party party : parties) {
      party(out, party);
    }
    out.writeEndArray();
  }

  private static void party(JsonGenerator out, Party party) throws IOException {
    out.writeStartObject();
    partyFields(out, party);
    out.writeEndObject();
  }

  private static void partyFields(JsonGenerator out, Party party) throws IOException {
    string(out, "id", party.id());
    string(out, "name_ar", party.nameAr());
    string(out, "name_en", party.nameEn());
  }

  public static void place(JsonGenerator out, String key, Place place) throws IOException {
    out.writeFieldName(key);
    place(out, place);
  }

  public static void places(JsonGenerator out, String key, List<Place> places) throws IOException {
    out.writeArrayFieldStart(key);
    for (Place place : places) {
      place(out, place);
    }
    out.writeEndArray();
  }

  private static void place(JsonGenerator out, Place place) throws IOException {
    out.writeStartObject();
    string(out, "id", place.id());
    string(out, "name_ar", place.nameAr());
    string(out, "name_en", place.nameEn());
    degrees(out, "lat", place.lat());
    degrees(out, "lon", place.lon());
    out.writeEndObject();
  }

  public static void voices(JsonGenerator out, String key, List<Voice> voices) throws IOException {
    out.writeArrayFieldStart(key);
    for (Voice voice : voices) {
      out.writeStartObject();
      partyFields(out, voice.party());
      out.writeStringField("kind", voice.kind());
      out.writeStringField("stance", voice.stance());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A string or null. */
  public static void string(JsonGenerator out, String key, String value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
    } else {
      out.writeStringField(key, value);
    }
  }

  public static void strings(JsonGenerator out, String key, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  /** As an exact decimal: how a double is printed differs between versions of Java. */
  private static void degrees(JsonGenerator out, String key, Double value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
      return;
    }
    BigDecimal exact =
        new BigDecimal(value)
            .setScale(DEGREE_DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    out.writeFieldName(key);
    out.writeNumber(exact.toPlainString());
  }
}
