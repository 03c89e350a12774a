package org.sijill.reader.text;

/**
 * One sentence, as positions in the normalised form of an {@link AlignedText}.
 *
 * @param begin first position
 * @param end position after the last character
 * @param paragraph index of the paragraph that it stands in, from 0; the first line of a report is
 *     paragraph 0
 */
public record Sentence(int begin, int end, int paragraph) {}
