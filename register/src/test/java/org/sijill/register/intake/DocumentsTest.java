package org.sijill.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="CHARSET"><title>هدنة في البلدة | موقع</title>
      <meta property="article:published_time" content="2024-03-10T09:00:00+03:00">
      <link rel="canonical" href="https://news.example/1"></head>
      <body><nav><a href="/">الرئيسية</a> <a href="/2">أخبار كثيرة جدا في قائمة طويلة</a></nav>
      <div class="wrap"><article><h1>هدنة في البلدة</h1>
      <div class="share">شارك</div>
      <p>أعلن الطرفان&nbsp;هدنة   ليومين في البلدة الحدودية.</p>
      <p>وقال <b>شهود</b> إن القصف<br>توقف مساء السبت.</p>
      <script>alert("نص برمجي")</script></article>
      <aside><p>اقرأ أيضا: خبر آخر طويل جدا لا علاقة له بهذا الخبر على الإطلاق</p></aside></div>
      <footer>حقوق النشر</footer></body></html>
      """;

  private static Extraction extract(byte[] bytes) throws Decoder.Refused {
    return Documents.extract(bytes, null);
  }

  @Test
  void aPageGivesItsArticle() throws Exception {
    for (String charset : new String[] {"UTF-8", "windows-1256"}) {
      byte[] page = PAGE.replace("CHARSET", charset).getBytes(Charset.forName(charset));
      Extraction extraction = extract(page);
      assertThat(extraction.text())
          .isEqualTo(
              "هدنة في البلدة\nأعلن الطرفان\u00A0هدنة ليومين في البلدة الحدودية.\n"
                  + "وقال شهود إن القصف\nتوقف مساء السبت.");
      assertThat(extraction.title()).isEqualTo("هدنة في البلدة");
      assertThat(extraction.published()).isEqualTo("2024-03-10T09:00:00+03:00");
      assertThat(extraction.url()).isEqualTo("https://news.example/1");
      assertThat(extraction.unread()).isNull();
    }
  }

  @Test
  void aPageWithoutWordsIsFlagged() throws Exception {
    assertThat(extract("<html><body><script>x</script></body></html>".getBytes()).unread())
        .contains("no text");
  }

  @Test
  void deepAndBrokenMarkupIsRead() throws Exception {
    String deep = "<html><body>" + "<div>".repeat(50_000) + "<p>نص عميق جدا</p>";
    assertThat(extract(deep.getBytes(StandardCharsets.UTF_8)).text()).contains("نص عميق");
    assertThat(extract("<html><p>نص <b>بلا نهاية".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("نص بلا نهاية");
  }

  @Test
  void aWordDocumentGivesItsParagraphs() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("عنوان التقرير");
      document.createParagraph().createRun().setText("قصفت طائرات حربية سوق البلدة.");
      document.write(bytes);
    }
    Extraction extraction = extract(bytes.toByteArray());
    assertThat(extraction.text()).isEqualTo("عنوان التقرير\nقصفت طائرات حربية سوق البلدة.");
    assertThat(extraction.mediaType()).contains("wordprocessingml");
  }

  @Test
  void aPdfWithoutTextIsFlaggedAsScanned() throws Exception {
    assertThat(extract(pdf("")).unread()).contains("scanned");
    Extraction read = extract(pdf("A report with enough words to be no picture"));
    assertThat(read.unread()).isNull();
    assertThat(read.text()).contains("enough words");
  }

  private static byte[] pdf(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A small file that would unpack to gigabytes, entities that grow, and files of this machine. */
  @Test
  void hostileWordDocumentsAreRefused() throws Exception {
    String bomb = "a".repeat(1000);
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"" + bomb + "\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    String[] bodies = {
      laughs
          + "]><w:document xmlns:w=\""
          + W
          + "\"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>",
      "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
          + W
          + "\"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>"
    };
    for (String body : bodies) {
      String text;
      try {
        text = extract(word(body.getBytes(StandardCharsets.UTF_8))).text();
      } catch (Decoder.Refused e) {
        text = "";
      }
      assertThat(text).doesNotContain("root:").doesNotContain(bomb);
    }
    byte[] zeros = new byte[300_000_000];
    assertThatThrownBy(() -> extract(word(zeros))).isInstanceOf(Decoder.Refused.class);
  }

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static byte[] word(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
              .getBytes());
      entry(
          zip,
          "_rels/.rels",
          ("<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                  + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
              .getBytes());
      entry(zip, "word/document.xml", body);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  @Test
  void otherKindsAreRefusedWithTheRemedy() {
    assertThatThrownBy(() -> extract("{\\rtf1 x}".getBytes())).hasMessageContaining(".docx");
    assertThatThrownBy(
            () -> extract(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
        .hasMessageContaining(".docx");
    assertThatThrownBy(() -> extract("%PDF-1.7 nothing".getBytes())).hasMessageContaining("PDF");
    assertThatThrownBy(() -> extract(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .hasMessageContaining("Word");
  }
}
