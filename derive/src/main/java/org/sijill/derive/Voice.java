package org.sijill.derive;

/**
 * Who says something of what a row tells.
 *
 * @param party who speaks
 * @param kind kind of speaker (official, military, monitor …)
 * @param stance what the speaker does: asserts, denies, doubts, claims-responsibility, admits,
 *     alleges
 */
public record Voice(Party party, String kind, String stance) {}
