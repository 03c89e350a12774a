package org.sijill.reader.claims;

/**
 * Where a sentence lies.
 *
 * @param name the field other than public affairs that most of its words belong to, or of its
 *     report's where it has none; "" where there is none either
 * @param distance how far it lies from public affairs, in quarters of a word's weight: what its
 *     words show, with a share of the sentences beside it and of the report; below 0 it lies within
 *     them
 * @param affairs weight of its own words of public affairs
 */
public record Field(String name, int distance, int affairs) {}
