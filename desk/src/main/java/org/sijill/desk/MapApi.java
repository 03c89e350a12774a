package org.sijill.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sijill.derive.DerivedJson;
import org.sijill.derive.Party;
import org.sijill.derive.Place;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.state.Control;
import org.sijill.reader.Claim;
import org.sijill.reader.names.PlaceEntry;

/**
 * Incidents and control as GeoJSON (RFC 7946). Each feature is written once for a snapshot and a
 * day, since a slider asks for the same ones again and again.
 */
final class MapApi {

  /** Parties that a title names on each side. */
  private static final int NAMED = 2;

  private final Tools tools;
  private final Selection.Selector selector;

  MapApi(Tools tools, Selection.Selector selector) {
    this.tools = tools;
    this.selector = selector;
  }

  Answer map(Query query) {
    Selection selection = selector.select(query);
    Snapshot snapshot = selection.snapshot();
    List<IncidentInfo> rows = IncidentsApi.asOf(selection, query);
    List<Control> control = snapshot.rows(snapshot.state().control(), query.day("as-of"));
    boolean named = query.named();
    Map<String, SerializableString> incidents =
        snapshot.kept("map incidents " + named, () -> incidents(snapshot, named));
    Map<String, SerializableString> places =
        snapshot.kept(
            "map control " + named + " " + query.day("as-of"),
            () -> control(snapshot, control, named));
    return Answer.of(
        out -> {
          out.writeStartObject();
          out.writeFieldName("incidents");
          begin(out);
          int unplaced = 0;
          for (IncidentInfo info : rows) {
            SerializableString feature = incidents.get(info.incident().id());
            if (feature == null) {
              unplaced++;
            } else {
              out.writeRawValue(feature);
            }
          }
          end(out);
          out.writeNumberField("unplaced", unplaced);
          out.writeFieldName("control");
          begin(out);
          for (Control row : control) {
            SerializableString feature = places.get(row.id());
            if (feature != null && selection.takes(row)) {
              out.writeRawValue(feature);
            }
          }
          end(out);
          out.writeEndObject();
        });
  }

  /** Features of the incidents that have a point, by id. */
  private Map<String, SerializableString> incidents(Snapshot snapshot, boolean named) {
    Map<String, SerializableString> features = new HashMap<>();
    for (IncidentInfo info : snapshot.told()) {
      Place place = point(info.incident());
      if (place != null) {
        features.put(
            info.incident().id(),
            JsonTree.written(out -> incident(out, snapshot, info, place, named)));
      }
    }
    return features;
  }

  private static Map<String, SerializableString> control(
      Snapshot snapshot, List<Control> rows, boolean named) {
    Map<String, SerializableString> features = new HashMap<>();
    for (Control row : rows) {
      if (row.place().lat() != null && row.place().lon() != null) {
        features.put(row.id(), JsonTree.written(out -> control(out, snapshot, row, named)));
      }
    }
    return features;
  }

  private static void begin(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "FeatureCollection");
    out.writeArrayFieldStart("features");
  }

  private static void end(JsonGenerator out) throws IOException {
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void point(JsonGenerator out, String id, Place place) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "Feature");
    out.writeStringField("id", id);
    out.writeObjectFieldStart("geometry");
    out.writeStringField("type", "Point");
    out.writeArrayFieldStart("coordinates");
    out.writeNumber(place.lon());
    out.writeNumber(place.lat());
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Who did it to whom, or null where neither is told. */
  private static String title(
      Snapshot snapshot, Incident incident, boolean named, Function<Party, String> name) {
    String doers = names(snapshot, incident.actor(), named, name);
    String others = names(snapshot, incident.recipient(), named, name);
    if (doers.isEmpty() && others.isEmpty()) {
      return null;
    }
    return doers + (doers.isEmpty() || others.isEmpty() ? "" : " ← ") + others;
  }

  private static String names(
      Snapshot snapshot, List<Party> parties, boolean named, Function<Party, String> name) {
    StringBuilder names = new StringBuilder();
    for (Party party : parties.subList(0, Math.min(NAMED, parties.size()))) {
      Party shown = named ? party : snapshot.roles().shown(party);
      names.append(names.isEmpty() ? "" : "، ").append(name.apply(shown));
    }
    return names.toString();
  }

  private static String english(Party party) {
    return party.nameEn() == null ? party.nameAr() : party.nameEn();
  }

  private void incident(
      JsonGenerator out, Snapshot snapshot, IncidentInfo info, Place place, boolean named)
      throws IOException {
    Incident incident = info.incident();
    point(out, incident.id(), place);
    out.writeObjectFieldStart("properties");
    out.writeStringField("id", incident.id());
    out.writeStringField("type", incident.type().name());
    out.writeStringField("mode", incident.mode());
    out.writeStringField("status", incident.status().name().toLowerCase(Locale.ROOT));
    out.writeStringField("from", incident.from());
    out.writeStringField("to", incident.to());
    out.writeStringField("precision", precision(snapshot, info, place));
    out.writeStringField("title_ar", title(snapshot, incident, named, Party::nameAr));
    out.writeStringField("title_en", title(snapshot, incident, named, MapApi::english));
    out.writeStringField("place_ar", place.nameAr());
    out.writeStringField("place_en", place.nameEn() == null ? place.nameAr() : place.nameEn());
    out.writeNumberField("sources", incident.evidence().sources());
    out.writeBooleanField("denied", info.denied());
    out.writeBooleanField("contradicted", info.contradicted());
    out.writeEndObject();
    out.writeEndObject();
  }

  /** The first place with a point. */
  private static Place point(Incident incident) {
    for (Place place : incident.place()) {
      if (place.lat() != null && place.lon() != null) {
        return place;
      }
    }
    return null;
  }

  /** What kind of place the point stands for, or null where neither book nor claims tell. */
  private String precision(Snapshot snapshot, IncidentInfo info, Place place) {
    PlaceEntry entry = tools.geography().entry(place.id());
    if (entry != null) {
      return entry.precision();
    }
    for (int at : info.claims()) {
      Claim claim = snapshot.claim(at).claim();
      for (List<Claim.Place> places : List.of(claim.place(), claim.within())) {
        for (Claim.Place each : places) {
          if (place.id() != null && place.id().equals(each.id())) {
            return each.precision();
          }
        }
      }
    }
    return null;
  }

  private static void control(JsonGenerator out, Snapshot snapshot, Control row, boolean named)
      throws IOException {
    point(out, row.id(), row.place());
    out.writeObjectFieldStart("properties");
    out.writeStringField("id", row.id());
    DerivedJson.place(out, "place", row.place());
    DerivedJson.parties(out, "holder", shown(snapshot, row.holder(), named));
    DerivedJson.parties(out, "from", shown(snapshot, row.from(), named));
    out.writeStringField("stage", row.stage().word());
    DerivedJson.parties(out, "expected_holder", shown(snapshot, row.expectedHolder(), named));
    out.writeStringField("since", row.since() == null ? null : row.since().toString());
    out.writeNumberField("sources", row.evidence().sources());
    out.writeNumberField("claims_count", row.evidence().claims().size());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static List<Party> shown(Snapshot snapshot, List<Party> parties, boolean named) {
    return named ? parties : parties.stream().map(snapshot.roles()::shown).toList();
  }
}
