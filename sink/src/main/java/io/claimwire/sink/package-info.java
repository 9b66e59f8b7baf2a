/** The two stages at the end of the flow: the ledger of tallies, and the writer of the database. */
@NullMarked
package io.claimwire.sink;

import org.jspecify.annotations.NullMarked;
