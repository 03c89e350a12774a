package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Report;

/** The program as a user starts it. */
class LauncherIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String SENTENCE = "قصفت طائرات حربية سوق البلدة صباح الأحد.";

  @TempDir Path folder;

  private record Result(int status, byte[] bytes, String errors) {
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> rows() {
      return out().lines().toList();
    }
  }

  private Result run(byte[] input, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("sijill").toString()));
    command.addAll(List.of(args));
    return start(command, input, environment);
  }

  private Result start(List<String> command, byte[] input, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Path in = Files.createTempFile(folder, "in", ".txt");
    Files.write(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return new Result(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
  }

  private Result run(String input, String... args) throws IOException, InterruptedException {
    return run(input.getBytes(StandardCharsets.UTF_8), Map.of(), args);
  }

  @Test
  void tellsItsVersion() throws Exception {
    Result result = run("", "--version");
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("sijill 0.1");
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void doctorFindsNothingWrong() throws Exception {
    Result result = run("", "doctor");
    assertThat(result.out()).doesNotContain("WRONG").contains("reader");
    assertThat(result.status()).isZero();
  }

  @Test
  void whatIsWrittenIntoAFileIsWhatIsPrinted() throws Exception {
    byte[] printed = run(SENTENCE, "code", "--format", "jsonl").bytes();
    for (String name : List.of("claims.jsonl", "claims.jsonl.gz")) {
      Path file = folder.resolve(name);
      assertThat(run(SENTENCE, "code", "--to", file.toString()).status()).isZero();
      try (InputStream in = Files.newInputStream(file);
          InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
        assertThat(plain.readAllBytes()).as(name).isEqualTo(printed);
      }
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    Result refused = run(SENTENCE, "code", "--to", folder.resolve("none/claims.gz").toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors()).contains("none", "create it");
  }

  @Test
  void codesStandardInputToJsonl() throws Exception {
    Result result = run(SENTENCE, "code");
    assertThat(result.errors()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.rows())
        .isNotEmpty()
        .allMatch(row -> row.startsWith("{\"schema\":\"claim/1\""));
  }

  @Test
  void emptyInputHasNoClaims() throws Exception {
    for (String kind : List.of("text", "jsonl")) {
      Result result = run("", "code", "--input", kind);
      assertThat(result.out()).isEmpty();
      assertThat(result.errors()).isEmpty();
      assertThat(result.status()).isZero();
    }
  }

  @Test
  void arabicNamesWorkInAnyLocale() throws Exception {
    Path file = folder.resolve("تقرير ميداني.txt");
    Files.writeString(file, SENTENCE);
    for (String locale : List.of("C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1")) {
      Result result =
          run(
              new byte[0],
              Map.of("LC_ALL", locale),
              "code",
              "تقرير ميداني.txt",
              "--outlet",
              "وكالة",
              "--format",
              "jsonl");
      assertThat(result.errors()).as(locale).isEmpty();
      assertThat(result.out()).as(locale).contains("\"outlet\":\"وكالة\"").contains("قصفت");
    }
    Result missing = run(new byte[0], Map.of("LC_ALL", "C"), "code", "مفقود.txt");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.errors()).contains("مفقود.txt").contains("no such file");
  }

  @Test
  void theEnvironmentDoesNotChangeTheRows() throws Exception {
    byte[] rows = corpus();
    String[] code = {"code", "--input", "jsonl", "--format", "jsonl"};
    byte[] plain = run(rows, Map.of(), code).bytes();
    assertThat(plain).isNotEmpty();
    assertThat(run(rows, Map.of("LC_ALL", "C", "TZ", "Asia/Tokyo"), code).bytes()).isEqualTo(plain);
    assertThat(
            run(rows, Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"), code)
                .bytes())
        .isEqualTo(plain);
    assertThat(
            run(rows, Map.of(), "code", "--input", "jsonl", "--format", "jsonl", "--threads", "1")
                .bytes())
        .isEqualTo(plain);
    for (Path java : otherJavas()) {
      assertThat(run(rows, Map.of("JAVA_HOME", java.toString()), code).bytes())
          .as(java.toString())
          .isEqualTo(plain);
    }
  }

  @Test
  void theEnvironmentDoesNotChangeWhatIsDerived() throws Exception {
    String register = folder.resolve("register.sqlite").toString();
    String examples = Path.of("..", "examples").toRealPath().toString();
    assertThat(run("", "add", examples, "--register", register).status()).isZero();
    for (String kind : List.of("incidents", "ties", "control", "accords", "positions", "lineage")) {
      String[] command = {kind, "--format", "jsonl", "--register", register};
      byte[] plain = run(new byte[0], Map.of(), command).bytes();
      assertThat(plain).as(kind).isNotEmpty();
      for (Path java : otherJavas()) {
        Map<String, String> other =
            Map.of("JAVA_HOME", java.toString(), "TZ", "Asia/Tokyo", "LC_ALL", "C");
        assertThat(run(new byte[0], other, command).bytes()).as(kind + " " + java).isEqualTo(plain);
      }
    }
  }

  /** The composed reports and every sentence of the knowledge files. */
  private static byte[] corpus() throws Exception {
    StringBuilder rows = new StringBuilder();
    List<Report> reports = new ArrayList<>(SchemaTest.examples());
    reports.addAll(SchemaTest.sentences());
    JsonMapper mapper = new JsonMapper();
    for (Report report : reports) {
      rows.append(
          mapper.writeValueAsString(
              Map.of("id", report.id(), "text", report.text(), "published", "2024-03-11")));
      rows.append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Newer Javas on this machine: where the environment names them or they are commonly installed.
   */
  private static List<Path> otherJavas() throws IOException {
    List<Path> homes = new ArrayList<>();
    System.getenv()
        .forEach(
            (key, value) -> {
              if (key.startsWith("JAVA_HOME_")) {
                homes.add(Path.of(value));
              }
            });
    Path common = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(common)) {
      try (var entries = Files.list(common)) {
        entries.sorted().forEach(homes::add);
      }
    }
    List<Path> newer = new ArrayList<>();
    for (Path home : homes) {
      Path release = home.resolve("release");
      if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release)) {
        String version =
            Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("\\..*", ""))
                .findFirst()
                .orElse("0");
        if (Integer.parseInt(version) > 17 && newer.size() < 2) {
          newer.add(home);
        }
      }
    }
    return newer;
  }

  @Test
  void badRowsAreNamedAndTheRestIsDone() throws Exception {
    String rows =
        "{\"id\":\"a\",\"text\":\""
            + SENTENCE
            + "\"}\nnot json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\""
            + SENTENCE
            + "\"}\n";
    Result result = run(rows, "code", "--input", "jsonl");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.errors().lines())
        .hasSize(2)
        .anyMatch(l -> l.contains("standard input:2"))
        .anyMatch(l -> l.contains("standard input:3"));
    assertThat(result.out())
        .contains("\"report\":{\"id\":\"a\"")
        .contains("\"report\":{\"id\":\"c\"");
  }

  @Test
  void binaryAndForeignFilesAreRefused() throws Exception {
    Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0, 9});
    Files.write(
        folder.resolve("b.txt"),
        "Été à Genève, où l'armée était".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(
        folder.resolve("c.txt"),
        ("قال شهود إن " + SENTENCE + " وعاد الأهالي إلى البلدة")
            .getBytes(Charset.forName("windows-1256")));
    Result result = run("", "code", "a.bin", "b.txt", "c.txt", "--format", "csv");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.errors()).contains("a.bin: not text").contains("b.txt:1: byte 0x");
    assertThat(result.rows()).hasSizeGreaterThan(1);
  }

  @Test
  void wrongUsageIsTold() throws Exception {
    for (String[] args :
        new String[][] {
          {}, {"cod"}, {"code", "--format", "xml"}, {"code", "--published", "yesterday"},
          {"code", "--threads", "0"}, {"code", "--input", "pdf"}, {"code", "--nothing"}, {"explain"}
        }) {
      Result result = run("", args);
      assertThat(result.status()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.errors()).startsWith("sijill: ");
    }
  }

  @Test
  void aClosedOutputEndsQuietly() throws Exception {
    Path rows = folder.resolve("many.jsonl");
    Files.writeString(rows, ("{\"text\":\"" + SENTENCE + "\"}\n").repeat(20_000));
    Result result =
        start(
            List.of("sh", "-c", "'" + ROOT.resolve("sijill") + "' code many.jsonl | head -n 1"),
            new byte[0],
            Map.of());
    assertThat(result.rows()).hasSize(1);
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void aFullDiskIsToldWhereTheSystemHasOne() throws Exception {
    if (!Files.exists(Path.of("/dev/full"))) {
      return;
    }
    Result result =
        start(
            List.of("sh", "-c", "'" + ROOT.resolve("sijill") + "' code in.txt > /dev/full"),
            new byte[0],
            Map.of());
    assertThat(result.status()).isEqualTo(1);
    Files.writeString(folder.resolve("in.txt"), SENTENCE);
    result =
        start(
            List.of("sh", "-c", "'" + ROOT.resolve("sijill") + "' code in.txt > /dev/full"),
            new byte[0],
            Map.of());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.errors()).contains("No space left");
  }

  @Test
  void explainsAReport() throws Exception {
    Files.writeString(folder.resolve("r.txt"), SENTENCE);
    Result result = run("", "explain", "r.txt");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("ASSAULT").contains("because").contains("[قصفت]");
  }

  @Test
  void rulesOfOnesOwnAreLaidOverTheBundledOnes() throws Exception {
    String sentence = "تزحلق الوزير نحو نظيره في المدينة.";
    assertThat(run(sentence, "code").out()).doesNotContain("CONSULT");
    Path rules = Files.createDirectories(folder.resolve("rules/lexemes"));
    Files.writeString(
        rules.resolve("mine.yaml"),
        """
        - id: CONSULT.mine
          type: CONSULT
          frame: acts-on
          verb: [تزحلق]
          examples:
            - text: تزحلق الوزير نحو نظيره في المدينة
              trigger: تزحلق
        """);
    Result result = run(sentence, "code", "--rules", "rules");
    assertThat(result.errors()).isEmpty();
    assertThat(result.out()).contains("\"type\":\"CONSULT\"").contains("CONSULT.mine");
    Files.writeString(rules.resolve("mine.yaml"), "- id: CONSULT.mine\n  vreb: [تزحلق]\n");
    Result wrong = run(sentence, "code", "--rules", "rules");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.errors()).contains("mine.yaml:2").contains("vreb");
    assertThat(run(sentence, "code", "--rules", "nowhere").errors()).contains("nowhere");
  }

  @Test
  void aSecondStartDoesNotBuild() throws Exception {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path fake = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nexit 1\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    String path = tools + ":" + System.getenv("PATH");
    Result result = run(new byte[0], Map.of("PATH", path), "--version");
    assertThat(result.status()).isZero();
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void startsFromAnywhereThroughALink() throws Exception {
    Path place = Files.createDirectory(folder.resolve("with space"));
    Path link = Files.createSymbolicLink(place.resolve("s"), ROOT.resolve("sijill"));
    Result result = start(List.of(link.toString(), "--version"), new byte[0], Map.of());
    assertThat(result.out()).startsWith("sijill");
  }
}
