package org.sijill.lexicon.constructions;

import java.util.List;

/**
 * One entry of the list of words that name no event, as written.
 *
 * @param verb lemmas of verbs
 * @param masdar lemmas of verbal nouns
 * @param gloss what they mean, in English
 * @param example a sentence with the first of them, in which no event is read from it
 * @param although why it stands here although a lexeme has the word too; null where none has
 */
public record NoEventSource(
    List<String> verb, List<String> masdar, String gloss, String example, String although) {}
