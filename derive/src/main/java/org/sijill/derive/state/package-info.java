/**
 * The state of a conflict on a day: ties, control, accords, positions and lineage. One mechanism
 * for all five: claims are read as {@link org.sijill.derive.state.Statement statements} on things
 * (a tie, a place, an accord …), the statements on a thing are put in the order of the days on
 * which they hold, and {@link org.sijill.derive.state.History} folds them by the {@link
 * org.sijill.derive.state.Kind kind's} own table, day by day. The state on a day is then a look-up.
 */
package org.sijill.derive.state;
