package org.sijill.reader.claims.counts;

/**
 * A stated number of people, with positions in UTF-16.
 *
 * @param what killed, injured, arrested, displaced or missing
 * @param category combatant, civilian, child, woman, medic, journalist or unknown
 * @param min least number, or null
 * @param max greatest number, or null
 * @param vague tens, hundreds, thousands, or null
 * @param partOf index of the draft that includes this one, or null
 * @param begin first position
 * @param end position after the last
 * @param firstWord index of the first word
 * @param endWord index after the last word
 * @param headWord index of the noun of people, or -1
 * @param outcomeWord index of the word that says what befell them
 */
public record CountDraft(
    String what,
    String category,
    Integer min,
    Integer max,
    String vague,
    Integer partOf,
    int begin,
    int end,
    int firstWord,
    int endWord,
    int headWord,
    int outcomeWord) {}
