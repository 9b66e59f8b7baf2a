/** What is to be fetched when, ordered by time and host. */
@NullMarked
package io.claimwire.ingest.frontier;

import org.jspecify.annotations.NullMarked;
