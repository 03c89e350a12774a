package org.sijill.lexicon.constructions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** One entry of a lexeme file, as written; see CONTRIBUTING for what each key means. */
public record LexemeSource(
    String id,
    String type,
    String mode,
    String effect,
    String frame,
    List<String> verb,
    List<String> masdar,
    List<String> event,
    List<String> active,
    List<String> passive,
    List<String> adjective,
    Map<String, List<String>> plural,
    Map<String, String> roles,
    Map<String, List<String>> with,
    Map<String, List<String>> without,
    String trigger,
    String status,
    String tense,
    Boolean ambiguous,
    List<ExampleSource> examples,
    @JsonProperty("not") List<String> mustNot) {}
