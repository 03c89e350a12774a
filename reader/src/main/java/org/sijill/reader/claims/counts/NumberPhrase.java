package org.sijill.reader.claims.counts;

/**
 * A number with the words around it.
 *
 * @param firstWord index of the first word
 * @param endWord index after the last word of the number (the counted noun not included)
 * @param begin first position in the text, in UTF-16
 * @param end position after the number, or after the counted noun where there is one
 * @param min least number, or null
 * @param max greatest number, or null
 * @param vague tens, hundreds, thousands, or null
 * @param headWord index of the counted noun, or -1
 * @param category category that a noun of people gives; null where the noun is none or missing
 * @param victims what befell those counted (قتلى: killed), or null
 * @param part whether the number is told as part of the one before (بينهم)
 */
public record NumberPhrase(
    int firstWord,
    int endWord,
    int begin,
    int end,
    Integer min,
    Integer max,
    String vague,
    int headWord,
    String category,
    String victims,
    boolean part) {}
