package org.sijill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.reader.Claim;
import org.sijill.reader.Claim.Basis;
import org.sijill.reader.Hashes;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.names.PlaceEntry;
import org.sijill.reader.names.PlaceResolver;

/** Gold claims of a report as claims: names looked up in the books, effects from a table. */
final class GoldClaims {

  private static final JsonMapper JSON = new JsonMapper();

  private final Reader reader = new Reader(Knowledge.bundled());
  private final PlaceResolver places = new PlaceResolver(Knowledge.bundled().names());
  private final Report report;
  private final int[] points;
  private final Map<Integer, String[]> effects = new HashMap<>();

  private GoldClaims(Report report) {
    this.report = report;
    this.points = report.text().codePoints().toArray();
  }

  /** Claims of {@code ID.gold.json} beside {@code ID.json} in a folder. */
  static List<Claim> of(Path folder, String id, String effectsResource) throws IOException {
    JsonNode row = JSON.readTree(folder.resolve(id + ".json").toFile());
    Report report =
        new Report(
            id,
            row.path("outlet").asText(),
            row.path("published").asText(),
            null,
            null,
            row.path("text").asText());
    GoldClaims gold = new GoldClaims(report);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GoldClaims.class.getResourceAsStream(effectsResource), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .forEach(cells -> gold.effects.put(Integer.valueOf(cells[0]), cells));
    }
    List<Claim> claims = new ArrayList<>();
    for (JsonNode claim :
        JSON.readTree(folder.resolve(id + ".gold.json").toFile()).path("claims")) {
      claims.add(gold.claim(claim));
    }
    return claims;
  }

  private Claim claim(JsonNode row) {
    Span trigger = span(row.path("trigger"));
    Claim.Type type = Claim.Type.valueOf(row.path("type").asText());
    String[] cells = effects.getOrDefault(trigger.begin(), new String[] {null, null});
    Span about =
        cells.length < 4 ? null : span(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
    JsonNode time = row.path("time");
    return new Claim(
        Hashes.claimId(report.id(), trigger, type, 0),
        report,
        sentence(trigger),
        trigger,
        type,
        row.path("mode").isTextual() ? row.path("mode").asText() : null,
        List.of(),
        cells[1],
        about,
        null,
        null,
        Claim.Status.valueOf(row.path("status").asText().toUpperCase(Locale.ROOT)),
        Claim.Scope.INSTANCE,
        parties(row.path("actor")),
        parties(row.path("recipient")),
        parties(row.path("mediator")),
        parties(row.path("guarantor")),
        places(row.path("place")),
        places(row.path("within")),
        time.path("from").isTextual()
            ? new Claim.Time(
                span(time), time.path("from").asText(), time.path("to").asText(), Basis.STATED)
            : null,
        speakers(row.path("speakers")),
        List.of(),
        List.of(),
        List.of(),
        100,
        List.of());
  }

  /** The paragraph; sentences of gold are not marked. */
  private Span sentence(Span trigger) {
    int begin = trigger.begin();
    int end = trigger.end();
    while (begin > 0 && points[begin - 1] != '\n') {
      begin--;
    }
    while (end < points.length && points[end] != '\n') {
      end++;
    }
    return span(begin, end);
  }

  private Span span(JsonNode span) {
    return span(span.path("begin").asInt(), span.path("end").asInt());
  }

  private Span span(int begin, int end) {
    return new Span(begin, end, new String(points, begin, end - begin));
  }

  private List<Claim.Party> parties(JsonNode spans) {
    List<Claim.Party> parties = new ArrayList<>();
    spans.forEach(span -> parties.add(party(span(span))));
    return parties;
  }

  private Claim.Party party(Span span) {
    Claim.Party best = best(span.text());
    if (best == null || best.id() == null) {
      // The article that was one letter of a preposition is not in the span.
      Claim.Party definite = best("ال" + span.text());
      best = definite != null && definite.id() != null ? definite : best;
    }
    return best == null
        ? new Claim.Party(span, null, null, null, null, null, false, null)
        : new Claim.Party(
            span,
            best.id(),
            best.nameAr(),
            best.nameEn(),
            best.country(),
            best.sector(),
            best.isPrivate(),
            null);
  }

  private Claim.Party best(String name) {
    Claim.Party best = null;
    for (Claim.Party party :
        reader.parties(new Report("name", null, report.published(), null, null, name))) {
      if (best == null || best.id() == null && party.id() != null) {
        best = party;
      }
    }
    return best;
  }

  private List<Claim.Speaker> speakers(JsonNode spans) {
    List<Claim.Speaker> speakers = new ArrayList<>();
    spans.forEach(
        span ->
            speakers.add(
                new Claim.Speaker(
                    party(span(span)), span.path("kind").asText(), Claim.Stance.ASSERTS)));
    return speakers;
  }

  private List<Claim.Place> places(JsonNode spans) {
    List<Claim.Place> found = new ArrayList<>();
    for (JsonNode node : spans) {
      Span span = span(node);
      PlaceResolver.Answer answer = places.resolve(span.text(), null);
      PlaceEntry place = answer.place();
      found.add(
          new Claim.Place(
              span,
              place == null ? null : place.id(),
              place == null ? null : place.nameAr(),
              place == null ? null : place.nameEn(),
              place == null ? null : place.lat(),
              place == null ? null : place.lon(),
              place == null ? null : place.country(),
              null,
              null,
              place == null ? null : place.precision(),
              List.of(),
              answer.relation(),
              answer.distanceKm(),
              Basis.STATED));
    }
    return found;
  }
}
