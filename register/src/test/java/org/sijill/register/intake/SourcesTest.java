package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

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
