package org.sijill.reader;

/**
 * A stretch of a report's text, [begin, end) in Unicode code points.
 *
 * @param begin first code point
 * @param end code point after the last
 * @param text the words themselves
 */
public record Span(int begin, int end, String text) {}
