package org.sijill.reader;

/**
 * What coded a claim.
 *
 * @param version version of the program
 * @param rules hash of all knowledge in use, or {@code person} for a claim added by hand
 */
public record Coder(String version, String rules) {}
