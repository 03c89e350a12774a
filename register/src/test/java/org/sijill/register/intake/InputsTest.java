package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir Path folder;

  private static List<Item> all(Inputs inputs) {
    List<Item> items = new ArrayList<>();
    inputs.forEachRemaining(items::add);
    return items;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Item> standard(String text, Inputs.Kind kind) {
    return all(
        new Inputs(List.of(), bytes(text), new Inputs.Options(kind, "وكالة", "2024-01-31", null)));
  }

  private List<Item> file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return all(
        new Inputs(
            List.of(file.toString()), bytes(""), new Inputs.Options(null, null, null, null)));
  }

  @Test
  void plainTextIsOneReport() {
    List<Item> items = standard("سطر\nوسطر", null);
    assertThat(items).hasSize(1);
    assertThat(items.get(0).report().text()).isEqualTo("سطر\nوسطر");
    assertThat(items.get(0).report().outlet()).isEqualTo("وكالة");
    assertThat(items.get(0).report().published()).isEqualTo("2024-01-31");
    assertThat(standard("", null)).hasSize(1);
  }

  private static byte[] packed(Compression how, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = how.pack(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void packedFilesAreUnpackedWhileTheyAreRead() throws IOException {
    String lines = "{\"id\":\"1\",\"text\":\"أ\"}\n{\"id\":\"2\",\"text\":\"ب\"}\n";
    for (Compression how : Compression.values()) {
      byte[] bytes = packed(how, lines);
      String ending = how == Compression.GZIP ? ".gz" : how == Compression.ZSTD ? ".zst" : "";
      assertThat(Compression.named("أخبار.JSONL" + ending)).isEqualTo(how);
      assertThat(file("reports.jsonl" + ending, bytes))
          .extracting(item -> item.report().text())
          .containsExactly("أ", "ب");
      assertThat(
              all(
                  new Inputs(
                      List.of(),
                      new ByteArrayInputStream(bytes),
                      new Inputs.Options(Inputs.Kind.JSONL, null, null, null))))
          .hasSize(2);
    }
    assertThat(file("report.txt.gz", packed(Compression.GZIP, "سطر")).get(0).report().text())
        .isEqualTo("سطر");
  }

  @Test
  void damagedPackingIsNamedAndWhatStandsBeforeIsRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(i * 7919L)
          .append("\"}\n");
    }
    for (Compression how : List.of(Compression.GZIP, Compression.ZSTD)) {
      byte[] whole = packed(how, lines.toString());
      List<Item> cut = file("cut.jsonl", Arrays.copyOf(whole, whole.length * 3 / 4));
      assertThat(cut.size()).as(how.name()).isBetween(2, 20_000);
      Item last = cut.get(cut.size() - 1);
      assertThat(last.problem().message()).as(how.name()).contains("damaged or cut short");
      assertThat(cut.subList(0, cut.size() - 1)).allSatisfy(i -> assertThat(i.problem()).isNull());
      assertThat(file("head.jsonl", Arrays.copyOf(whole, 6)))
          .singleElement()
          .satisfies(i -> assertThat(i.problem()).isNotNull());
    }
  }

  @Test
  void jsonlGoesLineByLineAndNamesBadOnes() {
    List<Item> items =
        standard(
            "\uFEFF{\"id\":\"1\",\"text\":\"أ\"}\r\n\n{\"id\":\"2\"}\n{\"id\":\"3\",\"text\":\n"
                + "{\"id\":\"4\",\"text\":\"ب\",\"outlet\":\"أخرى\",\"published\":\"2023-05-06T10:00:00Z\"}",
            Inputs.Kind.JSONL);
    assertThat(items).extracting(Item::line).containsExactly(1, 3, 4, 5);
    assertThat(items.get(0).report().id()).isEqualTo("1");
    assertThat(items.get(1).problem().toString()).contains("standard input:3").contains("\"text\"");
    assertThat(items.get(2).problem().toString()).contains("standard input:4").contains("JSON");
    assertThat(items.get(3).report().outlet()).isEqualTo("أخرى");
    assertThat(items.get(3).report().published()).isEqualTo("2023-05-06T10:00:00Z");
  }

  @Test
  void aBadDateIsNamedAndTheReportStillRead() {
    List<Item> items = standard("{\"text\":\"أ\",\"published\":\"أمس\"}", Inputs.Kind.JSONL);
    assertThat(items.get(0).problem().message()).contains("published");
    assertThat(items.get(1).report().published()).isNull();
  }

  @Test
  void jsonlInOtherEncodings() throws IOException {
    String rows =
        "{\"id\":\"1\",\"text\":\"عاد الأهالي إلى القرية بعد أن انسحبت القوات من المنطقة\"}\n"
            + "{\"id\":\"2\",\"text\":\"قال المتحدث إن الاتفاق دخل حيز التنفيذ في البلدة\"}\n";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-16"),
            Charset.forName("windows-1256"))) {
      List<Item> items = file("a.jsonl", rows.getBytes(charset));
      assertThat(items).as(charset.name()).hasSize(2);
      assertThat(items).as(charset.name()).allMatch(i -> i.report() != null);
      assertThat(items.get(1).report().text()).startsWith("قال المتحدث");
    }
  }

  @Test
  void oneBadRowDoesNotHideTheOthers() throws IOException {
    byte[] good = "{\"text\":\"أ\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = {'{', (byte) 0xFF, (byte) 0xC3, '}', '\n'};
    byte[] all = Arrays.copyOf(good, good.length + bad.length + good.length);
    System.arraycopy(bad, 0, all, good.length, bad.length);
    System.arraycopy(good, 0, all, good.length + bad.length, good.length);
    List<Item> items = file("b.jsonl", all);
    assertThat(items).hasSize(3);
    assertThat(items.get(1).problem().line()).isEqualTo(2);
    assertThat(items.get(2).report()).isNotNull();
  }

  @Test
  void binaryJsonlIsOneProblem() throws IOException {
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, (byte) '\n');
    bytes[3] = 0;
    assertThat(file("c.jsonl", bytes)).hasSize(1).allMatch(i -> i.problem() != null);
  }

  @Test
  void tooLongLinesAreRefusedAndPassedOver() throws IOException {
    InputStream longLine =
        new InputStream() {
          private long left = Inputs.LARGEST + 10L;

          @Override
          public int read() {
            return left-- > 0 ? 'a' : -1;
          }

          @Override
          public int read(byte[] b, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            int n = (int) Math.min(left, length);
            Arrays.fill(b, from, from + n, (byte) 'a');
            left -= n;
            return n;
          }
        };
    InputStream in = new SequenceInputStream(longLine, bytes("\n{\"text\":\"أ\"}\n"));
    List<Item> items =
        all(new Inputs(List.of(), in, new Inputs.Options(Inputs.Kind.JSONL, null, null, null)));
    assertThat(items).hasSize(2);
    assertThat(items.get(0).problem().message()).contains("64 MiB");
    assertThat(items.get(1).line()).isEqualTo(2);
  }

  @Test
  void tooDeepJsonIsRefusedByRow() {
    List<Item> items =
        standard(
            "{\"text\":\"أ\",\"x\":" + "[".repeat(50_000) + "\n{\"text\":\"ب\"}\n",
            Inputs.Kind.JSONL);
    assertThat(items.get(0).problem().line()).isEqualTo(1);
    assertThat(items.get(1).report().text()).isEqualTo("ب");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    List<String> names = new ArrayList<>();
    names.add(folder.resolve("none.txt").toString());
    names.add(Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7").toString());
    names.add(Files.writeString(folder.resolve("a.json"), "[1]").toString());
    names.add(Files.writeString(folder.resolve("good.txt"), "نص").toString());
    List<Item> items =
        all(new Inputs(names, bytes(""), new Inputs.Options(null, null, null, null)));
    assertThat(items).hasSize(4);
    assertThat(items.subList(0, 3)).allMatch(i -> i.problem() != null);
    assertThat(items.get(0).problem().toString()).contains("none.txt").contains("no such file");
    assertThat(items.get(3).report().text()).isEqualTo("نص");
  }

  @Test
  void aFolderIsItsFilesInOrder() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("reports/inner"));
    Files.writeString(inner.resolve("b.txt"), "ثان");
    Files.writeString(folder.resolve("reports/a.txt"), "أول");
    Files.writeString(folder.resolve("reports/.hidden"), "خفي");
    Files.writeString(folder.resolve("reports/README.md"), "عن هذا المجلد");
    List<String> names = List.of(folder.resolve("reports").toString());
    List<Item> items = all(new Inputs(names, bytes(""), Inputs.Options.NONE));
    assertThat(items).extracting(i -> i.report().text()).containsExactly("أول", "ثان");
  }
}
