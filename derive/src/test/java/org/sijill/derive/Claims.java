package org.sijill.derive;

import java.util.ArrayList;
import java.util.List;
import org.sijill.reader.Claim;
import org.sijill.reader.Hashes;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/** Makes claims for tests: what is not set is as in a claim that tells nothing of it. */
public final class Claims {

  private final String report;
  private final String outlet;
  private final String published;
  private final int at;
  private final String trigger;
  private Claim.Type type = Claim.Type.ASSAULT;
  private String mode;
  private Claim.Status status = Claim.Status.ACTUAL;
  private Claim.Scope scope = Claim.Scope.INSTANCE;
  private final List<Claim.Party> actor = new ArrayList<>();
  private final List<Claim.Party> recipient = new ArrayList<>();
  private final List<Claim.Place> place = new ArrayList<>();
  private final List<Claim.Speaker> speakers = new ArrayList<>();
  private final List<Claim.Count> counts = new ArrayList<>();
  private Claim.Time time;
  private String sentence = "";

  private Claims(String report, String outlet, String published, int at, String trigger) {
    this.report = report;
    this.outlet = outlet;
    this.published = published;
    this.at = at;
    this.trigger = trigger;
  }

  /** A claim of a report. */
  public static Claims in(String report, String outlet, String published, int at, String trigger) {
    return new Claims(report, outlet, published, at, trigger);
  }

  public Claims type(Claim.Type value, String itsMode) {
    type = value;
    mode = itsMode;
    return this;
  }

  public Claims status(Claim.Status value) {
    status = value;
    return this;
  }

  public Claims aggregate() {
    scope = Claim.Scope.AGGREGATE;
    return this;
  }

  public Claims by(String id, String country, String sector) {
    actor.add(party(id, country, sector));
    return this;
  }

  public Claims on(String id, String country, String sector) {
    recipient.add(party(id, country, sector));
    return this;
  }

  public Claims at(String id, double lat, double lon) {
    place.add(
        new Claim.Place(
            span(id),
            id,
            id,
            id,
            lat,
            lon,
            "SYR",
            "A",
            null,
            "town",
            List.of(),
            null,
            null,
            Claim.Basis.STATED));
    return this;
  }

  public Claims day(String from, String to) {
    time = new Claim.Time(span(from), from, to, Claim.Basis.STATED);
    return this;
  }

  public Claims said(String id, Claim.Stance stance) {
    speakers.add(new Claim.Speaker(party(id, null, null), "official", stance));
    return this;
  }

  public Claims killed(int min, Integer max) {
    counts.add(new Claim.Count(span("n"), "killed", "unknown", null, min, max, null, null));
    return this;
  }

  public Claims sentence(String words) {
    sentence = words;
    return this;
  }

  public Claim make() {
    Span span = span(trigger);
    Span all = sentence.isEmpty() ? span : new Span(at - sentence.indexOf(trigger), 0, sentence);
    return new Claim(
        Hashes.claimId(report, span, type, 0),
        new Report(report, outlet, published, null, null, ""),
        all,
        span,
        type,
        mode,
        List.of(),
        null,
        null,
        null,
        null,
        status,
        scope,
        List.copyOf(actor),
        List.copyOf(recipient),
        List.of(),
        List.of(),
        List.copyOf(place),
        List.of(),
        time,
        List.copyOf(speakers),
        List.copyOf(counts),
        List.of(),
        List.of(),
        80,
        List.of());
  }

  private Span span(String text) {
    return new Span(at, at + text.length(), text);
  }

  private Claim.Party party(String id, String country, String sector) {
    return new Claim.Party(span(id), id, id, id, country, sector, false, null);
  }
}
