package org.sijill.register.store;

import org.sijill.reader.Report;

/**
 * A report as the register holds it.
 *
 * @param number its number in this register
 * @param report the report; its text is empty where it is redacted or could not be read
 * @param receivedAt when it was received, in UTC
 * @param origin where it came from: a file's name, an address, a feed
 * @param mediaType media type of the raw bytes
 * @param rawSha256 SHA-256 of the raw bytes
 * @param textSha256 SHA-256 of the extracted text in UTF-8
 * @param extractor what extracted the text, with its version
 * @param unread why no text could be extracted, or null
 * @param redactedAt when words of it were last removed, or null
 */
public record StoredReport(
    long number,
    Report report,
    String receivedAt,
    String origin,
    String mediaType,
    String rawSha256,
    String textSha256,
    String extractor,
    String unread,
    String redactedAt) {}
