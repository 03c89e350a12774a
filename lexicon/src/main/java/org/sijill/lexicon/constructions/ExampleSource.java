package org.sijill.lexicon.constructions;

import java.util.List;

/**
 * A composed sentence beside an entry, with what the reader must find in it; slots left out are not
 * checked. {@code acled} is a sub-event type; it and {@code cameo} may be {@code none}.
 */
public record ExampleSource(
    String text,
    String trigger,
    String type,
    String status,
    String acled,
    String cameo,
    List<String> contexts,
    List<String> actor,
    List<String> recipient,
    List<String> mediator,
    List<String> place,
    List<String> means) {}
