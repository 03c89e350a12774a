package org.sijill.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.register.Fixture.MEETING;
import static org.sijill.register.Fixture.SHELLING;
import static org.sijill.register.Fixture.add;
import static org.sijill.register.Fixture.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Claim;
import org.sijill.reader.ClaimJson;
import org.sijill.reader.Knowledge;
import org.sijill.register.export.Export;
import org.sijill.register.export.Export.Name;
import org.sijill.register.export.Export.Options;
import org.sijill.register.export.PossibleNames;
import org.sijill.register.review.Reviews;
import org.sijill.register.store.Journal;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.Signing;

class ExportTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final PossibleNames NAMES = new PossibleNames(Fixture.KNOWLEDGE);
  private static final String WITNESS =
      "قال الشاهد مروان الخطيب إن مسلحين قتلوا حارسا في مدينة إدلب يوم السبت.";

  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void open() throws Exception {
    register = Fixture.open(folder.resolve("register.sqlite"));
    add(
        register,
        incoming("a", "وكالة", SHELLING),
        incoming("b", "=HYPERLINK(\"x\")", MEETING),
        incoming("c", null, WITNESS),
        incoming("d", null, "ستهاجم القوات البلدة غدا، ولم تقصف الطائرات السوق أمس."));
  }

  @AfterEach
  void close() {
    register.close();
  }

  private String rows(Name name, Options options) {
    StringWriter out = new StringWriter();
    new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names()).rows(out, name, options);
    return out.toString();
  }

  private static Options named() {
    return new Options(null, null, List.of(), null, null, true, "checked with the family", null);
  }

  @Test
  void theCodesOfAClaimGoAlong() throws Exception {
    JsonNode plover = JSON.readTree(rows(Name.PLOVER, Options.ALL).lines().findFirst().get());
    assertThat(plover.path("context")).extracting(JsonNode::asText).contains("military");
    List<String> csv = rows(Name.CSV, Options.ALL).lines().toList();
    assertThat(csv.get(0)).contains(",contexts,acled_event_type,acled_sub_event_type,cameo,");
    assertThat(csv.get(1)).contains(",Explosions/Remote violence,", ",195,");
    JsonNode feature = JSON.readTree(rows(Name.GEOJSON, Options.ALL)).path("features").get(0);
    assertThat(feature.path("properties").path("cameo").asText()).isEqualTo("195");
    assertThat(feature.path("properties").path("acled").path("sub_event_type").asText())
        .isEqualTo("Air/drone strike");
  }

  @Test
  void everyFormatIsWrittenWithManifestAndTrace() throws Exception {
    for (Name name : Name.values()) {
      Path to = folder.resolve(name.name().toLowerCase(Locale.ROOT));
      Export.Written written =
          new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names())
              .to(to, name, Options.ALL);
      if (name == Name.UCDP) {
        continue; // nobody is told to have been killed by anybody known
      }
      assertThat(written.rows()).as(name.name()).isPositive();
      JsonNode manifest = JSON.readTree(Files.readString(to.resolve("manifest.json")));
      manifest
          .path("files")
          .properties()
          .forEach(
              file -> {
                try {
                  assertThat(file.getValue().asText())
                      .isEqualTo(Knowledge.sha256(Files.readAllBytes(to.resolve(file.getKey()))));
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(manifest.path("files").size()).isEqualTo(2);
      assertThat(manifest.path("people").asText()).isEqualTo("roles");
      JsonNode log = manifest.path("log");
      Signing.Signed head =
          new Signing.Signed(
              log.path("head").asText(),
              log.path("signature").asText(),
              log.path("public_key").asText());
      assertThat(head.holds()).isTrue();
      assertThat(new Signing.Signed(Journal.BEGINNING, head.signature(), head.publicKey()).holds())
          .isFalse();
      List<String> trace = Files.readAllLines(to.resolve("trace.jsonl"));
      assertThat(trace).hasSize(written.rows());
      for (String line : trace) {
        JsonNode traced = JSON.readTree(line);
        JsonNode cells = name == Name.ACLED ? traced.path("claims").path(0) : traced;
        assertThat(cells.path("cells").has("trigger")).isTrue();
      }
    }
    assertThatThrownBy(
            () ->
                new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names())
                    .to(folder.resolve("csv"), Name.CSV, Options.ALL))
        .hasMessageContaining("not empty");
  }

  @Test
  void theSameRegisterGivesTheSameRows() {
    for (Name name : Name.values()) {
      assertThat(rows(name, Options.ALL)).isEqualTo(rows(name, Options.ALL));
    }
  }

  @Test
  void rowsOfTheSchemaComeBackAsClaims() throws Exception {
    for (String row : rows(Name.JSONL, named()).lines().toList()) {
      Claim claim = ClaimJson.read(JSON.readTree(row));
      StringWriter again = new StringWriter();
      try (var out = JSON.getFactory().createGenerator(again)) {
        ClaimJson.write(out, claim, ClaimJson.coder(JSON.readTree(row)));
      }
      assertThat(JSON.readTree(again.toString())).isEqualTo(JSON.readTree(row));
    }
  }

  @Test
  void peopleAtRiskAreRolesUnlessAReasonIsGiven() {
    for (Name name : Name.values()) {
      assertThat(rows(name, Options.ALL))
          .as(name.name())
          .doesNotContain("مروان")
          .doesNotContain("الخطيب");
    }
    assertThat(rows(Name.JSONL, Options.ALL)).contains("شاهد (إدلب)");
    assertThat(rows(Name.JSONL, named())).contains("مروان الخطيب");
    Options noReason = new Options(null, null, List.of(), null, null, true, " ", null);
    assertThatThrownBy(() -> rows(Name.CSV, noReason)).hasMessageContaining("reason");
    String logged =
        register
            .database()
            .read(
                h ->
                    h.createQuery("select group_concat(detail) from log where action = 'export'")
                        .mapTo(String.class)
                        .one());
    assertThat(logged).contains("reason=checked with the family");
  }

  /** First names that are also adjectives, and the town of a hospital. */
  @Test
  void namesAfterTitlesAndTownsOfProtectedSitesAreNotTold() throws Exception {
    add(
        register,
        incoming("n1", null, "قال الطبيب ماهر الزعبي إن طائرات قصفت مشفى مدينة كفرنبل."),
        incoming("n4", null, "قتل ماهر الزعبي برصاص مسلحين في سراقب."),
        incoming("n2", null, "وقتل مسلحون الشاب سليم الدروبي في بلدة سراقب."),
        incoming("n3", null, "قال الناشط ماهر إن الطائرات قصفت المستشفى في كفرنبل."));
    for (Name name : Name.values()) {
      String rows = rows(name, Options.ALL);
      for (String told : List.of("ماهر", "الزعبي", "سليم", "الدروبي", "كفرنبل")) {
        assertThat(rows).as(name.name()).doesNotContain(told);
      }
    }
    assertThat(rows(Name.JSONL, Options.ALL)).contains("\"precision\":\"district\"");
    assertThat(rows(Name.JSONL, named())).contains("ماهر الزعبي", "سليم الدروبي", "كفرنبل");
  }

  /**
   * Names of every kind of writing, of the claim's people and of others; roles, bodies, places
   * stay.
   */
  @Test
  void whatMayBeANameIsNotQuoted() throws Exception {
    List<String> told =
        List.of(
            "قال الناشط الإعلامي باسل إن الطائرات قصفت البلدة.",
            "وأضاف الناشط أمجد لوكالة الأنباء أن الجيش قصف البلدة.",
            "قالت الطالبة فرح إن الجيش قصف الجامعة.",
            "قالت الممرضة ليلى إن الجيش قصف الجامعة.",
            "وذكر الناشط بلال أن الجيش قصف البلدة.",
            "قال نور الحسن إن الجيش قصف البلدة.",
            "قصف الجيش بلدة سراقب في ريف إدلب أمام سامر الحمود.",
            "اغتال مسلحون المهندس والناشط فادي مرعي الدغيم في بلدة سراقب.");
    List<String> persons =
        List.of(
            "باسل", "أمجد", "فرح", "ليلى", "بلال", "نور", "الحسن", "سامر", "الحمود", "فادي",
            "الدغيم");
    for (int i = 0; i < told.size(); i++) {
      add(register, incoming("w" + i, null, told.get(i)));
    }
    for (Name name : Name.values()) {
      assertThat(rows(name, Options.ALL))
          .as(name.name())
          .doesNotContain(persons.toArray(new String[0]));
    }
    assertThat(rows(Name.JSONL, Options.ALL))
        .contains("قصف الجيش بلدة سراقب في ريف إدلب أمام […].")
        .contains("التقى وزير الخارجية السوري نظيره الروسي في موسكو يوم الأحد.");
    assertThat(rows(Name.JSONL, named())).contains(persons.toArray(new String[0]));
  }

  @Test
  void ploverLeavesOutWhatItHasNoPlaceFor() throws Exception {
    Path to = folder.resolve("plover");
    Export.Written written =
        new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names())
            .to(to, Name.PLOVER, Options.ALL);
    assertThat(written.leftOut()).containsKey("PLOVER codes what is told as having happened");
    for (String line : Files.readAllLines(to.resolve("plover.jsonl"))) {
      JsonNode record = JSON.readTree(line);
      for (String field : List.of("id", "date", "actor", "event", "mode")) {
        assertThat(record.has(field) || field.equals("mode")).as(field).isTrue();
      }
      assertThat(record.path("quad_code").asInt()).isBetween(1, 4);
    }
  }

  @Test
  void formulasInCellsAreNeutral() {
    String csv = rows(Name.CSV, Options.ALL);
    assertThat(csv)
        .contains("\"'=HYPERLINK(\"\"x\"\")\"")
        .doesNotContain(",=")
        .doesNotContain("\n=");
  }

  @Test
  void reviewsAreApplied() {
    String id = JSON.createObjectNode().path("x").asText(first("ASSAULT"));
    new Reviews(register, "reviewer").reject(id, null);
    assertThat(rows(Name.JSONL, Options.ALL)).doesNotContain("\"id\":\"" + id + "\"");
    new Reviews(register, "reviewer").add("b", "التقى", "AID", java.util.Map.of(), null);
    assertThat(rows(Name.JSONL, Options.ALL)).contains("\"rules\":\"person\"");
  }

  private String first(String type) {
    return rows(Name.JSONL, Options.ALL)
        .lines()
        .filter(row -> row.contains("\"type\":\"" + type + "\""))
        .map(row -> row.replaceFirst("^.*?\"id\":\"(\\w+)\".*$", "$1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void filtersChoose() {
    Options none = new Options("2030-01-01", null, List.of(), null, null, false, null, null);
    assertThat(rows(Name.JSONL, none)).isEmpty();
    Options one = new Options(null, null, List.of("CONSULT"), "actual", null, false, null, null);
    assertThat(rows(Name.JSONL, one).lines()).isNotEmpty().allMatch(r -> r.contains("CONSULT"));
  }

  @Test
  void noteTellsAccordingToWhom() {
    assertThat(rows(Name.CSV, Options.ALL)).contains("According to ").contains("بحسب ");
  }

  /** Ids, hashes and numbers: no word of a report. */
  @Test
  void theLogHoldsNoWordsOfReports() {
    String log =
        register
            .database()
            .read(
                h ->
                    h.createQuery("select group_concat(action || subject || detail) from log")
                        .mapTo(String.class)
                        .one());
    assertThat(log).isNotEmpty();
    assertThat(log.chars().filter(c -> c >= 0x600 && c < 0x700)).isEmpty();
  }

  /** Quotes, semicolons and comments of SQL are words like any other. */
  @Test
  void sqlInTextFieldsIsText() throws Exception {
    String sql = "x'); drop table report; --";
    add(
        register,
        new org.sijill.register.intake.Incoming(
            new org.sijill.reader.Report(sql, sql, "2024-03-11", sql, sql, sql + " " + SHELLING),
            true,
            sql.getBytes(),
            sql,
            sql,
            sql,
            sql));
    assertThat(
            register.database().read(h -> ReportStore.byId(h, sql)).orElseThrow().report().outlet())
        .isEqualTo(sql);
    assertThatThrownBy(() -> new Reviews(register, sql).accept(sql, sql))
        .hasMessageContaining("no claim");
    new Reviews(register, sql).note(first("ASSAULT"), sql);
    assertThat(rows(Name.JSONL, new Options(null, null, List.of(sql), sql, sql, false, null, null)))
        .isEmpty();
    assertThat(Fixture.WORDS.query(sql)).doesNotContain(";");
    assertThat(Verification.of(register).faults()).isEmpty();
  }

  private static final String KILLED =
      "قصفت قوات النظام السوري مدينة إدلب يوم السبت، ما أدى إلى مقتل خمسة مدنيين.";

  private List<String> csv(Name name) {
    return rows(name, Options.ALL).lines().toList();
  }

  @Test
  void incidentsAreWrittenInTheShapeOfAcled() throws Exception {
    add(register, incoming("e", "وكالة", KILLED), incoming("f", "صحيفة", KILLED));
    List<String> lines = csv(Name.ACLED);
    assertThat(lines.get(0).split(","))
        .hasSize(31)
        .startsWith("event_id_cnty", "event_date", "year", "time_precision")
        .endsWith("fatalities", "tags", "timestamp");
    String line =
        lines.stream()
            .filter(l -> l.contains("وكالة; صحيفة") || l.contains("صحيفة; وكالة"))
            .findFirst()
            .orElseThrow();
    assertThat(line).startsWith("SYR-").contains(",Idleb,").contains(",5,,");
    assertThat(line).contains("Syria").contains("760");
  }

  private static final String MARCH =
      "تظاهر المئات في مدينة إدلب يوم السبت للمطالبة بالإفراج عن المعتقلين.";

  @Test
  void notesAreInOneScriptAndOneSourceIsOne() throws Exception {
    String named = "قصفت تركيا مدينة منبج يوم السبت.";
    add(register, incoming("e", "BBC Arabic", named), incoming("f", "صحيفة", MARCH));
    assertThat(csv(Name.ACLED))
        .anyMatch(l -> l.contains("According to BBC Arabic") && l.contains("1 independent source."))
        .anyMatch(l -> l.contains("بحسب صحيفة") && l.contains("المصادر المستقلة: 1"))
        .noneMatch(l -> l.matches(".*According to [^.]*\\p{IsArabic}.*"))
        .noneMatch(l -> l.contains("1 independent sources"));
  }

  @Test
  void aDemonstrationIsTaggedWithItsCrowd() throws Exception {
    add(register, incoming("f", "صحيفة", MARCH), incoming("e", "صحيفة", KILLED));
    assertThat(csv(Name.ACLED))
        .filteredOn(l -> l.contains(",Protests,"))
        .isNotEmpty()
        .allMatch(l -> l.contains(",crowd size=hundreds,"));
    assertThat(csv(Name.ACLED))
        .filteredOn(l -> l.contains(",Explosions/Remote violence,"))
        .isNotEmpty()
        .noneMatch(l -> l.contains("crowd size"));
  }

  @Test
  void anExportOntoAFileSaysThatItIsAFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("acled.csv"), "mine");
    Export export = new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names());
    assertThatThrownBy(() -> export.to(file, Name.ACLED, Options.ALL))
        .isInstanceOf(RegisterException.class)
        .hasMessageContaining("is a file; an export is a folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void howFarASourceReachesIsSeenFromTheCountryOfTheEvent() throws Exception {
    add(register, incoming("e", "SANA", KILLED), incoming("f", "BBC Arabic", KILLED));
    assertThat(csv(Name.ACLED))
        .anyMatch(l -> l.contains("BBC Arabic; SANA,National-International,"));
  }

  @Test
  void theDayOfAReportIsNeverExactToTheDay() throws Exception {
    add(register, incoming("e", "وكالة", "قصفت قوات النظام السوري مدينة حماة، وقتل مدنيان."));
    assertThat(csv(Name.ACLED)).filteredOn(l -> l.contains("2024-03-11")).isNotEmpty();
    assertThat(csv(Name.ACLED))
        .filteredOn(l -> l.contains("2024-03-11,2024"))
        .allMatch(l -> l.contains("2024-03-11,2024,2,"));
  }

  @Test
  void deadlyIncidentsAreWrittenInTheShapeOfUcdpAndTheOthersAreCounted() throws Exception {
    add(register, incoming("e", "وكالة", KILLED));
    List<String> lines = csv(Name.UCDP);
    assertThat(lines.get(0).split(","))
        .hasSize(49)
        .startsWith("id", "relid", "year")
        .endsWith("low", "gwnoa", "gwnob");
    assertThat(lines).hasSizeGreaterThan(1).anyMatch(l -> l.contains("Civilians"));
    Path to = folder.resolve("ucdp");
    Export.Written written =
        new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names())
            .to(to, Name.UCDP, Options.ALL);
    assertThat(written.leftOut()).isNotEmpty();
    assertThat(Files.readString(to.resolve("manifest.json"))).contains("left_out");
  }

  @Test
  void whatChangedSinceAFormerExportIsListed() throws Exception {
    Path first = folder.resolve("first");
    Export export = new Export(register, "tester", NAMES, Fixture.KNOWLEDGE.names());
    export.to(first, Name.ACLED, Options.ALL);
    add(register, incoming("e", "صحيفة", SHELLING), incoming("f", "صحيفة", KILLED));
    Options since = new Options(null, null, List.of(), null, null, false, null, first);
    Path second = folder.resolve("second");
    export.to(second, Name.ACLED, since);
    String changes = Files.readString(second.resolve("changes.jsonl"));
    assertThat(changes).contains("added");
    Path third = folder.resolve("third");
    export.to(
        third, Name.ACLED, new Options(null, null, List.of(), null, null, false, null, second));
    assertThat(third.resolve("changes.jsonl")).isEmptyFile();
    String claim =
        JSON.readTree(Files.readAllLines(second.resolve("trace.jsonl")).get(0))
            .path("claims")
            .path(0)
            .path("claim")
            .asText();
    new Reviews(register, "tester").reject(claim, "not so");
    Path fourth = folder.resolve("fourth");
    export.to(
        fourth, Name.ACLED, new Options(null, null, List.of(), null, null, false, null, third));
    assertThat(Files.readString(fourth.resolve("changes.jsonl")))
        .containsAnyOf("withdrawn", "changed", "merged");
  }

  @Test
  void incidentsTellNoPrivateNames() {
    for (Name name : List.of(Name.ACLED, Name.UCDP)) {
      assertThat(rows(name, Options.ALL)).doesNotContain("مروان").doesNotContain("الخطيب");
    }
  }
}
