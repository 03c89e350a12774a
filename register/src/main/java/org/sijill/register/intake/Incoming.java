package org.sijill.register.intake;

import org.sijill.reader.Report;

/**
 * A report on its way into the register.
 *
 * @param report the report, its text extracted from {@code raw}
 * @param ownId whether the report came with an id of its own; else the id is the hash of the text
 * @param raw the bytes as received
 * @param origin where it came from: a file's name and line, an address, a feed
 * @param mediaType media type of {@code raw}
 * @param extractor what extracted the text, with its version
 * @param unread why no text could be extracted (a scanned document), or null
 */
public record Incoming(
    Report report,
    boolean ownId,
    byte[] raw,
    String origin,
    String mediaType,
    String extractor,
    String unread) {

  /** The same, at the address by which it is known. */
  public Incoming at(String url) {
    Report same =
        new Report(
            ownId ? report.id() : null,
            report.outlet(),
            report.published(),
            url,
            report.title(),
            report.text());
    return new Incoming(same, ownId, raw, origin, mediaType, extractor, unread);
  }
}
