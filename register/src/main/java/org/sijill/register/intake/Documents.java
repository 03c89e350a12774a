package org.sijill.register.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a document of any kind that is read, told by its bytes and not by its name. */
final class Documents {

  private Documents() {}

  /**
   * Extracts the text.
   *
   * @param bytes the document
   * @param charset the character set that came with it, or null
   * @throws Decoder.Refused if it is no document that is read; the message says what to do
   */
  static Extraction extract(byte[] bytes, String charset) throws Decoder.Refused {
    if (starts(bytes, "%PDF-")) {
      return TikaDocument.pdf(bytes);
    }
    if (starts(bytes, "PK\u0003\u0004")) {
      return TikaDocument.word(bytes);
    }
    if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
      throw new Decoder.Refused(0, "an old Word file (.doc); save it as .docx or plain text");
    }
    if (starts(bytes, "{\\rtf")) {
      throw new Decoder.Refused(0, "a rich-text file (.rtf); save it as .docx or plain text");
    }
    if (isMarkup(bytes)) {
      return HtmlPage.extract(bytes, charset);
    }
    return Extraction.plain(Decoder.decode(bytes));
  }

  private static boolean starts(byte[] bytes, String mark) {
    byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes begin as a page does, whatever their encoding. */
  private static boolean isMarkup(byte[] bytes) {
    StringBuilder start = new StringBuilder(512);
    for (int i = 0; i < bytes.length && start.length() < 512; i++) {
      int b = bytes[i] & 0xFF;
      boolean mark = b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
      if (b != 0 && !(mark && start.length() == 0)) {
        start.append((char) b);
      }
    }
    String lower = start.toString().stripLeading().toLowerCase(Locale.ROOT);
    while (lower.startsWith("<!--") && lower.contains("-->")) {
      lower = lower.substring(lower.indexOf("-->") + 3).stripLeading();
    }
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<head")
        || lower.startsWith("<body")
        || lower.startsWith("<?xml") && lower.contains("<html");
  }
}
