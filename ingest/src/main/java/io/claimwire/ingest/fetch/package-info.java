/** Fetching over HTTP: asynchronous, bounded in bytes and time, and never from behind the operator's wall. */
@NullMarked
package io.claimwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
