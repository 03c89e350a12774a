package org.sijill.lexicon.constructions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** One entry of the light-verb file, as written. */
public record LightVerbSource(
    String id,
    List<String> verb,
    List<String> masdar,
    List<String> active,
    List<String> passive,
    String subject,
    String object,
    String event,
    Map<String, String> roles,
    Map<String, List<String>> with,
    String status,
    List<ExampleSource> examples,
    @JsonProperty("not") List<String> mustNot) {}
