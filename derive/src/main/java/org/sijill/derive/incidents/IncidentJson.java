package org.sijill.derive.incidents;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.sijill.derive.DerivedJson;

/** An incident as JSON in the shape of the published schema {@code incident/1}. */
public final class IncidentJson {

  private IncidentJson() {}

  /** Writes one incident as one JSON object. */
  public static void write(JsonGenerator out, Incident row) throws IOException {
    DerivedJson.begin(out, "incident/1", row);
    out.writeStringField("type", row.type().name());
    DerivedJson.string(out, "mode", row.mode());
    out.writeStringField("status", row.status().name().toLowerCase(Locale.ROOT));
    DerivedJson.parties(out, "actor", row.actor());
    DerivedJson.parties(out, "recipient", row.recipient());
    DerivedJson.places(out, "place", row.place());
    DerivedJson.string(out, "from", row.from());
    DerivedJson.string(out, "to", row.to());
    out.writeStringField("time_basis", row.dayTold() ? "stated" : "report-date");
    out.writeArrayFieldStart("counts");
    for (CountRange range : row.counts()) {
      counts(out, range);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("contradictions");
    for (Contradiction contradiction : row.contradictions()) {
      out.writeStartObject();
      out.writeStringField("about", contradiction.about());
      DerivedJson.strings(out, "values", contradiction.values());
      DerivedJson.strings(out, "claims", contradiction.claims());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void counts(JsonGenerator out, CountRange range) throws IOException {
    out.writeStartObject();
    out.writeStringField("what", range.what());
    integer(out, "min", range.min());
    integer(out, "max", range.max());
    out.writeArrayFieldStart("given");
    for (CountRange.Given given : range.given()) {
      out.writeStartObject();
      out.writeStringField("claim", given.claim());
      DerivedJson.string(out, "by", given.by());
      DerivedJson.string(out, "category", given.category());
      integer(out, "min", given.min());
      integer(out, "max", given.max());
      DerivedJson.string(out, "vague", given.vague());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void integer(JsonGenerator out, String key, Integer value) throws IOException {
    if (value == null) {
      out.writeNullField(key);
    } else {
      out.writeNumberField(key, value);
    }
  }
}
