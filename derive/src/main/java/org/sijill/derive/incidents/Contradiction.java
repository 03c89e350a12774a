package org.sijill.derive.incidents;

import java.util.List;

/**
 * Something in which the claims of an incident contradict each other.
 *
 * @param about actor, place, denial or number
 * @param values what is told: names or numbers
 * @param claims ids of the claims that tell otherwise than the first ones
 */
public record Contradiction(String about, List<String> values, List<String> claims) {}
