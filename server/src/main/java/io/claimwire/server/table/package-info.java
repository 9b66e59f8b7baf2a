/** Claims, tallies and feeds as text for a terminal. */
@NullMarked
package io.claimwire.server.table;

import org.jspecify.annotations.NullMarked;
