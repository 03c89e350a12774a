package org.sijill.reader.claims.framing;

/**
 * A loaded word.
 *
 * @param begin first position in the text, in UTF-16, proclitics not included
 * @param end position after the last
 * @param neutral a neutral counterpart, or null
 * @param judges {@code participant} or {@code act}
 */
public record FramingMark(int begin, int end, String neutral, String judges) {}
