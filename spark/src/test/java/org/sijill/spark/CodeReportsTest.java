package org.sijill.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Knowledge;
import org.sijill.spark.Refusal.Reason;

class CodeReportsTest {

  private static final String TEXT = "قصفت طائرات حربية سوقا في بلدة سرمين ليل الخميس.";

  @TempDir Path temp;

  private Path out() {
    return temp.resolve("out");
  }

  private Summary code(Path input, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(input.toString(), "--to", out().toString()));
    args.addAll(List.of(more));
    return Trial.code(args.toArray(String[]::new));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void codesLinesOfAnyFileLikeTheCommandLine() throws IOException {
    List<String> lines = Trial.exampleLines();
    Path folder = Files.createDirectory(temp.resolve("in"));
    int half = lines.size() / 2;
    Files.write(folder.resolve("a.jsonl"), lines.subList(0, half));
    Files.write(
        folder.resolve("b.jsonl.gz"), gzip(String.join("\n", lines.subList(half, lines.size()))));
    Files.writeString(folder.resolve("_SUCCESS"), "");

    Summary summary = code(folder, "--copies", "ignore");

    List<String> expected = Trial.coded(lines);
    assertThat(Trial.claims(out())).isEqualTo(expected);
    assertThat(summary.reports()).isEqualTo(lines.size());
    assertThat(summary.claims()).isEqualTo(expected.size());
    assertThat(summary.words())
        .isEqualTo(
            lines.stream()
                .mapToLong(line -> Trial.report(line).text().strip().split("\\s+").length)
                .sum());
    assertThat(summary.refused().values()).containsOnly(0L);
    assertThat(Files.readString(out().resolve(Summary.FILE))).isEqualTo(summary.json());
    assertThat(Trial.table(out(), "reports").agg(Map.of("claims", "sum")).first().getLong(0))
        .isEqualTo(summary.claims());
    assertThat(out().resolve("_coded")).doesNotExist();
  }

  @Test
  void codesParquet() throws IOException {
    List<String> lines = Trial.exampleLines();
    Path input = temp.resolve("in.parquet");
    Path jsonl = Files.write(temp.resolve("in.jsonl"), lines);
    Trial.spark()
        .read()
        .json(jsonl.toString())
        .withColumn("unrelated", org.apache.spark.sql.functions.lit(1))
        .coalesce(1)
        .write()
        .parquet(input.toString());

    code(input, "--copies", "ignore", "--partitions", "3");

    assertThat(Trial.claims(out())).isEqualTo(Trial.coded(lines));
  }

  @Test
  void codesTextsWithWhatTheCallerSaysOfThem() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("in"));
    Files.writeString(folder.resolve("one.txt"), "\uFEFF" + TEXT);

    code(folder, "--copies", "ignore", "--published", "2024-03-11", "--outlet", "نموذج");

    assertThat(Trial.claims(out()))
        .isEqualTo(
            Trial.coded(
                List.of(
                    Trial.line(
                        Map.of("text", TEXT, "published", "2024-03-11", "outlet", "نموذج")))));
    assertThat(out().resolve("claims/month=2024-03/type=ASSAULT")).isDirectory();
  }

  @Test
  void refusesWhatCannotBeReadAndCodesTheRest() throws IOException {
    String good = Trial.line(Map.of("id", "good", "text", TEXT, "published", "2024-03-11"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<byte[]> lines =
        List.of(
            "{\"id\":".getBytes(StandardCharsets.UTF_8),
            "{\"id\":\"none\"}".getBytes(StandardCharsets.UTF_8),
            new byte[] {'{', (byte) 0xC7, (byte) 0xE1, '}'},
            Trial.line(Map.of("id", "undated", "text", TEXT, "published", "اليوم"))
                .getBytes(StandardCharsets.UTF_8),
            "   ".getBytes(StandardCharsets.UTF_8),
            ("{\"text\":\"" + "ا".repeat(700_000) + "\"}").getBytes(StandardCharsets.UTF_8),
            good.getBytes(StandardCharsets.UTF_8));
    for (byte[] line : lines) {
      bytes.write(line);
      bytes.write('\n');
    }
    Path folder = Files.createDirectory(temp.resolve("in"));
    Files.write(folder.resolve("a.jsonl"), bytes.toByteArray());
    byte[] packed = gzip((good.replace("good", "packed") + "\n").repeat(500));
    Files.write(folder.resolve("b.jsonl.gz"), Arrays.copyOf(packed, packed.length - 40));
    Files.write(folder.resolve("c.jsonl.gz"), new byte[] {1, 2, 3});

    Summary summary = code(folder, "--copies", "ignore", "--longest", "1");

    assertThat(Trial.rows(out(), "refused", "reason").stream().map(row -> row.getString(0)))
        .containsExactly("json", "text", "encoding", "date", "length", "file", "file");
    assertThat(summary.refused())
        .containsEntry(Reason.JSON, 1L)
        .containsEntry(Reason.TEXT, 1L)
        .containsEntry(Reason.ENCODING, 1L)
        .containsEntry(Reason.DATE, 1L)
        .containsEntry(Reason.LENGTH, 1L)
        .containsEntry(Reason.FILE, 2L)
        .containsEntry(Reason.READER, 0L);
    List<Row> reports = Trial.rows(out(), "reports", "id", "month");
    assertThat(reports.get(0)).hasToString("[undated,unknown]");
    assertThat(reports.get(1)).hasToString("[good,2024-03]");
    assertThat(reports.size()).isGreaterThan(2);
    Row first = Trial.rows(out(), "refused", "file", "at", "detail").get(1);
    assertThat(first.getString(0)).endsWith("a.jsonl");
    assertThat(first.getLong(1)).isEqualTo(lines.get(0).length + 1);
    assertThat(first.getString(2)).contains("no \"text\"");
  }

  @Test
  void doesNotWriteOverAnything() throws IOException {
    Files.createDirectory(out());
    assertThatThrownBy(() -> code(Trial.EXAMPLES))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void saysWhatIsWrongWithItsArguments() {
    assertThatThrownBy(() -> CodeReports.parse("in", "--to", "out", "--published", "today"))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> code(temp.resolve("missing.jsonl")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> code(Files.writeString(temp.resolve("a.doc"), "x")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--input");
  }

  @Test
  void laysPackedRulesOverTheBundledOnes() throws IOException {
    byte[] packed;
    try (InputStream in =
        Knowledge.class.getResourceAsStream("/org/sijill/knowledge/knowledge.bin")) {
      packed = in.readAllBytes();
    }
    Path file = Files.write(temp.resolve("rules.bin"), packed);
    Configuration hadoop = Trial.spark().sparkContext().hadoopConfiguration();

    assertThat(Rules.load(List.of(file.toString()), hadoop).coder().rules())
        .isEqualTo(Knowledge.bundled().with(Knowledge.of(packed, new byte[0])).rules());
    Files.writeString(file, "no rules");
    assertThatThrownBy(() -> Rules.load(List.of(file.toString()), hadoop))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("sijill pack");
  }
}
