package org.sijill.register.intake;

/**
 * The text of a document.
 *
 * @param text the text; where it has a headline that is the first line
 * @param title the headline, or null
 * @param published ISO date or date-time that the document names, or null
 * @param url address that the document names for itself, or null
 * @param mediaType media type of the bytes
 * @param extractor what extracted the text, with its version
 * @param unread why there is no text (a scanned document), or null
 */
record Extraction(
    String text,
    String title,
    String published,
    String url,
    String mediaType,
    String extractor,
    String unread) {

  static Extraction plain(String text) {
    return new Extraction(text, null, null, null, "text/plain", "text 1", null);
  }
}
