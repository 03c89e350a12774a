package org.sijill.cli.imports;

/**
 * A line of a file that something is said of.
 *
 * @param line its number, from 1
 * @param what what is said of it
 */
public record Said(int line, String what) {}
