package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a user keeps it: real processes on a real file. */
class RegisterIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SENTENCE = "قصفت طائرات حربية سوق البلدة في إدلب صباح الأحد.";

  /** Processes killed in the middle of an add; many more with {@code -Dregister.kills=50}. */
  private static final int KILLS = Integer.getInteger("register.kills", 3);

  @TempDir Path folder;
  private Path register;

  @BeforeEach
  void place() {
    register = folder.resolve("register.sqlite");
  }

  private record Result(int status, String out, String errors) {
    List<String> rows() {
      return out.lines().toList();
    }
  }

  private ProcessBuilder process(String... args) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("sijill").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("SIJILL_REGISTER", register.toString());
    builder.environment().put("SIJILL_BY", "tester");
    return builder;
  }

  private Result run(String... args) throws IOException, InterruptedException {
    return run(process(args));
  }

  private Result run(ProcessBuilder builder) throws IOException, InterruptedException {
    File out = Files.createTempFile(folder, "out", ".txt").toFile();
    File err = Files.createTempFile(folder, "err", ".txt").toFile();
    Process process = builder.redirectOutput(out).redirectError(err).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return new Result(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private Path reports(String name, int from, int number) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < from + number; i++) {
      rows.append(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  "r" + i,
                  "text",
                  SENTENCE + " " + i,
                  "published",
                  "2024-03-11",
                  "outlet",
                  "وكالة")));
      rows.append('\n');
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  @Test
  void theWayOfAReport() throws Exception {
    reports("a.jsonl", 0, 3);
    Files.writeString(
        folder.resolve("page.html"), "<html><body><p>" + SENTENCE + "</p></body></html>");
    Result added = run("add", "a.jsonl", "page.html", "--outlet", "موقع");
    assertThat(added.errors()).isEmpty();
    assertThat(added.rows())
        .hasSize(4)
        .allMatch(row -> row.matches("\\{\"id\":\".+\",\"sha256\":\"[0-9a-f]{64}\"\\}"));
    assertThat(run("add", "a.jsonl").rows()).hasSize(3);
    assertThat(run("search", "قصف", "ادلب").rows()).hasSize(4);
    Result claims = run("search", "--claims", "قصفت");
    String claim = JSON.readTree(claims.rows().get(0)).path("id").asText();
    assertThat(run("review", "correct", claim, "place", "إدلب", "--reason", "test").status())
        .isZero();
    assertThat(run("review", "accept", claim).status()).isZero();
    assertThat(run("review", "list").rows()).hasSize(2);
    assertThat(run("recode").rows()).isEmpty();
    assertThat(run("export", "jsonl", "--to", "-").rows()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(run("export", "plover", "--to", "plover").status()).isZero();
    assertThat(folder.resolve("plover/manifest.json")).exists();
    assertThat(run("outlet", "وكالة", "--country", "SYR", "--alignment", "x").out())
        .contains("SYR");
    assertThat(run("redact", "--report", "r1", "--reason", "test").status()).isZero();
    assertThat(run("backup", "copy.sqlite").status()).isZero();
    Result verified = run("verify");
    assertThat(verified.errors()).startsWith("sound: 4 reports");
    assertThat(verified.status()).isZero();
    assertThat(run("code", "page.html").rows()).isNotEmpty();
  }

  @Test
  void agreementOfACoderFromBlankWithTheMachine() throws Exception {
    reports("a.jsonl", 0, 1);
    run("add", "a.jsonl");
    assertThat(run("review", "agreement", "machine", "tester").status()).isEqualTo(1);
    assertThat(run("review", "blank", "r0").out()).contains("قصفت").doesNotContain("ASSAULT");
    run(
        "review",
        "add",
        "r0",
        "ASSAULT",
        "قصفت",
        "--slot",
        "actor=طائرات حربية",
        "--slot",
        "mode=aerial");
    run("review", "blank", "r0", "--end");
    Result agreement = run("review", "agreement", "machine", "tester");
    assertThat(agreement.errors()).isEmpty();
    assertThat(JSON.readTree(agreement.out()).path("f1").path("actor").asDouble()).isEqualTo(1);
  }

  @Test
  void whatWasAcknowledgedSurvivesKilling() throws Exception {
    Random random = new Random(7);
    Path rows = reports("many.jsonl", 0, 3_000);
    for (int i = 0; i < KILLS; i++) {
      Path out = folder.resolve("acknowledged.txt");
      Process process =
          process("add", rows.toString())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Thread.sleep(700 + random.nextInt(2_500));
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      Set<String> acknowledged = new LinkedHashSet<>();
      for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
        if (line.endsWith("}")) {
          acknowledged.add(JSON.readTree(line).path("id").asText());
        }
      }
      Result verified = run("verify");
      if (Files.exists(register) && verified.errors().startsWith("sound")) {
        int reports = Integer.parseInt(verified.errors().replaceAll("(?s)sound: (\\d+) .*", "$1"));
        assertThat(reports).isGreaterThanOrEqualTo(acknowledged.size());
      } else {
        assertThat(acknowledged).as(verified.errors()).isEmpty();
      }
    }
    assertThat(run("add", rows.toString()).rows()).hasSize(3_000);
    assertThat(run("verify").errors()).startsWith("sound: 3000 reports");
  }

  @Test
  void twoAtOnceWaitForEachOther() throws Exception {
    ProcessBuilder one = process("add", reports("one.jsonl", 0, 300).toString());
    ProcessBuilder other = process("add", reports("other.jsonl", 300, 300).toString());
    File discarded = folder.resolve("one.txt").toFile();
    Process first =
        one.redirectOutput(discarded).redirectError(folder.resolve("one.err").toFile()).start();
    Result second = run(other);
    assertThat(first.waitFor()).as(Files.readString(folder.resolve("one.err"))).isZero();
    assertThat(second.errors()).isEmpty();
    assertThat(run("verify").errors()).startsWith("sound: 600 reports");
  }

  @Test
  void aFullDiskIsToldAndDoesNoDamage() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small.toString())
            .redirectErrorStream(true)
            .start();
    if (mount.waitFor() != 0) {
      return; // only where file systems may be mounted
    }
    try {
      register = small.resolve("register.sqlite");
      assertThat(run("add", reports("few.jsonl", 0, 10).toString()).status()).isZero();
      Result full = run("add", reports("many.jsonl", 10, 20_000).toString());
      assertThat(full.status()).isEqualTo(1);
      assertThat(full.errors()).contains("disk is full");
      Path copy = folder.resolve("copy.sqlite");
      Files.copy(register, copy);
      if (Files.exists(small.resolve("register.sqlite-wal"))) {
        Files.copy(small.resolve("register.sqlite-wal"), folder.resolve("copy.sqlite-wal"));
      }
      register = copy;
      Result verified = run("verify");
      assertThat(verified.errors()).startsWith("sound: ");
      int reports = Integer.parseInt(verified.errors().replaceAll("(?s)sound: (\\d+) .*", "$1"));
      assertThat(reports).isGreaterThanOrEqualTo(10 + full.rows().size());
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  @Test
  void whatCannotBeOpenedIsTold() throws Exception {
    register = Path.of("/proc/sijill/register.sqlite");
    Result result = run("add", reports("a.jsonl", 0, 1).toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.errors()).startsWith("sijill: /proc").hasLineCount(1);
    register = folder.resolve("none.sqlite");
    assertThat(run("verify").errors()).contains("is not there; sijill add makes it");
  }
}
