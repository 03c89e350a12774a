package org.sijill.derive.state;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.sijill.derive.DerivedJson;

/** Writes rows of the state in the shape of the published schema. */
public final class StateJson {

  private StateJson() {}

  /** Writes a tie. */
  public static void write(JsonGenerator out, Tie tie) throws IOException {
    DerivedJson.begin(out, "tie/1", tie);
    out.writeStringField("kind", tie.kind().word());
    DerivedJson.party(out, "actor", tie.actor());
    DerivedJson.party(out, "recipient", tie.recipient());
    out.writeStringField("stage", tie.stage().word());
    day(out, "since", tie.since());
    out.writeEndObject();
  }

  /** Writes who has a place. */
  public static void write(JsonGenerator out, Control control) throws IOException {
    DerivedJson.begin(out, "control/1", control);
    DerivedJson.place(out, "place", control.place());
    DerivedJson.parties(out, "holder", control.holder());
    DerivedJson.parties(out, "from", control.from());
    out.writeStringField("stage", control.stage().word());
    DerivedJson.parties(out, "expected_holder", control.expectedHolder());
    day(out, "since", control.since());
    out.writeEndObject();
  }

  /** Writes an accord. */
  public static void write(JsonGenerator out, Accord accord) throws IOException {
    DerivedJson.begin(out, "accord/1", accord);
    out.writeStringField("kind", accord.kind().word());
    DerivedJson.parties(out, "parties", accord.parties());
    DerivedJson.parties(out, "mediators", accord.mediators());
    DerivedJson.parties(out, "guarantors", accord.guarantors());
    DerivedJson.places(out, "place", accord.place());
    DerivedJson.string(out, "about", accord.about());
    out.writeStringField("stage", accord.stage().word());
    day(out, "since", accord.since());
    out.writeEndObject();
  }

  /** Writes a position. */
  public static void write(JsonGenerator out, Position position) throws IOException {
    DerivedJson.begin(out, "position/1", position);
    DerivedJson.party(out, "party", position.party());
    out.writeStringField("matter", position.matter());
    out.writeStringField("stance", position.stance().word());
    out.writeEndObject();
  }

  /** Writes what becomes of groups. */
  public static void write(JsonGenerator out, Lineage lineage) throws IOException {
    DerivedJson.begin(out, "lineage/1", lineage);
    out.writeStringField("what", lineage.what().word());
    DerivedJson.parties(out, "groups", lineage.groups());
    DerivedJson.parties(out, "into", lineage.into());
    DerivedJson.parties(out, "from", lineage.from());
    if (lineage.number() == null) {
      out.writeNullField("number");
    } else {
      out.writeNumberField("number", lineage.number());
    }
    out.writeStringField("status", lineage.status().name().toLowerCase(Locale.ROOT));
    out.writeEndObject();
  }

  private static void day(JsonGenerator out, String key, LocalDate day) throws IOException {
    DerivedJson.string(out, key, day == null ? null : day.toString());
  }
}
