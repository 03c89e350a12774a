package org.sijill.reader.claims.time;

import org.sijill.reader.claims.time.TimeWords.Unit;

/**
 * A number of units.
 *
 * @param end item after the last
 * @param unit what is counted
 * @param count how many; -1 where it is vague
 */
record Quantity(int end, Unit unit, long count) {}
