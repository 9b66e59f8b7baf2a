/** A consumer that shares no code with the pipeline reads what it writes. */
@NullMarked
package io.claimwire.server.consumer;

import org.jspecify.annotations.NullMarked;
