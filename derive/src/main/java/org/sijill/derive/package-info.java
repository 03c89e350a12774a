/**
 * What follows from claims and reviews: near-copies of one text, incidents, ties, control, accords,
 * positions and lineage. Pure: no input or output, no clock, no order of arrival.
 */
package org.sijill.derive;
