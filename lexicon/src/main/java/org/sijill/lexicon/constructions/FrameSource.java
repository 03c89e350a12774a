package org.sijill.lexicon.constructions;

import java.util.Map;

/** One entry of the frames file, as written. */
public record FrameSource(
    String id,
    Map<String, String> verb,
    Map<String, String> noun,
    Map<String, String> active,
    Map<String, String> passive,
    String example) {}
