package org.sijill.lexicon.constructions;

import java.util.List;

/**
 * A composed sentence beside an entry, with what the reader must find in it; slots left out are not
 * checked.
 */
public record ExampleSource(
    String text,
    String trigger,
    String type,
    String status,
    List<String> actor,
    List<String> recipient,
    List<String> mediator,
    List<String> place,
    List<String> means) {}
