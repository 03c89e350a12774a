/** What a register knows on a day, for everything that is derived from it. */
package org.sijill.register.known;
