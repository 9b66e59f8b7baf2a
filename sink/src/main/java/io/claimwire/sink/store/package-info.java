/**
 * The database at the end of the flow: its schema, the writer that brings every record into it once in effect, and
 * the reader that the command line shows it with.
 */
@NullMarked
package io.claimwire.sink.store;

import org.jspecify.annotations.NullMarked;
