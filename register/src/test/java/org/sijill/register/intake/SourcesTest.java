package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Report;

/** Tables, exports of channels and web archives. */
class SourcesTest {

  private static List<Item> read(String text, Inputs.Kind kind, Columns columns) {
    return read(text.getBytes(StandardCharsets.UTF_8), kind, columns);
  }

  private static List<Item> read(byte[] bytes, Inputs.Kind kind, Columns columns) {
    List<Item> items = new ArrayList<>();
    new Inputs(
            List.of(),
            new ByteArrayInputStream(bytes),
            new Inputs.Options(kind, null, null, columns))
        .forEachRemaining(items::add);
    return items;
  }

  @Test
  void aTableIsReadByItsMapping() {
    Columns columns = Columns.parse("text=body, published=day,id=no");
    assertThat(Columns.parse(columns.written())).isEqualTo(columns);
    List<Item> items =
        read(
            "no;day;body\n7;2024-01-31;\"سطر; وآخر\"\n8;أمس;نص\n9;;نص ثالث\n",
            Inputs.Kind.CSV,
            columns);
    assertThat(items.get(0).report().text()).isEqualTo("سطر; وآخر");
    assertThat(items.get(0).report().id()).isEqualTo("7");
    assertThat(items.get(0).incoming().ownId()).isTrue();
    assertThat(items.get(1).problem().toString()).contains("standard input:3").contains("day");
    assertThat(items.get(2).report().published()).isNull();
    assertThat(read("a,b\n1,2\n", Inputs.Kind.CSV, null).get(0).problem().message())
        .contains("--columns");
    assertThatThrownBy(() -> Columns.parse("body=text")).hasMessageContaining("published");
    assertThatThrownBy(() -> Columns.parse("id=no")).hasMessageContaining("text=COLUMN");
  }

  /** A row as another program may write it. */
  record Row(String body, LocalDate day, Long no, List<String> tags) {}

  @Test
  void aParquetTableIsReadByItsMapping(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (CarpetWriter<Row> rows = new CarpetWriter<>(Files.newOutputStream(file), Row.class)) {
      rows.write(new Row("نص أول", LocalDate.of(2024, 1, 31), 7L, List.of("أ")));
      rows.write(new Row(null, null, 8L, null));
      rows.write(new Row("نص ثالث", null, null, null));
    }
    Columns columns = Columns.parse("text=body,published=day,id=no");
    Inputs.Options options = new Inputs.Options(null, "وكالة", null, columns);
    List<Item> items = new ArrayList<>();
    new Inputs(List.of(folder.toString()), null, options).forEachRemaining(items::add);
    assertThat(items).hasSize(3);
    assertThat(items.get(0).report())
        .isEqualTo(new Report("7", "وكالة", "2024-01-31", null, null, "نص أول"));
    assertThat(items.get(0).incoming().origin()).isEqualTo(file + ":1");
    assertThat(new String(items.get(0).incoming().raw(), StandardCharsets.UTF_8))
        .isEqualTo("{\"body\":\"نص أول\",\"day\":\"2024-01-31\",\"no\":\"7\"}");
    assertThat(items.get(1).problem().toString()).contains("rows.parquet:2").contains("no text");
    assertThat(items.get(2).incoming().ownId()).isFalse();

    byte[] bytes = Files.readAllBytes(file);
    assertThat(read(bytes, Inputs.Kind.PARQUET, columns)).hasSize(3);
    assertThat(read(bytes, Inputs.Kind.PARQUET, null))
        .singleElement()
        .satisfies(item -> assertThat(item.problem().message()).contains("--columns text=NAME"));
  }

  @Test
  void aDamagedParquetTableIsNamedAndNothingElse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (CarpetWriter<Row> rows = new CarpetWriter<>(Files.newOutputStream(file), Row.class)) {
      rows.write(new Row("نص أول", null, null, null));
    }
    byte[] whole = Files.readAllBytes(file);
    Columns columns = Columns.parse("text=body");
    for (int length : new int[] {0, 3, 11, whole.length / 2, whole.length - 1}) {
      assertThat(read(Arrays.copyOf(whole, length), Inputs.Kind.PARQUET, columns))
          .as("cut at " + length)
          .singleElement()
          .satisfies(item -> assertThat(item.problem().message()).contains("Parquet"));
    }
    byte[] holed = whole.clone();
    Arrays.fill(holed, 4, whole.length / 3, (byte) 0x7f);
    assertThat(read(holed, Inputs.Kind.PARQUET, columns))
        .singleElement()
        .satisfies(item -> assertThat(item.problem().message()).contains("damaged"));
  }

  @Test
  void aChannelGivesItsMessagesAndTheirEdits() {
    String export =
        """
        {"name": "قناة", "type": "public_channel", "id": 55, "messages": [
         {"id": 1, "type": "service", "text": "أنشئت"},
         {"id": 2, "type": "message", "date": "2024-03-10T23:30:00", "date_unixtime": "1710102600",
          "text": ["عاجل ", {"type": "bold", "text": "قصف"}, " في البلدة"]},
         {"id": 3, "type": "message", "date": "2024-03-11T00:30:00", "date_unixtime": "1710106200",
          "edited": "2024-03-11T01:00:00", "edited_unixtime": "1710108000", "text": "نص معدل"},
         {"id": 4, "type": "message", "photo": "x.jpg", "text": ""}]}
        """;
    List<Item> items = read(export, Inputs.Kind.TELEGRAM, null);
    assertThat(items).hasSize(2);
    assertThat(items.get(0).report().id()).isEqualTo("55/2");
    assertThat(items.get(0).report().text()).isEqualTo("عاجل قصف في البلدة");
    assertThat(items.get(0).report().published()).isEqualTo("2024-03-10T20:30Z");
    assertThat(items.get(0).report().outlet()).isEqualTo("قناة");
    assertThat(items.get(1).report().id()).isEqualTo("55/3@2024-03-10T22:00Z");
    assertThat(read(export.substring(0, 300), Inputs.Kind.TELEGRAM, null))
        .last()
        .satisfies(i -> assertThat(i.problem().message()).contains("cut short"));
    assertThat(read("{\"name\": 1}", Inputs.Kind.TELEGRAM, null).get(0).problem().message())
        .contains("result.json");
  }

  private static String warc(String type, String http) {
    int length = http.getBytes(StandardCharsets.UTF_8).length;
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://news.example/1\r\nContent-Type: application/http;"
        + " msgtype=response\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  @Test
  void aWebArchiveGivesItsPages() throws Exception {
    String page = "<html><body><p>قصفت طائرات حربية سوق البلدة.</p></body></html>";
    String chunk = Integer.toHexString(page.getBytes(StandardCharsets.UTF_8).length);
    String archive =
        warc("request", "GET / HTTP/1.1\r\n\r\n")
            + warc(
                "response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + chunk
                    + "\r\n"
                    + page
                    + "\r\n0\r\n\r\n")
            + warc("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx")
            + warc("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(archive.getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] bytes : List.of(archive.getBytes(StandardCharsets.UTF_8), packed.toByteArray())) {
      List<Item> items = read(bytes, Inputs.Kind.WARC, null);
      assertThat(items).hasSize(1);
      assertThat(items.get(0).report().text()).isEqualTo("قصفت طائرات حربية سوق البلدة.");
      assertThat(items.get(0).report().url()).isEqualTo("https://news.example/1");
    }
    List<Item> cut = read(archive.substring(0, archive.length() / 2), Inputs.Kind.WARC, null);
    assertThat(cut).last().satisfies(i -> assertThat(i.problem().message()).contains("cut short"));
    assertThat(read("no archive at all", Inputs.Kind.WARC, null).get(0).problem().message())
        .contains("not a web archive");
  }
}
