package org.sijill.lexicon.constructions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A closed list of words that the grammar asks for, as written.
 *
 * @param id name by which it is asked for
 * @param words lemmas, or words as they are written
 * @param ambiguous whether some of the words are others too
 * @param examples sentences in which a word does the work of the list, with what is read in them
 * @param mustNot sentences in which a word, or one like it, does not, with what is read in them
 */
public record WordListSource(
    String id,
    List<String> words,
    Boolean ambiguous,
    List<ExampleSource> examples,
    @JsonProperty("not") List<ExampleSource> mustNot) {}
