package org.sijill.lexicon.constructions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** One entry of the light-verb file, as written. */
public record LightVerbSource(
    String id,
    List<String> verb,
    List<String> masdar,
    String subject,
    String event,
    List<ExampleSource> examples,
    @JsonProperty("not") List<String> mustNot) {}
