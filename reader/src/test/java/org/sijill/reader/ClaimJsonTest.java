package org.sijill.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

class ClaimJsonTest {

  private static final Coder CODER = new Coder("0.1.0", "abc");

  private static String json(Claim claim) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      ClaimJson.write(out, claim, CODER);
    }
    return text.toString();
  }

  private static Claim full() {
    Span word = new Span(3, 6, "قصف");
    Place place =
        new Place(
            word,
            "syr-idlib",
            "إدلب",
            "Idlib",
            35.93,
            36.1 / 3,
            "SYR",
            "إدلب",
            "SY07",
            "admin1",
            List.of("x"),
            "NE",
            2.5,
            Basis.CARRIED);
    Place site =
        new Place(
            null, "s", "مشفى", null, null, null, null, null, null, "site", List.of(), null, null,
            null);
    Party party = new Party(word, "hts", "الهيئة", "HTS", "SYR", "REB", true, site);
    Party bare = new Party(word, null, null, null, null, null, false, null);
    return new Claim(
        "0123456789abcdef",
        new Report("r1", "وكالة", "2018-03-11", "https://example.org/1", "عنوان", ""),
        new Span(0, 9, "ثم قصف 😀"),
        word,
        Type.ASSAULT,
        "aerial",
        List.of("military"),
        "violates",
        word,
        new Acled("Explosions/Remote violence", "Air/drone strike"),
        "19",
        Status.HYPOTHETICAL,
        Scope.AGGREGATE,
        List.of(party, bare),
        List.of(bare),
        List.of(bare),
        List.of(party),
        List.of(place),
        List.of(place),
        new Time(word, "2018-03-10", "2018-03-11", Basis.REPORT_DATE),
        List.of(new Speaker(bare, "anonymous-source", Stance.CLAIMS_RESPONSIBILITY)),
        List.of(
            new Count(word, "killed", "civilian", "a", 3, 5, null, null),
            new Count(word, "killed", null, null, null, null, "dozens", 0)),
        List.of(word),
        List.of(new Framing(word, "x", "y")),
        87,
        List.of("ASSAULT.shell", "rule"));
  }

  private static Claim empty() {
    Span word = new Span(0, 3, "قصف");
    return new Claim(
        "0",
        new Report("r1", null, null, null, null, ""),
        word,
        word,
        Type.BACKS,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        Status.ACTUAL,
        Scope.INSTANCE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        100,
        List.of("a"));
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    for (Claim claim : List.of(full(), empty())) {
      JsonNode row = new JsonMapper().readTree(json(claim));
      Claim back = ClaimJson.read(row);
      assertThat(json(back)).isEqualTo(json(claim));
      assertThat(back.confidence()).isEqualTo(claim.confidence());
      assertThat(back.speakers()).isEqualTo(claim.speakers());
      assertThat(ClaimJson.coder(row)).isEqualTo(CODER);
    }
  }

  @Test
  void writesTheKeysOfTheSchemaInOrder() throws IOException {
    List<String> keys = new ArrayList<>();
    new JsonMapper().readTree(json(full())).fieldNames().forEachRemaining(keys::add);
    assertThat(String.join(" ", keys))
        .isEqualTo(
            "schema id report sentence trigger type mode contexts effect about acled cameo status"
                + " scope actor recipient mediator guarantor place within time speakers counts"
                + " means framing confidence because coder");
  }

  @Test
  void numbersAreExactDecimals() throws IOException {
    assertThat(json(full()))
        .contains("\"confidence\":0.87")
        .contains("\"lat\":35.93,\"lon\":12.033333")
        .contains("\"distance_km\":2.5")
        .contains("\"status\":\"hypothetical\"")
        .contains("\"stance\":\"claims-responsibility\"")
        .contains("\"basis\":\"report-date\"");
    assertThat(json(empty())).contains("\"confidence\":1.00");
  }

  @Test
  void idsDoNotDependOnTheRules() {
    Span trigger = new Span(1, 4, "قصف");
    String id = Hashes.claimId("r1", trigger, Type.ASSAULT, 0);
    assertThat(id).hasSize(16).isEqualTo(Hashes.claimId("r1", trigger, Type.ASSAULT, 0));
    assertThat(
            List.of(
                Hashes.claimId("r2", trigger, Type.ASSAULT, 0),
                Hashes.claimId("r1", new Span(1, 5, "قصفت"), Type.ASSAULT, 0),
                Hashes.claimId("r1", trigger, Type.COERCE, 0),
                Hashes.claimId("r1", trigger, Type.ASSAULT, 1)))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
  }
}
