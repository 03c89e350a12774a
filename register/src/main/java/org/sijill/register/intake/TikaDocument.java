package org.sijill.register.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/** The text of PDF and Word documents. What is embedded in them is not opened. */
final class TikaDocument {

  /** Longest text, in characters. */
  private static final int LONGEST = 64 * 1024 * 1024;

  /** Pages with less than this many characters each, on average, are pictures of text. */
  private static final int SCANNED = 20;

  private TikaDocument() {}

  static Extraction pdf(byte[] bytes) throws Decoder.Refused {
    PDFParserConfig config = new PDFParserConfig();
    config.setSortByPosition(false);
    config.setExtractInlineImages(false);
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, config);
    Metadata metadata = new Metadata();
    String text = parse(new PDFParser(), bytes, metadata, context, "PDF");
    String pages = metadata.get("xmpTPg:NPages");
    int number = pages == null || !pages.matches("\\d{1,9}") ? 1 : Integer.parseInt(pages);
    String unread =
        text.length() < (long) SCANNED * Math.max(1, number)
            ? "a scanned PDF: its pages are pictures; read them with a text recogniser first"
            : null;
    return extraction(
        unread == null ? text : "", metadata, "application/pdf", "pdf 1 (Tika 3.2)", unread);
  }

  static Extraction word(byte[] bytes) throws Decoder.Refused {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    Metadata metadata = new Metadata();
    String text = parse(new OOXMLParser(), bytes, metadata, context, "Word");
    return extraction(
        text,
        metadata,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx 1 (Tika 3.2)",
        text.isBlank() ? "the document holds no text" : null);
  }

  private static Extraction extraction(
      String text, Metadata metadata, String mediaType, String extractor, String unread) {
    return new Extraction(text, null, null, null, mediaType, extractor, unread);
  }

  private static String parse(
      Parser parser, byte[] bytes, Metadata metadata, ParseContext context, String kind)
      throws Decoder.Refused {
    BodyContentHandler body = new BodyContentHandler(LONGEST);
    // Nothing that is embedded is parsed: no parser is given for it.
    try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
      SecureContentHandler secure = new SecureContentHandler(body, in);
      parser.parse(in, secure, metadata, context);
      return lines(body.toString());
    } catch (EncryptedDocumentException e) {
      throw new Decoder.Refused(0, "the " + kind + " document has a password; save it without");
    } catch (SAXException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new Decoder.Refused(0, "the text of the document is longer than 64 MiB; split it");
      }
      throw new Decoder.Refused(0, "the " + kind + " document is damaged or hostile; not read");
    } catch (TikaException | IOException | RuntimeException e) {
      throw new Decoder.Refused(
          0,
          "not a "
              + kind
              + " document that can be read ("
              + e.getClass().getSimpleName()
              + "); save it as plain text");
    }
  }

  /** Without the empty lines and trailing spaces of the extractor. */
  private static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.append(lines.isEmpty() ? "" : "\n").append(line));
    return lines.toString();
  }
}
