package org.sijill.reader.grammar;

/**
 * What fills a role: a phrase, or a pronoun still to be resolved.
 *
 * @param phrase the phrase, or null
 * @param pronoun index of the word that carries or implies the pronoun, or -1
 * @param rule id of the construction
 */
public record Filler(Phrase phrase, int pronoun, String rule) {}
